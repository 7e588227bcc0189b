import HomeCareDomain
import HomeCareServices
import TerminalKit

extension AvailabilityScreen {
    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let loaded):
            return show(loaded, &state)
        case .failed(let error):
            return (state.kept == nil && state.caregiver != nil ? [.back] : []) + trouble(error)
        case .move(let input):
            move(&state, input)
            return []
        case .list:
            state.inList.toggle()
            fit(&state, state.room)
            return []
        case .week(let weeks):
            state.monday = state.monday?.adding(days: 7 * weeks)
            return [.request(AvailabilityWords.opening, reload(state))]
        case .saved(let kept, let said, let isWeek):
            return saved(kept, said, isWeek, &state)
        case .refused(let error):
            return changed(state) + trouble(error)
        case .toggle, .extend, .mode, .copy, .undo, .revert:
            edit(&state, action)
            return []
        default:
            return ask(state, action)
        }
    }

    private static func reload(_ state: State) -> @Sendable (Workplace) -> Action {
        guard case .live(_, let work) = changed(state)[0] else { return { _ in .list } }
        return work
    }

    private static func show(_ loaded: Loaded, _ state: inout State) -> [Effect<Action, Workplace>]
    {
        let wasEdited = state.isEdited
        state.kept = loaded.kept
        state.caregiver = loaded.kept.caregiver
        state.offered = loaded.offered
        state.visits = loaded.visits
        state.monday = loaded.monday
        state.zone = loaded.zone
        state.today = loaded.today
        if !wasEdited {
            state.weekly = WeekPlan.tidy(loaded.kept.weekly)
            state.seen = state.weekly
        }
        state.list.show(AvailabilityLine.all(state).map(\.id))
        guard let draft = loaded.draft, let weekly = try? WeekText.week(draft.weekly),
            let seen = try? WeekText.week(draft.seen), weekly != seen
        else { return [] }
        state.before = [state.weekly]
        state.weekly = weekly
        state.seen = seen
        return [.toast(AvailabilityWords.restored, .notice)]
    }

    private static func saved(
        _ kept: KeptAvailability, _ said: String, _ isWeek: Bool, _ state: inout State
    ) -> [Effect<Action, Workplace>] {
        state.kept = kept
        if isWeek {
            state.weekly = WeekPlan.tidy(kept.weekly)
            state.seen = state.weekly
            state.before = []
        }
        state.list.show(AvailabilityLine.all(state).map(\.id))
        let drop: [Effect<Action, Workplace>] = isWeek ? [.dropDraft(key(kept.caregiver))] : []
        return drop + changed(state) + [.toast(said, .good)]
    }

    private static func move(_ state: inout State, _ input: Input) {
        guard !state.inList else {
            _ = state.list.handle(input)
            return
        }
        switch input {
        case .key(.up): state.weekday = max(1, state.weekday - 1)
        case .key(.down): state.weekday = min(7, state.weekday + 1)
        case .key(.left): state.minute = max(0, state.minute - state.step)
        case .key(.right): state.minute = min(WeekPlan.day - state.step, state.minute + state.step)
        case .key(.home): state.minute = 0
        default: state.minute = WeekPlan.day - state.step
        }
    }

    /// Every change can be taken back.
    private static func edit(_ state: inout State, _ action: Action) {
        let (weekday, cell) = (state.weekday, state.cell)
        var weekly = state.weekly
        switch action {
        case .undo:
            state.weekly = state.before.popLast() ?? state.weekly
            return
        case .revert:
            weekly = WeekPlan.tidy(state.kept?.weekly ?? [])
            state.seen = weekly
        case .toggle:
            let isOpen = WeekPlan.isOpen(weekly, weekday, cell)
            weekly = WeekPlan.setting(
                weekly, weekday, cell, to: isOpen ? nil : neighbour(weekly, weekday, cell))
        case .extend(let way):
            let next = cell.lowerBound + way * state.step
            guard (0..<WeekPlan.day).contains(next) else { return }
            let mode = WeekPlan.mode(weekly, weekday, cell) ?? .both
            weekly = WeekPlan.setting(weekly, weekday, next..<next + state.step, to: mode)
            state.minute = next
        case .mode:
            weekly = nextMode(weekly, weekday, cell)
        case .copy:
            let own = weekly.filter { $0.weekday == weekday }
            weekly = WeekPlan.tidy(
                weekly.filter { $0.weekday > 5 }
                    + (1...5).flatMap { day in
                        own.map { WeeklyWindow(weekday: day, window: $0.window) }
                    })
        default: return
        }
        guard weekly != state.weekly else { return }
        state.before = state.before.suffix(99) + [state.weekly]
        state.weekly = weekly
    }

    /// New time is for what the time beside it is for.
    private static func neighbour(
        _ weekly: [WeeklyWindow], _ weekday: Int, _ cell: Range<Int>
    ) -> WindowMode {
        weekly.first {
            $0.weekday == weekday
                && ($0.window.endMinute == cell.lowerBound
                    || $0.window.startMinute == cell.upperBound)
        }?.window.mode ?? .both
    }

    /// The whole stretch under the cursor, for the next kind of visit.
    private static func nextMode(
        _ weekly: [WeeklyWindow], _ weekday: Int, _ cell: Range<Int>
    ) -> [WeeklyWindow] {
        let found = weekly.first {
            $0.weekday == weekday && $0.window.startMinute < cell.upperBound
                && $0.window.endMinute > cell.lowerBound
        }
        guard let window = found?.window else { return weekly }
        let next: [WindowMode: WindowMode] = [
            .both: .inPerson, .inPerson: .virtual, .virtual: .both,
        ]
        return WeekPlan.setting(
            weekly, weekday, window.startMinute..<window.endMinute, to: next[window.mode] ?? .both)
    }
}
