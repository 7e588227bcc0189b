import HomeCareDomain
import HomeCareServices
import TerminalKit

/// Visits to choose from: a patient's, one's own, those that patients asked for, or those that
/// somebody else must make.
enum VisitsScreen: ListScreen {
    /// Whose visits they are.
    enum Whose: Codable, Hashable, Sendable {
        case patient(Int64, name: String)
        case own
        case requests
        case stranded

        /// Whether they are everybody's who waits for the desk.
        var isDesks: Bool { self == .requests || self == .stranded }
    }

    struct State: ListState, Codable, Sendable {
        let viewer: Actor
        let whose: Whose
        var showsEarlier = false
        var visits: [Visit] = []
        /// Why somebody must see to a visit, where that is what the list is about.
        var causes: [Int64: StrandedCause] = [:]
        var isCut = false
        /// Until when was looked, where not all visits to come were.
        var lookedUntil: Instant?
        var list = ListTable<Int64>()
        var zone = ClinicZone.nairobi
        var isLoaded = false

        init(viewer: Actor, whose: Whose) {
            self.viewer = viewer
            self.whose = whose
        }

        /// Whether a caregiver is told beside each visit, in place of the patient.
        var namesCaregivers: Bool {
            if case .patient = whose { return true }
            return viewer.role == .patient
        }

        var asked: VisitList {
            switch whose {
            case .requests: .requests
            case .stranded: .stranded
            case .own: showsEarlier ? .earlier(patient: nil) : .toCome(patient: nil)
            case .patient(let id, _):
                showsEarlier ? .earlier(patient: id) : .toCome(patient: id)
            }
        }
    }

    enum Action: ListAction, Sendable {
        case loaded([Visit], ClinicZone)
        case stranded(StrandedList, ClinicZone)
        case failed(ServiceError)
        case move(Input)
        case open
        case turn
    }

