import HomeCareDomain
import HomeCareServices
import TerminalKit

/// A patient as the desk knows them: who it is, whom to call, and the visits. Nothing clinical.
enum PatientCardScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let patient: Int64
        var card: PatientCard?
        var orders: [PatientOrder] = []
        var completion: CareCompletion?
        var zone = ClinicZone.nairobi
        var today: CivilDate?
        var scroll = PageScroll()

        init(viewer: Actor, patient: Int64) {
            self.viewer = viewer
            self.patient = patient
        }

        /// Whether they change registrations: the desk and admins.
        var registers: Bool { viewer.role == .receptionist || viewer.role == .admin }
        /// Nil for those who may not know it.
        var status: PatientStatus? { card?.line.condition?.status }
    }

    enum Action: Sendable {
        case loaded(Opened)
        case failed(ServiceError)
        case scroll(Input)
        case errand(PatientErrand)
        case details
        case contacts
        case merge
        case askUndo
        case undo(Int64)
        case undone(PatientCard)
        case refused(ServiceError)
        case book
        case visits
    }

    /// The card with what those who treat see besides.
    struct Opened: Sendable {
        let card: PatientCard
        var orders: [PatientOrder] = []
        var completion: CareCompletion?
        let zone: ClinicZone
        let today: CivilDate
    }

    static let id = "patient-card"
    static let table: [ActionRow<State, Action>] = [
        // What hardly anybody is offered stands first, where every window has room for it.
        PatientErrand.order.row(
            id, key: .character("o"), footer: true, action: .errand(.order), subject),
        PatientErrand.reverseDeath.row(
            id, key: .character("w"), footer: true, action: .errand(.reverseDeath), subject),
        BookingEntry.row("card.book", action: .book) {
            $0.status == .deceased ? nil : $0.viewer
        },
        ActionRow(
            "card.visits", keys: [.character("v")], title: VisitsWords.key,
            help: VisitsWords.keyHelp, action: .visits,
            availability: {
                $0.card == nil ? .because(PatientCardWords.opening) : .available
            }),
        ActionRow(
            "card.details", keys: [.character("e")], title: PatientFormWords.key,
            help: PatientFormWords.keyHelp, action: .details, availability: desk),
        ActionRow(
            "card.contacts", keys: [.character("c")], title: ContactsWords.key,
            help: ContactsWords.keyHelp, action: .contacts, availability: desk),
        ActionRow(
            "card.merge", keys: [.character("m")], title: MergeWords.key,
            help: MergeWords.keyHelp, danger: true, action: .merge, availability: desk),
        ActionRow(
            "card.undoMerge", keys: [.character("u")], title: MergeWords.undo,
            help: MergeWords.undoHelp, danger: true, action: .askUndo,
            availability: {
                $0.registers && $0.card?.merges.isEmpty == false ? .available : .hidden
            }),
    ]

    private static let subject: @Sendable (State) -> PatientErrand.Subject? = {
        PatientErrand.Subject(viewer: $0.viewer, status: $0.status)
    }

    private static let desk: @Sendable (State) -> Availability = { state in
        guard state.registers else { return .hidden }
        return state.card == nil ? .because(PatientCardWords.opening) : .available
    }

    static func title(_ state: State) -> String {
        guard let patient = state.card?.line.patient, let today = state.today else {
            return PatientCardWords.title
        }
        return PatientCardWords.title(PatientWords.title(patient, on: today))
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        [.request(PatientCardWords.opening, load(state))]
    }

    static func changed(_ state: State) -> [Effect<Action, Workplace>] {
        [.live("patient", load(state))]
    }

    private static func load(_ state: State) -> @Sendable (Workplace) -> Action {
        let (viewer, patient) = (state.viewer, state.patient)
        return { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                let zone = clinic.settings.zone
                var opened = Opened(
                    card: try clinic.patientCard(viewer, patient), zone: zone,
                    today: zone.date(of: clinic.now()))
                if opened.card.line.condition != nil {
                    opened.orders = try clinic.orders(viewer, patient: patient)
                    opened.completion = try clinic.careCompletion(viewer, patient: patient)
                }
                return .loaded(opened)
            }
        }
    }

    static func fit(_ state: inout State, _ size: Size) { state.scroll.fit(size) }

    static func action(for input: Input, _ state: State) -> Action? {
        var scroll = state.scroll
        return scroll.handle(input, []) ? .scroll(input) : nil
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let opened):
            state.card = opened.card
            state.orders = opened.orders
            state.completion = opened.completion
            state.zone = opened.zone
            state.today = opened.today
            return []
        case .errand(let errand):
            return [.open(errand.screen(state.viewer, state.patient))]
        case .details, .contacts, .merge, .askUndo, .undo, .undone, .refused:
            return changeRegistration(&state, action)
        case .book:
            let patient = BookingOpening(patient: state.patient)
            return [.open(BookingEntry.screen(state.viewer, patient))]
        case .visits:
            guard let patient = state.card?.line.patient else { return [] }
            return [
                VisitsScreen.entry(
                    state.viewer, .patient(patient.id, name: patient.name))
            ]
        case .failed(let error):
            return (state.card == nil ? [.back] : []) + trouble(error)
        case .scroll(let input):
            _ = state.scroll.handle(
                input, pages(state, Instant(milliseconds: 0), ascii: false))
            return []
        }
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        state.scroll.draw(pages(state, canvas.hour, ascii: canvas.ascii), on: &canvas)
    }
}
