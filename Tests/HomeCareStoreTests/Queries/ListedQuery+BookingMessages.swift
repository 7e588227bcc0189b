import HomeCareDomain
import HomeCareStore

extension ListedQuery {
    static let bookingMessages: [ListedQuery] = [
        ListedQuery("a booking for its messages") {
            _ = try BookingMessageQueries.facts($0, appointment: 1)
        },
        ListedQuery("guardians") { _ = try BookingMessageQueries.guardians($0, patient: 1) },
        ListedQuery("a caregiver to write to") {
            _ = try BookingMessageQueries.caregiver($0, id: 1)
        },
        ListedQuery("a message about a booking") { db in
            _ = try BookingMessageQueries.message(db, id: 1)
        },
        ListedQuery("is a message overtaken") { db in
            _ = try BookingMessageQueries.isOvertaken(
                db,
                BookingMessageFacts(
                    id: 1, purpose: "bookingMoved", appointment: 1, userID: nil,
                    key: "booking/1/0/patient"))
        },
        ListedQuery("what somebody was told of a booking") { db in
            for visit in try [BookingMessageQueries.facts(db, appointment: 1)].compactMap(\.self) {
                _ = try BookingMessageQueries.told(db, visit, visit.patient, on: .sms)
                _ = try BookingMessageQueries.isAnnounced(db, visit)
            }
        },
        ListedQuery("take back a series' messages") {
            _ = try BookingMessageQueries.takeBackSeries($0, series: 1, detail: "x", at: hour)
        },
        ListedQuery("where a patient is reached") {
            _ = try ReaddressingQueries.patient($0, id: 1)
        },
        ListedQuery("what has not arrived at an address") {
            _ = try ReaddressingQueries.undelivered(
                $0, .sms,
                to: Reachable(
                    userID: 1, contactID: nil, name: "x", email: nil, phone: "+254700000001"),
                at: "+254700000001", about: 1, limit: 100)
        },
        ListedQuery("let a message go to another address") {
            try ReaddressingQueries.readdress($0, id: 1, to: "x", calendar: "")
        },
        ListedQuery("a message's calendar") {
            _ = try ReaddressingQueries.calendar($0, id: 1)
        },
        ListedQuery("where a message went") {
            try OutboxQueries.wentTo($0, id: 1, address: "x")
        },
        ListedQuery("overtake a booking's messages") {
            try BookingMessageQueries.overtake(
                $0, appointment: 1, caregiver: 1, detail: "x", at: hour)
        },
        ListedQuery("reminders that are due") {
            _ = try ReminderQueries.due($0, at: hour, limit: 50)
        },
        ListedQuery("visits without a reminder") {
            _ = try ReminderQueries.unplanned($0, lead: 120, after: hour, until: hour, limit: 200)
        },
        ListedQuery("a booking's messages, as the desk sees them") {
            _ = try BookedMessageQueries.lines($0, appointment: 1, now: hour)
        },
        ListedQuery("what a caregiver has to come") {
            _ = try StrandedVisitQueries.count($0, caregiver: 1, from: hour)
        },
        ListedQuery("the next visits of everybody") {
            _ = try StrandedVisitQueries.next($0, after: hour, limit: 2000)
        },
        ListedQuery("when several caregivers make visits") {
            _ = try CaregiverTimeQueries.availabilities(
                $0, of: [1, 2], from: CivilDate(dayNumber: 20_000),
                until: CivilDate(dayNumber: 20_007), zone: .nairobi)
        },
        ListedQuery("confirm a request for a reason") {
            try BookingQueries.confirm($0, id: 1, override: "x")
        },
        ListedQuery("what a visit is likely for") {
            _ = try BookingQueries.likelySpecialty($0, patient: 1, caregiver: 1)
        },
        ListedQuery("the next reminder") { _ = try ReminderQueries.nextDue($0) },
        ListedQuery("a reminder that waits") { _ = try ReminderQueries.waiting($0, id: 1) },
        ListedQuery("cancel a booking's reminders") {
            try ReminderQueries.cancel($0, appointment: 1, detail: "x", at: hour)
        },
        ListedQuery("a visit to rate") { _ = try RatingQueries.visit($0, id: 1) },
        ListedQuery("a patient's visits to rate") {
            _ = try RatingQueries.recent($0, patient: 1, after: hour, limit: 200)
        },
    ]
}
