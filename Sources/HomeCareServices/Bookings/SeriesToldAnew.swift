import HomeCareDomain
import HomeCareStore

/// A message about a series that waits lists visits which a change makes untrue: it is taken back,
/// and the rest of the series is told anew.
extension Clinic {
    /// The series of some visits, and where each waited to be told.
    func seriesTakenBack(
        _ visits: [BookingToTell], at hour: Instant, _ db: Connection
    ) throws -> [Int64: Set<MessagePlace>] {
        var places: [Int64: Set<MessagePlace>] = [:]
        for series in Set(visits.compactMap(\.seriesID)) {
            places[series] = try BookingMessageQueries.takeBackSeries(
                db, series: series, detail: Self.overtaken, at: hour)
        }
        return places
    }

    /// Tells what stands of a series beside the visits that were changed, to whom it waited to be
    /// told.
    func tellOthers(
        of series: Int64, but changed: Set<Int64>, to places: Set<MessagePlace>,
        _ change: BookingChange, _ db: Connection
    ) throws {
        let others = try BookingQueries.ofSeries(db, series).filter {
            !changed.contains($0.id) && $0.endsAt > change.at
        }
        for (state, event) in Self.standing {
            let visits = try others.filter { $0.state == state }
                .compactMap { try BookingMessageQueries.facts(db, appointment: $0.id) }
            for own in byCaregiver(visits) {
                try tell(
                    BookingNews(
                        event: event, visits: own, before: nil, actor: change.actor, reason: "",
                        at: change.at, places: places), db)
            }
        }
    }

    private static let standing: [(AppointmentState, BookingEvent)] = [
        (.confirmed, .booked), (.requested, .requested),
    ]
}
