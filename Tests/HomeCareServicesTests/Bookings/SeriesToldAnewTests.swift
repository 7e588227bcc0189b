import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@Suite("A series of which one visit changes before it was told")
struct SeriesToldAnewTests {
    enum Event { case sent, moved, cancelled, given, seriesAccepted, seriesCancelled }

    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var asker = "grace"
        let events: [Event]
        /// What stands in the SMS that wait then, each at its beginning.
        let told: [String]
        var recipient = "Wanjikũ Kamau"
    }

    static let cases = [
        Case(
            testDescription: "it is told without the visit that was moved",
            events: [.moved],
            told: [
                "your visit Tue 8 Dec 14:00-15:00 with Amina Njoroge is confirmed",
                "2 visits with Amina Njoroge, Tue 15 Dec 10:00-11:00 to Tue 22 Dec, are confirmed",
            ]),
        Case(
            testDescription: "it is told without the visit that was cancelled",
            events: [.cancelled],
            told: [
                "your visit Tue 8 Dec 10:00-11:00 with Amina Njoroge is cancelled",
                "2 visits with Amina Njoroge, Tue 15 Dec 10:00-11:00 to Tue 22 Dec, are confirmed",
            ]),
        Case(
            testDescription: "what was told is only changed",
            events: [.sent, .moved],
            told: [
                "your visit of Tue 8 Dec 10:00-11:00 is changed, now: Tue 8 Dec 14:00-15:00 with "
                    + "Amina Njoroge"
            ]),
        Case(
            testDescription: "visits at other hours are told as such when they are accepted",
            asker: "wanjiku", events: [.sent, .moved, .sent, .seriesAccepted],
            told: [
                "3 visits with Amina Njoroge, the first Tue 8 Dec 14:00-15:00, the last Tue 22 "
                    + "Dec 10:00-11:00, are confirmed"
            ]),
        Case(
            testDescription: "visits with others are told by themselves when all are cancelled",
            events: [.sent, .given, .sent, .seriesCancelled],
            told: [
                "your visit Tue 8 Dec 10:00-11:00 with Otieno Ouma is cancelled",
                "2 visits with Amina Njoroge, Tue 15 Dec 10:00-11:00 to Tue 22 Dec, are cancelled",
            ]),
        Case(
            testDescription: "and to each caregiver of their own",
            events: [.sent, .given, .sent, .seriesCancelled],
            told: ["2 visits, the first Tue 15 Dec 10:00-11:00, Wanjikũ Kamau: cancelled"],
            recipient: "Amina Njoroge"),
    ]

    @Test("by what was sent meanwhile", arguments: cases)
    func told(_ example: Case) throws {
        let told = try Announced()
        let booked = try told.clinic.book(
            try told.actor(example.asker), told.around.input("2026-12-08T10:00"),
            repeating: Recurrence(everyWeeks: 1, end: .count(3)))
        let first = try #require(booked.visits.first)
        for event in example.events { try happen(event, first, told) }
        let texts = try told.around.texts(
            """
            SELECT body FROM notifications WHERE channel = 'sms' AND state = 'queued'
            AND recipient_name = ? ORDER BY id
            """, [.text(example.recipient)])
        #expect(texts.count == example.told.count, "\(texts)")
        for (text, start) in zip(texts, example.told) {
            #expect(text.contains(": \(start)"), "\(text)")
        }
    }

    private func happen(_ event: Event, _ visit: Visit, _ told: Announced) throws {
        let grace = try told.actor("grace")
        switch event {
        case .sent:
            try told.around.run("UPDATE notifications SET state = 'sent' WHERE state = 'queued'")
        case .moved: try told.move(visit, to: "2026-12-08T14:00")
        case .cancelled: _ = try told.clinic.cancelAppointment(grace, visit.id)
        case .given: _ = try told.clinic.reschedule(grace, visit.id, BookingMove(caregiver: 2))
        case .seriesAccepted: _ = try told.clinic.stepSeries(grace, .accept, from: visit.id)
        case .seriesCancelled: _ = try told.clinic.stepSeries(grace, .cancel, from: visit.id)
        }
    }
}
