import Foundation
import HomeCareDomain
import HomeCareServices
import TerminalKit

extension CareReportScreen {
    /// From the first F2 to the filed report: errors, values typed again, questions, times.
    static func file(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .submit:
            return submit(state)
        case .confirm(let questions):
            state.confirmed.formUnion(questions)
            return submit(state)
        case .filed(let report):
            return [
                .dropDraft(ReportDraft.key(state.appointment)), .back,
                .toast(ReportWords.filed(report), report.alertID == nil ? .good : .notice),
            ]
        case .refused(let error):
            return refuse(&state, error)
        case .askTimes(let now):
            return askTimes(state, now)
        case .askOtherTimes:
            return [.ask(ReportWords.askOtherTimes(state))]
        case .tellTimes(let times):
            state.times = times
            return submit(state)
        default: return []
        }
    }

    /// Whether the clinic does not know when the visit was.
    private static func lacksTimes(_ state: State) -> Bool {
        guard let visit = state.context?.visit else { return false }
        return visit.state == .confirmed && visit.checkedInAt == nil && state.times == nil
    }

    private static func submit(_ state: State) -> [Effect<Action, Workplace>] {
        guard let context = state.context else { return [] }
        let mustAsk = lacksTimes(state)
        let confirmed = state.confirmed.union(ReportEntry.answered(state.retyped, state.vitals))
        let unreadable = ReportEntry.unreadable(state.form, state.notObtained)
        return [
            .request(ReportWords.filing) { workplace in
                workplace.attempt(failed: Action.refused) { clinic in
                    var input = ReportEntry.input(
                        state.form, state.notObtained, confirmed: confirmed, context,
                        zone: clinic.settings.zone)
                    try ReportEntry.refuse(unreadable, input, state.viewer, clinic)
                    if mustAsk {
                        try clinic.requireFileable(state.viewer, input)
                        return .askTimes(now: clinic.now())
                    }
                    input.times = state.times?.arrived == nil ? nil : state.times
                    return .filed(
                        try clinic.fileReport(
                            state.viewer, input, operation: state.operation))
                }
            }
        ]
    }

    private static func refuse(_ state: inout State, _ error: ServiceError)
        -> [Effect<Action, Workplace>]
    {
        guard case .refused(let errors) = error else { return trouble(error) }
        if error.isOperationReused {
            // A report was filed from this form before. A visit has one: asked anew, that is told.
            state.operation = UUID().uuidString
            return submit(state)
        }
        if error.isAlreadyReported {
            state.kept = ReportWords.superseded(error, ReportDraft(state))
            return []
        }
        if errors.allSatisfy({ $0.code == "unanswered" }) { return ask(&state, errors) }
        state.confirmed = []
        for error in errors.reversed() where error.code != "unanswered" {
            let field = ReportEntry.field(of: error)
            state.form.mark(field, error.message)
            state.form.focus(on: field)
        }
        if errors.contains(where: { $0.field.hasPrefix("visit") }) { state.times = nil }
        let known = errors.contains { state.form[ReportEntry.field(of: $0)] != nil }
        return known ? [.toast(wrong(errors), .error)] : trouble(error)
    }

    /// Counts the lines of the form, as they are seen: a blood pressure is one.
    private static func wrong(_ errors: [FieldError]) -> String {
        func line(_ error: FieldError) -> String {
            let field = ReportEntry.field(of: error)
            return ReportEntry.vital(field).flatMap { ReportEntry.panel(of: $0).first?.rawValue }
                ?? field
        }
        let asked = errors.filter { $0.code != "unanswered" }
        let others = Set(asked.filter { $0.code != "missing" }.map(line))
        let missing = Set(asked.map(line)).subtracting(others)
        return ReportWords.wrong(missing: missing.count, others: others.count)
    }

    /// Unusual values are typed again one by one, then the other questions come together.
    private static func ask(_ state: inout State, _ questions: [FieldError])
        -> [Effect<Action, Workplace>]
    {
        for question in questions {
            guard let vital = ReportEntry.vital(ofQuestion: question.field),
                let value = state.vitals.number(vital)
            else { continue }
            state.form.focus(on: vital.rawValue)
            return [.ask(ReportWords.askAgain(vital, value, state, filing: true))]
        }
        return [.ask(ReportWords.ask(questions))]
    }

    private static func askTimes(_ state: State, _ now: Instant)
        -> [Effect<Action, Workplace>]
    {
        guard let visit = state.context?.visit else { return [] }
        return [.ask(ReportWords.askTimes(visit, state.zone, now: now))]
    }
}

extension ServiceError {
    /// Whether the visit has its report already.
    var isAlreadyReported: Bool { refusals.contains { $0.code == "alreadyReported" } }
}
