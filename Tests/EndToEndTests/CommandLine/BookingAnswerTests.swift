import TerminalHarness
import Testing

@Suite("What a booking answers at the command line")
struct BookingAnswerTests {
    private static func words(
        _ act: String = "create", start: String = "2027-03-09T10:00", _ more: String...
    ) -> [String] {
        [
            "appointments", act, "--patient", "P-0102", "--caregiver", "C-0001", "--start", start,
            "--minutes", "60", "--mode", "in-person",
        ] + more
    }

    @Test("says so where nothing is kept under the token any more, and is silent where it is")
    func token() throws {
        let clinic = try Clinic.seeded()
        let held = try Answer(try clinic.run(Self.words("hold") + ["--json"]))
        let token = try #require(held["token"].text)
        let booked = try clinic.run(Self.words("create", "--hold", token, "--json"))
        #expect(booked.status == .success && booked.errors.isEmpty)
        #expect(try Answer(booked)["warnings"].list.isEmpty)

        let again = try clinic.run(
            Self.words("create", start: "2027-03-10T10:00", "--hold", token, "--json"))
        let warning = try #require(try Answer(again)["warnings"].list.first)
        #expect(warning["field"].text == "hold" && warning["code"].text == "holdOver")
        let series = try clinic.run(
            Self.words("create", start: "2027-03-11T10:00", "--hold", token, "--json")
                + ["--weekly", "--count", "2"])
        let warned = try Answer(series).list.map { $0["warnings"].list.count }
        #expect(warned == [1, 0])

        let told = try clinic.run(
            Self.words("create", start: "2027-03-12T10:00", "--hold", "mistyped"))
        #expect(told.status == .success)
        #expect(told.output.contains("No time was kept under this token any more"))
        let without = try clinic.run(Self.words("create", start: "2027-03-15T10:00"))
        #expect(without.status == .success && !without.output.contains("token"))
    }

    @Test(
        "a cancellation needs a reason of a caregiver alone; one that is given stands on the visit")
    func reasons() throws {
        let clinic = try Clinic.seeded()
        func book(_ start: String) throws -> String {
            let run = try clinic.run(Self.words("create", start: start, "--json"))
            return try #require(try Answer(run)["reference"].text, "\(run.output)")
        }
        let first = try book("2027-03-09T10:00")
        let silent = try clinic.run("appointments", "status", first, "cancelled", "--as", "amina")
        #expect(silent.status == .exited(65) && silent.errors.contains("Say why"))
        for user in ["grace", "amina"] {
            let visit = try book(user == "grace" ? "2027-03-10T10:00" : "2027-03-11T10:00")
            let answer = try clinic.ask(
                "appointments", "status", visit, "cancelled", "--reason", " Admitted ", "--as", user
            )
            #expect(answer["cancelReason"].text == "Admitted")
            let shown = try clinic.require("appointments", "show", visit).output
            #expect(shown.contains("Cancelled") && shown.contains("Admitted"))
        }
        let plain = try clinic.ask("appointments", "status", first, "cancelled", "--as", "grace")
        #expect(plain["state"].text == "cancelled" && plain["cancelReason"].isNull)
        let help = try clinic.require("appointments", "status", "--help").output
        #expect(help.contains("the desk and the"))
    }

    @Test("two at once under one name: one booking, and both are told of it")
    func sameAtOnce() throws {
        let clinic = try Clinic.seeded()
        let before = try clinic.sql("SELECT count(*) FROM appointments")
        let running = try (0..<4).map { _ in
            try clinic.start(Self.words("create", "--operation", "mine", "--json"))
        }
        let runs = try running.map { try $0.finish() }
        #expect(runs.allSatisfy { $0.status == .success }, "\(runs.map(\.output))")
        #expect(Set(runs.map(\.output)).count == 1)
        let after = try clinic.sql("SELECT count(*) FROM appointments")
        #expect(after.first.flatMap { Int($0) } == before.first.flatMap { Int($0) }.map { $0 + 1 })
    }

    @Test("two at once under one name that want different things: the later is refused")
    func otherAtOnce() throws {
        let clinic = try Clinic.seeded()
        let running = try ["2027-03-09T10:00", "2027-03-10T10:00"].map {
            try clinic.start(Self.words("create", start: $0, "--operation", "mine", "--json"))
        }
        let runs = try running.map { try $0.finish() }
        #expect(Set(runs.map(\.status)) == [.success, .exited(65)])
        let refused = try #require(runs.first { $0.status != .success })
        #expect(try Answer(refused)["errors"].list.first?["code"].text == "operationReused")
        #expect(
            try clinic.sql("SELECT count(*) FROM appointments WHERE starts_at > 1804500000000")
                == ["1"])
    }
}
