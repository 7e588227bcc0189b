import HomeCareDomain
import HomeCareServices
import TerminalKit

/// From the ladder to a time that is kept.
extension BookingScreen {
    /// Enter on a row of the list below.
    private static func choose(_ state: inout State) -> [Effect<Action, Workplace>] {
        guard state.stage == .choosing else {
            return state.seeksPatient ? choosePatient(&state) : take(&state)
        }
        guard let times = state.times, let index = state.timeList.selected,
            times.slots.indices.contains(index)
        else { return [.toast(BookingWords.noTimeNear, .notice)] }
        let slot = times.slots[index]
        var chosen = times.wanted ?? proposal(slot.caregiver, slot.caregiverName, slot.start, state)
        chosen.caregiver = slot.caregiver
        chosen.name = slot.caregiverName
        chosen.start = slot.start
        chosen.minutes = slot.end.minutes(since: slot.start)
        chosen.overrideReason = nil
        return keep(chosen, state)
    }

    static func choose(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .choose:
            state.goesOn = false
            return choose(&state)
        case .goOn:
            state.goesOn = true
            return choosePatient(&state)
        case .take: return take(&state)
        case .listTimes: return listTimes(state)
        case .times(let times): return offer(times, &state)
        case .kept(let kept, let chosen):
            state.chosen = chosen
            state.kept = kept
            state.keepFault = nil
            state.times = nil
            forgetClashes(&state)
            enterBooking(&state)
            return foresee(state)
        case .notKept(let error, let chosen): return refuse(&state, error, chosen)
        case .stillKept(let asked, let kept, let hindrance):
            guard state.kept == asked else { return [] }
            // One that ran out is told as such from its own time.
            if let asked, asked.until > state.now { state.kept = kept }
            if kept == nil { state.keepFault = hindrance }
        case .longer: return longer(state)
        case .keptLonger(let kept):
            state.kept = kept
            state.keepFault = nil
            return [.toast(BookingWords.kept(state.zone.clock(kept.until)), .good)]
        case .notLonger(let error):
            // What it was kept for before may still stand until its time runs out.
            state.keepFault = error.sentence
            return trouble(error) + lookAtKept(state)
        case .askOverride: return [.ask(BookingWords.askOverride)]
        case .override(let reason):
            guard var chosen = state.times?.wanted else { return [] }
            chosen.overrideReason = reason
            return keep(chosen, state)
        case .stepBack: return stepBack(&state)
        default: break
        }
        return []
    }

    private static func enterBooking(_ state: inout State) {
        let (former, first) = (
            state.form.focus, state.chosen?.mode == .virtual ? "notes" : "address"
        )
        state.stage = .booking
        lay(&state)
        state.form.focus(on: BookingForm.booking.contains(former) ? former : first)
        fitLists(&state)
    }

    /// One stage back; a time that was kept is let go when caregiver and time are open again.
    private static func stepBack(_ state: inout State) -> [Effect<Action, Workplace>] {
        if state.stage == .choosing, state.chosen != nil, state.times?.refusal.isEmpty == false {
            state.times = nil
            enterBooking(&state)
            return lookAtKept(state)
        }
        let effects = release(&state)
        state.times = nil
        state.chosen = nil
        state.keepFault = nil
        forgetClashes(&state)
        state.stage = .finding
        lay(&state)
        state.form.focus(on: "time")
        fitLists(&state)
        return effects + look(&state)
    }

    // MARK: Taking

    /// Keeps the selected caregiver's first free time, or the very time that is wished for.
    static func take(_ state: inout State) -> [Effect<Action, Workplace>] {
        if state.seeksPatient { return choosePatient(&state) }
        let judged = state
        guard
            state.form.submit(check: { id, form in
                var now = judged
                now.form = form
                return BookingWish.check(id, now)
            })
        else {
            return [.toast(state.form.hint, .error)]
        }
        guard case .success(let wish) = BookingWish.read(state) else { return [] }
        guard wish == state.shown else { return [find(state, wish, taking: true)] }
        guard let match = state.match else {
            return [.toast(state.fault ?? BookingWords.nobody, .notice)]
        }
        var start = match.freedom.start
        if case .start(let exact) = wish.time { start = exact }
        guard let start else {
            let why = match.freedom.why.map { MatchSentences.why($0, zone: state.zone) } ?? ""
            return [.toast(BookingWords.notFree(match.name, why), .notice)]
        }
        return keep(proposal(match.id, match.name, start, state), state)
    }

    private static func proposal(
        _ caregiver: Int64, _ name: String, _ start: Instant, _ state: State
    ) -> ChosenTime {
        let modes = state.search?.matches.first { $0.id == caregiver }?.modes
        let mode = state.shown?.mode ?? modes?.first ?? .inPerson
        return ChosenTime(
            caregiver: caregiver, name: name, specialty: state.shown?.specialty, mode: mode,
            start: start, minutes: state.shown?.minutes ?? 60)
    }

    static func input(_ chosen: ChosenTime, _ state: State) -> BookingInput {
        BookingInput(
            patient: state.patient?.id ?? 0, caregiver: chosen.caregiver,
            specialty: chosen.specialty, mode: chosen.mode, start: chosen.start,
            minutes: chosen.minutes,
            address: chosen.mode == .virtual ? nil : state.form.text("address"),
            notes: state.form.text("notes"), overrideReason: chosen.overrideReason,
            hold: state.kept?.token)
    }

    static func keep(_ chosen: ChosenTime, _ state: State) -> [Effect<Action, Workplace>] {
        let (viewer, input) = (state.viewer, input(chosen, state))
        return [
            .request(BookingWords.keeping) { workplace in
                workplace.attempt(failed: { .notKept($0, chosen) }) { clinic in
                    let kept = try clinic.keepTime(viewer, input)
                    var chosen = chosen
                    let profile = try clinic.caregiver(chosen.caregiver, as: viewer)
                    chosen.hourlyRate = profile.hourlyRateCents
                    chosen.name = profile.name
                    return .kept(kept, chosen)
                }
            }
        ]
    }

    private static func longer(_ state: State) -> [Effect<Action, Workplace>] {
        guard let chosen = state.chosen else { return [] }
        guard let kept = state.kept else { return keep(chosen, state) }
        let (viewer, input) = (state.viewer, input(chosen, state))
        return [
            .request(BookingWords.keeping) { workplace in
                workplace.attempt(failed: Action.notLonger) { clinic in
                    guard kept.until > clinic.now() else {
                        return .keptLonger(try clinic.keepTime(viewer, input))
                    }
                    return .keptLonger(try clinic.keepLonger(viewer, token: kept.token))
                }
            }
        ]
    }

    // MARK: Refusals

    /// What is in the way, and what could be had instead; nothing that was typed is lost.
    static func refuse(_ state: inout State, _ error: ServiceError, _ chosen: ChosenTime)
        -> [Effect<Action, Workplace>]
    {
        switch error {
        case .booking(let refusal):
            guard refusal.alternatives.isEmpty, !refusal.mayOverride else {
                return offer(
                    TimeChoice(
                        refusal: refusal.sentence, wanted: chosen, slots: refusal.alternatives,
                        mayOverride: refusal.mayOverride), &state)
            }
            return mark(refusal.errors, &state)
        case .refused(let errors): return mark(errors, &state)
        default: return trouble(error)
        }
    }

    private static let fields = ["start": "time", "series": "ending", "caregiver": "caregiver"]

    private static func mark(_ errors: [FieldError], _ state: inout State)
        -> [Effect<Action, Workplace>]
    {
        let words = errors.map(\.message).joined(separator: " ")
        for error in errors.reversed() {
            let field = fields[error.field] ?? error.field
            state.form.mark(field, error.message)
            state.form.focus(on: field)
        }
        return [.toast(words, .error)]
    }

    // MARK: Times

    private static func listTimes(_ state: State) -> [Effect<Action, Workplace>] {
        guard let match = state.match, case .success(let wish) = BookingWish.read(state) else {
            return [.toast(state.fault ?? BookingWords.nobody, .notice)]
        }
        let (viewer, first) = (state.viewer, day(of: wish, match, state))
        let query = FreeTimeQuery(
            caregiver: match.id, patient: wish.patient,
            mode: wish.mode ?? match.modes.first ?? .inPerson, from: first, days: timesAhead,
            minutes: wish.minutes, hold: state.kept?.token)
        return [
            .request(BookingWords.looking) { workplace in
                workplace.attempt(failed: Action.trouble) {
                    let slots = try $0.freeTimes(viewer, query)
                    return .times(
                        TimeChoice(
                            slots: Array(slots.prefix(mostTimes)), from: first,
                            isCut: slots.count > mostTimes))
                }
            }
        ]
    }

    private static let timesAhead = 14
    private static let mostTimes = 400

    private static func offer(_ times: TimeChoice, _ state: inout State)
        -> [Effect<Action, Workplace>]
    {
        guard !times.slots.isEmpty || !times.refusal.isEmpty else {
            return [.toast(BookingWords.noTimes(state.match?.name ?? ""), .notice)]
        }
        state.times = times
        state.stage = .choosing
        state.timeList = ListTable(Array(times.slots.indices))
        fitLists(&state)
        return []
    }
}
