import HomeCareDomain
import HomeCareServices
import TerminalKit

/// Why a value of the form should be looked at again before the report is filed.
enum Doubt: Codable, Equatable, Sendable {
    /// Most likely typed in another unit.
    case slip(UnitSlip)
    /// Unusual: it is typed a second time.
    case unusual(Double)
}

extension ReportEntry {
    /// What is doubtful about a vital as typed; nothing where it was typed twice.
    static func doubt(_ vital: Vital, _ state: CareReportScreen.State) -> Doubt? {
        if let slip = slip(vital, state) { return .slip(slip) }
        guard let value = state.vitals.number(vital), state.retyped[vital] != value,
            ReportRules.impossible(vital, value) == nil,
            ReportRules.unusual(vital, value, lastWeight: state.context?.subject.lastWeight) != nil
        else { return nil }
        return .unusual(value)
    }

    /// A likely wrong unit of what is typed.
    static func slip(_ vital: Vital, _ state: CareReportScreen.State) -> UnitSlip? {
        guard mayBeMistaken.contains(vital), let value = Double(state.form.text(vital.rawValue)),
            state.retyped[vital] != value
        else { return nil }
        return UnitSlip.suspected(
            vital, typed: value, lastWeight: state.context?.subject.lastWeight)
    }

    private static let mayBeMistaken: Set<Vital> = [.temperature, .glucose, .weight]

    /// The vital that a question about a value is about.
    static func vital(ofQuestion id: String) -> Vital? {
        for prefix in ["unusual.", "unit."] where id.hasPrefix(prefix) {
            return Vital(rawValue: String(id.dropFirst(prefix.count)))
        }
        return nil
    }

    /// The ids that a value typed twice answers.
    static func answered(_ retyped: [Vital: Double], _ vitals: Vitals) -> Set<String> {
        Set(
            retyped.filter { vitals.number($0.key) == $0.value }.keys
                .flatMap { [ReportRules.unusualID($0), "unit.\($0.rawValue)"] }
        ).intersection(ReportRules.questionIDs)
    }
}
