import HomeCareDomain
import HomeCareServices
import Testing

struct ReportFormTests {
    @Test func theFormShowsWhatWasMeasuredBefore() throws {
        let clinic = try TestClinic()
        var input = ReportInput.plain(.stable, appointment: 111)
        input.vitals.weight = 61.5
        let amina = try clinic.session("amina")
        _ = try clinic.clinic.fileReport(amina, input, operation: "one")
        let form = try clinic.clinic.reportForm(amina, appointment: 101)
        #expect(form.history.map(\.appointmentID) == [111, 106])
        #expect(form.last(.pulse) == 76 && form.last(.glucose) == nil)
        #expect(form.subject.lastWeight == 61.5)
        #expect(form.contactCount == 2)
    }

    @Test func aWeightFarFromTheLastOneIsAskedAbout() throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        var input = ReportInput.plain(.stable, appointment: 111)
        input.vitals.weight = 61.5
        _ = try clinic.clinic.fileReport(amina, input, operation: "one")
        input.appointment = 101
        input.vitals.weight = 70
        #expect(
            try clinic.clinic.checkReport(amina, input).questions.map(\.id) == ["unusual.weight"])
    }

    /// NEWS2 is not for children: what counts is the age at the visit, not at the desk.
    @Test(arguments: [("2010-11-23", true), ("2010-11-24", false)])
    func theAgeIsTheOneAtTheVisit(_ born: String, _ applies: Bool) throws {
        let clinic = try TestClinic()
        try clinic.run("UPDATE patients SET date_of_birth = '\(born)' WHERE id = 1")
        let check = try clinic.clinic.checkReport(
            try clinic.session("amina"), .plain(.stable, appointment: 111))
        #expect(check.news2.applies == applies)
    }

    @Test func anOrderedScaleAndAPregnancyReachTheRules() throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        var input = ReportInput.plain(.stable)
        input.vitals.spo2Scale = 2
        input.vitals.spo2 = 90
        #expect(
            try clinic.clinic.checkReport(amina, input).questions.map(\.id) == ["scale2.order"])
        try clinic.run("UPDATE patients SET spo2_scale = 2, pregnant = 1 WHERE id = 1")
        let check = try clinic.clinic.checkReport(amina, input)
        #expect(check.questions.isEmpty && !check.news2.applies)
    }
}
