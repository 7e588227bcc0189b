/// A correction of a filed report, in words: the report itself never changes.
public struct Addendum: Hashable, Codable, Sendable {
    public let id: Int64
    public let reportID: Int64
    public let authorName: String
    public let authorRole: Role
    public let writtenAt: Instant
    /// Why the report needed it.
    public let reason: String
    public let text: String

    public init(
        id: Int64, reportID: Int64, authorName: String, authorRole: Role, writtenAt: Instant,
        reason: String, text: String
    ) {
        self.id = id
        self.reportID = reportID
        self.authorName = authorName
        self.authorRole = authorRole
        self.writtenAt = writtenAt
        self.reason = reason
        self.text = text
    }
}

/// An addendum as its author hands it in.
public struct AddendumInput: Codable, Hashable, Sendable {
    public var report: Int64
    public var reason: String
    public var text: String

    /// The longest reason, in characters.
    public static let longestReason = 200
    /// The longest text, in characters.
    public static let longestText = 4000

    public init(report: Int64, reason: String = "", text: String = "") {
        self.report = report
        self.reason = reason
        self.text = text
    }

    /// Everything that is wrong with it, told at once.
    public var errors: [FieldError] {
        [
            Self.fault("reason", reason, most: Self.longestReason, CheckSentences.addendumReason),
            Self.fault("text", text, most: Self.longestText, CheckSentences.addendumText),
        ].compactMap(\.self)
    }

    private static func fault(
        _ field: String, _ text: String, most: Int, _ missing: String
    ) -> FieldError? {
        if ReportRules.isBlank(text) {
            return FieldError(field: field, code: "missing", message: missing)
        }
        guard text.count > most else { return nil }
        return FieldError(
            field: field, code: "tooLong",
            message: CheckSentences.addendumTooLong(most, text.count))
    }
}
