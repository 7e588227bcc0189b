import HomeCareDomain
import HomeCareServices
import TerminalKit

extension DayBoardScreen {
    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let board, let zone, let hour, let requests):
            state.requests = requests
            show(board, zone, hour, &state)
            return []
        case .counted(let stranded):
            state.stranded = stranded ?? state.stranded
            return []
        case .failed(let error):
            return (state.board == nil ? [] : changed(state)) + trouble(error)
        case .move(let input):
            move(&state, input)
            return []
        case .type(let input):
            _ = state.filter?.handle(input)
            narrow(&state)
            return []
        case .filter(let isOpen):
            state.isFiltering = isOpen
            if isOpen, state.filter == nil { state.filter = TextField(limit: 60) }
            if state.filter?.isEmpty == true, !isOpen { state.filter = nil }
            narrow(&state)
            return []
        case .clearFilter:
            state.filter = nil
            state.isFiltering = false
            narrow(&state)
            return []
        case .only:
            state.onlyWithVisits.toggle()
            narrow(&state)
            return []
        case .day, .today, .askDay, .go:
            return change(&state, action)
        case .visit(let back):
            if let board = state.board {
                state.cursor.toNextVisit(back: back, in: state.shown, dawn: board.dawn)
                follow(&state)
            }
            return []
        default:
            return act(state, action)
        }
    }

    /// What changes the day shown.
    private static func change(
        _ state: inout State, _ action: Action
    ) -> [Effect<Action, Workplace>] {
        let today = state.today ?? state.board?.day
        switch action {
        case .day(let days):
            state.day = (state.board?.day ?? today)?.adding(days: days)
        case .today:
            state.day = nil
            state.cursor.minute = nowMinute(state)
        case .go(let day):
            state.day = day
        case .askDay:
            guard let today else { return [] }
            return [
                .ask(
                    Dialog(
                        title: DayBoardWords.goTo, lines: [DayBoardWords.goToPrompt],
                        prompt: Dialog.Prompt(
                            label: DayBoardWords.day,
                            check: { typed($0, today) == nil ? DayBoardWords.noDay : nil },
                            action: { .go(typed($0, today) ?? today) })))
            ]
        default: break
        }
        return opened(state)
    }

    /// The board is looked at afterwards, too: without a year the nearest such day is meant.
    private static func typed(_ text: String, _ today: CivilDate) -> CivilDate? {
        TypedDay.read(text, today: today, meaning: .nearest)
    }

    private static func nowMinute(_ state: State) -> Int {
        let dawn = state.zone.startOfDay(state.zone.date(of: state.asOf))
        return state.asOf.minutes(since: dawn) / BoardCursor.step * BoardCursor.step
    }

    private static func show(
        _ board: DayBoard, _ zone: ClinicZone, _ hour: Instant, _ state: inout State
    ) {
        let isFirst = state.board == nil
        state.board = board
        state.zone = zone
        state.asOf = hour
        state.today = zone.date(of: hour)
        if isFirst { state.cursor.minute = nowMinute(state) }
        narrow(&state)
    }

    /// Works out who is shown; the selected caregiver stays so while there.
    private static func narrow(_ state: inout State) {
        let words = SafeText.folded(state.filter?.text ?? "").split(separator: " ")
        state.shown = (state.board?.caregivers ?? []).filter { line in
            guard !state.onlyWithVisits || !line.blocks.isEmpty else { return false }
            guard !words.isEmpty else { return true }
            let name = SafeText.folded(line.name)
            return words.allSatisfy { name.contains($0) }
        }
        if state.line == nil { state.cursor.caregiver = state.shown.first?.id }
        follow(&state)
    }

    private static func move(_ state: inout State, _ input: Input) {
        guard let board = state.board else { return }
        if case .pointed(let name) = input {
            if state.cursor.go(to: name) { follow(&state) }
            return
        }
        let rows: [Input: Int] = [
            .key(.up): -1, .key(.down): 1, .key(.pageUp): -state.rows,
            .key(.pageDown): state.rows, .key(.home): -state.shown.count,
            .key(.end): state.shown.count,
        ]
        if let rows = rows[input] {
            state.cursor.move(rows: rows, in: state.shown)
        } else {
            state.cursor.move(later: input == .key(.right), in: board)
        }
        follow(&state)
    }

    /// What is done with the selected visit or time.
    private static func act(_ state: State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .done(let answer):
            return changed(state) + [answer.toast()]
        case .cancel(let id, let seen, let reason):
            let viewer = state.viewer
            return [
                saving { clinic in
                    let visit = try clinic.cancelAppointment(
                        viewer, id, reason: reason, seen: seen)
                    return ChangeAnswer(
                        DayBoardWords.cancelled(visit.reference), clinic, viewer, about: id)
                }
            ]
        case .acceptAs(let id, let seen, let reason):
            return [accept(id, seen: seen, reason: reason, state)]
        case .notAccepted(.booking(let refusal), let id, let seen) where refusal.mayOverride:
            return [
                .ask(
                    OutsidePrompt.dialog(.accept, refusal) {
                        .acceptAs(id, seen: seen, reason: $0)
                    })
            ]
        case .notAccepted(let error, _, _):
            return changed(state) + trouble(error)
        case .requests:
            return [VisitsScreen.entry(state.viewer, .requests)]
        case .stranded:
            return [VisitsScreen.entry(state.viewer, .stranded)]
        case .book:
            guard let line = state.line, let moment = state.moment else { return [] }
            return [
                .open(
                    BookingEntry.screen(
                        state.viewer, BookingOpening(caregiver: line.id, start: moment)))
            ]
        case .availability:
            guard let line = state.line else { return [] }
            return [
                .open(
                    AnyScreen(
                        AvailabilityScreen.self,
                        AvailabilityScreen.State(viewer: state.viewer, caregiver: line.id)))
            ]
        default:
            guard let block = state.block, let id = block.appointment else { return [] }
            return act(state, action, id, block)
        }
    }

    private static func act(
        _ state: State, _ action: Action, _ id: Int64, _ block: BoardBlock
    ) -> [Effect<Action, Workplace>] {
        let viewer = state.viewer
        switch action {
        case .open:
            return [
                .open(
                    AnyScreen(
                        VisitScreen.self, VisitScreen.State(viewer: viewer, appointment: id)))
            ]
        case .accept:
            return [accept(id, seen: block.sequence, reason: "", state)]
        case .reschedule:
            return [
                .open(
                    AnyScreen(
                        RescheduleScreen.self,
                        RescheduleScreen.State(viewer: viewer, appointment: id)))
            ]
        case .askCancel:
            return [.ask(askCancel(id, block, state))]
        case .askReason:
            return [.ask(askReason(id, block, state))]
        default:
            return []
        }
    }

    private static func accept(
        _ id: Int64, seen: Int, reason: String, _ state: State
    ) -> Effect<Action, Workplace> {
        let viewer = state.viewer
        return saving(failed: { .notAccepted($0, id, seen: seen) }) { clinic in
            let visit = try clinic.acceptRequest(
                viewer, id, overrideReason: reason, seen: seen)
            return ChangeAnswer(
                DayBoardWords.accepted(visit.reference), clinic, viewer, about: id)
        }
    }

    private static func facts(_ block: BoardBlock, _ state: State) -> String {
        let zone = state.zone
        let today = state.today ?? zone.date(of: block.startsAt)
        return "\(block.patientName), \(zone.dayAndClock(block.startsAt, seenOn: today))"
    }

    private static func askReason(
        _ id: Int64, _ block: BoardBlock, _ state: State
    ) -> Dialog<Action> {
        Dialog(
            title: DayBoardWords.askCancel(RecordKind.appointment.reference(id)),
            lines: [facts(block, state)],
            prompt: Dialog.Prompt(
                label: VisitLifeWords.endReason(byPatient: false),
                check: { $0.allSatisfy(\.isWhitespace) ? VisitLifeWords.noReason : nil },
                action: { .cancel(id, seen: block.sequence, reason: $0) }),
            danger: true, escape: VisitLifeWords.keep)
    }

    /// The desk may cancel without a reason; two keys are asked for all the same.
    private static func askCancel(
        _ id: Int64, _ block: BoardBlock, _ state: State
    ) -> Dialog<Action> {
        Dialog(
            title: DayBoardWords.askCancel(RecordKind.appointment.reference(id)),
            lines: [facts(block, state)],
            choices: [
                .init(
                    key: .character("y"), title: DayBoardWords.yesCancel,
                    action: .cancel(id, seen: block.sequence, reason: "")),
                .init(
                    key: .character("r"), title: VisitLifeWords.withReason,
                    action: .askReason),
            ], danger: true, escape: VisitLifeWords.keep)
    }

    private static func saving(
        failed: @escaping @Sendable (ServiceError) -> Action = Action.failed,
        _ body: @escaping @Sendable (Clinic) throws -> ChangeAnswer
    ) -> Effect<Action, Workplace> {
        .request(DayBoardWords.saving) { workplace in
            workplace.attempt(failed: failed) { .done(try body($0)) }
        }
    }
}
