import HomeCareDomain
import HomeCareServices
import Testing

@Suite("A visit that its caregiver may not make")
struct StrandedVisitTests {
    @Test("is one after the last day of the papers, not one on it")
    func lastDay() throws {
        let told = try Announced()
        try told.book("2026-12-08T20:00")
        let after = try told.book("2026-12-09T00:30")
        try told.around.run(
            "UPDATE credentials SET expires_on = '2026-12-08' WHERE caregiver_id = 1")
        #expect(
            try told.clinic.visits(try told.actor("grace"), .stranded).map(\.id) == [after.id])
    }
}
