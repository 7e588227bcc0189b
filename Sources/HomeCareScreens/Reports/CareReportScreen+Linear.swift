import HomeCareDomain
import HomeCareServices
import TerminalKit

extension CareReportScreen {
    static func form(_ state: State) -> Form? {
        state.context == nil || state.kept != nil || state.line.isOpen ? nil : state.form
    }

    /// The total as soon as there is one; it is said again when it changes.
    static func lines(_ state: State, now: Int64) -> [String]? {
        if let kept = state.kept { return kept }
        guard let score = state.score, let total = score.total, let band = score.band else {
            return []
        }
        return [ReportWords.scored(total, band)]
    }

    /// The last value of a vital.
    static func remark(on field: String, _ state: State) -> String? {
        if let missing = answer(to: field, state) { return missing }
        guard let vital = ReportEntry.vital(field),
            let vitals = state.context?.history.first(where: { $0.vitals.has(vital) })?.vitals
        else { return nil }
        if let number = vitals.number(vital) {
            return ReportWords.lastValue(vital.textWithUnit(number))
        }
        return VitalWords.full(vital, vitals, ascii: true).map(ReportWords.lastValue)
    }

    static func answer(to field: String, _ state: State) -> String? {
        ReportEntry.vital(field).flatMap { state.notObtained[$0] }.map {
            ReportWords.unobtained($0)
        }
    }
}
