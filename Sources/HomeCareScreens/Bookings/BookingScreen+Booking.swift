import HomeCareDomain
import HomeCareServices
import TerminalKit

/// The booking itself, and what is answered.
extension BookingScreen {
    static func book(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .book: return submit(&state)
        case .leaveOut:
            state.leavingOut.formUnion(state.clashes.map(\.date))
            state.clashes = []
            return submit(&state)
        case .booked(let booked, let messages):
            return [
                .dropDraft(state.opening.draftKey), .back,
                .toast(
                    BookedWords.booked(booked, messages, state.zone, today: state.today),
                    booked.nobodyTold == nil ? .good : .notice),
            ]
        case .notBooked(let error): return refuseBooking(&state, error)
        case .foreseen(let foreseen, let recurrence):
            if case .success(recurrence) = BookingWish.recurrence(state) {
                state.foreseen = foreseen
                state.clashes = foreseen.clashes
            }
            return []
        default: return []
        }
    }

    static func forgetClashes(_ state: inout State) {
        state.clashes = []
        state.leavingOut = []
        state.foreseen = nil
    }

    /// Looks which dates of the series clash as soon as it can be read.
    static func foresee(_ state: State) -> [Effect<Action, Workplace>] {
        guard let chosen = state.chosen,
            case .success(let recurrence?) = BookingWish.recurrence(state)
        else { return [] }
        let (viewer, input) = (state.viewer, input(chosen, state))
        return [
            .live("series") { workplace in
                workplace.attempt(failed: { _ in .nothing }) {
                    .foreseen(
                        try $0.foresee(viewer, input, repeating: recurrence), recurrence)
                }
            }
        ]
    }

    private static func submit(_ state: inout State) -> [Effect<Action, Workplace>] {
        let judged = state
        guard
            state.form.submit(check: { id, form in
                var now = judged
                now.form = form
                return BookingWish.check(id, now)
            })
        else { return [.toast(state.form.hint, .error)] }
        guard let chosen = state.chosen,
            case .success(let recurrence) = BookingWish.recurrence(state)
        else { return [] }
        let (viewer, operation) = (state.viewer, state.operation)
        let input = input(chosen, state)
        return [
            .request(BookingWords.booking) { workplace in
                workplace.attempt(failed: Action.notBooked) { clinic in
                    let booked = try clinic.book(
                        viewer, input, repeating: recurrence, operation: operation)
                    // What was booked is booked, whether or not its messages can be read.
                    let messages = try? clinic.messages(
                        viewer, about: booked.visits.map(\.id))
                    return .booked(booked, messages ?? [])
                }
            }
        ]
    }

    private static func refuseBooking(_ state: inout State, _ error: ServiceError)
        -> [Effect<Action, Workplace>]
    {
        guard let chosen = state.chosen, !error.isOperationReused else {
            return trouble(error, filing: &state.operation)
        }
        if case .booking(let refusal) = error, !refusal.dates.isEmpty {
            state.clashes = refusal.dates
            return [.toast(BookingWords.seriesRefused(refusal.dates.count), .error)]
        }
        return refuse(&state, error, chosen)
    }
}
