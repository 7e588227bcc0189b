import HomeCareDomain
import HomeCareServices
import Testing

@Suite("Requests that wait for an answer")
struct OpenRequestTests {
    private let clinic: TestClinic

    init() throws { clinic = try TestClinic() }

    private func requests(_ user: String) throws -> [Int64] {
        try clinic.clinic.decisions(clinic.session(user)).requests.map(\.visit.id)
    }

    @Test("are the desk's and their caregiver's to answer, and nobody else's")
    func whose() throws {
        #expect(try requests("grace") == [104])
        #expect(try requests("wambui") == [104])
        #expect(try requests("amina") == [104])
        #expect(try requests("otieno") == [])
        #expect(try requests("drmwangi") == [])
        #expect(throws: ServiceError.self) { try requests("wanjiku") }
    }

    @Test("are not accepted for somebody who may not make the visit")
    func papers() throws {
        let amina = try clinic.session("amina")
        #expect(verdict { _ = try clinic.clinic.acceptRequest(amina, 104) } == "notBookable")
        #expect(try requests("grace") == [104])
    }

    @Test("are counted until they are answered, and are gone when their time has come")
    func counted() throws {
        let amina = try clinic.session("amina")
        #expect(try clinic.clinic.decisions(amina).count == 1)
        _ = try clinic.clinic.declineRequest(amina, 104, reason: "I am away that day.")
        #expect(try clinic.clinic.decisions(amina).count == 0)
        try clinic.run("UPDATE appointments SET state = 'requested' WHERE id = 104")
        clinic.clock.move(minutes: 30 * 24 * 60)
        #expect(try clinic.clinic.decisions(try clinic.session("amina")).count == 0)
    }

    @Test("of a series are one")
    func series() throws {
        try clinic.run(
            """
            INSERT INTO appointment_series (id, patient_id, caregiver_id, every_weeks, visits,
                created_at) VALUES (7, 1, 1, 1, 2, 0)
            """)
        try clinic.run(
            """
            UPDATE appointments SET state = 'requested', series_id = 7 WHERE id IN (103, 104)
            """)
        let requests = try clinic.clinic.decisions(clinic.session("grace")).requests
        #expect(requests.map(\.visits) == [2])
        #expect(requests.first?.visit.id == 103)
    }
}
