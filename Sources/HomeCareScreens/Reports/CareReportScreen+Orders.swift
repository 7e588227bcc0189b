import HomeCareDomain
import HomeCareServices
import TerminalKit

extension CareReportScreen {
    /// What a physician has ordered for the reading of these vitals.
    static func note(_ state: State) -> String {
        guard let subject = state.context?.subject else { return "" }
        return OrderWords.standing(spo2Scale: subject.spo2Scale, pregnant: subject.pregnant)
            .joined(separator: ", ")
    }
}
