/// A few words that stand in the footer's place until the next key or minute.
public struct ToastView: Codable, Equatable, Sendable {
    public let text: String
    public let tone: Tone

    public init(_ text: String, tone: Tone = .toast) {
        self.text = text
        self.tone = tone
    }

    /// Draws it at the left of a row, within a width.
    /// - Returns: the columns used.
    @discardableResult
    public func draw(on canvas: inout Canvas, row: Int, width: Int) -> Int {
        1 + canvas.put(text, column: 1, row: row, width: width - 1, tone: tone)
    }
}
