import HomeCareDomain
import HomeCareServices
import TerminalKit

extension CareReportScreen {
    /// It holds no more of the state than it needs, or a change of the form would copy the form.
    static func check(_ state: State) -> Form.Check {
        { [notObtained = state.notObtained] in ReportEntry.check($0, $1, notObtained) }
    }

    static func take(
        _ context: ReportForm, _ operation: String, _ draft: ReportDraft?,
        into state: inout State
    ) -> [Effect<Action, Workplace>] {
        state.context = context
        state.title = title(context)
        state.note = note(context.subject, state.zone)
        state.past = PastVisit.columns(context, state.zone)
        state.trends = ReportEntry.vitals.reduce(into: [:]) { trends, vital in
            guard vital.range != nil else { return }
            trends[vital] = VitalWords.trend(vital, context.history, count: 10, ascii: false)
        }
        guard let draft else {
            state.operation = operation
            return reread(&state)
        }
        state.operation = draft.operation
        state.notObtained = draft.notObtained
        state.retyped = draft.retyped
        state.line.set(draft.line)
        let left = draft.fill(&state.form)
        for (field, _) in draft.texts {
            state.form.mark(
                field, ReportEntry.check(field, state.form, state.notObtained))
        }
        _ = reread(&state)
        guard left.isEmpty else { return [.ask(ReportWords.olderDraft(left))] }
        return [.toast(ReportWords.restored, .notice)]
    }

    /// Reads every number of the form, after more than one of them changed.
    static func reread(_ state: inout State) -> [Effect<Action, Workplace>] {
        state.read(ReportEntry.vitals)
        state.doubts = [:]
        for vital in ReportEntry.vitals { state.doubts[vital] = ReportEntry.doubt(vital, state) }
        return []
    }

    static func edit(_ state: inout State, _ input: Input) -> [Effect<Action, Workplace>] {
        // A whole line pasted into a field is no number: it is read as a line.
        if case .paste(let text) = input, case .number? = state.form.current?.entry,
            text.utf8.count < 400, VitalLine.read(text).items.count > 1
        {
            state.line.set(text)
            state.line.isOpen = true
            return []
        }
        let field = state.form.focus
        if let target = jump(input, from: field) {
            state.form.mark(field, check(state)(field, state.form))
            state.form.focus(on: target)
            if let vital = ReportEntry.vital(field) {
                state.doubts[vital] = ReportEntry.doubt(vital, state)
            }
            return []
        }
        let before = state.form.text(field)
        _ = state.form.handle(input, check: check(state))
        if state.form.text(field) != before {
            state.confirmed = []
            changed(field, &state)
        }
        if state.form.focus != field, let vital = ReportEntry.vital(field) {
            state.doubts[vital] = ReportEntry.doubt(vital, state)
        }
        return []
    }

    /// The first fields of the form's parts; page keys go from one to the next.
    private static let parts = ["systolic", "weight", "status", "notes"]

    /// Where a page key leads: nobody has to go through the optional vitals.
    static func jump(_ input: Input, from field: String) -> String? {
        guard case .key(let key) = input, key == .pageDown || key == .pageUp else { return nil }
        let order = ReportEntry.form().fields.map(\.id)
        let place = order.firstIndex(of: field) ?? 0
        let places = parts.compactMap { part in order.firstIndex(of: part) }
        let found =
            key == .pageDown ? places.first { $0 > place } : places.last { $0 < place }
        return found.map { order[$0] }
    }

    /// Takes back what is said elsewhere about a field that is typed into.
    private static func changed(_ field: String, _ state: inout State) {
        if field == "status" {
            let died = state.form.text("status") == PatientStatus.deceased.rawValue
            state.form.hide(died ? [] : Set(ReportEntry.deathFields))
        }
        guard let vital = ReportEntry.vital(field) else { return }
        for marked in ReportEntry.panel(of: vital) where isSaid(marked, with: vital, state) {
            state.notObtained[marked] = nil
        }
        state.read([vital])
        state.doubts[vital] = ReportEntry.slip(vital, state).map { .slip($0) }
    }

    /// A reason for the whole blood pressure goes as a whole.
    private static func isSaid(_ marked: Vital, with vital: Vital, _ state: State) -> Bool {
        marked == vital || state.notObtained[marked] == state.notObtained[vital]
    }

    /// Puts a value into its field, as if it had been typed.
    static func put(_ value: Double, _ vital: Vital, into state: inout State) {
        state.form.set(vital.rawValue, vital.text(value))
        state.notObtained[vital] = nil
        state.read([vital])
        state.form.mark(
            vital.rawValue, ReportEntry.check(vital.rawValue, state.form, state.notObtained))
        state.doubts[vital] = ReportEntry.doubt(vital, state)
    }

    // MARK: Values to look at again

    static func convert(_ state: inout State) -> [Effect<Action, Workplace>] {
        if state.line.isOpen { return convertLine(&state) }
        guard case (let vital, .slip(let slip))? = state.doubtful else { return [] }
        put(slip.value, vital, into: &state)
        return [.toast(ReportWords.converted(slip), .good)]
    }

    static func askAgain(_ state: State) -> [Effect<Action, Workplace>] {
        guard case (let vital, .unusual(let value))? = state.doubtful else { return [] }
        return [.ask(ReportWords.askAgain(vital, value, state, filing: false))]
    }

    /// The second typing of a value: the same is taken, another one is a question.
    static func again(
        _ state: inout State, _ vital: Vital, _ text: String, filing: Bool
    ) -> [Effect<Action, Workplace>] {
        guard let first = state.vitals.number(vital),
            case .success(let second) = ReportRules.checkVital(vital, text: text)
        else { return [] }
        guard first == second else {
            return [.ask(ReportWords.askWhich(vital, first, second, filing: filing))]
        }
        return settle(&state, vital, first, filing: filing)
    }

    static func settle(
        _ state: inout State, _ vital: Vital, _ value: Double, filing: Bool
    ) -> [Effect<Action, Workplace>] {
        state.retyped[vital] = value
        put(value, vital, into: &state)
        return filing ? file(&state, .submit) : []
    }

    static func showScore(_ state: State) -> [Effect<Action, Workplace>] {
        guard let score = state.score else { return [] }
        return [.ask(Dialog(title: ReportWords.score, lines: ReportWords.explained(score)))]
    }
}
