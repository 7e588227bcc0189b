import HomeCareDomain
import HomeCareStore

/// What somebody has heard of a visit so far.
struct Heard {
    /// Nil for nothing.
    var known: KnownVisit?
    /// Whether nothing is new to them: what would have been was taken back.
    var isAllKnown = false
    /// The time of a confirmed visit that was given up by asking for another.
    var givenUp: VisitTime?
}

extension Clinic {
    /// What somebody has heard of a visit before a change of it, and whether they need not hear of
    /// that.
    func heard(
        _ row: BookingTelling, _ news: BookingNews, _ person: Reachable,
        _ channel: NotificationChannel, _ db: Connection
    ) throws -> Heard {
        var heard = try heardBefore(row, news, person, channel, db)
        guard news.isOnlyWhereNew, let visit = news.visits.first else { return heard }
        // An end is nothing to who never heard of it.
        heard.isAllKnown =
            heard.known.map { $0 == KnownVisit(visit) } ?? (visit.state == .cancelled)
        return heard
    }

    /// What was overtaken before it went out, or could not, told them nothing.
    private func heardBefore(
        _ row: BookingTelling, _ news: BookingNews, _ person: Reachable,
        _ channel: NotificationChannel, _ db: Connection
    ) throws -> Heard {
        guard let before = news.before, let visit = news.visits.first else { return Heard() }
        let told = try BookingMessageQueries.told(db, visit, person, on: channel)
        let givenUp = try row.message == .declined ? givenUp(visit, person, db) : nil
        guard let told, told.neverReached else {
            let knows = told != nil || knewOfItself(row, news, person)
            return Heard(known: knows ? KnownVisit(before) : nil, givenUp: givenUp)
        }
        let isTakenBack = told.state == .cancelled
        // The patient's side may have been told by telephone; staff see on their screens that it is
        // gone.
        let isNothing = told.known == nil && row.audience.isStaff && row.message.endsIt
        return Heard(
            known: told.known,
            isAllKnown: isTakenBack && (isNothing || told.known == KnownVisit(visit)),
            givenUp: givenUp)
    }

    /// Whether somebody to whom no message went knows of the visit all the same: by having booked
    /// it, or as one that was there before messages were sent.
    private func knewOfItself(
        _ row: BookingTelling, _ news: BookingNews, _ person: Reachable
    ) -> Bool {
        if news.event == .reassigned, row.audience == .caregiver { return false }
        if let booker = news.visits.first?.bookedBy, booker == person.userID { return true }
        return !news.isAnnounced
    }

    /// The time of a confirmed visit that is gone since somebody asked for another.
    private func givenUp(
        _ visit: BookingToTell, _ person: Reachable, _ db: Connection
    ) throws -> VisitTime? {
        let known = try BookingMessageQueries.asked(db, visit, person)?.known
        guard let known, known.isPromised, known.time != visit.time else { return nil }
        return known.time
    }
}

extension BookingMessage {
    /// Whether it says that a visit is not its recipient's any more.
    fileprivate var endsIt: Bool { self == .cancelled || self == .givenAway }
}

extension KnownVisit {
    fileprivate init(_ visit: BookingToTell) {
        self.init(
            state: visit.state, mode: visit.mode, time: visit.time, address: visit.address,
            caregiverName: visit.caregiver.name)
    }
}
