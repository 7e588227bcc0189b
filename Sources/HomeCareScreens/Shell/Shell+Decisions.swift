import HomeCareDomain
import HomeCareServices
import TerminalKit

extension Shell {
    /// Whether anything could wait for this person's decision.
    static func decides(_ viewer: Actor?) -> Bool {
        guard let role = viewer?.role else { return false }
        return role != .patient
    }

    static let decisionsRow = ActionRow<State, Action>(
        "decisions", keys: [.function(9)], title: DecisionWords.key, help: DecisionWords.keyHelp,
        group: ShellWords.everywhere, footer: false, action: .decide,
        availability: { decides($0.viewer) ? .available : .hidden })

    static func openDecisions(_ state: State) -> [Effect<Action, Workplace>] {
        guard let viewer = state.viewer, decides(viewer) else { return [] }
        return [.open(AnyScreen(DecisionsScreen.self, DecisionsScreen.State(viewer: viewer)))]
    }

    /// Asks how many wait; never holds a key.
    static func countDecisions(_ state: State) -> [Effect<Action, Workplace>] {
        guard let viewer = state.viewer, decides(viewer) else { return [] }
        return [
            .live("decisions.count") { workplace in
                workplace.attempt(failed: { _ in .alertsUnknown }) {
                    .decisionsCounted(try $0.decisions(viewer).count)
                }
            }
        ]
    }

    /// At the end of the tabs, where something waits: how much, and the key that opens it.
    static func drawDecisions(_ state: State, from column: Int, on canvas: inout Canvas) {
        guard state.decisions > 0 else { return }
        let spans = [
            Span("F9 ", .key), Span(DecisionWords.waiting(state.decisions), .notice),
        ]
        let width = spans.reduce(0) { $0 + textWidth($1.text) }
        let place = canvas.size.columns - 1 - width
        guard place > column else { return }
        canvas.put(spans, column: place, row: 1)
    }
}
