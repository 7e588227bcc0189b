import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@Suite("What a change is told against: what somebody has heard so far")
struct UnheardMessageTests {
    /// What happens to a visit, in order; `sent` is all that waits going out.
    enum Event {
        case sent, failed, later, back, video, accepted, cancelled, revived, given, returned
        case asked, declined, reached, guarded, givenLater
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let asker: String
        let events: [Event]
        /// What stands in the SMS that wait then, without the clinic's name and how to call it.
        let told: [String]
        /// To whom they go.
        var recipient = "Wanjikũ Kamau"
    }

    static let cases = [
        Case(
            testDescription: "a change is told to whom the booking was told",
            asker: "grace", events: [.sent, .later],
            told: [
                "your visit of Tue 8 Dec 10:00-11:00 is changed, now: Tue 8 Dec 14:00-15:00 with "
                    + "Amina Njoroge"
            ]),
        Case(
            testDescription: "who has heard nothing is told that it is confirmed",
            asker: "grace", events: [.later],
            told: ["your visit Tue 8 Dec 14:00-15:00 with Amina Njoroge is confirmed"]),
        Case(
            testDescription: "a booking that could not be sent told nothing either",
            asker: "grace", events: [.failed, .later],
            told: ["your visit Tue 8 Dec 14:00-15:00 with Amina Njoroge is confirmed"]),
        Case(
            testDescription: "two changes before anything went out are one",
            asker: "grace", events: [.sent, .later, .video],
            told: [
                "your video visit of Tue 8 Dec 10:00-11:00 is changed, now over video: Tue 8 Dec "
                    + "14:00-15:00 with Amina Njoroge"
            ]),
        Case(
            testDescription: "there and back before it was told is nothing",
            asker: "grace", events: [.sent, .later, .back], told: []),
        Case(
            testDescription: "an acceptance that was overtaken by a change is told with it",
            asker: "wanjiku", events: [.sent, .accepted, .later],
            told: [
                "your visit of Tue 8 Dec 10:00-11:00 is confirmed, but changed, now: Tue 8 Dec "
                    + "14:00-15:00 with Amina Njoroge"
            ]),
        Case(
            testDescription: "what is cancelled is told as it was known, too",
            asker: "grace", events: [.sent, .later, .cancelled],
            told: [
                "your visit Tue 8 Dec 14:00-15:00 (was Tue 8 Dec 10:00) with Amina "
                    + "Njoroge is cancelled"
            ]),
        Case(
            testDescription: "a cancellation is told although the booking was not",
            asker: "grace", events: [.cancelled],
            told: ["your visit Tue 8 Dec 10:00-11:00 with Amina Njoroge is cancelled"]),
        Case(
            testDescription: "not to staff, whose screens show that it is gone",
            asker: "grace", events: [.sent, .given, .cancelled], told: [],
            recipient: "Otieno Ouma"),
        Case(
            testDescription: "cancelled and revived before it was told, then changed",
            asker: "grace", events: [.sent, .cancelled, .revived, .later],
            told: [
                "your visit of Tue 8 Dec 10:00-11:00 is changed, now: Tue 8 Dec 14:00-15:00 with "
                    + "Amina Njoroge"
            ]),
        Case(
            testDescription: "who gets a visit knew nothing of it",
            asker: "grace", events: [.sent, .later, .given],
            told: ["visit {reference} Tue 8 Dec 14:00-15:00, Wanjikũ Kamau: confirmed"],
            recipient: "Otieno Ouma"),
        Case(
            testDescription:
                "given away and back before anybody heard of it is nothing to who has it",
            asker: "grace", events: [.sent, .given, .returned], told: []),
        Case(
            testDescription: "who lost a visit hears so, whatever else becomes of it",
            asker: "grace", events: [.sent, .given, .later],
            told: [
                "visit {reference} Tue 8 Dec 10:00-11:00, Wanjikũ Kamau: goes to another caregiver"
            ],
            recipient: "Amina Njoroge"),
        Case(
            testDescription: "of the time that they had it, though it has another now",
            asker: "grace", events: [.sent, .givenLater],
            told: [
                "visit {reference} Tue 8 Dec 10:00-11:00, Wanjikũ Kamau: goes to another caregiver"
            ],
            recipient: "Amina Njoroge"),
        Case(
            testDescription: "and when it is cancelled after that",
            asker: "grace", events: [.sent, .given, .cancelled],
            told: [
                "visit {reference} Tue 8 Dec 10:00-11:00, Wanjikũ Kamau: goes to another caregiver"
            ],
            recipient: "Amina Njoroge"),
        Case(
            testDescription: "a request that gave up a sure time is told so when it is declined",
            asker: "grace", events: [.sent, .asked, .sent, .declined],
            told: [
                "your visit Tue 8 Dec 14:00-15:00 (was Tue 8 Dec 10:00) is not possible, nothing "
                    + "is booked"
            ]),
        Case(
            testDescription: "a caregiver is asked for another time of a visit they had",
            asker: "grace", events: [.sent, .asked],
            told: [
                "visit {reference} Tue 8 Dec 14:00-15:00, Wanjikũ Kamau (was Tue 8 Dec 10:00): "
                    + "requested of you"
            ],
            recipient: "Amina Njoroge"),
        Case(
            testDescription: "a number that bounced and was put right has heard nothing",
            asker: "grace", events: [.failed, .reached, .later],
            told: ["your visit Tue 8 Dec 14:00-15:00 with Amina Njoroge is confirmed"]),
        Case(
            testDescription: "a guardian who was none then has heard nothing",
            asker: "grace", events: [.sent, .guarded, .later],
            told: [
                "the visit to Wanjikũ Kamau Tue 8 Dec 14:00-15:00 with Amina Njoroge is confirmed"
            ],
            recipient: "Njoki Kamau"),
        Case(
            testDescription: "nor to who never heard of it",
            asker: "grace", events: [.sent, .given, .returned], told: [],
            recipient: "Otieno Ouma"),
    ]

