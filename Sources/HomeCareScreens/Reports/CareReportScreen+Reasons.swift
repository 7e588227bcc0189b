import HomeCareDomain
import HomeCareServices
import TerminalKit

extension CareReportScreen {
    /// What was not obtained, and why.
    static func reasons(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .askNotObtained: return ask(state)
        case .askRest: return [.ask(ReportWords.askReasons(rest(state), title: nil))]
        case .askReason(let vitals, let code): return [.ask(ReportWords.askReason(vitals, code))]
        case .notObtained(let vitals, let reason): return mark(&state, vitals, reason)
        case .takeBack(let vitals):
            for vital in vitals { state.notObtained[vital] = nil }
        default: break
        }
        return []
    }

    /// The mandatory vitals of which nothing is said yet.
    static func rest(_ state: State) -> [Vital] {
        Vital.mandatory.filter {
            state.form.text($0.rawValue).isEmpty && state.notObtained[$0] == nil
        }
    }

    /// One half of a blood pressure stands for both while the other is empty.
    private static func meant(_ vital: Vital, _ state: State) -> [Vital] {
        let panel = ReportEntry.panel(of: vital)
        let others = panel.filter { $0 != vital }
        return others.allSatisfy { state.form.text($0.rawValue).isEmpty } ? panel : [vital]
    }

    private static func ask(_ state: State) -> [Effect<Action, Workplace>] {
        guard let vital = ReportEntry.vital(state.form.focus) else {
            let rest = rest(state)
            return rest.isEmpty
                ? [.toast(ReportWords.nothingMissing, .notice)]
                : [.ask(ReportWords.askReasons(rest, title: nil))]
        }
        let vitals = meant(vital, state)
        if let reason = state.notObtained[vital] {
            return [.ask(ReportWords.askMarked(vitals, reason))]
        }
        let rest = Set(rest(state)).subtracting(vitals).count
        return [.ask(ReportWords.askReasons(vitals, title: vitals, rest: rest))]
    }

    private static func mark(
        _ state: inout State, _ vitals: [Vital], _ reason: NotObtained
    ) -> [Effect<Action, Workplace>] {
        let lost = vitals.filter { !state.form.text($0.rawValue).isEmpty }
            .map { "\($0.title) \(state.form.text($0.rawValue))" }
        for vital in vitals {
            state.notObtained[vital] = reason
            state.form.set(vital.rawValue, "")
            state.doubts[vital] = nil
        }
        state.read(vitals)
        // Where nothing mandatory is left to type, the optional vitals are next.
        let isDone = rest(state).isEmpty && vitals.count > 2
        while let focus = ReportEntry.vital(state.form.focus),
            vitals.contains(focus) || isDone && Vital.mandatory.contains(focus)
        {
            _ = state.form.handle(.key(.tab))
        }
        return lost.isEmpty
            ? [] : [.toast(ReportWords.takenOut(lost.joined(separator: ", ")), .notice)]
    }
}
