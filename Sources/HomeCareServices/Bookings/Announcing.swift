import HomeCareDomain
import HomeCareStore

/// A change in the life of a booking, as the people it is about are to hear of it.
struct BookingChange {
    typealias Kind = BookingEvent

    let kind: Kind
    /// As it was; nil where it is new.
    let before: Visit?
    /// As it is now; several where a series was booked at once, by time.
    let visits: [Visit]
    let actor: Actor
    /// Why it was cancelled or declined; empty for none.
    var reason = ""
    /// Whether only those hear of it to whom it is new, by what reached them.
    var isOnlyWhereNew = false
    let at: Instant
}

extension Clinic {
    /// Tells the people concerned, in the transaction that makes the change. What waits to be done
    /// or said at its old time has been stopped by then.
    func announce(_ change: BookingChange, _ db: Connection) throws {
        try tell(change, db)
    }
}
