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
        var zone = ClinicZone.nairobi
        var scroll = PageScroll()

        init(viewer: Actor, report: Int64) {
            self.viewer = viewer
            self.report = report
        }
    }

    enum Action: Sendable {
        case loaded(CareReport, PatientCard, ClinicZone)
        case failed(ServiceError)
        case scroll(Input)
    }

    static let id = "report"
    static let table: [ActionRow<State, Action>] = []

    static func title(_ state: State) -> String {
        guard let report = state.filed, let patient = state.card?.line.patient else {
            return "Report"
        }
        let day = state.zone.date(of: report.submittedAt)
        return
            "Report ▸ \(patient.name) · \(PatientWords.sexAndAge(patient, on: day)) · "
            + report.reference
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        let (viewer, id) = (state.viewer, state.report)
        return [
            .request("Opening the report") { workplace in
                workplace.attempt(failed: Action.failed) { clinic in
                    let report = try clinic.report(viewer, id)
                    return .loaded(
                        report, try clinic.patientCard(viewer, report.patientID),
                        clinic.settings.zone)
                }
            }
        ]
    }

    static func fit(_ state: inout State, _ size: Size) { state.scroll.fit(size) }

    static func action(for input: Input, _ state: State) -> Action? {
        var scroll = state.scroll
        return scroll.handle(input, []) ? .scroll(input) : nil
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let report, let card, let zone):
            state.filed = report
            state.card = card
            state.zone = zone
            return []
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
