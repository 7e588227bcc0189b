import HomeCareDomain

/// The visits of the test clinic, the reports of those that are over, and the status timeline.
enum VisitSeed {
    struct Row {
        let id: Int64
        let patient: Int64
        let caregiver: Int64
        /// Days and minutes before the clinic's hour; negative is still to come.
        let days: Int
        let minutes: Int
        var state = AppointmentState.completed
        var specialty = 1
        var mode = AppointmentMode.inPerson
        var report: Report?
    }

    struct Report {
        let status: PatientStatus
        let vitals: Vitals
        let notes: String
        var notObtained: [Vital: NotObtained] = [:]
        var isDeath = false
    }

    /// Vitals in the order in which they are read aloud.
    static func vitals(
        _ systolic: Int, _ diastolic: Int, _ pulse: Int, _ respiration: Int,
        _ temperature: Double, _ spo2: Int?
    ) -> Vitals {
        Vitals(
            systolic: systolic, diastolic: diastolic, pulse: pulse, respiration: respiration,
            temperature: temperature, spo2: spo2, consciousness: .alert, oxygen: false)
    }

    static let rows: [Row] = wanjiku + otieno + kamau + others + toCome

    /// Systolic, diastolic and pulse of one visit a week.
    private static let pressures: [(Int, Int, Int)] = [
        (138, 84, 78), (135, 82, 76), (141, 88, 80), (132, 80, 74), (130, 81, 72), (134, 83, 75),
        (129, 79, 73), (128, 82, 76), (131, 84, 74),
    ]

    private static let wanjiku: [Row] = pressures.enumerated().map { week, pressure in
        let temperature = 36.4 + Double((week + 1) % 4) / 10
        let report = Report(
            status: week == 0 ? .improving : .stable,
            vitals: vitals(
                pressure.0, pressure.1, pressure.2, 16 + (week + 1) % 3, temperature,
                96 + (week + 1) % 3),
            notes: "Blood pressure taken sitting. Walked to the gate and back. Takes her "
                + "tablets with porridge; no swelling of the feet. Week \(week + 1).")
        return Row(
            id: Int64(1001 + week), patient: 101, caregiver: 1, days: 63 - 7 * week, minutes: 60,
            report: report)
    }

    private static let otieno: [Row] = [
        Row(
            id: 1020, patient: 102, caregiver: 2, days: 9, minutes: 0, specialty: 2,
            report: Report(
                status: .stable, vitals: vitals(142, 86, 84, 18, 36.8, 95),
                notes: "Breathing well, sleeps on two pillows.")),
        Row(
            id: 1021, patient: 102, caregiver: 2, days: 5, minutes: 20, specialty: 2,
            report: Report(
                status: .stable, vitals: vitals(138, 84, 88, 20, 37.0, 94),
                notes: "A little cough since Thursday. Reminded to use the inhaler.")),
        Row(
            id: 1022, patient: 102, caregiver: 2, days: 2, minutes: 40, specialty: 2,
            report: Report(
                status: .deteriorating, vitals: vitals(126, 78, 104, 22, 38.2, 92),
                notes: "More cough, green sputum, tired.")),
        Row(
            id: 1023, patient: 102, caregiver: 2, days: 0, minutes: 62, specialty: 2,
            report: Report(
                status: .critical,
                vitals: Vitals(
                    systolic: 98, diastolic: 60, pulse: 124, respiration: 28, temperature: 38.9,
                    spo2: 84, consciousness: .confusion, oxygen: false, pain: 3),
                notes: "Found sitting at the edge of the bed, short of breath at rest, speaks in "
                    + "single words. New confusion: asks for his late brother. Lips blue.\n\n"
                    + "Called the physician and an ambulance at 13:58. Sat him upright, opened "
                    + "the window. His wife is with him.",
                notObtained: [.weight: NotObtained(code: .other, text: "cannot stand")])),
    ]

    private static let kamau: [Row] = [
        Row(
            id: 1030, patient: 104, caregiver: 1, days: 34, minutes: 0,
            report: Report(
                status: .deteriorating, vitals: vitals(168, 96, 92, 19, 36.9, 94),
                notes: "Dizzy on standing.")),
        Row(
            id: 1031, patient: 104, caregiver: 1, days: 30, minutes: 0,
            report: Report(
                status: .stable, vitals: vitals(146, 88, 80, 17, 36.7, 96),
                notes: "Better with the new tablets.")),
        Row(
            id: 1032, patient: 104, caregiver: 1, days: 0, minutes: 240,
            report: Report(
                status: .deteriorating, vitals: vitals(104, 66, 96, 22, 37.9, nil),
                notes: "Has not eaten since yesterday. Oximeter without battery.",
                notObtained: [.spo2: NotObtained(code: .equipment, text: "battery empty")])),
    ]

    private static let others: [Row] = [
        Row(
            id: 1040, patient: 103, caregiver: 1, days: 9, minutes: 0,
            report: Report(
                status: .stable, vitals: vitals(112, 70, 88, 18, 36.8, 98),
                notes: "Thirty weeks. Baby moves.")),
        Row(
            id: 1041, patient: 105, caregiver: 2, days: 6, minutes: 0, specialty: 3,
            report: Report(
                status: .improving, vitals: vitals(124, 78, 72, 15, 36.5, 98),
                notes: "Knee bends to ninety degrees.")),
        Row(
            id: 1042, patient: 108, caregiver: 2, days: 20, minutes: 0,
            report: Report(
                status: .deceased, vitals: Vitals(), notes: "Died in his sleep; family present.",
                notObtained: Dictionary(
                    uniqueKeysWithValues: Vital.mandatory.map {
                        ($0, NotObtained(code: .deceased))
                    }), isDeath: true)),
        Row(
            id: 1043, patient: 107, caregiver: 1, days: 15, minutes: 0, state: .cancelled),
        Row(
            id: 1044, patient: 101, caregiver: 2, days: 20, minutes: 300, state: .noShow,
            specialty: 3),
    ]

