import HomeCareDomain
import HomeCareStore
import Words

/// A change of one booking or of a series, as its messages tell it.
struct BookingNews {
    let event: BookingEvent
    /// What is booked now, by time; one, or all of a series.
    let visits: [BookingToTell]
    let before: Visit?
    /// Whose act it is: they get no news of it, but the invitation for their calendar.
    let actor: Actor
    let reason: String
    let at: Instant

    /// Of a series that ends as a whole, all its visits with one caregiver; each is an e-mail of
    /// its own for the calendars, and one SMS tells of them all.
    var ended: [VisitTime] = []
    /// Whether anybody was told of the booking before.
    var isAnnounced = false
    /// Whether only those hear of it who do not know already how it is now.
    var isOnlyWhereNew = false
    /// Where alone it is told; nil for everybody concerned.
    var places: Set<MessagePlace>?

    /// Whether several visits are told together.
    var isSeries: Bool { visits.count > 1 }

    func isTold(at place: MessagePlace) -> Bool { places?.contains(place) ?? true }
}

/// Who hears of bookings: the one way in is `announce`.
extension Clinic {
    /// Writes the messages and the reminders of a change. What waited to be said about the
    /// booking as it was is taken back: the new message says it all.
    func tell(_ change: BookingChange, _ db: Connection) throws {
        let visits = try change.visits.compactMap {
            try BookingMessageQueries.facts(db, appointment: $0.id)
        }
        for visit in visits {
            try planReminders(db, visit, at: change.at)
        }
        let series = try seriesTakenBack(visits, at: change.at, db)
        let areTogether = Self.toldTogether.contains(change.kind)
        for own in byCaregiver(visits) {
            for group in areTogether ? [own] : own.map({ [$0] }) {
                var news = BookingNews(
                    event: change.kind, visits: group, before: change.before,
                    actor: change.actor, reason: change.reason, at: change.at)
                news.isOnlyWhereNew = change.isOnlyWhereNew
                if !areTogether, own.count > 1 { news.ended = own.map(\.time) }
                if isWorthTelling(news) { try tell(news, db) }
            }
        }
        for (id, places) in series where !places.isEmpty {
            try tellOthers(of: id, but: Set(visits.map(\.id)), to: places, change, db)
        }
    }

    /// Others of a series may have gone to somebody else.
    func byCaregiver(_ visits: [BookingToTell]) -> [[BookingToTell]] {
        Dictionary(grouping: visits, by: \.caregiver).values
            .sorted { ($0[0].time.startsAt, $0[0].id) < ($1[0].time.startsAt, $1[0].id) }
    }

    private static let toldTogether: Set<BookingEvent> = [.booked, .requested, .accepted]

    /// Nobody hears of a visit that is over, of a change of its notes alone, or anything at all
    /// about somebody who has died.
    private func isWorthTelling(_ news: BookingNews) -> Bool {
        guard let visit = news.visits.first, !visit.isDeceased else { return false }
        guard news.event != .noShow else { return true }
        guard let last = news.visits.last, last.time.endsAt > news.at else { return false }
        guard news.event == .moved, !news.isOnlyWhereNew, let before = news.before else {
            return true
        }
        return before.time != visit.time || before.mode != visit.mode
            || before.address != visit.address || before.state != visit.state
    }

    static let overtaken = "overtaken by a newer message"

    func tell(_ news: BookingNews, _ db: Connection) throws {
        var news = news
        news.isAnnounced =
            try news.visits.first.map {
                try BookingMessageQueries.isAnnounced(db, $0)
            } ?? false
        for visit in news.visits where news.places == nil {
            try BookingMessageQueries.overtake(
                db, appointment: visit.id, caregiver: visit.caregiver.userID,
                detail: Self.overtaken, at: news.at)
        }
        guard let state = news.visits.first?.state else { return }
        var told: Set<String> = []
        for row in BookingTelling.rows(news.event, state: state) {
            for person in try people(row.audience, news, db) {
                for channel in row.channels {
                    guard let address = person.address(channel),
                        news.isTold(at: MessagePlace(channel: channel, address: address)),
                        told.insert("\(channel.rawValue) \(address.lowercased())").inserted
                    else { continue }
                    // The SMS about the first of them told of all.
                    if channel == .sms, let first = news.ended.first,
                        news.visits.first?.time != first
                    {
                        continue
                    }
                    try queue(row, news, person, channel, address, db)
                }
            }
        }
    }

