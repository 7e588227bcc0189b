/// A question in a box: title, lines, a line to type, the answers with their keys.
public struct DialogView: Codable, Equatable, Sendable {
    public let title: String
    public let lines: [String]
    /// The label of the line to type.
    public let label: String
    /// The line to type.
    public var field: TextField?
    /// What is wrong with what was typed.
    public var error: String?
    /// The keys and their answers, as text.
    public let choices: [String]
    public let danger: Bool

    public init(
        title: String, lines: [String], label: String = "", field: TextField? = nil,
        choices: [String] = [], danger: Bool = false
    ) {
        self.title = title
        self.lines = lines
        self.label = label
        self.field = field
        self.choices = choices
        self.danger = danger
    }

    /// Takes an input for the line to type; true when it was meant for that.
    public mutating func handle(_ input: Input) -> Bool {
        guard var typed = field, typed.handle(input) else { return false }
        field = typed
        error = nil
        return true
    }

    /// The rows it needs on a canvas of a width.
    public func rows(columns: Int) -> Int {
        let inner = DialogView.inner(columns)
        let words = lines.reduce(0) { $0 + wrapped($1, columns: inner).count }
        return words + fieldRows + DialogView.rows(of: answers(columns: inner)) + 3
    }

    /// Draws it in the middle of the canvas.
    public func draw(on canvas: inout Canvas) {
        let inner = DialogView.inner(canvas.size.columns)
        let width = min(canvas.size.columns, inner + 4)
        let answers = answers(columns: inner)
        let answerRows = DialogView.rows(of: answers)
        // The answers are always seen; it is the words that give way.
        let room = canvas.size.rows - 3 - fieldRows - answerRows
        let words = lines.flatMap { wrapped($0, columns: inner) }.prefix(max(0, room))
        let height = min(canvas.size.rows, words.count + fieldRows + answerRows + 3)
        let rect = Rect(
            column: (canvas.size.columns - width) / 2, row: (canvas.size.rows - height) / 2,
            columns: width, rows: height)
        canvas.clear(rect, tone: .overlay)
        canvas.box(rect, title: danger ? "! " + title : title, tone: danger ? .critical : .border)
        canvas.within(rect.inset(columns: 2, rows: 1)) { part in
            for (row, line) in words.enumerated() {
                part.put(line, column: 0, row: row, tone: .overlay)
            }
            if field != nil { drawField(on: &part, row: words.count) }
            let first = max(words.count + fieldRows, part.size.rows - answerRows)
            for answer in answers {
                let gap = answer.column > 0 ? DialogView.gap : ""
                part.put(
                    gap + answer.text, column: answer.column - textWidth(gap),
                    row: first + answer.row, tone: .key)
            }
            answerPresses(answers, row: first, on: &part)
        }
    }

    /// The number of the answer that somebody pointed at.
    static func choice(of name: String) -> Int? {
        name.hasPrefix("answer/") ? Int(name.dropFirst(7)) : nil
    }

    private func answerPresses(_ answers: [Answer], row first: Int, on canvas: inout Canvas) {
        guard canvas.spots != nil else { return }
        for answer in answers {
            canvas.answersPress(
                Rect(
                    column: answer.column, row: first + answer.row,
                    columns: textWidth(answer.text), rows: 1), name: "answer/\(answer.choice)")
        }
    }

    private static func rows(of answers: [Answer]) -> Int { (answers.last?.row ?? -1) + 1 }

    private var fieldRows: Int { field == nil ? 0 : 3 }

    /// The columns of text inside the box.
    private static func inner(_ columns: Int) -> Int {
        max(1, min(columns - 4, min(60, max(32, columns - 12))))
    }

    private func drawField(on canvas: inout Canvas, row: Int) {
        canvas.put(label, column: 0, row: row, width: canvas.size.columns, tone: .label)
        field?.draw(
            on: &canvas, column: 0, row: row + 1, width: canvas.size.columns, focused: true)
        guard let error else { return }
        canvas.put(
            "! " + error, column: 0, row: row + 2, width: canvas.size.columns, tone: .error)
    }

    /// What stands between two answers.
    private static let gap = "   "

    /// A piece of an answer and where it stands.
    private struct Answer {
        let choice: Int
        let text: String
        let row: Int
        let column: Int
    }

    /// The answers in as few lines as they fit in; one that is too long for a line goes on below.
    private func answers(columns: Int) -> [Answer] {
        var answers: [Answer] = []
        var (row, place) = (0, 0)
        for (choice, text) in choices.enumerated() {
            let gap = textWidth(DialogView.gap)
            if place > 0, place + gap + textWidth(text) > columns { (row, place) = (row + 1, 0) }
            for (line, piece) in wrapped(text, columns: columns).enumerated() {
                if line > 0 { (row, place) = (row + 1, 0) }
                let column = place > 0 ? place + gap : 0
                answers.append(Answer(choice: choice, text: piece, row: row, column: column))
                place = column + textWidth(piece)
            }
        }
        return answers
    }
}
