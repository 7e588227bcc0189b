import Foundation
import HomeCareDomain
import HomeCareServices
import TerminalKit

/// What every screen does with a refusal: it says so; where the session has ended, sign-in is next.
func trouble<Action>(_ error: ServiceError) -> [Effect<Action, Workplace>] {
    // The name under which a form files is nothing that anybody chose or could change.
    let sentence = error.isOperationReused ? TroubleWords.filedBefore : error.sentence
    guard error == .sessionEnded else { return [.toast(sentence, .error)] }
    return [
        .chrome(ShellMessage.sessionEnded),
        .toast(sentence, .error),
    ]
}

/// The same of a form that files under a name of its own. Where that name stands for something else
/// that was filed from the form before, in another session or just now, what is typed gets a fresh
/// one: the next press files it, and nobody has to type it again.
func trouble<Action>(
    _ error: ServiceError, filing operation: inout String
) -> [Effect<Action, Workplace>] {
    operation = error.isOperationReused ? UUID().uuidString : operation
    return trouble(error)
}

extension ServiceError {
    /// Whether something else was filed under the same name before.
    var isOperationReused: Bool { refusals.contains { $0.code == "operationReused" } }

    /// What rules refused, field by field.
    var refusals: [FieldError] {
        guard case .refused(let errors) = self else { return [] }
        return errors
    }
}
