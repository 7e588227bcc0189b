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
        if state.line.isOpen { return readBack(state.line.text) }
        guard let score = state.score, let total = score.total, let band = score.band else {
            return []
        }
        return [ReportWords.scored(total, band)]
    }

    /// What a line means; while it is empty, how one is written.
    private static func readBack(_ text: String) -> [String] {
        guard !text.isEmpty else {
            return [ReportWords.lineExample]
                + VitalLine.grammar.map { ReportWords.grammar($0.typed, $0.meaning) }
        }
        let line = VitalLine.read(text)
        let fault = line.faults.first.map {
            ReportWords.notUnderstood($0, more: line.faults.count - 1)
        }
        let told = line.told.joined(separator: ", ")
        return [
            fault, line.offer.map { ReportWords.offered($0.slip) },
            told.isEmpty ? ReportWords.nothingUnderstood : ReportWords.understood(told),
        ].compactMap { $0 }
    }

    static func typingWays(_ state: State) -> String? {
        state.line.isOpen ? ReportWords.lineWays : nil
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
