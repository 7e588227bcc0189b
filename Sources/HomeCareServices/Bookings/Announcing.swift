import HomeCareDomain
import HomeCareStore

/// A change in the life of a booking, as the people it is about are to hear of it.
struct BookingChange {
    enum Kind: Hashable {
        /// Confirmed at once.
        case booked
        /// A patient asks for it.
        case requested
        /// A request was accepted.
        case accepted
        case declined
        /// Another time, kind of visit or address.
        case moved
        /// Another caregiver, perhaps at another time.
        case reassigned
        case cancelled
        case noShow
        /// A cancelled one takes place after all.
        case revived
    }

    let kind: Kind
    /// As it was; nil where it is new.
    let before: Visit?
    /// As it is now; several where a series was booked at once, by time.
    let visits: [Visit]
    let actor: Actor
    /// Why it was cancelled or declined; empty for none.
    var reason = ""
    let at: Instant
}

extension Clinic {
    /// Tells the people concerned, in the transaction that makes the change. What waits to be done
    /// or said at its old time has been stopped by then.
    func announce(_ change: BookingChange, _ db: Connection) throws {
        // A family is not written to about visits of somebody who has died.
        guard let patient = change.visits.first?.patientID,
            try BookingQueries.patient(db, id: patient)?.isDeceased == false
        else { return }
    }
}
