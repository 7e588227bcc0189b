import HomeCareDomain
import TerminalKit

/// One tab of a role's home: its name and the screen it opens.
struct Tab: Sendable {
    let title: String
    let screen: @Sendable (Actor) -> AnyScreen<Workplace>

    /// The tabs of a person, home first.
    static func of(_ actor: Actor) -> [Tab] {
        actor.role.flatMap { byRole[$0] } ?? []
    }

    /// The first screen of a person.
    static func home(_ actor: Actor) -> AnyScreen<Workplace> {
        of(actor).first?.screen(actor) ?? AnyScreen(SignInScreen.self, SignInScreen.State())
    }

    private static let byRole: [Role: [Tab]] = [
        .caregiver: [today, patients, availability],
        .physician: [patients, alerts],
        .receptionist: [patients, board],
        .admin: [alerts, notifications, patients, board],
        .patient: [myCare],
    ]

    private static let today = Tab(title: TabWords.today) {
        AnyScreen(TodayScreen.self, TodayScreen.State(viewer: $0))
    }
    private static let patients = Tab(title: TabWords.patients) {
        AnyScreen(PatientsScreen.self, PatientsScreen.State(viewer: $0))
    }
    private static let alerts = Tab(title: TabWords.alerts) {
        AnyScreen(AlertsScreen.self, AlertsScreen.State(viewer: $0))
    }
    private static let notifications = Tab(title: TabWords.notifications) {
        AnyScreen(NotificationsScreen.self, NotificationsScreen.State(viewer: $0))
    }
    private static let myCare = Tab(title: TabWords.myCare) {
        AnyScreen(MyCareScreen.self, MyCareScreen.State(viewer: $0))
    }
    private static let availability = Tab(title: TabWords.availability) {
        AnyScreen(AvailabilityScreen.self, AvailabilityScreen.State(viewer: $0))
    }
    private static let board = Tab(title: TabWords.board) {
        AnyScreen(DayBoardScreen.self, DayBoardScreen.State(viewer: $0))
    }
}
