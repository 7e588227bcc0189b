import HomeCareDomain
import TerminalKit

@testable import HomeCareScreens

extension Scene {
    static let hardMoments: [Scene] = [
        report("report-amended", .drMwangi, [], HardMoments.addenda),
        report("addendum", .drMwangi, [.character("a")]),
        report("addendum-missing", .drMwangi, [.character("a"), .function(2)]),
        Scene(
            name: "my-care-amended", member: .wanjiku, keys: [.enter],
            besides: HardMoments.addenda),
        card("card-physician", .drMwangi, 101, [], HardMoments.orders),
        card("order", .drMwangi, 101, [.character("o")]),
        card("order-missing", .drMwangi, 101, [.character("o"), .function(2)]),
        card("card-deceased", .wambui, 108, []),
        card("reverse-death", .wambui, 108, [.character("w")]),
        card(
            "reverse-death-other-name", .wambui, 108,
            [.character("w"), .character("x"), .tab, .character("J"), .function(2)]),
        decisions("decisions-physician", .drMwangi, HardMoments.asked),
        decisions("decisions-desk", .grace, HardMoments.confirmed + HardMoments.inError),
        decisions("decisions-waiting", .grace, HardMoments.asked),
        decisions("decisions-none", .grace, HardMoments.noRequests),
        decisions(
            "decisions-cancel", .grace, HardMoments.confirmed, [.character("x")],
            isCovered: true),
        decisions(
            "decisions-confirm", .drMwangi, HardMoments.asked, [.character("e")],
            isCovered: true),
        Scene(name: "my-care-recovered", member: .wanjiku, besides: HardMoments.confirmed),
        Scene(name: "my-care-call", member: .wanjiku, besides: HardMoments.death),
        Scene(name: "my-care-withdrawn", member: .wanjiku, besides: HardMoments.withdrawn),
        Scene(
            name: "my-care-withdrawn-report", member: .wanjiku, keys: [.enter],
            besides: HardMoments.withdrawn),
        Scene(
            name: "report-withdrawn", member: .drMwangi,
            open: { AnyScreen(ReportScreen.self, .init(viewer: $0, report: 990)) },
            besides: HardMoments.withdrawn),
        Scene(
            name: "chart-withdrawn", member: .drMwangi,
            open: { AnyScreen(ChartScreen.self, .init(viewer: $0, patient: 101)) },
            besides: HardMoments.withdrawn),
        Scene(
            name: "chart-timeline-withdrawn", member: .drMwangi,
            open: { AnyScreen(ChartScreen.self, .init(viewer: $0, patient: 101)) },
            keys: [.tab, .tab], besides: HardMoments.withdrawn),
        Scene(
            name: "handover-withdrawn", member: .drMwangi,
            open: { AnyScreen(HandoverScreen.self, .init(viewer: $0, patient: 101)) },
            besides: HardMoments.withdrawn),
    ]

    private static func report(
        _ name: String, _ member: TestClinic.Member, _ keys: [Key], _ besides: [String] = []
    ) -> Scene {
        Scene(
            name: name, member: member,
            open: { AnyScreen(ReportScreen.self, .init(viewer: $0, report: 9)) }, keys: keys,
            besides: besides)
    }

    private static func card(
        _ name: String, _ member: TestClinic.Member, _ patient: Int64, _ keys: [Key],
        _ besides: [String] = []
    ) -> Scene {
        Scene(
            name: name, member: member,
            open: { AnyScreen(PatientCardScreen.self, .init(viewer: $0, patient: patient)) },
            keys: keys, besides: besides)
    }

    private static func decisions(
        _ name: String, _ member: TestClinic.Member, _ besides: [String], _ keys: [Key] = [],
        isCovered: Bool = false
    ) -> Scene {
        Scene(
            name: name, member: member, keys: [.function(9)] + keys, isCovered: isCovered,
            besides: besides)
    }
}

/// What hard moments leave in the clinic, as SQL.
enum HardMoments {
    private static func ago(_ minutes: Int) -> Int64 { TestClinicSeed.ago(minutes: minutes) }

    static let addenda = [
        """
        INSERT INTO report_addenda (report_id, author_id, written_at, reason, body) VALUES
            (9, 4, \(ago(600)), 'The pulse was read wrongly.', 'It was 67, not 76.'),
            (9, 3, \(ago(45)), 'After the laboratory called.',
                'Potassium 3.1; she was asked to take the tablets with food.')
        """
    ]

    static let orders = [
        "UPDATE patients SET spo2_scale = 2, pregnant = 0 WHERE id = 101",
        """
        INSERT INTO patient_orders (patient_id, kind, value, ordered_by, ordered_at, reason)
        VALUES (101, 'spo2Scale', 2, 3, \(ago(3000)), 'COPD; oxygen is to stay at 88 to 92 %.')
        """,
    ]

    static let noRequests = [
        "UPDATE appointments SET state = 'cancelled' WHERE state = 'requested'"
    ]

    static let asked = [
        "UPDATE patients SET status = 'recovered', status_at = \(ago(90)) WHERE id = 101",
        """
        INSERT INTO care_completions (id, patient_id, report_id, asked_at, state)
        VALUES (1, 101, 9, \(ago(90)), 'asked')
        """,
        """
        INSERT INTO completion_bookings (completion_id, appointment_id)
        SELECT 1, id FROM appointments WHERE patient_id = 101
        AND starts_at > \(ago(0)) AND state IN ('requested', 'confirmed')
        """,
    ]

    static let confirmed =
        asked + [
            """
            UPDATE care_completions SET state = 'confirmed', decided_at = \(ago(5)), decided_by = 3
            """
        ]

    static let inError = [
        """
        UPDATE appointments SET state = 'cancelled', cancel_reason = 'the patient has died'
        WHERE patient_id = 109 AND starts_at > \(ago(0)) AND state IN ('requested', 'confirmed')
        """
    ]

    /// A death reported of the wrong patient yesterday, and taken back by the admin.
    static let withdrawn = [
        """
        INSERT INTO appointments (id, patient_id, caregiver_id, specialty_id, mode, state,
            starts_at, ends_at, created_at)
        VALUES (1990, 101, 1, 1, 'inPerson', 'completed', \(ago(1300)), \(ago(1270)), 0)
        """,
        """
        INSERT INTO care_session_reports (id, appointment_id, patient_id, caregiver_id, author_id,
            submitted_at, status, notes, death_at, death_confirmed_by, death_circumstances)
        VALUES (990, 1990, 101, 1, 4, \(ago(1260)), 'deceased', 'Found lifeless in bed.',
            \(ago(1290)), 'Amina Njoroge', 'In her sleep.')
        """,
        """
        INSERT INTO status_changes (patient_id, report_id, from_status, to_status, changed_by,
            changed_at, reason) VALUES
            (101, 990, 'stable', 'deceased', 4, \(ago(1260)), NULL),
            (101, NULL, 'deceased', 'stable', 1, \(ago(1200)), 'The wrong patient was chosen.')
        """,
    ]

    static let death = ["UPDATE patients SET status = 'deceased' WHERE id = 101"]
}