    private static let toCome: [Row] = [
        Row(id: 1050, patient: 101, caregiver: 1, days: 0, minutes: -55, state: .confirmed),
        Row(id: 1051, patient: 105, caregiver: 1, days: 0, minutes: -175, state: .confirmed),
        Row(
            id: 1052, patient: 101, caregiver: 2, days: -1, minutes: 305, state: .confirmed,
            specialty: 3),
        Row(
            id: 1053, patient: 103, caregiver: 1, days: -2, minutes: 245, state: .requested,
            mode: .virtual),
        Row(id: 1054, patient: 109, caregiver: 1, days: -9, minutes: 245, state: .confirmed),
    ]

    static var sql: String {
        rows.map(visit).joined(separator: "\n")
            + rows.compactMap(report).joined(separator: "\n") + timeline
    }

    private static func visit(_ row: Row) -> String {
        let start = TestClinicSeed.ago(days: row.days, minutes: row.minutes)
        let isOver = row.state == .completed
        return """
            INSERT INTO appointments (id, patient_id, caregiver_id, specialty_id, mode, state,
                starts_at, ends_at, notes, checked_in_at, checked_out_at, created_at)
            VALUES (\(row.id), \(row.patient), \(row.caregiver), \(row.specialty),
                '\(row.mode.rawValue)', '\(row.state.rawValue)', \(start), \(start + 3_600_000),
                'Ring twice.', \(isOver ? "\(start)" : "NULL"),
                \(isOver ? "\(start + 3_500_000)" : "NULL"), \(start - 600_000_000));
            """
    }

    private static func report(_ row: Row) -> String? {
        guard let report = row.report,
            let patient = PatientSeed.rows.first(where: { $0.id == row.patient }),
            let born = CivilDate(patient.born)
        else { return nil }
        let at = Instant(
            milliseconds: TestClinicSeed.ago(days: row.days, minutes: row.minutes) + 3_600_000)
        let vitals = report.vitals
        let score = ReportRules.score(
            vitals,
            subject: ReportSubject(
                name: patient.name, born: born, on: ClinicZone.nairobi.date(of: at),
                pregnant: patient.pregnant, now: at))
        let values: [String] =
            [
                vitals.systolic, vitals.diastolic, vitals.pulse, vitals.respiration,
            ].map { TestClinicSeed.number($0) } + [
                TestClinicSeed.number(vitals.temperature), TestClinicSeed.number(vitals.spo2),
                TestClinicSeed.text(vitals.consciousness?.rawValue),
                vitals.oxygen.map { $0 ? "1" : "0" } ?? "NULL",
                TestClinicSeed.number(vitals.pain), TestClinicSeed.number(score.total),
                TestClinicSeed.text(score.band?.rawValue),
                report.isDeath ? "\(at.milliseconds - 7_200_000)" : "NULL",
                report.isDeath ? "'Dr Samuel Mwangi'" : "NULL",
                report.isDeath ? "'At home, asleep, expected.'" : "NULL",
            ]
        let missing = report.notObtained.map { vital, reason in
            """
            INSERT INTO vitals_not_obtained (report_id, vital, code, text) VALUES (\(row.id - 1000),
                '\(vital.rawValue)', '\(reason.code.rawValue)', \(TestClinicSeed.text(reason.text)));
            """
        }
        return """
            INSERT INTO care_session_reports (id, appointment_id, patient_id, caregiver_id,
                author_id, submitted_at, status, notes, systolic, diastolic, pulse, respiration,
                temperature, spo2, consciousness, oxygen, pain, news2_total, news2_band, death_at,
                death_confirmed_by, death_circumstances)
            VALUES (\(row.id - 1000), \(row.id), \(row.patient), \(row.caregiver),
                \(row.caregiver + 3), \(at.milliseconds), '\(report.status.rawValue)',
                \(TestClinicSeed.text(report.notes)), \(values.joined(separator: ", ")));

            """ + missing.joined(separator: "\n")
    }

    private static var timeline: String {
        let steps: [(Int64, Int64, PatientStatus, PatientStatus, Int, Int)] = [
            (101, 1, .stable, .improving, 4, 63 * 1440 + 7 * 1440),
            (101, 2, .improving, .stable, 4, 63 * 1440),
            (102, 22, .stable, .deteriorating, 5, 2 * 1440 - 20),
            (102, 23, .deteriorating, .critical, 5, 2),
            (104, 30, .stable, .deteriorating, 4, 34 * 1440),
            (104, 31, .deteriorating, .stable, 4, 30 * 1440),
            (104, 32, .stable, .deteriorating, 4, 190),
        ]
        return steps.map { patient, report, from, to, by, minutes in
            """

            INSERT INTO status_changes (patient_id, report_id, from_status, to_status, changed_by,
                changed_at)
            VALUES (\(patient), \(report), '\(from.rawValue)', '\(to.rawValue)', \(by),
                \(TestClinicSeed.ago(minutes: minutes)));
            """
        }.joined()
    }
}
