import HomeCareDomain
import HomeCareServices
import TerminalKit

/// What waits for this person: ends of care to confirm, and bookings to keep, cancel or revive.
enum DecisionsScreen: ListScreen {
    struct State: ListState, Codable, Sendable {
        let viewer: Actor
        var items: [DecisionItem] = []
        var list = ListTable<String>()
        var zone = ClinicZone.nairobi
        var isLoaded = false

        init(viewer: Actor) {
            self.viewer = viewer
        }

        var selected: DecisionItem? { items.first { $0.id == list.selected } }
    }

    enum Action: ListAction, Sendable {
        case loaded(Decisions, ClinicZone)
        case failed(ServiceError)
        case move(Input)
        case open
        case ask(DecisionAct)
        case end(patient: Int64, CompletionDecision, note: String)
        case book(Int64, BookingDecision)
        case decided(ChangeAnswer)
    }

    static let id = "decisions"
    static let table: [ActionRow<State, Action>] =
        DecisionAct.allCases.map { act in
            ActionRow(
                "decisions.\(act.rawValue)", keys: [.character(act.key)], title: act.title,
                help: act.help, danger: act == .cancel, action: .ask(act),
                availability: { act.availability($0.selected) })
        } + [
            ActionRow(
                "decisions.open", keys: [.enter], title: DecisionWords.open,
                help: DecisionWords.openHelp, action: .open,
                availability: {
                    $0.list.isEmpty ? .because(DecisionWords.nothing) : .available
                })
        ]

    static func title(_ state: State) -> String { DecisionWords.title }

    static var opening: String { DecisionWords.opening }

    static func load(_ state: State) -> @Sendable (Workplace) -> Action {
        let viewer = state.viewer
        return { workplace in
            workplace.attempt(failed: Action.failed) {
                .loaded(try $0.decisions(viewer), $0.settings.zone)
            }
        }
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let decisions, let zone):
            state.items = DecisionItem.all(decisions)
            state.zone = zone
            state.isLoaded = true
            state.list.show(state.items.map(\.id))
            return []
        case .failed(let error):
            return (state.isLoaded ? changed(state) : [.back]) + trouble(error)
        case .move(let input):
            _ = state.list.handle(input)
            return []
        case .open:
            return open(state)
        case .ask(let act):
            return state.selected.map { ask(act, about: $0, state) } ?? []
        case .end(let patient, let decision, let note):
            return [end(state, patient, decision, note: note)]
        case .book(let appointment, let decision):
            return [book(state, appointment, decision)]
        case .decided(let answer):
            return changed(state) + [answer.toast()]
        }
    }

    private static func open(_ state: State) -> [Effect<Action, Workplace>] {
        let viewer = state.viewer
        if case .request(let request) = state.selected {
            let visit = VisitScreen.State(viewer: viewer, appointment: request.visit.id)
            return [.open(AnyScreen(VisitScreen.self, visit))]
        }
        guard let patient = state.selected?.patientID else { return [] }
        return viewer.role == .receptionist
            ? [
                .open(
                    AnyScreen(
                        PatientCardScreen.self,
                        PatientCardScreen.State(viewer: viewer, patient: patient)))
            ]
            : [
                .open(
                    AnyScreen(
                        ChartScreen.self, ChartScreen.State(viewer: viewer, patient: patient)))
            ]
    }

    /// Keeping and leaving are done at once; what tells others asks first.
    private static func ask(_ act: DecisionAct, about item: DecisionItem, _ state: State)
        -> [Effect<Action, Workplace>]
    {
        switch (act, item) {
        case (.confirm, .completion(let completion)):
            return [.ask(confirming(completion))]
        case (.decline, .completion(let completion)):
            return [.ask(declining(completion))]
        case (.cancel, .booking(let booking)):
            return [.ask(cancelling(booking.visit, state.zone))]
        case (_, .booking(let booking)):
            return act.decision.map { [book(state, booking.visit.id, $0)] } ?? []
        default:
            return []
        }
    }

    private static func confirming(_ completion: CareCompletion) -> Dialog<Action> {
        Dialog(
            title: DecisionWords.askConfirm(completion.patientName),
            lines: [DecisionWords.askConfirmLine],
            choices: [
                .init(
                    key: .character("y"), title: DecisionWords.yesEnded,
                    action: .end(patient: completion.patientID, .confirm, note: ""))
            ])
    }

    private static func declining(_ completion: CareCompletion) -> Dialog<Action> {
        let patient = completion.patientID
        return Dialog(
            title: DecisionWords.askDecline(completion.patientName),
            lines: [DecisionWords.askDeclineLine],
            prompt: Dialog.Prompt(
                label: DecisionWords.note,
                check: { $0.allSatisfy(\.isWhitespace) ? DecisionWords.noNote : nil },
                action: { .end(patient: patient, .decline, note: $0) }))
    }

    private static func cancelling(_ visit: Visit, _ zone: ClinicZone) -> Dialog<Action> {
        Dialog(
            title: DecisionWords.askCancel(visit.reference),
            lines: [
                "\(visit.patientName), \(zone.dayAndClock(visit.startsAt)), "
                    + "\(visit.caregiverName)"
            ],
            choices: [
                .init(
                    key: .character("y"), title: DecisionWords.yesCancel,
                    action: .book(visit.id, .cancel))
            ],
            danger: true)
    }

    private static func end(
        _ state: State, _ patient: Int64, _ decision: CompletionDecision, note: String
    ) -> Effect<Action, Workplace> {
        let viewer = state.viewer
        return .request(DecisionWords.saving) { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                let name = try clinic.decideCompletion(
                    viewer, patient: patient, decision, note: note
                ).patientName
                return .decided(
                    ChangeAnswer(
                        decision == .confirm
                            ? DecisionWords.ended(name) : DecisionWords.goesOn(name)))
            }
        }
    }

    private static func book(
        _ state: State, _ appointment: Int64, _ decision: BookingDecision
    ) -> Effect<Action, Workplace> {
        let viewer = state.viewer
        return .request(DecisionWords.saving) { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                let visit = try clinic.decideBooking(viewer, appointment: appointment, decision)
                let words = DecisionWords.decided(visit, decision)
                return .decided(
                    decision == .cancel || decision == .revive
                        ? ChangeAnswer(words, clinic, viewer, about: visit.id)
                        : ChangeAnswer(words))
            }
        }
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        guard state.isLoaded else { return }
        let (hour, zone) = (canvas.hour, state.zone)
        state.list.draw(
            state.items,
            columns: [
                ListColumn(DecisionWords.patient, width: 16, flex: 1) { Span($0.patientName) },
                ListColumn(DecisionWords.what, width: 21) { $0.what(zone, hour) },
                ListColumn(DecisionWords.why, width: 30, flex: 1, priority: 1) { $0.why(hour) },
            ], empty: DecisionWords.empty, on: &canvas)
    }
}
