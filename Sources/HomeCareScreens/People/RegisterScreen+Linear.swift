import HomeCareDomain
import TerminalKit

extension RegisterScreen {
    /// Who it may be, said again when it changes.
    static func lines(_ state: State, now: Int64) -> [String]? {
        state.candidates.map { RegisterWords.candidate($0) }
    }
}
