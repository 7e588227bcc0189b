import HomeCareDomain
import HomeCareServices
import Testing

@Suite("A report of a visit at which nobody checked in")
struct VisitTimesTests {
    private func file(
        _ clinic: TestClinic, _ appointment: Int64, _ times: (String, String)?
    ) throws -> FiledReport {
        var input = ReportInput.plain(.stable, appointment: appointment)
        input.times = times.map { VisitTimes(arrived: at($0.0), left: at($0.1)) }
        return try clinic.clinic.fileReport(
            try clinic.clinic.actor(named: "amina"), input, operation: "one")
    }

    private static let known =
        "SELECT coalesce(checked_out_at - checked_in_at, -1) FROM appointments WHERE id = 101"

    @Test("closes it with the times that were told")
    func told() throws {
        let clinic = try TestClinic()
        let filed = try file(clinic, 101, ("2026-11-24T10:00", "2026-11-24T10:25"))
        #expect(!filed.closedWithoutTimes)
        #expect(try clinic.number(Self.known) == 25 * 60_000)
        #expect(
            try clinic.texts("SELECT detail FROM audit_entries WHERE action = 'checkedIn'")
                == ["told with the report"])
    }

    @Test("says so where they are not told")
    func untold() throws {
        let clinic = try TestClinic()
        #expect(try file(clinic, 101, nil).closedWithoutTimes)
        #expect(try clinic.number(Self.known) == -1)
        #expect(
            try clinic.texts("SELECT action FROM audit_entries WHERE action = 'checkedIn'") == [])
    }

    @Test(
        "refuses times that cannot be, and changes nothing",
        arguments: [
            (101, "2026-11-24T10:25", "2026-11-24T10:00", "visit.left"),
            (101, "2026-11-24T10:00", "2026-11-24T10:31", "visit.left"),
            (101, "2026-11-22T10:00", "2026-11-22T11:00", "visit.arrived"),
            (109, "2026-11-24T08:00", "2026-11-24T09:00", "visit"),
        ] as [(Int64, String, String, String)])
    func refused(_ id: Int64, _ arrived: String, _ left: String, _ field: String) throws {
        let clinic = try TestClinic()
        let before = try clinic.rowCounts()
        let error = #expect(throws: ServiceError.self) {
            try file(clinic, id, (arrived, left))
        }
        guard case .refused(let errors) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(errors.map(\.field) == [field] && errors.map(\.code) == ["impossible"])
        #expect(try clinic.rowCounts() == before)
    }

    @Test("can be looked at without being filed")
    func requireFileable() throws {
        let clinic = try TestClinic()
        let amina = try clinic.clinic.actor(named: "amina")
        try clinic.clinic.requireFileable(amina, .plain(.stable))
        #expect(try clinic.number(Self.known) == -1)
        var asked = ReportInput.plain(.stable)
        asked.vitals.spo2 = 84
        #expect(verdict { try clinic.clinic.requireFileable(amina, asked) } == "unanswered")
    }
}
