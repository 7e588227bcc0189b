import HomeCareDomain
import HomeCareServices
import TerminalKit

/// One earlier report beside the form, as it is drawn where there is room.
struct PastVisit: Codable, Equatable, Sendable {
    let day: String
    let status: PatientStatus
    /// What was measured, without units.
    let cells: [Vital: String]
    /// The NEWS2 points of what was measured.
    let points: [Vital: Int]
    let total: Int?

    /// The earlier reports, newest first, scored as the patient is now.
    static func columns(_ context: ReportForm, _ zone: ClinicZone) -> [PastVisit] {
        context.history.map { report in
            let score = ReportRules.score(report.vitals, subject: context.subject)
            return PastVisit(
                day: ClinicZone.dayAndMonth(zone.date(of: report.submittedAt)),
                status: report.status,
                cells: ReportEntry.vitals.reduce(into: [:]) { cells, vital in
                    cells[vital] = cell(vital, report)
                }, points: score.points, total: report.news2Total)
        }
    }

    private static func cell(_ vital: Vital, _ report: CareReport) -> String? {
        if vital == .systolic, report.vitals.has(.systolic) {
            return VitalWords.pressure(report.vitals, ascii: true)
        }
        switch vital {
        case .consciousness: return report.vitals.consciousness?.word
        case .oxygen: return report.vitals.oxygen.map { $0 ? VitalWords.oxygen : VitalWords.air }
        default: return report.vitals.number(vital).map(vital.fullText)
        }
    }
}
