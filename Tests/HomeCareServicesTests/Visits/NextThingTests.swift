import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@Suite("What is next")
struct NextThingTests {
    private static let wanjiku = "Wanjikũ Kamau"

    /// All that can need somebody, on top of the fixture's visits and alerts.
    private static let extra =
        FixtureSQL.alerts + """
            INSERT INTO care_session_reports (id, appointment_id, patient_id, caregiver_id,
                author_id, submitted_at, status, notes) VALUES
            (11, 110, 1, 1, 5, \(at("2026-11-24T09:00").milliseconds), 'deteriorating', 'x'),
            (12, 105, 1, 1, 5, \(at("2026-11-24T08:00").milliseconds), 'critical', 'x'),
            (13, 108, 1, 1, 5, \(at("2026-11-01T08:00").milliseconds), 'critical', 'x');
            INSERT INTO care_completions (id, patient_id, report_id, asked_at, state) VALUES
            (1, 1, 1, 0, 'asked'), (2, 2, 2, 0, 'asked');
            INSERT INTO completion_bookings (completion_id, appointment_id) VALUES (1, 103), (2, 106);
            INSERT INTO channel_breakers (channel, state, since) VALUES
            ('email', 'closed', 0), ('sms', 'stopped', 0);
            INSERT INTO notifications (id, purpose, channel, state, state_since, recipient_name,
                address, body, critical, message_id, dedupe_key, due_at, created_at) VALUES
            (20, 'alert', 'email', 'failed', 0, 'Somebody', 'a@clinic.example', 'x', 0, '<20@x>',
                'failed', 0, \(at("2026-11-24T10:00").milliseconds)),
            (21, 'alert', 'email', 'failed', 0, 'Long ago', 'a@clinic.example', 'x', 0, '<21@x>',
                'old', 0, \(at("2026-10-24T10:00").milliseconds));
            """

    /// Each role's things in their order. Amina's visits: one runs since eight, one of yesterday
    /// was never reported, the next one has begun.
    static let order: [(String, [NextThing])] = [
        (
            "amina",
            [
                .alert(1, patient: wanjiku), .draft(103, patient: wanjiku),
                .report(109, patient: wanjiku), .report(111, patient: wanjiku),
                .request(104, patient: wanjiku), .visit(101, patient: wanjiku),
            ]
        ),
        (
            "drmwangi",
            [
                .alert(1, patient: wanjiku), .completion(patient: 1, name: wanjiku),
                .badReport(12, patient: wanjiku), .badReport(11, patient: wanjiku),
            ]
        ),
        (
            "wambui",
            [
                .alert(2, patient: "Barasa Wekesa"), .alert(1, patient: wanjiku), .channel("sms"),
                .message(21, recipient: "Long ago"), .message(20, recipient: "Somebody"),
                .bookings(patient: 1, name: wanjiku), .request(104, patient: wanjiku),
            ]
        ),
        (
            "grace",
            [.bookings(patient: 1, name: wanjiku), .request(104, patient: wanjiku)]
        ), ("wanjiku", []),
    ]

    @Test("Each role has its own things, the most urgent first", arguments: order)
    func things(_ user: String, _ expected: [NextThing]) throws {
        let clinic = try TestClinic(extra: Self.extra)
        let actor = try clinic.session(user)
        // Somebody else's appointment and one that is gone do no harm.
        let things = try clinic.clinic.nextThings(for: actor, drafts: [103, 102, 999])
        #expect(things == expected)
    }

    @Test("The key goes on to what was not shown yet, and then begins again")
    func goesOn() throws {
        let clinic = try TestClinic(extra: Self.extra)
        let amina = try clinic.session("amina")
        let all = try clinic.clinic.nextThings(for: amina)
        var shown: Set<NextThing> = []
        for expected in all {
            let next = try clinic.clinic.nextThing(for: amina, shown: shown)
            #expect(next == expected)
            shown.insert(expected)
        }
        #expect(try clinic.clinic.nextThing(for: amina, shown: shown) == all.first)
    }

    @Test("A bad report under a merged registration is its physician's who has the patient now")
    func merged() throws {
        let (start, end) = (at("2026-11-20T03:00"), at("2026-11-20T04:00"))
        let clinic = try TestClinic(
            extra: Self.extra + """
                INSERT INTO patients (id, full_name, date_of_birth, sex, county_code, status,
                    status_at, created_at)
                VALUES (9, 'Kamau Wanjiku', '1952-03-01', 'female', '047', 'stable', 0, 0);
                INSERT INTO appointments (id, patient_id, caregiver_id, specialty_id, mode, state,
                    starts_at, ends_at, created_at) VALUES
                (901, 9, 2, 1, 'inPerson', 'completed', \(start.milliseconds),
                    \(end.milliseconds), 0);
                INSERT INTO care_session_reports (id, appointment_id, patient_id, caregiver_id,
                    author_id, submitted_at, status, notes) VALUES
                (90, 901, 9, 2, 6, \(end.milliseconds), 'critical', 'x');
                """)
        try clinic.run("UPDATE patients SET merged_into = 1 WHERE id = 9")
        let doctor = try clinic.session("drmwangi")
        let bad = try clinic.clinic.nextThings(for: doctor).filter {
            if case .badReport = $0 { true } else { false }
        }
        #expect(
            bad == [90, 12, 11].map { .badReport($0, patient: Self.wanjiku) })
    }

    @Test("What somebody has, has read or has done needs nobody any more")
    func done() throws {
        let clinic = try TestClinic(extra: Self.extra)
        let doctor = try clinic.session("drmwangi")
        _ = try clinic.clinic.acknowledgeAlert(doctor, 1)
        _ = try clinic.clinic.report(doctor, 12)
        let things = try clinic.clinic.nextThings(for: doctor)
        #expect(
            things == [
                .completion(patient: 1, name: Self.wanjiku), .badReport(11, patient: Self.wanjiku),
            ])
        clinic.clock.move(minutes: 31)
        #expect(
            try clinic.clinic.nextThings(for: doctor).first == .alert(1, patient: Self.wanjiku),
            "an ownership that has run out")
    }

    @Test("Where nothing waits, nothing is next", arguments: ["grace", "drmwangi", "wambui"])
    func nothing(_ user: String) throws {
        let clinic = try TestClinic()
        try clinic.run("UPDATE appointments SET state = 'cancelled' WHERE state = 'requested'")
        #expect(try clinic.clinic.nextThing(for: try clinic.session(user)) == nil)
    }
}
