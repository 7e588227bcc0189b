/// One line of a form: what is asked, and what was entered.
public struct FormField: Codable, Equatable, Sendable {
    public let id: String
    public let label: String
    /// The unit, written after the entry.
    public let unit: String
    /// What the bottom line says while it has the focus.
    public let help: String
    public internal(set) var entry: FormEntry
    /// What is wrong with the entry.
    public internal(set) var error: String?
    /// Whether it is left out for now.
    public internal(set) var isHidden = false

    public init(
        _ id: String, _ label: String, _ entry: FormEntry, unit: String = "", help: String = ""
    ) {
        self.id = id
        self.label = label
        self.unit = unit
        self.help = help
        self.entry = entry
    }
}

/// The kinds of entries a form has.
public enum FormEntry: Codable, Equatable, Sendable {
    case text(TextField)
    case number(NumberField)
    case choice(ChoiceField)
    case notes(NotesField)

    /// What was entered: a text, the digits of a number, the id of a choice.
    public var text: String {
        switch self {
        case .text(let field): field.text
        case .number(let field): field.text
        case .choice(let field): field.selected ?? ""
        case .notes(let field): field.text
        }
    }

    /// Whether the end of the last paste had no room.
    public var truncatedPaste: Bool {
        switch self {
        case .text(let field): field.truncatedPaste
        case .notes(let field): field.truncatedPaste
        case .number, .choice: false
        }
    }

    /// Why what was typed last is not taken.
    public var refusal: String? {
        switch self {
        case .choice(let field): field.refused.map(KitWords.noSuchChoice)
        case .number(let field): field.refusal
        case .text, .notes: nil
        }
    }

    /// The letters that fit no choice; the text of a field does not hold them.
    var refused: String? {
        guard case .choice(let field) = self else { return nil }
        return field.refused
    }

    mutating func refuse(_ letters: String) {
        guard case .choice(var field) = self else { return }
        field.refuse(letters)
        self = .choice(field)
    }

    /// The focus goes to another field.
    mutating func leave() {
        guard case .choice(var field) = self else { return }
        field.leave()
        self = .choice(field)
    }

    mutating func set(_ text: String) {
        switch self {
        case .text(var field):
            field.set(text)
            self = .text(field)
        case .number(var field):
            field.set(text)
            self = .number(field)
        case .choice(var field):
            field.set(text)
            self = .choice(field)
        case .notes(var field):
            field.set(text)
            self = .notes(field)
        }
    }

    mutating func fit(columns: Int) {
        guard case .notes(var field) = self else { return }
        field.fit(columns: columns)
        self = .notes(field)
    }

    mutating func handle(_ input: Input) -> Bool {
        switch self {
        case .text(var field):
            defer { self = .text(field) }
            return field.handle(input)
        case .number(var field):
            defer { self = .number(field) }
            return field.handle(input)
        case .choice(var field):
            defer { self = .choice(field) }
            return field.handle(input)
        case .notes(var field):
            defer { self = .notes(field) }
            return field.handle(input)
        }
    }

    /// Draws the entry; a text takes the whole width, notes the whole rectangle.
    public func draw(on canvas: inout Canvas, _ rect: Rect, focused: Bool) {
        let (column, row, width) = (rect.column, rect.row, rect.columns)
        switch self {
        case .text(let field):
            field.draw(
                on: &canvas, column: column, row: row, width: min(width, field.limit + 3),
                focused: focused)
        case .number(let field):
            field.draw(on: &canvas, column: column, row: row, focused: focused)
        case .choice(let field):
            field.draw(on: &canvas, column: column, row: row, width: width, focused: focused)
        case .notes(let field):
            field.draw(
                on: &canvas,
                Rect(column: column + 1, row: row, columns: width - 2, rows: rect.rows),
                focused: focused)
        }
    }
}
