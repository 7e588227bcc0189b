import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@Suite("Who hears what of visits once a report of a death is withdrawn")
struct DeathReversalMessageTests {
    /// What happens to a visit, in order; `sent` is all that waits going out.
    enum Event {
        case sent, later, given, accepted, cancelled, declined, died, withdrawn, revived, left
    }

    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var asker = "grace"
        let events: [Event]
        /// The messages about the visit that wait then, as `purpose channel recipient`.
        let waiting: [String]
        /// What an SMS to the patient says then.
        var words: String?
    }

    private static func all(_ purpose: String) -> [String] {
        ["Wanjikũ Kamau", "Amina Njoroge"].flatMap {
            ["\(purpose) email \($0)", "\(purpose) sms \($0)"]
        }
    }

    private static func both(_ purpose: String, _ name: String) -> [String] {
        ["\(purpose) email \(name)", "\(purpose) sms \(name)"]
    }

    private static let givenAway = both("bookingGivenAway", "Amina Njoroge")

    static let cases = [
        Case(
            testDescription: "revived as everybody knows it, it is news to nobody",
            events: [.sent, .died, .withdrawn, .revived], waiting: []),
        Case(
            testDescription: "revived, it is confirmed to those who never heard of it",
            events: [.died, .withdrawn, .revived], waiting: all("bookingConfirmed"),
            words: "visit Tue 8 Dec 10:00-11:00 with Amina Njoroge is confirmed"),
        Case(
            testDescription: "revived at a time that was not told yet, it is a change",
            events: [.sent, .later, .died, .withdrawn, .revived], waiting: all("bookingMoved"),
            words: "visit of Tue 8 Dec 10:00-11:00 is changed, now: Tue 8 Dec 14:00-15:00"),
        Case(
            testDescription: "revived after it was given away, all three hear so",
            events: [.sent, .given, .died, .withdrawn, .revived],
            waiting: givenAway + both("bookingMoved", "Wanjikũ Kamau")
                + ["bookingConfirmed sms Otieno Ouma"]),
        Case(
            testDescription: "revived after an acceptance that was not told, it is confirmed",
            asker: "wanjiku", events: [.sent, .accepted, .died, .withdrawn, .revived],
            waiting: all("bookingConfirmed")),
        Case(
            testDescription: "a request that all know of comes back in silence",
            asker: "wanjiku", events: [.sent, .died, .withdrawn, .revived], waiting: []),
        Case(
            testDescription: "a request that nobody had heard of is told as one",
            asker: "wanjiku", events: [.died, .withdrawn, .revived],
            waiting: both("bookingRequested", "Wanjikũ Kamau")
                + both("bookingToDecide", "Amina Njoroge")),
        Case(
            testDescription: "until the desk decides, only who lost it hears so",
            events: [.sent, .given, .died, .withdrawn], waiting: givenAway),
        Case(
            testDescription: "left cancelled, it is cancelled for those who count on it",
            events: [.sent, .died, .withdrawn, .left], waiting: all("bookingCancelled"),
            words: "visit Tue 8 Dec 10:00-11:00 with Amina Njoroge is cancelled"),
        Case(
            testDescription: "left cancelled, it is told as it was known",
            events: [.sent, .later, .died, .withdrawn, .left], waiting: all("bookingCancelled"),
            words: "(was Tue 8 Dec 10:00)"),
        Case(
            testDescription: "left cancelled, it is nothing to those who never heard of it",
            events: [.died, .withdrawn, .left], waiting: []),
        Case(
            testDescription: "left cancelled after it was given away, it is nothing to who got it",
            events: [.sent, .given, .died, .withdrawn, .left],
            waiting: givenAway + both("bookingCancelled", "Wanjikũ Kamau")),
        Case(
            testDescription: "what was cancelled before the death is told after all",
            events: [.sent, .cancelled, .died, .withdrawn], waiting: all("bookingCancelled")),
        Case(
            testDescription: "so is what was declined",
            asker: "wanjiku", events: [.sent, .declined, .died, .withdrawn],
            waiting: both("bookingDeclined", "Wanjikũ Kamau")
                + ["bookingCancelled email Amina Njoroge"]),
        Case(
            testDescription: "what was told is not told again",
            events: [.sent, .cancelled, .sent, .died, .withdrawn], waiting: []),
        Case(
            testDescription: "what the cancellation had overtaken stays taken back",
            events: [.sent, .later, .cancelled, .died, .withdrawn],
            waiting: all("bookingCancelled")),
    ]

    @Test("by what had reached them", arguments: cases)
    func told(_ example: Case) throws {
        let told = try Announced()
        let visit = try told.book(by: example.asker)
        for event in example.events { try happen(event, visit, told) }
        let isOfVisit = "state = 'queued' AND appointment_id = \(visit.id)"
        let waiting = try told.messages(isOfVisit).sorted()
        #expect(waiting == example.waiting.sorted(), "\(waiting)")
        let texts = try told.around.texts(
            "SELECT subject || ' ' || body FROM notifications WHERE \(isOfVisit)")
        for word in ["died", "death", "deceas", "withdrawn"] {
            #expect(texts.allSatisfy { !$0.lowercased().contains(word) })
        }
        if let words = example.words {
            #expect(texts.contains { $0.contains(words) }, "\(texts)")
        }
        // Nor is any of it held back when it is due.
        while try !told.clinic.takeDue(worker: "one").isEmpty {}
        let leaving = "state = 'sending' AND appointment_id = \(visit.id)"
        #expect(try told.messages(leaving).count == example.waiting.count)
    }

    private func happen(_ event: Event, _ visit: Visit, _ told: Announced) throws {
        let grace = try told.actor("grace")
        let clinic = told.clinic
        told.clock.move(minutes: 1)
        switch event {
        case .sent:
            try told.around.run("UPDATE notifications SET state = 'sent' WHERE state = 'queued'")
        case .later: try told.move(visit, to: "2026-12-08T14:00")
        case .given: _ = try clinic.reschedule(grace, visit.id, BookingMove(caregiver: 2))
        case .accepted: _ = try clinic.acceptRequest(grace, visit.id)
        case .cancelled: _ = try clinic.cancelAppointment(grace, visit.id)
        case .declined: _ = try clinic.declineRequest(grace, visit.id)
        case .died: try told.around.file(.deceased)
        case .withdrawn:
            _ = try clinic.reverseDeath(
                try told.actor("wambui"), patient: 1, reason: "The wrong patient was chosen.")
        case .revived: _ = try clinic.decideBooking(grace, appointment: visit.id, .revive)
        case .left: _ = try clinic.decideBooking(grace, appointment: visit.id, .leave)
        }
    }
}
