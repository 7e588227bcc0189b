import HomeCareDomain
import HomeCareServices
import TerminalKit

/// The ladder of caregivers, looked for anew as the wish changes.
extension BookingScreen {
    /// Asks for the ladder where the wish can be understood, else says what cannot.
    static func look(_ state: inout State) -> [Effect<Action, Workplace>] {
        switch BookingWish.read(state) {
        case .failure(let fault):
            state.fault = fault.words
            state.easier = []
            return []
        case .success(let wish):
            if wish != state.shown { state.limit = page }
            return [find(state, wish, taking: false)]
        }
    }

    /// A late answer is dropped by the runtime when a newer question was asked.
    static func find(_ state: State, _ wish: CareWish, taking: Bool) -> Effect<Action, Workplace> {
        let (viewer, limit, hold) = (state.viewer, state.limit, state.kept?.token)
        let work: @Sendable (Workplace) -> Action = { workplace in
            workplace.attempt(failed: { .notFound($0, wish) }) { clinic in
                let search = try clinic.findCaregivers(
                    wish, as: viewer, limit: limit, ownHold: hold)
                let easier =
                    search.freeCount == 0 ? try clinic.relaxations(wish, as: viewer) : []
                return .found(
                    FoundCaregivers(
                        wish: wish, search: search, easier: easier, now: clinic.now()),
                    taking: taking)
            }
        }
        return taking ? .request(BookingWords.looking, work) : .live("find", work)
    }

    static func find(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .found(let found, let taking):
            // Meanwhile something was typed that cannot be looked for: that is told instead.
            if case .failure = BookingWish.read(state) { return [] }
            return show(found, taking: taking, &state)
        case .notFound(let error, let wish):
            guard error != .sessionEnded else { return trouble(error) }
            state.shown = wish
            state.search = nil
            state.ladder.show([])
            state.easier = []
            state.fault = error.sentence
        case .beside(let beside):
            if beside.profile.id == state.ladder.selected { state.beside = beside }
        case .more:
            state.hasMore.toggle()
            lay(&state)
            fitLists(&state)
            if state.hasMore { state.form.focus(on: "rate") }
            return look(&state)
        case .askRelax: return askRelax(&state)
        case .relax(let easier):
            BookingWish.relax(easier, &state)
            state.typed.insert("day")
            state.isByHand = false
            return look(&state)
        default: break
        }
        return []
    }

    private static func show(
        _ found: FoundCaregivers, taking: Bool, _ state: inout State
    ) -> [Effect<Action, Workplace>] {
        let isSame = state.shown == found.wish
        state.now = found.now
        state.shown = found.wish
        state.search = found.search
        state.easier = found.easier
        let matches = found.search.matches
        state.fault = matches.isEmpty ? AskedCaregiver.hindrance(state) : nil
        let wanted = state.isByHand ? state.ladder.selected : state.preferred
        if !isSame { state.ladder = state.ladder.atTop }
        state.ladder.show(matches.map(\.id))
        let stays = state.isByHand && isSame
        let free = matches.first { $0.id == wanted && (stays || $0.standing.isFree) }
        state.ladder.select(free?.id ?? matches.first?.id)
        if free == nil { state.isByHand = false }
        fitLists(&state)
        let more = look(beside: &state)
        return taking ? more + take(&state) : more
    }

    static func move(_ state: inout State, _ input: Input) -> [Effect<Action, Workplace>] {
        if state.stage == .choosing {
            _ = state.timeList.handle(input)
            return []
        }
        if state.seeksPatient {
            _ = state.patientList.handle(input)
            return []
        }
        _ = state.ladder.handle(input)
        state.isByHand = true
        var effects = look(beside: &state)
        if let search = state.search, search.hasMore, let wish = state.shown,
            state.ladder.index >= search.matches.count - 5
        {
            state.limit = search.matches.count + page
            effects.append(find(state, wish, taking: false))
        }
        return effects
    }

    /// The profile and the day of the selected caregiver, where there is room for them.
    private static func look(beside state: inout State) -> [Effect<Action, Workplace>] {
        guard state.isWide, let match = state.match, let wish = state.shown else { return [] }
        if state.beside?.profile.id != match.id { state.beside = nil }
        let day = day(of: wish, match, state)
        let mode = wish.mode ?? match.modes.first ?? .inPerson
        let (viewer, id, hold) = (state.viewer, match.id, state.kept?.token)
        return [
            .live("beside") { workplace in
                workplace.attempt(failed: { _ in .nothing }) { clinic in
                    .beside(
                        CaregiverBeside(
                            profile: try clinic.caregiver(id, as: viewer), day: day,
                            free: try clinic.freeTimes(
                                viewer,
                                FreeTimeQuery(
                                    caregiver: id, patient: wish.patient, mode: mode, from: day,
                                    days: 1, minutes: wish.minutes, hold: hold)),
                            minutes: wish.minutes))
                }
            }
        ]
    }

    /// The day that is wished for, or that of the first free time.
    static func day(of wish: CareWish, _ match: CaregiverMatch?, _ state: State) -> CivilDate {
        switch wish.time {
        case .day(let date, _, _): date
        case .start(let start): state.zone.date(of: start)
        case .soon: match?.freedom.start.map { state.zone.date(of: $0) } ?? state.today
        }
    }

    /// One suggestion is taken at once, of several one is chosen.
    private static func askRelax(_ state: inout State) -> [Effect<Action, Workplace>] {
        guard let first = state.easier.first else { return [] }
        guard state.easier.count > 1 else { return find(&state, .relax(first)) }
        return [.ask(BookingWords.askRelax(state.easier, state.zone))]
    }

    /// Tells the lists how many rows they have.
    static func fitLists(_ state: inout State) {
        let layout = BookingLayout(state)
        state.patientList.fit(rows: layout.listRows - 1)
        state.ladder.fit(rows: layout.ladderRows - 1)
        state.timeList.fit(rows: state.room.rows - 4)
    }
}
