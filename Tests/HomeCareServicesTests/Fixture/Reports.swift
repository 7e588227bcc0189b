import HomeCareDomain
import HomeCareServices

extension Vitals {
    /// Nothing unusual: NEWS2 of 0.
    static var healthy: Vitals {
        Vitals(
            systolic: 128, diastolic: 82, pulse: 76, respiration: 16, temperature: 36.8, spo2: 97,
            consciousness: .alert, oxygen: false)
    }

    /// Bad enough for any alert: NEWS2 of 12, led by the oxygen saturation.
    static var grave: Vitals {
        Vitals(
            systolic: 95, diastolic: 60, pulse: 125, respiration: 26, temperature: 36.8, spo2: 88,
            consciousness: .alert, oxygen: true)
    }
}

extension ReportInput {
    /// A report that is filed without a question.
    static func plain(_ status: PatientStatus, appointment: Int64 = 101) -> ReportInput {
        let bad = [.critical, .deteriorating].contains(status)
        var input = ReportInput(
            appointment: appointment, vitals: bad ? .grave : .healthy, status: status,
            notes: "As seen.")
        if status == .deceased { input.makeDeath() }
        return input
    }

    private mutating func makeDeath() {
        vitals = Vitals()
        for vital in Vital.mandatory { notObtained[vital] = NotObtained(code: .deceased, text: "") }
        death = DeathDetails(
            time: at("2026-11-24T10:15"), confirmedBy: "Dr Samuel Mwangi",
            circumstances: "At home, in sleep.", patientName: "Wanjikũ Kamau")
    }
}

extension TestClinic {
    /// Amina files a report of patient 1.
    @discardableResult
    func file(
        _ status: PatientStatus, appointment: Int64 = 101, operation: String? = nil
    ) throws -> FiledReport {
        try clinic.fileReport(
            try clinic.actor(named: "amina"), .plain(status, appointment: appointment),
            operation: operation ?? "filing \(appointment)")
    }
}

/// Why a use case was refused, in one word: `allowed`, `notPermitted`, or a refusal's first code.
func verdict(_ use: () throws -> Void) -> String {
    do {
        try use()
        return "allowed"
    } catch {
        switch ServiceError.from(error) {
        case .notPermitted: return "notPermitted"
        case .notFound: return "notFound"
        case .refused(let errors): return errors.first?.code ?? "refused"
        case .booking(let refusal): return refusal.errors.first?.code ?? "refused"
        case .signInRefused: return "signInRefused"
        case .signInDelayed: return "signInDelayed"
        case .sessionEnded: return "sessionEnded"
        case .store(let error): return "store \(error)"
        case .security(let sentence): return "security \(sentence)"
        }
    }
}
