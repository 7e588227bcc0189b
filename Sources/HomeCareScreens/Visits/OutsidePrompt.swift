import HomeCareDomain
import HomeCareServices
import TerminalKit

/// Asks for the reason without which nothing is done outside a caregiver's availability.
enum OutsidePrompt {
    /// Says why it lies outside; what is typed is the reason.
    static func dialog<Action>(
        _ step: AppointmentStep, _ refusal: BookingRefusal,
        _ action: @escaping @Sendable (String) -> Action
    ) -> Dialog<Action> {
        Dialog(
            title: VisitLifeWords.outside(step), lines: [refusal.sentence],
            prompt: Dialog.Prompt(
                label: VisitLifeWords.reason,
                check: { $0.allSatisfy(\.isWhitespace) ? VisitLifeWords.noReason : nil },
                action: action))
    }
}
