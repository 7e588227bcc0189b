/// A number being typed: digits, and one decimal point where it is allowed. What is typed and is
/// no number is shown and refused until it is corrected: nothing is left out in silence.
public struct NumberField: Codable, Equatable, Sendable {
    private var field: TextField
    /// The most digits it takes.
    public let digits: Int
    /// Whether a decimal point is taken.
    public let decimal: Bool

    /// So much more than the digits can be typed and is told.
    private static let spare = 20

    public init(_ text: String = "", digits: Int = 5, decimal: Bool = false) {
        field = TextField(text, limit: max(1, digits) + Self.spare)
        self.digits = max(1, digits)
        self.decimal = decimal
    }

    /// What was typed, a number or not; spaces around it say nothing.
    public var text: String { String(NumberField.trimmed(field.text)) }
    /// The character the cursor stands before.
    var cursor: Int { field.cursor }
    /// Whether nothing was typed.
    public var isEmpty: Bool { text.isEmpty }
    /// The number, when what was typed is one.
    public var value: Double? { refusal == nil ? Double(text) : nil }
    /// The columns it is drawn in.
    public var width: Int { digits + 4 }

    /// Why what was typed is not taken.
    public var refusal: String? {
        guard text.allSatisfy({ "0"..."9" ~= $0 || (decimal && $0 == ".") }),
            text.count(where: { $0 == "." }) < 2
        else { return decimal ? KitWords.noDecimal(text) : KitWords.noNumber(text) }
        return text.count > digits ? KitWords.longNumber(digits) : nil
    }

    mutating func move(to cursor: Int) { field.move(to: cursor) }

    /// Puts another text in its place.
    public mutating func set(_ text: String) { field.set(text) }

    /// Takes an input; true when it was meant for the field. A comma is a decimal point.
    public mutating func handle(_ input: Input) -> Bool {
        switch input {
        case .key(.character(let character)): field.handle(.key(.character(read(character))))
        case .paste(let text):
            field.handle(.paste(String(NumberField.trimmed(text).map(read))))
        case .key, .mouse, .pointed: field.handle(input)
        }
    }

    private func read(_ character: Character) -> Character {
        decimal && character == "," ? "." : character
    }

    private static func trimmed(_ text: String) -> Substring {
        var text = text.drop(while: \.isWhitespace)
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    /// Draws `[ 76   ]` with the focus, `76` or `____` without, the digits always in one place.
    public func draw(on canvas: inout Canvas, column: Int, row: Int, focused: Bool) {
        if focused {
            canvas.put("[ ", column: column, row: row, tone: .focus)
            canvas.put(" ]", column: column + 2 + digits, row: row, tone: .focus)
        }
        if focused || isEmpty {
            let filler = String(repeating: canvas.glyph("_", ascii: "_"), count: digits)
            canvas.put(filler, column: column + 2, row: row, tone: .field)
        }
        let tone: Tone = refusal == nil ? .text : .error
        // There is room behind the last digit for the cursor, so that no digit scrolls away.
        canvas.within(Rect(column: column + 2, row: row, columns: digits + 1, rows: 1)) { line in
            let before = field.text.prefix(max(0, cursor)).reduce(0) { $0 + cellWidth(of: $1) }
            let start = focused ? windowStart(showing: before, extent: digits + 1) : 0
            line.put(field.text, column: -start, row: 0, tone: tone)
            if focused { line.placeCursor(column: before - start, row: 0) }
        }
    }
}
