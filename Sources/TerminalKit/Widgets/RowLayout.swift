/// Lines of labels and values, the values one below the other.
public struct RowLayout: Sendable {
    /// One line.
    public struct Line: Sendable {
        public let label: String
        public let value: [Span]

        public init(_ label: String, _ value: [Span]) {
            self.label = label
            self.value = value
        }

        public init(_ label: String, _ value: String, tone: Tone = .text) {
            self.init(label, [Span(value, tone)])
        }
    }

    public let lines: [Line]

    public init(_ lines: [Line]) { self.lines = lines }

    /// Draws the lines from a row on; a value that is too long goes on below itself.
    /// - Returns: the rows used.
    @discardableResult
    public func draw(on canvas: inout Canvas, row: Int = 0, column: Int = 0) -> Int {
        let longest = lines.map { textWidth($0.label) }.max() ?? 0
        let indent = column + min(longest, max(4, canvas.size.columns / 3)) + 2
        var place = row
        for line in lines {
            canvas.put(
                line.label, column: column, row: place, width: indent - column - 1, tone: .label)
            if line.value.count == 1, let only = line.value.first {
                let used = canvas.paragraph(
                    only.text, column: indent, row: place, tone: only.tone)
                place += max(1, used)
            } else {
                canvas.put(line.value, column: indent, row: place)
                place += 1
            }
        }
        return place - row
    }
}
