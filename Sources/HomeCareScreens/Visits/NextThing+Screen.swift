import HomeCareDomain
import TerminalKit

extension NextThing {
    /// The screens to open: home, and what the thing is about on top.
    func screens(_ viewer: Actor) -> [AnyScreen<Workplace>] {
        [Tab.home(viewer), screen(viewer)]
    }

    private func screen(_ viewer: Actor) -> AnyScreen<Workplace> {
        switch self {
        case .alert(let id, _):
            AnyScreen(AlertScreen.self, AlertScreen.State(viewer: viewer, alert: id))
        case .draft(let id, _), .report(let id, _):
            AnyScreen(
                CareReportScreen.self, CareReportScreen.State(viewer: viewer, appointment: id))
        case .visit(let id, _), .request(let id, _):
            AnyScreen(VisitScreen.self, VisitScreen.State(viewer: viewer, appointment: id))
        case .completion, .bookings:
            AnyScreen(DecisionsScreen.self, DecisionsScreen.State(viewer: viewer))
        case .badReport(let id, _):
            AnyScreen(ReportScreen.self, ReportScreen.State(viewer: viewer, report: id))
        case .channel:
            AnyScreen(NotificationsScreen.self, NotificationsScreen.State(viewer: viewer))
        case .message(let id, _):
            AnyScreen(
                NotificationScreen.self,
                NotificationScreen.State(viewer: viewer, notification: id))
        }
    }
}
