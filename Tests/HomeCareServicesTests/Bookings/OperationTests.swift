import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

/// A change of an appointment under a name; gives what it answers, in words.
typealias NamedChange = @Sendable (TestClinic, Actor, Int64, String) throws -> String

@Suite("A change of an appointment under a name")
struct OperationTests {
    static let changes: [(String, NamedChange, other: NamedChange)] = [
        (
            "a move",
            { told(try $0.clinic.reschedule($1, $2, move("2026-11-26T13:00"), operation: $3)) },
            { told(try $0.clinic.reschedule($1, $2, move("2026-11-26T14:00"), operation: $3)) }
        ),
        (
            "a cancellation",
            { told(try $0.clinic.setState($1, $2, .cancelled, reason: "ill", operation: $3)) },
            { told(try $0.clinic.setState($1, $2, .cancelled, reason: "away", operation: $3)) }
        ),
        (
            "a cancellation of a series",
            {
                try $0.clinic.setSeriesState($1, from: $2, .cancelled, operation: $3)
                    .map(told).joined(separator: "; ")
            },
            {
                try $0.clinic.setSeriesState($1, from: $2 + 1, .cancelled, operation: $3)
                    .map(told).joined(separator: "; ")
            }
        ),
        (
            "a hold",
            { try $0.clinic.hold($1, $0.input("2026-11-27T09:00"), operation: $3).token },
            { try $0.clinic.hold($1, $0.input("2026-11-27T13:00"), operation: $3).token }
        ),
    ]

    private static func move(_ start: String) -> BookingMove { BookingMove(start: at(start)) }

    private static func told(_ visit: Visit) -> String {
        "\(visit.reference) \(visit.state) \(visit.startsAt.milliseconds)"
    }

    private func booked(_ clinic: TestClinic, _ actor: Actor) throws -> Int64 {
        let series = try clinic.clinic.book(
            actor, clinic.input("2026-11-26T09:00"),
            repeating: Recurrence(everyWeeks: 1, end: .count(3)))
        return try #require(series.visits.first).id
    }

    @Test(
        "is done once, answers as it did, and the name stands for nothing and nobody else",
        arguments: changes)
    func once(what: String, change: NamedChange, other: NamedChange) throws {
        let clinic = try TestClinic.booking()
        let (grace, wambui) = (try clinic.actor("grace"), try clinic.actor("wambui"))
        let id = try booked(clinic, grace)
        let first = try change(clinic, grace, id, "mine")
        let after = try clinic.rowCounts()
        #expect(try change(clinic, grace, id, "mine") == first)
        #expect(verdict { _ = try other(clinic, grace, id, "mine") } == "operationReused")
        #expect(verdict { _ = try change(clinic, wambui, id, "mine") } == "operationReused")
        #expect(try clinic.rowCounts() == after)
        // Under a name of its own it is another change, and judged as one.
        #expect(verdict { _ = try change(clinic, grace, id, "again") } != "operationReused")
    }

    @Test("begins and ends a visit once")
    func beginning() throws {
        let clinic = try TestClinic.booking()
        let grace = try clinic.actor("grace")
        let amina = try clinic.actor("amina")
        let visit = try #require(
            try clinic.clinic.book(grace, clinic.input("2026-11-24T13:00")).visits.first)
        for (state, name) in [(AppointmentState.inProgress, "in"), (.completed, "out")] {
            for _ in 1...2 {
                let answer = try clinic.clinic.setState(amina, visit.id, state, operation: name)
                #expect(answer.state == state)
            }
        }
        let again = verdict {
            _ = try clinic.clinic.setState(amina, visit.id, .completed, operation: "in")
        }
        #expect(again == "operationReused")
    }

    @Test("a hold that was let go is not said to be kept")
    func holdOver() throws {
        let clinic = try TestClinic.booking()
        let grace = try clinic.actor("grace")
        let input = clinic.input("2026-11-27T09:00")
        let held = try clinic.clinic.hold(grace, input, operation: "mine")
        try clinic.clinic.releaseHold(grace, token: held.token)
        let found = refusal { _ = try clinic.clinic.hold(grace, input, operation: "mine") }
        #expect(found?.codes == ["hold holdOver"])
    }
}
