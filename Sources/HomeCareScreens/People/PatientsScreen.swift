import HomeCareDomain
import HomeCareServices
import TerminalKit

/// The patients somebody may see: for those who treat them the worst first, for the desk by name
/// and with nothing clinical.
enum PatientsScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        var lines: [PatientLine] = []
        var list = ListTable<Int64>()
        var zone = ClinicZone.nairobi
        /// What is being looked for; nil while nobody searches.
        var search: TextField?
        /// What the lines shown were searched with.
        var shownFor = ""
        var isLoaded = false
        var room = Size(columns: 80, rows: 17)

        init(viewer: Actor) {
            self.viewer = viewer
        }

        mutating func fitList() {
            list.fit(rows: room.rows - 1 - (search == nil ? 0 : searchRows(room)))
        }

        var text: String { search?.text ?? "" }
        var selected: PatientLine? { lines.first { $0.patient.id == list.selected } }
        /// Whether they register patients: the desk and admins.
        var registers: Bool { viewer.role == .receptionist || viewer.role == .admin }
        /// Whether statuses and reports may be shown at all.
        var isClinical: Bool { viewer.role != .receptionist }
    }

    enum Action: Sendable {
        case loaded([PatientLine], text: String, ClinicZone)
        case found([PatientLine], text: String, ClinicZone)
        case failed(ServiceError)
        case move(Input)
        case type(Input)
        case search
        case clear
        case open
        case errand(PatientErrand)
        case register
        case book
    }

    static let id = "patients"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "patients.open", keys: [.enter], title: PatientsScreenWords.open,
            help: PatientsScreenWords.openHelp, action: .open,
            availability: {
                $0.list.isEmpty && $0.shownFor == $0.text
                    ? .because(PatientsScreenWords.nothingToOpen) : .available
            }),
        ActionRow(
            "patients.search", keys: [.character("/")], title: PatientsScreenWords.search,
            help: PatientsScreenWords.searchHelp,
            action: .search),
        // The desk opens the card with Enter.
        PatientErrand.card.row(id, action: .errand(.card)) { $0.isClinical ? subject($0) : nil },
        PatientErrand.order.row(id, action: .errand(.order), subject),
        PatientErrand.reverseDeath.row(id, action: .errand(.reverseDeath), subject),
        ActionRow(
            "patients.register", keys: [.character("r")], title: RegisterWords.key,
            help: RegisterWords.keyHelp, action: .register,
            availability: { $0.registers ? .available : .hidden }),
        BookingEntry.row("patients.book", action: .book) { $0.viewer },
    ]

    private static let subject: @Sendable (State) -> PatientErrand.Subject? = { state in
        state.selected.map {
            PatientErrand.Subject(viewer: state.viewer, status: $0.condition?.status)
        }
    }

    static func title(_ state: State) -> String { PatientsScreenWords.title }
    static func note(_ state: State) -> String { state.list.note }
    static func isTyping(_ state: State) -> Bool { state.search != nil }
    static func hint(_ state: State) -> String {
        state.search == nil ? "" : PatientsScreenWords.searchHint
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        [.request(PatientsScreenWords.opening, load(state) { .loaded($0, text: $1, $2) })]
    }

    static func changed(_ state: State) -> [Effect<Action, Workplace>] {
        [.live("patients", load(state) { .loaded($0, text: $1, $2) })]
    }

    private static func load(
        _ state: State, _ answer: @escaping @Sendable ([PatientLine], String, ClinicZone) -> Action
    ) -> @Sendable (Workplace) -> Action {
        let (viewer, text) = (state.viewer, state.text)
        return { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                let worstFirst = viewer.role == .physician || viewer.role == .admin
                return answer(
                    try clinic.patients(viewer, matching: text, worstFirst: worstFirst), text,
                    clinic.settings.zone)
            }
        }
    }

    static func fit(_ state: inout State, _ size: Size) {
        state.room = size
        state.fitList()
    }

    /// The rows of the search line and the gap below it.
    static func searchRows(_ size: Size) -> Int { size.rows >= 10 ? 2 : 1 }

    static func action(for input: Input, _ state: State) -> Action? {
        var list = state.list
        guard var search = state.search else { return list.handle(input) ? .move(input) : nil }
        if input == .key(.escape) { return .clear }
        if [.key(.home), .key(.end)].contains(input) { return .type(input) }
        if list.handle(input) { return .move(input) }
        return search.handle(input) ? .type(input) : nil
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let lines, let text, let zone):
            show(lines, text, zone, &state)
            return []
        case .found(let lines, let text, let zone):
            show(lines, text, zone, &state)
            return lines.isEmpty ? [] : open(state)
        case .failed(let error):
            return trouble(error)
        case .move(let input):
            _ = state.list.handle(input)
            return []
        case .type(let input):
            _ = state.search?.handle(input)
            return state.text == state.shownFor ? [] : changed(state)
        case .errand(let errand):
            guard let patient = state.list.selected else { return [] }
            return [.open(errand.screen(state.viewer, patient))]
        case .search:
            state.search = TextField(limit: 60)
            state.fitList()
            return []
        case .clear:
            state.search = nil
            state.fitList()
            return state.shownFor.isEmpty ? [] : changed(state)
        case .open:
            // The list may still be that of the letters before: what was typed decides.
            guard state.shownFor == state.text else {
                return [
                    .request(PatientsScreenWords.looking, load(state) { .found($0, text: $1, $2) })
                ]
            }
            return open(state)
        case .register:
            return [
                .open(AnyScreen(RegisterScreen.self, RegisterScreen.State(viewer: state.viewer)))
            ]
        case .book:
            let patient = BookingOpening(patient: state.list.selected, isSuggested: true)
            return [.open(BookingEntry.screen(state.viewer, patient))]
        }
    }

    private static func show(
        _ lines: [PatientLine], _ text: String, _ zone: ClinicZone, _ state: inout State
    ) {
        state.lines = lines
        state.zone = zone
        // A new search begins at its best match, a re-query stays where the reader is.
        if text != state.shownFor { state.list = state.list.atTop }
        state.shownFor = text
        state.isLoaded = true
        state.list.show(lines.map(\.patient.id))
    }

    private static func open(_ state: State) -> [Effect<Action, Workplace>] {
        guard let id = state.list.selected else { return [] }
        guard state.isClinical else {
            return [.open(PatientErrand.card.screen(state.viewer, id))]
        }
        return [
            .open(
                AnyScreen(
                    ChartScreen.self, ChartScreen.State(viewer: state.viewer, patient: id)))
        ]
    }
}

extension ListTable {
    /// The same list without rows, its first one selected next.
    var atTop: ListTable { ListTable(visible: visible) }
}
