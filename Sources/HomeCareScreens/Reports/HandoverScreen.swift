import HomeCareDomain
import HomeCareServices
import TerminalKit

/// What changed for a patient since a report, on one page; the same text as is printed.
enum HandoverScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let patient: Int64
        var since: HandoverStart
        var handover: Handover?
        var zone = ClinicZone.nairobi
        var scroll = PageScroll()
        var room = Size(columns: 80, rows: 17)

        init(viewer: Actor, patient: Int64, since: HandoverStart = .before) {
            self.viewer = viewer
            self.patient = patient
            self.since = since
        }
    }

    enum Action: Sendable {
        case loaded(Handover, ClinicZone)
        case failed(ServiceError)
        case earlier
        case later
        case scroll(Input)
    }

    static let id = "handover"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "handover.earlier", keys: [.left, .character(",")], title: HandoverWords.earlier,
            help: HandoverWords.earlierHelp, action: .earlier,
            availability: {
                $0.handover?.earlier == nil ? .because(HandoverWords.noEarlier) : .available
            }),
        ActionRow(
            "handover.later", keys: [.right, .character(".")], title: HandoverWords.later,
            help: HandoverWords.laterHelp, action: .later,
            availability: {
                $0.handover?.later == nil ? .because(HandoverWords.noLater) : .available
            }),
    ]

    static func title(_ state: State) -> String {
        guard let handover = state.handover else { return HandoverWords.handover }
        let day = state.zone.date(of: handover.at)
        return HandoverWords.title(PatientWords.title(handover.line.patient, on: day))
    }

    static func hint(_ state: State) -> String {
        guard let handover = state.handover else { return "" }
        return HandoverWords.printing(
            handover.line.patient.reference, handover.then?.appointmentID)
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        [.request(HandoverWords.opening, load(state))]
    }

    static func changed(_ state: State) -> [Effect<Action, Workplace>] {
        [.live("handover", load(state))]
    }

    private static func load(_ state: State) -> @Sendable (Workplace) -> Action {
        let (viewer, patient, since) = (state.viewer, state.patient, state.since)
        return { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                .loaded(
                    try clinic.handover(viewer, patient: patient, since: since),
                    clinic.settings.zone)
            }
        }
    }

    static func fit(_ state: inout State, _ size: Size) {
        state.room = size
        state.scroll.fit(size)
    }

    static func action(for input: Input, _ state: State) -> Action? {
        var scroll = state.scroll
        return scroll.handle(input, []) ? .scroll(input) : nil
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let handover, let zone):
            state.handover = handover
            state.zone = zone
            return []
        case .failed(let error):
            return (state.handover == nil ? [.back] : []) + trouble(error)
        case .earlier: return begin(at: state.handover?.earlier, &state)
        case .later: return begin(at: state.handover?.later, &state)
        case .scroll(let input):
            _ = state.scroll.handle(input, [page(state, state.room, ascii: false)])
            return []
        }
    }

    private static func begin(at visit: Int64?, _ state: inout State)
        -> [Effect<Action, Workplace>]
    {
        guard let visit else { return [] }
        state.since = .visit(visit)
        return [.request(HandoverWords.opening, load(state))]
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        state.scroll.draw([page(state, canvas.size, ascii: canvas.ascii)], on: &canvas)
    }

    private static func page(_ state: State, _ size: Size, ascii: Bool) -> Page {
        var page = Page()
        guard let handover = state.handover else { return page }
        let sheet = HandoverSheet(
            handover, zone: state.zone, ascii: ascii,
            columns: min(HandoverSheet.width, size.columns - 2), rows: size.rows)
        for line in sheet.lines { page.line([Span(line)]) }
        return page
    }
}
