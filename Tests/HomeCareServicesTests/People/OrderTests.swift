import HomeCareDomain
import HomeCareServices
import Testing

struct OrderTests {
    private func order(
        _ clinic: TestClinic, _ kind: OrderKind, _ value: Int, reason: String = "COPD.",
        operation: String = "one"
    ) throws -> [PatientOrder] {
        try clinic.clinic.order(
            try clinic.session("drmwangi"),
            OrderInput(patient: 1, kind: kind, value: value, reason: reason),
            operation: operation)
    }

    @Test func scaleTwoHoldsFromTheOrderOn() throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        var input = ReportInput.plain(.stable)
        input.vitals.spo2Scale = 2
        input.vitals.spo2 = 90
        #expect(
            try clinic.clinic.checkReport(amina, input).questions.map(\.id) == ["scale2.order"])
        let orders = try order(clinic, .spo2Scale, 2)
        #expect(orders.map(\.title) == ["SpO₂ scale 2"])
        #expect(orders.map(\.orderedBy) == ["Dr Samuel Mwangi"])
        #expect(try clinic.clinic.checkReport(amina, input).questions.isEmpty)
        let form = try clinic.clinic.reportForm(amina, appointment: 101)
        #expect(form.subject.spo2Scale == 2)
        _ = try order(clinic, .spo2Scale, 1, operation: "two")
        #expect(
            try clinic.clinic.orders(amina, patient: 1).map(\.title)
                == ["SpO₂ scale 1", "SpO₂ scale 2"])
        #expect(
            try clinic.texts("SELECT detail FROM audit_entries WHERE action = 'ordered'")
                == ["SpO₂ scale 2", "SpO₂ scale 1"])
    }

    @Test func aPregnancyTakesTheScoreAway() throws {
        let clinic = try TestClinic()
        try clinic.run("UPDATE patients SET date_of_birth = '1994-03-01' WHERE id = 1")
        _ = try order(clinic, .pregnant, 1)
        let check = try clinic.clinic.checkReport(
            try clinic.session("amina"), .plain(.stable))
        #expect(!check.news2.applies)
        _ = try order(clinic, .pregnant, 0, operation: "two")
        #expect(
            try clinic.clinic.checkReport(try clinic.session("amina"), .plain(.stable)).news2
                .applies)
    }

    @Test(arguments: [
        (OrderKind.spo2Scale, 1, "alreadySo"), (.spo2Scale, 3, "impossible"),
        (.spo2Scale, 0, "impossible"), (.pregnant, 2, "impossible"), (.pregnant, 0, "alreadySo"),
    ])
    func whatMakesNoSenseIsRefused(_ kind: OrderKind, _ value: Int, _ code: String) throws {
        let clinic = try TestClinic()
        #expect(verdict { _ = try order(clinic, kind, value) } == code)
        #expect(try clinic.number("SELECT count(*) FROM patient_orders") == 0)
    }

    @Test func reasonPatientAndLifeAreAskedFor() throws {
        let clinic = try TestClinic()
        #expect(verdict { _ = try order(clinic, .spo2Scale, 2, reason: " ") } == "missing")
        try clinic.run("UPDATE patients SET sex = 'male' WHERE id = 1")
        #expect(verdict { _ = try order(clinic, .pregnant, 1) } == "impossible")
        try clinic.file(.deceased)
        #expect(verdict { _ = try order(clinic, .spo2Scale, 2) } == "deceased")
    }

    @Test func aRepeatedOperationOrdersOnce() throws {
        let clinic = try TestClinic()
        _ = try order(clinic, .spo2Scale, 2)
        #expect(try order(clinic, .spo2Scale, 2).count == 1)
    }
}