    private func queue(
        _ row: BookingTelling, _ news: BookingNews, _ person: Reachable,
        _ channel: NotificationChannel, _ address: String, _ db: Connection
    ) throws {
        guard let visit = news.visits.first else { return }
        let isOfAll = channel == .sms && !news.ended.isEmpty
        let heard = try heard(row, news, person, channel, db)
        if heard.isAllKnown { return }
        let worded = KnownVisit.message(row.message, knowing: heard.known)
        let message = news.isSeries || isOfAll ? .series : worded
        let calendar = channel == .email ? object(row, news, person, address) : ""
        let isOwnAct = news.actor.userID != nil && news.actor.userID == person.userID
        if isOwnAct, calendar.isEmpty { return }
        var notice = notice(of: news, knowing: heard.known)
        if row.message == .declined { notice.before = heard.givenUp }
        if row.message == .givenAway, let theirs = heard.known { notice.tell(asIn: theirs) }
        if isOfAll {
            notice.series = news.ended
            notice.ending = row.message
        }
        let text = inEnglish {
            channel == .email
                ? BookingMessages.email(message, notice, to: row.audience, named: person.name)
                : BookingMessages.sms(message, notice, to: row.audience)
        }
        let id = try NotificationQueries.queue(
            db,
            NewNotification(
                purpose: message.rawValue, channel: channel, user: person.userID,
                contact: person.contactID, recipient: person.name, address: address,
                patient: visit.patientID, alert: nil, subject: text.subject, body: text.body,
                critical: false, messageID: try newMessageID(),
                dedupeKey: "booking/\(visit.id)/\(visit.sequence)/\(row.audience.rawValue)/"
                    + "\(person.key)/\(channel.rawValue)"
                    + (news.places == nil ? "" : "/\(news.at.milliseconds)"),
                dueAt: news.at, appointment: visit.id, calendar: calendar), at: news.at)
        if let id, let known = heard.known {
            try BookingMessageQueries.note(db, known, before: id)
        }
    }

    /// The calendar object of an e-mail; empty where the change is nothing to a calendar. Each
    /// person gets one of their own, so that nobody reads there who else was written to.
    private func object(
        _ row: BookingTelling, _ news: BookingNews, _ person: Reachable, _ address: String
    ) -> String {
        guard let status = row.message.calendar else { return "" }
        let visits = news.visits.map { visit in
            inEnglish {
                BookingMessages.calendar(
                    notice(of: visit),
                    uid: VisitCalendar.uid(appointment: visit.id, bookedAt: visit.bookedAt),
                    sequence: visit.sequence, status: status, for: row.audience)
            }
        }
        let clinic = CalendarParty(
            name: settings.name,
            address: settings.mailAddress.isEmpty
                ? "clinic@\(settings.mailDomain)" : settings.mailAddress)
        return VisitCalendar.object(
            visits, from: clinic, to: CalendarParty(name: person.name, address: address),
            at: news.at)
    }

    private func notice(of news: BookingNews, knowing known: KnownVisit?) -> BookingNotice {
        var notice = notice(of: news.visits[0])
        notice.reason = news.reason
        notice.isRequest = news.visits[0].state == .requested
        if news.isSeries {
            notice.series = news.visits.map(\.time)
        } else if let known {
            tellFormer(known, &notice, news.visits[0])
        }
        return notice
    }

    /// What was otherwise before a change.
    private func tellFormer(
        _ before: KnownVisit, _ notice: inout BookingNotice, _ visit: BookingToTell
    ) {
        if before.time != visit.time { notice.before = before.time }
        if before.mode != visit.mode { notice.formerMode = before.mode }
        if before.mode == .inPerson, before.address != visit.address, !before.address.isEmpty {
            notice.formerAddress = before.address
        }
        if before.caregiverName != visit.caregiver.name {
            notice.formerCaregiver = before.caregiverName
        }
    }

    /// A booking as its messages tell it.
    func notice(of visit: BookingToTell) -> BookingNotice {
        BookingNotice(
            reference: RecordKind.appointment.reference(visit.id),
            patientName: visit.patient.name,
            patientReference: RecordKind.patient.reference(visit.patientID),
            caregiverName: visit.caregiver.name, mode: visit.mode, time: visit.time,
            writtenAt: now(), address: visit.address,
            joinAddress: visit.room.flatMap { settings.video?.join($0) }, zone: settings.zone,
            clinicName: settings.name, clinicPhone: settings.phone)
    }
}