    static let id = "visits"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "visits.open", keys: [.enter], title: VisitsWords.open, help: VisitsWords.openHelp,
            action: .open,
            availability: { $0.list.isEmpty ? .because(VisitsWords.nothing) : .available }),
        ActionRow(
            "visits.earlier", keys: [.tab], title: VisitsWords.earlier,
            help: VisitsWords.earlierHelp, action: .turn,
            availability: { $0.whose.isDesks ? .hidden : .available }),
    ]

    /// What opens it.
    static func entry<A>(_ viewer: Actor, _ whose: Whose) -> Effect<A, Workplace> {
        .open(AnyScreen(Self.self, State(viewer: viewer, whose: whose)))
    }

    static func title(_ state: State) -> String {
        switch state.whose {
        case .patient(_, let name): VisitsWords.title(name)
        case .own: VisitsWords.mine
        case .requests: VisitsWords.requests
        case .stranded: VisitsWords.stranded
        }
    }

    static func note(_ state: State) -> String {
        let looked = state.lookedUntil.map {
            VisitsWords.lookedUntil(state.zone.dayAndClock($0))
        }
        return [counted(state), looked ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    }

    private static func counted(_ state: State) -> String {
        guard state.isLoaded, !state.visits.isEmpty else { return "" }
        let count = state.visits.count
        if state.isCut || count >= Clinic.mostListedVisits { return VisitsWords.first(count) }
        if state.whose == .requests { return VisitsWords.asked(count) }
        if state.whose == .stranded { return VisitsWords.toPutRight(count) }
        if state.showsEarlier { return VisitsWords.before(count) }
        let isToCome: Set<AppointmentState> = [.requested, .confirmed, .inProgress]
        return VisitsWords.toCome(state.visits.count { isToCome.contains($0.state) })
    }

    static var opening: String { VisitsWords.opening }

    static func load(_ state: State) -> @Sendable (Workplace) -> Action {
        let (viewer, asked) = (state.viewer, state.asked)
        return { workplace in
            workplace.attempt(failed: Action.failed) {
                asked == .stranded
                    ? .stranded(try $0.strandedVisits(viewer), $0.settings.zone)
                    : .loaded(try $0.visits(viewer, asked), $0.settings.zone)
            }
        }
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let visits, let zone):
            show(visits, zone, &state)
            return []
        case .stranded(let found, let zone):
            state.causes = Dictionary(
                found.visits.map { ($0.visit.id, $0.cause) }, uniquingKeysWith: { $1 })
            (state.isCut, state.lookedUntil) = (found.isCut, found.lookedUntil)
            show(found.visits.map(\.visit), zone, &state)
            return []
        case .failed(let error):
            return (state.isLoaded ? [] : [.back]) + trouble(error)
        case .move(let input):
            _ = state.list.handle(input)
            return []
        case .turn:
            state.showsEarlier.toggle()
            return [reload(state)]
        case .open:
            guard let visit = state.list.selected else { return [] }
            return [
                .open(
                    AnyScreen(
                        VisitScreen.self,
                        VisitScreen.State(viewer: state.viewer, appointment: visit)))
            ]
        }
    }

    private static func show(_ visits: [Visit], _ zone: ClinicZone, _ state: inout State) {
        state.visits = visits
        state.zone = zone
        state.isLoaded = true
        state.list.show(visits.map(\.id))
    }

    private static func empty(_ state: State) -> String {
        if state.whose == .requests { return VisitsWords.noRequest }
        if state.whose == .stranded { return VisitsWords.noneStranded }
        return state.showsEarlier ? VisitsWords.noneEarlier : VisitsWords.noneToCome
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        guard state.isLoaded else { return }
        let (hour, zone, ascii) = (canvas.hour, state.zone, canvas.ascii)
        let isNarrow = canvas.size.columns < narrow
        let names = state.namesCaregivers
        let widest = state.visits.map { standing($0).text.count }.max() ?? 0
        let who = ListColumn<Visit>(
            names ? VisitLifeWords.caregiver : VisitWords.patient, width: isNarrow ? 9 : 14, flex: 2
        ) { Span(names ? $0.caregiverName : $0.patientName) }
        let causes = state.causes
        let why = ListColumn<Visit>(VisitsWords.why, width: isNarrow ? 11 : 22) {
            Span(causes[$0.id]?.words ?? "", .notice)
        }
        let other =
            state.whose.isDesks
            ? [
                ListColumn<Visit>(VisitLifeWords.caregiver, width: 14, flex: 2, priority: 2) {
                    Span($0.caregiverName, .dim)
                }
            ] : []
        state.list.draw(
            state.visits,
            columns: [
                ListColumn(VisitWords.time, width: isNarrow ? 16 : 17) {
                    Span(zone.told($0.startsAt, now: hour))
                },
                who,
            ] + other + (state.whose == .stranded ? [why] : []) + [
                ListColumn(VisitWords.specialty, width: 10, flex: 1, priority: 3) {
                    Span($0.specialty, .dim)
                },
                ListColumn(VisitWords.place, width: 9, priority: 4) { Span($0.mode.title, .dim) },
                ListColumn(
                    VisitWords.state, width: isNarrow ? widest : max(12, widest + 2),
                    priority: state.whose == .stranded ? 5 : 0
                ) {
                    isNarrow ? standing($0) : mark($0, ascii: ascii)
                },
            ], empty: empty(state), on: &canvas)
    }

    /// Below so many columns there is no room for the mark beside the state.
    private static let narrow = 52

    private static func standing(_ visit: Visit) -> Span {
        Span(visit.state.title.lowercased(), visit.state.tone)
    }

    /// The state with the mark that it has on the day board.
    private static func mark(_ visit: Visit, ascii: Bool) -> Span {
        let board = BoardStanding(rawValue: visit.state.rawValue)
        let mark = board.map { ascii ? $0.mark.ascii : $0.mark.glyph } ?? " "
        let standing = standing(visit)
        return Span("\(mark) \(standing.text)", standing.tone)
    }
}
