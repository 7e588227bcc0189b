import HomeCareDomain
import TerminalKit

@testable import HomeCareScreens

extension Scene {
    /// Availability, the day board and the life of a visit.
    static let booking: [Scene] = [
        Scene(name: "availability", member: .amina, open: availability, besides: weeks),
        Scene(
            name: "availability-edited", member: .amina, open: availability,
            keys: [.down, .character(" "), .character("]"), .character("m")], besides: weeks),
        Scene(
            name: "availability-list", member: .amina, open: availability,
            keys: [.tab, .down, .down, .end], besides: weeks),
        Scene(
            name: "availability-save", member: .amina, open: availability,
            keys: [.character(" "), .function(2)], isCovered: true, besides: weeks),
        Scene(
            name: "time-off", member: .amina, open: availability,
            keys: [.character("o")] + typed("26/11") + [.tab, .tab] + typed("8-12") + [.tab]
                + typed("Dentist"), besides: weeks),
        Scene(
            name: "time-off-visits", member: .wambui,
            open: { AnyScreen(TimeOffScreen.self, .init(viewer: $0, record: 1)) },
            keys: typed("26/11") + [.function(2)], isCovered: true, besides: weeks),
        Scene(
            name: "extra-time", member: .amina, open: availability,
            keys: [.character("e")] + typed("sat") + [.tab] + typed("9-12 14") + [.tab],
            besides: weeks),
        Scene(name: "board", member: .grace, open: board, besides: weeks),
        Scene(
            name: "board-visit", member: .grace, open: board, keys: [.down, .tab],
            besides: weeks),
        Scene(
            name: "board-find", member: .grace, open: board,
            keys: [.character("/"), .character("x")], besides: weeks),
        Scene(
            name: "visit-requested", member: .grace, open: visit(1053), besides: weeks),
        Scene(
            name: "visits", member: .grace,
            open: {
                AnyScreen(
                    VisitsScreen.self,
                    .init(viewer: $0, whose: .patient(101, name: "Wanjikũ Kamau")))
            }, keys: [.tab, .down], besides: weeks),
        Scene(name: "visits-own", member: .amina, keys: [.character("v")], besides: weeks),
        Scene(
            name: "visits-stranded", member: .grace, open: board, keys: [.character("s")],
            besides: weeks + ["UPDATE users SET active = 0 WHERE id = 5"]),
        Scene(
            name: "visit-outside", member: .amina, open: visit(1053), keys: [.character("a")],
            isCovered: true, besides: weeks),
        Scene(
            name: "visits-requests", member: .grace, open: board, keys: [.character("r")],
            besides: weeks),
        Scene(
            name: "board-cancel", member: .grace, open: board,
            keys: [.tab, .character("x")], isCovered: true, besides: weeks),
        Scene(
            name: "move-others", member: .grace,
            open: { AnyScreen(RescheduleScreen.self, .init(viewer: $0, appointment: 1054)) },
            keys: [.function(3)], isCovered: true, besides: weeks),
        Scene(name: "visit-late", member: .grace, open: visit(1061), besides: weeks),
        Scene(
            name: "move", member: .grace,
            open: { AnyScreen(RescheduleScreen.self, .init(viewer: $0, appointment: 1053)) },
            besides: weeks),
        Scene(
            name: "move-clash", member: .grace,
            open: { AnyScreen(RescheduleScreen.self, .init(viewer: $0, appointment: 1053)) },
            keys: [.control("u")] + typed("24/11") + [.tab, .control("u")] + typed("15:30")
                + [.function(2)],
            isCovered: true, besides: weeks),
    ]

    private static func typed(_ text: String) -> [Key] { text.map { .character($0) } }

    private static let availability: @Sendable (Actor) -> AnyScreen<Workplace> = {
        AnyScreen(AvailabilityScreen.self, .init(viewer: $0))
    }
    private static let board: @Sendable (Actor) -> AnyScreen<Workplace> = {
        AnyScreen(DayBoardScreen.self, .init(viewer: $0))
    }
    private static func visit(_ id: Int64) -> @Sendable (Actor) -> AnyScreen<Workplace> {
        { AnyScreen(VisitScreen.self, .init(viewer: $0, appointment: id)) }
    }

    /// Weeks, papers, a late visit, a no-show, a hold and a day off.
    static let weeks: [String] =
        [
            "DELETE FROM availability_windows",
            "UPDATE users SET active = 0 WHERE username IN ('chebet', 'hassan')",
        ]
        + (1...5).map {
            """
            INSERT INTO availability_windows (caregiver_id, weekday, starts_minute, ends_minute,
                mode) VALUES (1, \($0), 480, 780, 'both'), (1, \($0), 840, 1020, 'inPerson'),
                (2, \($0), 420, 1080, 'inPerson'), (2, \($0), 1140, 1230, 'virtual')
            """
        } + [
            """
            INSERT INTO credentials (caregiver_id, regulator, number, expires_on, state,
                handed_in_at, checked_at) VALUES (1, 'NCK', '1', '2027-12-31', 'verified', 0, 0),
                (2, 'NCK', '2', '2027-12-31', 'verified', 0, 0)
            """,
            "UPDATE caregivers SET buffer_minutes = 30, notice_minutes = 120 WHERE id = 1",
            "INSERT INTO caregiver_languages VALUES (1, 'en'), (1, 'sw'), (1, 'ki') ON CONFLICT DO NOTHING",
            "INSERT INTO caregiver_counties VALUES (1, '022') ON CONFLICT DO NOTHING",
            "INSERT INTO caregiver_specialties VALUES (1, 1), (2, 1), (2, 3) ON CONFLICT DO NOTHING",
            """
            INSERT INTO time_off (caregiver_id, starts_at, ends_at, reason)
            VALUES (1, \(TestClinicSeed.ago(days: -2, minutes: 845)),
                \(TestClinicSeed.ago(days: -3, minutes: 845)), 'A course')
            """,
            visit(1061, caregiver: 2, patient: 103, minutes: 95, "confirmed"),
            visit(1062, caregiver: 2, patient: 105, minutes: 245, "noShow"),
            visit(1063, caregiver: 2, patient: 109, minutes: -55, "requested"),
            """
            INSERT INTO booking_holds (token, caregiver_id, patient_id, mode, starts_at, ends_at,
                buffer_minutes, held_by, held_at, expires_at)
            VALUES ('held', 2, 107, 'inPerson', \(TestClinicSeed.ago(minutes: -175)),
                \(TestClinicSeed.ago(minutes: -235)), 0, 2, \(TestClinicSeed.ago(minutes: 1)),
                \(TestClinicSeed.ago(minutes: -9)))
            """,
        ]

    private static func visit(
        _ id: Int64, caregiver: Int64, patient: Int64, minutes: Int, _ state: String
    ) -> String {
        let start = TestClinicSeed.ago(minutes: minutes)
        return """
            INSERT INTO appointments (id, patient_id, caregiver_id, specialty_id, mode, state,
                starts_at, ends_at, cost_cents, created_by, created_at)
            VALUES (\(id), \(patient), \(caregiver), 1, 'inPerson', '\(state)', \(start),
                \(start + 3_600_000), 130000, 2, \(start - 600_000_000))
            """
    }
}
