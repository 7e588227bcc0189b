import HomeCareDomain
import HomeCareServices
import TerminalKit

extension Shell {
    /// Looks for what needs the person next; drafts are known to this machine alone.
    static func findNext(_ viewer: Actor, shown: Set<NextThing>) -> Effect<Action, Workplace> {
        .request(NextWords.looking) { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                let drafts = workplace.drafts(viewer.userID ?? 0)
                    .compactMap { ReportDraft(Draft(key: $0.key, body: $0.body))?.appointment }
                return .found(try clinic.nextThing(for: viewer, drafts: drafts, shown: shown))
            }
        }
    }

    /// Opens it above the person's home; once all was shown, it begins again.
    static func open(_ thing: NextThing?, _ state: inout State) -> [Effect<Action, Workplace>] {
        guard let viewer = state.viewer else { return [] }
        guard let thing else {
            state.shownNext = []
            return [.toast(NextWords.nothing, .good)]
        }
        if state.shownNext.contains(thing) { state.shownNext = [] }
        state.shownNext.insert(thing)
        state.tab = 0
        return [.reset(thing.screens(viewer)), .toast(NextWords.why(thing), .notice)]
    }
}
