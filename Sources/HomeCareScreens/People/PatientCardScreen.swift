import HomeCareDomain
import HomeCareServices
import TerminalKit

/// A patient as the desk knows them: who it is, whom to call, and the visits. Nothing clinical.
enum PatientCardScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let patient: Int64
        var card: PatientCard?
        var zone = ClinicZone.nairobi
        var today: CivilDate?
        var scroll = PageScroll()

        init(viewer: Actor, patient: Int64) {
            self.viewer = viewer
            self.patient = patient
        }
    }

    enum Action: Sendable {
        case loaded(PatientCard, ClinicZone, today: CivilDate)
        case failed(ServiceError)
        case scroll(Input)
    }

    static let id = "patient-card"
    static let table: [ActionRow<State, Action>] = []

    static func title(_ state: State) -> String {
        guard let patient = state.card?.line.patient, let today = state.today else {
            return "Patient"
        }
        return "Patient ▸ \(PatientWords.title(patient, on: today))"
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        [.request("Opening the patient", load(state))]
    }

    static func changed(_ state: State) -> [Effect<Action, Workplace>] {
        [.live("patient", load(state))]
    }

    private static func load(_ state: State) -> @Sendable (Workplace) -> Action {
        let (viewer, patient) = (state.viewer, state.patient)
        return { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                let zone = clinic.settings.zone
                return .loaded(
                    try clinic.patientCard(viewer, patient), zone,
                    today: zone.date(of: clinic.now()))
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
        case .loaded(let card, let zone, let today):
            state.card = card
            state.zone = zone
            state.today = today
            return []
        case .failed(let error):
            return (state.card == nil ? [.back] : []) + trouble(error)
        case .scroll(let input):
            _ = state.scroll.handle(input, pages(state, Instant(milliseconds: 0)))
            return []
        }
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        state.scroll.draw(pages(state, canvas.hour), on: &canvas)
    }

    private static func pages(_ state: State, _ hour: Instant) -> [Page] {
        guard let card = state.card, let today = state.today else { return [] }
        var person = Page()
        person.facts(PatientWords.person(card.line.patient, on: today))
        PatientWords.contacts(card.contacts, into: &person)
        let isBooked = { (visit: Visit) in visit.state.holdsTime && visit.endsAt >= hour }
        let booked = card.visits.filter(isBooked)
        var visits = Page()
        visits.heading("Booked visits")
        if booked.isEmpty { visits.text("No visit is booked.", .dim) }
        PatientWords.visits(booked.reversed(), zone: state.zone, now: hour, into: &visits)
        visits.heading("Earlier visits")
        let past = card.visits.filter { !isBooked($0) }
        if past.isEmpty { visits.text("There has been no visit yet.", .dim) }
        PatientWords.visits(past, zone: state.zone, now: hour, into: &visits)
        return [person, visits]
    }
}
