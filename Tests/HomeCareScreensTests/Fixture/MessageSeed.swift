import HomeCareDomain

/// The messages of the test clinic, at least one in every state.
enum MessageSeed {
    struct Row {
        let id: Int64
        let channel: NotificationChannel
        let state: NotificationState
        /// Minutes since it was written and since its state is known.
        let written: Int
        let since: Int
        let to: String
        let address: String
        let patient: Int64?
        let alert: Int64?
        var detail = ""
        var attempts: [(outcome: String?, detail: String)] = []
        var critical = true
    }

    static let rows: [Row] = [
        Row(
            id: 31, channel: .email, state: .sent, written: 34 * 1440, since: 34 * 1440,
            to: "Dr Samuel Mwangi", address: "drmwangi@example.org", patient: 104, alert: 6,
            detail: "250 2.0.0 Ok: queued as 4F1A", attempts: [("sent", "250 2.0.0 Ok")],
            critical: false),
        Row(
            id: 32, channel: .sms, state: .delivered, written: 20 * 1440, since: 20 * 1440 - 1,
            to: "Esther Wambui Kinuthia", address: "+254700000001", patient: 108, alert: 7,
            detail: "on the handset", attempts: [("sent", "accepted")]),
        Row(
            id: 33, channel: .email, state: .unknown, written: 190, since: 188,
            to: "Amina Njoroge", address: "amina@example.org", patient: 104, alert: 8,
            detail: "the line broke after the text was sent: it may or may not have arrived",
            attempts: [("unknown", "the line broke after the text was sent")], critical: false),
        Row(
            id: 34, channel: .email, state: .failed, written: 190, since: 187,
            to: "Brian Otieno", address: "brian@example.org", patient: 104, alert: 8,
            detail: "550 5.1.1 no such user", attempts: [("failed", "550 5.1.1 no such user")],
            critical: false),
        Row(
            id: 35, channel: .email, state: .cancelled, written: 190, since: 180,
            to: "Esther Wambui Kinuthia", address: "wambui@example.org", patient: 104, alert: 8,
            detail: "the alert was acknowledged before it went out", critical: false),
        Row(
            id: 36, channel: .email, state: .sent, written: 2, since: 1,
            to: "Dr Samuel Mwangi", address: "drmwangi@example.org", patient: 102, alert: 9,
            detail: "250 2.0.0 Ok: queued as 7C20",
            attempts: [
                ("retry", "421 4.7.0 too many connections"), ("sent", "250 2.0.0 Ok: 7C20"),
            ]),
        Row(
            id: 37, channel: .sms, state: .notConfigured, written: 2, since: 2,
            to: "Dr Samuel Mwangi", address: "+254700000003", patient: 102, alert: 9,
            detail: "SMS has no settings", attempts: [("notConfigured", "SMS has no settings")]),
        Row(
            id: 38, channel: .email, state: .sending, written: 2, since: 0,
            to: "Esther Wambui Kinuthia", address: "wambui@example.org", patient: 102, alert: 9,
            attempts: [(nil, "")]),
        Row(
            id: 39, channel: .email, state: .queued, written: 2, since: 1,
            to: "Akinyi Odhiambo", address: "akinyi@example.org", patient: 102, alert: 9,
            detail: "the mail server does not answer",
            attempts: [("retry", "the mail server does not answer")]),
    ]

    static var sql: String {
        rows.map(message).joined(separator: "\n")
            + "UPDATE notifications SET alert_tier = 1 WHERE alert_id IS NOT NULL;"
    }

    private static func message(_ row: Row) -> String {
        let attempts = row.attempts.enumerated().map { index, attempt in
            """
            INSERT INTO notification_attempts (notification_id, number, started_at, ended_at,
                outcome, detail)
            VALUES (\(row.id), \(index + 1), \(TestClinicSeed.ago(minutes: row.since)),
                \(attempt.outcome == nil ? "NULL" : "\(TestClinicSeed.ago(minutes: row.since))"),
                \(TestClinicSeed.text(attempt.outcome)), \(TestClinicSeed.text(attempt.detail)));
            """
        }
        let subject = row.channel == .email ? "CRITICAL: Otieno Odhiambo (P-0102), Critical" : ""
        let body =
            "CRITICAL ALERT L-0009\n\nPatient: Otieno Odhiambo (P-0102)\nStatus: Critical\n"
            + "Reason: Critical · SpO₂ 84 %\nReported by: Brian Otieno, Tue 24 Nov 14:03\n\n"
            + "Please acknowledge it in HomeCare, or call the clinic on +254 700 000 000."
        return """
            INSERT INTO notifications (id, purpose, channel, state, state_since, recipient_name,
                address, patient_id, alert_id, subject, body, critical, message_id, dedupe_key,
                due_at, attempts, detail, created_at)
            VALUES (\(row.id), 'alert', '\(row.channel.rawValue)', '\(row.state.rawValue)',
                \(TestClinicSeed.ago(minutes: row.since)), \(TestClinicSeed.text(row.to)),
                '\(row.address)', \(TestClinicSeed.number(row.patient)),
                \(TestClinicSeed.number(row.alert)), \(TestClinicSeed.text(subject)),
                \(TestClinicSeed.text(body)), \(row.critical ? 1 : 0), 'message \(row.id)',
                'key \(row.id)', \(TestClinicSeed.ago(minutes: -4)), \(row.attempts.count),
                \(TestClinicSeed.text(row.detail)), \(TestClinicSeed.ago(minutes: row.written)));

            """ + attempts.joined(separator: "\n")
    }
}
