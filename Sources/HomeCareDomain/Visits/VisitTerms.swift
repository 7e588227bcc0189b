/// How a visit was booked.
public struct VisitTerms: Hashable, Codable, Sendable {
    public let specialtyID: Int64
    /// In cents; nil for those who may not know it.
    public var costCents: Int64?
    /// The travel stored with it, in minutes.
    public let bufferMinutes: Int
    /// How often its time, place or state has changed (iCalendar's SEQUENCE).
    public let sequence: Int
    /// The series it belongs to.
    public let seriesID: Int64?
    /// Why it was cancelled; nil for those who may not know.
    public var cancelReason: String?
    /// Why it is made outside the caregiver's availability.
    public let overrideReason: String?

    public init(
        specialtyID: Int64, costCents: Int64?, bufferMinutes: Int, sequence: Int,
        seriesID: Int64?, cancelReason: String?, overrideReason: String?
    ) {
        self.specialtyID = specialtyID
        self.costCents = costCents
        self.bufferMinutes = bufferMinutes
        self.sequence = sequence
        self.seriesID = seriesID
        self.cancelReason = cancelReason
        self.overrideReason = overrideReason
    }
}
