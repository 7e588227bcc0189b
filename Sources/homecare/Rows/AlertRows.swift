import HomeCareDomain
import HomeCareServices

/// An alert and who has it.
struct AlertRow: Encodable {
    let reference: String
    let patient: String
    let patientName: String
    let severity: String
    let reason: String?
    let state: String
    let opened: String
    let owner: String?
    let ownedUntil: String?
    let resolved: String?
    let resolvedBy: String?
    let resolution: String?
    /// How often it has started at tier 1, and the highest tier paged since.
    let round: Int?
    let tier: Int?
    /// What happens next if nobody does anything, in words, and when.
    let next: String?
    let nextAt: String?

    init(_ alert: Alert, _ desk: Desk) {
        let zone = desk.clinic.settings.zone
        reference = alert.reference
        patient = RecordKind.patient.reference(alert.patientID)
        patientName = alert.patientName
        severity = alert.severity.rawValue
        reason = alert.reason
        state = alert.state.rawValue
        opened = zone.stamp(alert.openedAt)
        owner = alert.ownerName
        ownedUntil = alert.ownedUntil.map(zone.stamp)
        resolved = alert.resolvedAt.map(zone.stamp)
        resolvedBy = alert.resolvedBy
        resolution = alert.resolution
        round = alert.progress?.round
        tier = alert.progress?.tier
        next = alert.next(zone, desk.clinic.now())
        nextAt = alert.progress?.next.map { zone.stamp($0.dueAt) }
    }
}

/// An alert with what happened to it and what is known of each message about it.
struct AlertHistoryRow: Encodable {
    struct Event: Encodable {
        let kind: String
        let actor: String?
        let at: String
        let detail: String
    }

    struct Message: Encodable {
        let notification: NotificationRow
        /// Why it was sent: `tier 2`, `asked to call`.
        let why: String
        let round: Int?
        let tier: Int?
    }

    let alert: AlertRow
    let events: [Event]
    let messages: [Message]

    init(_ history: AlertHistory, _ desk: Desk) {
        let zone = desk.clinic.settings.zone
        alert = AlertRow(history.alert, desk)
        events = history.events.map {
            Event(
                kind: $0.kind.rawValue, actor: $0.actor, at: zone.stamp($0.at), detail: $0.detail)
        }
        messages = history.messages.map { line in
            let place = history.places[line.id]
            return Message(
                notification: NotificationRow(line, zone: zone), why: place?.words ?? "",
                round: place?.round, tier: place?.tier)
        }
    }
}
