/// One of a few choices: left, right, space or an initial letter changes it.
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

    public init(_ options: [Option], selected: String? = nil, optional: Bool = false) {
        self.options = options
        self.optional = optional
        index = options.firstIndex { $0.id == selected }
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
    }

    /// Takes an input; true when it was meant for the field.
    public mutating func handle(_ input: Input) -> Bool {
        guard case .key(let key) = input else { return false }
        switch key {
        case .right, .character(" "): step(1)
        case .left: step(-1)
        case .backspace, .delete:
            guard optional else { return false }
            index = nil
        case .character(let letter): return pick(letter)
        default: return false
        }
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

    /// The next choice that begins with the letter, so that a repeated letter goes through them.
    private mutating func pick(_ letter: Character) -> Bool {
        let wanted = letter.lowercased()
        let first = (valid ?? -1) + 1
        let order = (0..<options.count).map { ($0 + first) % options.count }
        guard let found = order.first(where: { begins(options[$0].title, wanted) }) else {
            return false
        }
        index = found
        return true
    }

    private func begins(_ title: String, _ letter: String) -> Bool {
        title.first?.lowercased() == letter
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
        if width >= wideWidth, options.count > 2 {
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
        let shown = title == "–" ? canvas.glyph("–", ascii: "-") : title
        var place = column
        place += canvas.put(focused ? "< " : "( ", column: place, row: row, tone: tone)
        if focused { canvas.placeCursor(column: place, row: row) }
        place += canvas.put(shown, column: place, row: row)
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
