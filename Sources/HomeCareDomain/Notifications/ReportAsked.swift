/// A question to the other side, what became of a message, with its answer if there is one.
public struct ReportAsked: Hashable, Codable, Sendable {
    /// When it was or will be asked.
    public let dueAt: Instant
    public let answeredAt: Instant?
    /// The other side's words.
    public let answer: String

    public init(dueAt: Instant, answeredAt: Instant?, answer: String) {
        self.dueAt = dueAt
        self.answeredAt = answeredAt
        self.answer = answer
    }
}
