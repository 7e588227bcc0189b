import HomeCareDomain
import TerminalKit

@testable import HomeCareScreens

/// A screen in a state worth keeping a picture of: who looks at it, and the keys that lead there.
struct Scene: Sendable, CustomStringConvertible {
    let name: String
    let member: TestClinic.Member?
    /// The screen; the person's home where none is given.
    var open: (@Sendable (Actor) -> AnyScreen<Workplace>)?
    var keys: [Key] = []
    /// Whether a question stands in front of the screen.
    var isCovered = false
    /// What is in the clinic besides, one statement each.
    var besides: [String] = []

    var description: String { name }

    func rehearsal(in clinic: TestClinic, _ size: Size, ascii: Bool = false)
        -> Rehearsal<Workplace>
    {
        try? clinic.add(besides)
        let screens = member.flatMap { member in open.map { [$0(clinic.actor(member))] } } ?? []
        var rehearsal = clinic.rehearsal(as: member, screens, size: size, ascii: ascii)
        for key in keys { rehearsal.press(key) }
        return rehearsal
    }
}

extension Scene {
    static let all: [Scene] =
        visits + reportForms + patients + desk + charts + alerts + notifications + hardMoments
        + booking + bookings + [
            Scene(name: "sign-in", member: nil),
            Scene(name: "locked", member: .amina, keys: [.function(12)], isCovered: true),
            Scene(
                name: "password", member: .amina,
                open: { AnyScreen(PasswordScreen.self, .init(viewer: $0)) },
                keys: [.character("x"), .tab, .character("y"), .tab]),
            Scene(
                name: "theme", member: .amina,
                open: {
                    AnyScreen(ThemeScreen.self, .init(viewer: $0, preferences: Preferences()))
                }, keys: [.down]),
            Scene(name: "my-care", member: .wanjiku),
            Scene(name: "my-care-report", member: .wanjiku, keys: [.enter]),
            Scene(name: "my-care-unconnected", member: .njoki),
            Scene(
                name: "rating", member: .wanjiku,
                keys: [.character("g"), .character("4"), .tab]
                    + "Kind, and on time.".map { .character($0) }),
            Scene(
                name: "rating-missing", member: .wanjiku,
                keys: [.character("g"), .function(2)]),
        ]

    private static let visits: [Scene] = [
        Scene(name: "today", member: .amina),
        Scene(name: "visit", member: .amina, keys: [.enter]),
        Scene(name: "visit-begun", member: .amina, keys: [.enter, .character("i")]),
    ]

    private static let reportForms: [Scene] = [
        reportForm("form", ""),
        reportForm("form-filled", "128/82\t76\t18\t36.8\t97\ta\ta\t61.5\t\t2\ts\tAll well."),
        reportForm("form-critical", "105/73\t126\t27\t38.4\t84\tv\to\t\t\t\tc\tVery drowsy."),
        reportForm("form-impossible", "128/82\t400\t"),
        reportForm("form-missing", "128/82\t76", then: [.function(2)]),
        reportForm("form-not-obtained", "", then: [.function(4), .character("r")]),
        reportForm("form-asks", "", then: [.function(4)], isCovered: true),
        reportForm("form-line-grammar", "", then: [.function(3)]),
        reportForm("form-line", "", then: [.function(3)], line: "128/82 p76 r18 x9 t36.8 air A"),
        reportForm("form-doubts", "128/82\t160\t18\t98.6\t97\t"),
        reportForm("form-again", "128/82\t160\t", then: [.function(5)], isCovered: true),
        reportForm(
            "form-reasons", "110/",
            then: [
                .function(4), .character("n"), .tab, .function(4), .character("a"),
                .character("e"),
            ]),
        reportForm("form-death", "\t\t\t\t\t\t\t\t\t\t\tdd"),
    ]

    /// The report form of the day's first visit, with keys typed into it; `\t` is Tab.
    private static func reportForm(
        _ name: String, _ typed: String, then keys: [Key] = [], line: String = "",
        isCovered: Bool = false
    ) -> Scene {
        Scene(
            name: name, member: .amina,
            keys: [.character("r")] + typed.map { $0 == "\t" ? .tab : .character($0) } + keys
                + line.map { .character($0) },
            isCovered: isCovered)
    }

