import HomeCareDomain
import HomeCareServices

/// A notification and where it is in its life.
struct NotificationRow: Encodable {
    let reference: String
    let purpose: String
    let channel: String
    let state: String
    let since: String
    let recipient: String
    let address: String
    let patientName: String?
    let alert: String?
    let subject: String
    let critical: Bool
    let attempts: Int
    let due: String
    let detail: String
    let created: String
    let providerID: String?
    let segments: Int?

    init(_ line: NotificationLine, zone: ClinicZone) {
        reference = line.reference
        purpose = line.purpose
        channel = line.channel.rawValue
        state = line.state.rawValue
        since = zone.stamp(line.since)
        recipient = line.recipient
        address = line.address
        patientName = line.patientName
        alert = line.alertID.map(RecordKind.alert.reference)
        subject = line.subject
        critical = line.critical
        attempts = line.attempts
        due = zone.stamp(line.dueAt)
        detail = line.detail
        created = zone.stamp(line.createdAt)
        providerID = line.providerID
        segments = line.segments
    }
}

/// A notification with all that is known of its fate.
struct NotificationHistoryRow: Encodable {
    struct Attempt: Encodable {
        let number: Int
        let started: String
        let ended: String?
        let outcome: String?
        let detail: String
    }

    struct Report: Encodable {
        let due: String
        let answered: String?
        let answer: String
    }

    let notification: NotificationRow
    let body: String
    let attempts: [Attempt]
    let reports: [Report]
    /// Why its channel carries nothing; nil while it does.
    let channelStandsStill: String?

    init(_ history: NotificationHistory, zone: ClinicZone) {
        notification = NotificationRow(history.notification, zone: zone)
        body = history.notification.body
        attempts = history.attempts.map {
            Attempt(
                number: $0.number, started: zone.stamp($0.startedAt),
                ended: $0.endedAt.map(zone.stamp), outcome: $0.outcome, detail: $0.detail)
        }
        reports = history.reports.map {
            Report(
                due: zone.stamp($0.dueAt), answered: $0.answeredAt.map(zone.stamp),
                answer: $0.answer)
        }
        channelStandsStill = history.channel?.sentence(in: zone, now: Instant.now())
    }

    /// The same for people.
    var words: String {
        let facts: [(String, String?)] = [
            ("To", "\(notification.recipient), \(notification.channel) \(notification.address)"),
            ("State", "\(notification.state) since \(notification.since)"),
            ("Known", notification.detail.isEmpty ? nil : notification.detail),
            ("Channel", channelStandsStill), ("Written", notification.created),
            ("Due", notification.state == "queued" ? notification.due : nil),
            ("Number", notification.providerID.map { "\($0) with the provider" }),
            ("Parts", notification.segments.map { "\($0)" }),
        ]
        let head = facts.compactMap { label, value in value.map { [label, $0] } }
        let tried = attempts.map {
            [
                "Attempt \($0.number)",
                "\($0.started)  \($0.outcome ?? "not ended")  \($0.detail)",
            ]
        }
        let asked = reports.map {
            ["Report", "\($0.answered ?? "to be asked \($0.due)")  \($0.answer)"]
        }
        let table = Output.table(
            [[notification.reference, notification.subject]] + head + tried + asked)
        return "\(table)\n\n\(body)"
    }
}

/// What became of several notifications that were handled together.
struct TallyRow: Encodable {
    struct Refused: Encodable {
        let notification: String
        let message: String
    }

    let done: [String]
    let refused: [Refused]

    init(_ tally: HandlingTally) {
        done = tally.done.map(RecordKind.notification.reference)
        refused = tally.refused.map {
            Refused(
                notification: RecordKind.notification.reference($0.notification),
                message: $0.sentence)
        }
    }

    func words(_ what: String) -> String {
        (["\(done.count) \(what), \(refused.count) left as they are."]
            + refused.map { "\($0.notification): \($0.message)" }).joined(separator: "\n")
    }
}