    @Test("by what was sent meanwhile", arguments: cases)
    func told(_ example: Case) throws {
        let told = try Announced()
        let visit = try told.book(by: example.asker)
        for event in example.events { try happen(event, visit, told) }
        let texts = try told.around.texts(
            """
            SELECT body FROM notifications WHERE channel = 'sms' AND state = 'queued'
            AND recipient_name = ? ORDER BY id
            """, [.text(example.recipient)])
        let expected = example.told.map {
            $0.replacing("{reference}", with: visit.reference)
        }
        #expect(texts.count == expected.count, "\(texts)")
        for (text, start) in zip(texts, expected) {
            #expect(text.contains(": \(start)"), "\(text)")
        }
    }

    private func happen(_ event: Event, _ visit: Visit, _ told: Announced) throws {
        let grace = try told.actor("grace")
        switch event {
        case .sent: try told.settle("sent")
        case .failed: try told.settle("failed")
        case .later: try told.move(visit, to: "2026-12-08T14:00")
        case .back: try told.move(visit, to: "2026-12-08T10:00")
        case .video:
            _ = try told.clinic.reschedule(grace, visit.id, BookingMove(mode: .virtual))
        case .givenLater:
            _ = try told.clinic.reschedule(
                grace, visit.id, BookingMove(caregiver: 2, start: at("2026-12-08T14:00")))
        case .asked: try told.move(visit, to: "2026-12-08T14:00", by: "wanjiku")
        case .declined: _ = try told.clinic.declineRequest(grace, visit.id)
        case .reached: try told.around.run("UPDATE patients SET phone = '+254700000999'")
        case .guarded:
            try told.around.run(
                """
                UPDATE emergency_contacts SET guardian = 1, email = 'njoki@home.example'
                WHERE id = 2
                """)
        case .accepted: _ = try told.clinic.acceptRequest(grace, visit.id)
        case .cancelled: _ = try told.clinic.cancelAppointment(grace, visit.id)
        case .revived: _ = try told.clinic.reviveAppointment(grace, visit.id)
        case .given: _ = try told.clinic.reschedule(grace, visit.id, BookingMove(caregiver: 2))
        case .returned:
            _ = try told.clinic.reschedule(grace, visit.id, BookingMove(caregiver: 1))
        }
    }
}

extension Announced {
    /// All that waits ends so.
    fileprivate func settle(_ state: String) throws {
        try around.run("UPDATE notifications SET state = ? WHERE state = 'queued'", [.text(state)])
    }
}