    private static let patients: [Scene] = [
        Scene(name: "patients-physician", member: .drMwangi),
        Scene(name: "patients-desk", member: .grace),
        Scene(
            name: "patients-caregiver", member: .amina,
            open: { AnyScreen(PatientsScreen.self, .init(viewer: $0)) }),
        Scene(
            name: "patients-search", member: .drMwangi,
            keys: [.character("/"), .character("k"), .character("a")]),
        Scene(
            name: "patients-search-empty", member: .grace,
            keys: [.character("/"), .character("x"), .character("y")]),
        card("patient-card", 101), card("patient-card-bare", 106),
    ]

    private static let charts: [Scene] = [
        chart("chart", 101), chart("chart-critical", 102), chart("chart-child", 106),
        chart("chart-curves", 101, keys: [.tab, .left, .left]),
        chart("chart-curves-pulse", 102, keys: [.tab, .down, .left]),
        chart("chart-curves-gap", 104, keys: [.tab, .up, .up, .character("r")]),
        chart("chart-curves-none", 107, by: .wambui, keys: [.tab]),
        chart("chart-timeline", 101, keys: [.tab, .tab]),
        chart("chart-contacts", 102, keys: [.tab, .tab, .tab]),
        chart("chart-visits", 101, keys: [.backTab, .backTab]),
        chart("chart-alerts", 104, keys: [.backTab]),
        handover("handover", 101), handover("handover-critical", 102),
        handover("handover-first", 103), handover("handover-none", 107, by: .wambui),
        report("report", 9), report("report-critical", 23), report("report-incomplete", 32),
        report("report-death", 42),
    ]

    private static let alerts: [Scene] = [
        Scene(name: "alerts", member: .wambui),
        Scene(name: "alerts-all", member: .wambui, keys: [.character("a"), .down]),
        Scene(
            name: "alerts-resolve", member: .wambui,
            keys: [.character("r")] + "Sent to hospital.".map { .character($0) }),
        alert("alert-open", 9), alert("alert-owned", 8), alert("alert-resolved", 6),
    ]

    private static let notifications: [Scene] = [
        Scene(
            name: "notifications", member: .wambui,
            open: { AnyScreen(NotificationsScreen.self, .init(viewer: $0)) }),
        Scene(
            name: "notifications-failed", member: .wambui,
            open: { AnyScreen(NotificationsScreen.self, .init(viewer: $0)) },
            keys: [.character("f")]),
        notification("notification", 36), notification("notification-waiting", 39),
        notification("notification-failed", 34), notification("notification-unknown", 33),
    ]

    private static func card(_ name: String, _ patient: Int64) -> Scene {
        Scene(
            name: name, member: .grace,
            open: { AnyScreen(PatientCardScreen.self, .init(viewer: $0, patient: patient)) })
    }

    private static func chart(
        _ name: String, _ patient: Int64, by member: TestClinic.Member = .drMwangi,
        keys: [Key] = []
    ) -> Scene {
        Scene(
            name: name, member: member,
            open: { AnyScreen(ChartScreen.self, .init(viewer: $0, patient: patient)) }, keys: keys)
    }

    private static func handover(
        _ name: String, _ patient: Int64, by member: TestClinic.Member = .drMwangi
    ) -> Scene {
        Scene(
            name: name, member: member,
            open: { AnyScreen(HandoverScreen.self, .init(viewer: $0, patient: patient)) })
    }

    private static func report(_ name: String, _ report: Int64) -> Scene {
        Scene(
            name: name, member: .drMwangi,
            open: { AnyScreen(ReportScreen.self, .init(viewer: $0, report: report)) })
    }

    private static func alert(_ name: String, _ alert: Int64) -> Scene {
        Scene(
            name: name, member: .wambui,
            open: { AnyScreen(AlertScreen.self, .init(viewer: $0, alert: alert)) })
    }

    private static func notification(_ name: String, _ notification: Int64) -> Scene {
        Scene(
            name: name, member: .wambui,
            open: {
                AnyScreen(
                    NotificationScreen.self, .init(viewer: $0, notification: notification))
            })
    }
}
