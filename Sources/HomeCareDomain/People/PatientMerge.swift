/// Two registrations of one person, brought together.
public struct PatientMerge: Codable, Hashable, Sendable {
    public let id: Int64
    public let keptID: Int64
    public let mergedID: Int64
    public let mergedName: String
    public let reason: String
    public let mergedBy: String?
    public let mergedAt: Instant
    public let undoneAt: Instant?

    public init(
        id: Int64, keptID: Int64, mergedID: Int64, mergedName: String, reason: String,
        mergedBy: String?, mergedAt: Instant, undoneAt: Instant?
    ) {
        self.id = id
        self.keptID = keptID
        self.mergedID = mergedID
        self.mergedName = mergedName
        self.reason = reason
        self.mergedBy = mergedBy
        self.mergedAt = mergedAt
        self.undoneAt = undoneAt
    }
}
