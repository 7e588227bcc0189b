/// What is told of one appointment beside the visit itself.
public struct BookingFacts: Codable, Hashable, Sendable {
    /// Who booked it; nil for the local operator.
    public let bookedBy: String?
    public let bookedAt: Instant
    /// The room of a virtual visit.
    public let room: String?
    /// Which visit of its series it is, and how many there are.
    public let placeInSeries: Int?
    public let seriesVisits: Int?

    public init(
        bookedBy: String?, bookedAt: Instant, room: String?, placeInSeries: Int?,
        seriesVisits: Int?
    ) {
        self.bookedBy = bookedBy
        self.bookedAt = bookedAt
        self.room = room
        self.placeInSeries = placeInSeries
        self.seriesVisits = seriesVisits
    }
}
