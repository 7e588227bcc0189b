import HomeCareDomain
import HomeCareServices
import TerminalKit

/// One care report in full, as it was filed.
enum ReportScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let report: Int64
        var filed: CareReport?
        var card: PatientCard?
        var addenda: [Addendum] = []
        /// Whether this person may add to the report.
        var mayAmend = false
        var zone = ClinicZone.nairobi
        var scroll = PageScroll()

        init(viewer: Actor, report: Int64) {
            self.viewer = viewer
            self.report = report
        }
    }

    enum Action: Sendable {
        case loaded(Opened)
        case failed(ServiceError)
        case scroll(Input)
        case amend
    }

    /// The report with all that is shown beside it.
    struct Opened: Sendable {
        let report: CareReport
        let card: PatientCard
        let addenda: [Addendum]
        let mayAmend: Bool
        let zone: ClinicZone
    }

    static let id = "report"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "report.amend", keys: [.character("a")], title: AddendumWords.amend,
            help: AddendumWords.amendHelp, action: .amend,
            availability: { $0.mayAmend ? .available : .hidden })
    ]

    static func title(_ state: State) -> String {
        guard let report = state.filed, let patient = state.card?.line.patient else {
            return ReportScreenWords.report
        }
        let day = state.zone.date(of: report.submittedAt)
        return ReportScreenWords.title(
            patient.name, PatientWords.sexAndAge(patient, on: day), report.reference)
    }

    static func note(_ state: State) -> String {
        state.addenda.isEmpty ? "" : AddendumWords.count(state.addenda.count)
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        [.request(AddendumWords.opening, load(state))]
    }

    static func changed(_ state: State) -> [Effect<Action, Workplace>] {
        [.live("report", load(state))]
    }

    private static func load(_ state: State) -> @Sendable (Workplace) -> Action {
        let (viewer, id) = (state.viewer, state.report)
        return { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                let report = try clinic.report(viewer, id)
                return .loaded(
                    Opened(
                        report: report,
                        card: try clinic.patientCard(viewer, report.patientID),
                        addenda: try clinic.addenda(viewer, report: id),
                        mayAmend: clinic.mayAmend(viewer, report: id),
                        zone: clinic.settings.zone))
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
            state.filed = opened.report
            state.card = opened.card
            state.addenda = opened.addenda
            state.mayAmend = opened.mayAmend
            state.zone = opened.zone
            return []
        case .amend:
            return [
                .open(
                    AnyScreen(
                        AddendumScreen.self,
                        AddendumScreen.State(viewer: state.viewer, record: state.report)))
            ]
        case .failed(let error):
            return (state.filed == nil ? [.back] : []) + trouble(error)
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
