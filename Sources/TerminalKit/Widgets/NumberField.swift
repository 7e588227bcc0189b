/// A number being typed: digits, and one decimal point where it is allowed.
public struct NumberField: Codable, Equatable, Sendable {
    private var field: TextField
    /// Whether a decimal point is taken.
    public let decimal: Bool

    public init(_ text: String = "", digits: Int = 5, decimal: Bool = false) {
        field = TextField(text, limit: digits)
        self.decimal = decimal
    }

    /// What was typed.
    public var text: String { field.text }
    /// The character the cursor stands before.
    var cursor: Int { field.cursor }
    /// The most digits it takes.
    public var digits: Int { field.limit }
    /// Whether nothing was typed.
    public var isEmpty: Bool { field.isEmpty }
    /// The number, when what was typed is one.
    public var value: Double? { Double(field.text) }
    /// The columns it is drawn in.
    public var width: Int { field.limit + 4 }

    mutating func move(to cursor: Int) { field.move(to: cursor) }

    /// Puts another text in its place.
    public mutating func set(_ text: String) { field.set(text) }

    /// Takes an input; true when it was meant for the field. A paste is taken only when all of it
    /// is a number; a comma is a decimal point.
    public mutating func handle(_ input: Input) -> Bool {
        switch input {
        case .key(.character(let character)): return type(character)
        case .paste(let text):
            let trimmed = text.drop(while: \.isWhitespace).prefix(while: { !$0.isWhitespace })
            var trial = self
            guard trimmed.allSatisfy({ trial.type($0) }) else { return true }
            self = trial
            return true
        case .key: return field.handle(input)
        case .mouse, .pointed: return false
        }
    }

    private mutating func type(_ character: Character) -> Bool {
        let character = character == "," ? "." : character
        if character == "." {
            guard decimal else { return false }
            guard !text.contains(".") else { return true }
        } else if !("0"..."9" ~= character) {
            return false
        }
        return field.handle(.key(.character(character)))
    }

    /// Draws `[ 76   ]` with the focus, `76` or `____` without, the digits always in one place.
    public func draw(on canvas: inout Canvas, column: Int, row: Int, focused: Bool) {
        if focused {
            canvas.put("[ ", column: column, row: row, tone: .focus)
            canvas.put(" ]", column: column + 2 + field.limit, row: row, tone: .focus)
        }
        if focused || isEmpty {
            let filler = String(repeating: canvas.glyph("_", ascii: "_"), count: field.limit)
            canvas.put(filler, column: column + 2, row: row, tone: .field)
        }
        // There is room behind the last digit for the cursor, so that no digit scrolls away.
        canvas.put(text, column: column + 2, row: row)
        if focused { canvas.placeCursor(column: column + 2 + field.cursor, row: row) }
    }
}
