import HomeCareDomain
import Testing

@Suite struct DeathReportTests {
    func errors(_ change: (inout ReportInput) -> Void) throws -> [FieldError] {
        let input = ReportRulesTests.report { input in
            input.status = .deceased
            input.vitals = Vitals()
            for vital in Vital.mandatory { input.notObtained[vital] = NotObtained(code: .deceased) }
            input.death = DeathDetails(
                time: ReportRulesTests.now.adding(minutes: -30), confirmedBy: "Dr. Achieng",
                circumstances: "At home, asleep.", patientName: " wanjiku  KAMAU ")
            change(&input)
        }
        return ReportRules.check(input, subject: try ReportRulesTests.subject()).errors
    }

    @Test func noNumberHasToBeInvented() throws {
        #expect(try errors { _ in }.isEmpty)
    }

    @Test func everyPartIsNeeded() throws {
        let all = ["death.time", "death.confirmedBy", "death.circumstances", "death.patientName"]
        #expect(try errors { $0.death = nil }.map(\.field) == all)
        let blank = try errors { $0.death = DeathDetails(confirmedBy: " ") }
        #expect(blank.map(\.field) == all)
        #expect(blank.allSatisfy { $0.code == "missing" })
    }

    @Test func theTimeIsNotInTheFuture() throws {
        #expect(try errors { $0.death?.time = ReportRulesTests.now }.isEmpty)
        let future = try errors { $0.death?.time = ReportRulesTests.now.adding(milliseconds: 1) }
        #expect(future.map(\.field) == ["death.time"])
        #expect(future.map(\.code) == ["impossible"])
    }

    @Test(
        "The name confirms who it is", arguments: ["Wanjiku", "Otieno Odhiambo", "Wanjiku Kamao"])
    func names(typed: String) throws {
        let errors = try errors { $0.death?.patientName = typed }
        #expect(errors.map(\.code) == ["nameMismatch"])
        #expect(errors.map(\.field) == ["death.patientName"])
    }

    @Test("Only a death has a time of death", arguments: PatientStatus.allCases)
    func others(status: PatientStatus) throws {
        let fields = try errors { $0.status = status }.map(\.field)
        #expect(fields == (status == .deceased ? [] : ["death"]))
    }
}
