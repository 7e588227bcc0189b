/// One of a few choices: left, right, space or the letters of its name change it.
public struct ChoiceField: Codable, Equatable, Sendable {
    /// A choice.
    public struct Option: Codable, Equatable, Sendable {
        public let id: String
        public let title: String

        public init(_ id: String, _ title: String) {
            self.id = id
            self.title = title
        }
    }

    public let options: [Option]
    /// The number of the choice; nil while nothing is chosen.
    public private(set) var index: Int?
    /// Whether it can be emptied again.
    public let optional: Bool
    /// The letters typed in a row, and what was chosen before the first of them.
    private var typing: (letters: String, former: Int?)?
    /// The letters typed with which no choice begins.
    public private(set) var refused: String?
    /// What it was made with: a choice that cannot be empty is cleared to it.
    private var proposed: Int?

    private enum CodingKeys: CodingKey {
        case options, index, optional, refused, proposed
    }

    public init(_ options: [Option], selected: String? = nil, optional: Bool = false) {
        self.options = options
        self.optional = optional
        index = options.firstIndex { $0.id == selected }
        proposed = index
    }

    /// The id of the choice.
    public var selected: String? {
        valid.map { options[$0].id }
    }
    /// The words of the choice.
    public var title: String? {
        valid.map { options[$0].title }
    }
    /// The number of the choice, unless a draft of other choices brought it.
    private var valid: Int? { index.flatMap { options.indices.contains($0) ? $0 : nil } }
    /// Whether nothing is chosen.
    public var isEmpty: Bool { selected == nil }

    /// Chooses by id; an unknown id or nil empties it.
    public mutating func set(_ id: String?) {
        index = options.firstIndex { $0.id == id }
        typing = nil
        refused = nil
    }

    /// Brings letters back that fit nothing, as a draft kept them.
    mutating func refuse(_ letters: String) {
        typing = nil
        refused = letters.isEmpty ? nil : letters
    }

    /// The next letter begins a name anew.
    mutating func leave() { typing = nil }

    /// Takes an input; true when it was meant for the field.
    public mutating func handle(_ input: Input) -> Bool {
        guard case .key(let key) = input else { return false }
        switch key {
        case .character(let letter): return type(letter)
        case .right: step(1)
        case .left: step(-1)
        case .backspace, .delete:
            guard optional || refused != nil else { return false }
            if refused == nil { index = nil }
        case .control("u"):
            if refused == nil { index = optional ? nil : proposed }
        default: return false
        }
        typing = nil
        refused = nil
        return true
    }

    private mutating func step(_ by: Int) {
        guard !options.isEmpty else { return }
        guard let index = valid else {
            self.index = by > 0 ? 0 : options.count - 1
            return
        }
        self.index = (index + by + options.count) % options.count
    }

    /// What is chosen follows the letters typed in a row; with letters that fit nothing it is
    /// again what it was before them.
    private mutating func type(_ letter: Character) -> Bool {
        let former = typing.map { $0.former } ?? valid
        let letters = (typing?.letters ?? "") + ChoiceField.plain(String(letter))
        if let found = fitting(letters) {
            index = found
            typing = (letters, former)
            refused = nil
        } else if letter == " ", refused == nil {
            step(1)
            typing = nil
        } else if let anew = anew(letters) {
            index = anew
            typing = (String(letters.suffix(1)), former)
        } else {
            index = former
            typing = (letters, former)
            refused = letters
        }
        return true
    }

    /// The choice that letters mean: the one chosen when it begins with them, else the first that
    /// does, else the first of which a later word does. A letter repeated goes through them.
    private func fitting(_ letters: String) -> Int? {
        let all = Array(options.indices)
        let begins = all.filter { ChoiceField.plain(options[$0].title).hasPrefix(letters) }
        if let valid, begins.contains(valid) { return valid }
        if let first = begins.first { return first }
        if letters.count > 1, Set(letters).count == 1, refused == nil {
            return place(after: valid ?? -1, beginning: letters.prefix(1))
        }
        guard !letters.hasPrefix(" ") else { return nil }
        return all.first { ChoiceField.plain(options[$0].title).contains(" " + letters) }
    }

    /// After a single letter another one may begin another name: F, then M.
    private func anew(_ letters: String) -> Int? {
        guard letters.count == 2, refused == nil else { return nil }
        return place(after: valid ?? -1, beginning: letters.suffix(1))
    }

    private func place(after index: Int, beginning letter: Substring) -> Int? {
        let order = options.indices.map { ($0 + index + 1) % options.count }
        return order.first { ChoiceField.plain(options[$0].title).hasPrefix(letter) }
    }

    private static func plain(_ text: String) -> String {
        text.lowercased().replacing("-", with: " ")
    }

    public static func == (one: ChoiceField, other: ChoiceField) -> Bool {
        one.index == other.index && one.refused == other.refused && one.options == other.options
            && one.optional == other.optional && one.proposed == other.proposed
    }
}

extension ChoiceField {
    /// The columns needed to show every choice at once.
    public var wideWidth: Int {
        options.reduce(2) { $0 + textWidth($1.title) + 2 }
    }

    /// The columns needed to show the longest choice.
    public var compactWidth: Int {
        4 + (options.map { textWidth($0.title) }.max() ?? 1)
    }

    /// Draws every choice where there is room, else the chosen one: `( Alert )`.
    public func draw(
        on canvas: inout Canvas, column: Int, row: Int, width: Int, focused: Bool
    ) {
        if width >= wideWidth, options.count > 2, refused == nil {
            drawAll(on: &canvas, column: column, row: row, focused: focused)
        } else {
            drawCompact(on: &canvas, column: column, row: row, width: width, focused: focused)
        }
    }

    /// Draws the chosen one: `( Alert )`, with the focus `< Alert >`.
    public func drawCompact(
        on canvas: inout Canvas, column: Int, row: Int, width: Int, focused: Bool
    ) {
        let title = truncated(title ?? "–", to: max(0, width - 4), ellipsis: canvas.ellipsis)
        let tone: Tone = focused ? .focus : .text
        let none = title == "–" ? canvas.glyph("–", ascii: "-") : title
        let shown = refused.map { truncated($0 + "?", to: max(0, width - 4)) } ?? none
        var place = column
        place += canvas.put(focused ? "< " : "( ", column: place, row: row, tone: tone)
        if focused { canvas.placeCursor(column: place, row: row) }
        place += canvas.put(shown, column: place, row: row, tone: refused == nil ? .text : .error)
        canvas.put(focused ? " >" : " )", column: place, row: row, tone: tone)
    }

    /// Draws `< Stable [Improving] Deteriorating >`; every title keeps its place.
    private func drawAll(on canvas: inout Canvas, column: Int, row: Int, focused: Bool) {
        var place = column + 1
        if focused { canvas.put("<", column: column, row: row, tone: .focus) }
        for (number, option) in options.enumerated() {
            let chosen = number == index
            let tone: Tone = chosen ? (focused ? .focus : .selection) : .dim
            if focused, chosen { canvas.placeCursor(column: place + 1, row: row) }
            let title = chosen ? "[\(option.title)]" : " \(option.title) "
            place += canvas.put(title, column: place, row: row, tone: tone)
        }
        guard focused else { return }
        if index == nil { canvas.placeCursor(column: column + 2, row: row) }
        canvas.put(">", column: place, row: row, tone: .focus)
    }
}
