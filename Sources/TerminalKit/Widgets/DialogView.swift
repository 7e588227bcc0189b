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
        return words + fieldRows + wrappedChoices(columns: inner).count + 3
    }

    /// Draws it in the middle of the canvas.
    public func draw(on canvas: inout Canvas) {
        let inner = DialogView.inner(canvas.size.columns)
        let width = min(canvas.size.columns, inner + 4)
        let answers = wrappedChoices(columns: inner)
        // The answers are always seen; it is the words that give way.
        let room = canvas.size.rows - 3 - fieldRows - answers.count
        let words = lines.flatMap { wrapped($0, columns: inner) }.prefix(max(0, room))
        let height = min(canvas.size.rows, words.count + fieldRows + answers.count + 3)
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
            let first = max(words.count + fieldRows, part.size.rows - answers.count)
            for (index, line) in answers.enumerated() {
                part.put(line, column: 0, row: first + index, tone: .key)
            }
            answerPresses(answers, row: first, on: &part)
        }
    }

    /// The number of the answer that somebody pointed at.
    static func choice(of name: String) -> Int? {
        name.hasPrefix("answer/") ? Int(name.dropFirst(7)) : nil
    }

    private func answerPresses(_ answers: [String], row first: Int, on canvas: inout Canvas) {
        guard canvas.spots != nil else { return }
        var (row, place) = (0, 0)
        for (index, choice) in choices.enumerated() {
            let width = textWidth(choice)
            if place > 0, row < answers.count, place + width > textWidth(answers[row]) {
                (row, place) = (row + 1, 0)
            }
            canvas.answersPress(
                Rect(column: place, row: first + row, columns: width, rows: 1),
                name: "answer/\(index)")
            place += width + 3
        }
    }

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

    /// The answers in as few lines as they fit in, none cut in two.
    private func wrappedChoices(columns: Int) -> [String] {
        choices.reduce(into: [String]()) { lines, choice in
            if let last = lines.last, textWidth(last) + 3 + textWidth(choice) <= columns {
                lines[lines.count - 1] = last + "   " + choice
            } else {
                lines.append(choice)
            }
        }
    }
}
