import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

/// Tests that fill the report form in as a caregiver does.
protocol ReportFormTesting {
    var clinic: TestClinic { get }
}

extension ReportFormTesting {
    /// The form of Wanjikũ's visit of today, which nobody checked in to.
    func opened(
        columns: Int = 80, rows: Int = 24, visit: Int64 = 1050
    ) -> Rehearsal<Workplace> {
        let amina = clinic.actor(.amina)
        return clinic.rehearsal(
            as: .amina,
            [
                AnyScreen(TodayScreen.self, .init(viewer: amina)),
                AnyScreen(CareReportScreen.self, .init(viewer: amina, appointment: visit)),
            ], size: Size(columns: columns, rows: rows))
    }

    func state(_ rehearsal: Rehearsal<Workplace>) throws -> CareReportScreen.State {
        try #require(rehearsal.runtime.state(of: CareReportScreen.self))
    }

    static var whole: String { "128/82 p76 r18 t36.8 s97 air A" }
    /// Status Stable, and notes.
    static var rest: String { "s\tAll well." }

    func filed() throws -> CareReport? {
        let reports = try clinic.clinic.reports(clinic.actor(.amina), patient: 101)
        return reports.first { $0.appointmentID == 1050 }
    }

    func type(_ text: String, _ rehearsal: inout Rehearsal<Workplace>) {
        for character in text {
            rehearsal.press(character == "\t" ? .tab : .character(character))
        }
    }
}
