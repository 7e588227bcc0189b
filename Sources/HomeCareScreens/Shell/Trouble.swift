import HomeCareServices
import TerminalKit

/// What every screen does with a refusal: it says so; where the session has ended, sign-in is next.
func trouble<Action>(_ error: ServiceError) -> [Effect<Action, Workplace>] {
    guard error == .sessionEnded else { return [.toast(error.sentence, .error)] }
    return [
        .chrome(ShellMessage.sessionEnded),
        .toast(error.sentence, .error),
    ]
}
