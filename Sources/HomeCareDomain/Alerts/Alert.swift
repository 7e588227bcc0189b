import Words

/// A status alert: somebody's condition is bad, and somebody must own it.
public struct Alert: Hashable, Codable, Sendable {
    public let id: Int64
    public let patientID: Int64
    public let patientName: String
    public let severity: AlertSeverity
    /// What is wrong, in a few words; nil for those who see severity and name only.
    public let reason: String?
    public let state: AlertState
    public let openedAt: Instant
    public let reportID: Int64
    public let ownerID: Int64?
    public let ownerName: String?
    public let ownedUntil: Instant?
    public let resolvedAt: Instant?
    public let resolvedBy: String?
    public let resolution: String?
    /// How far it has climbed; nil for those who see severity and name only.
    public let progress: AlertProgress?

    public init(
        id: Int64, patientID: Int64, patientName: String, severity: AlertSeverity,
        reason: String?, state: AlertState, openedAt: Instant, reportID: Int64, ownerID: Int64?,
        ownerName: String?, ownedUntil: Instant?, resolvedAt: Instant?, resolvedBy: String?,
        resolution: String?, progress: AlertProgress?
    ) {
        self.id = id
        self.patientID = patientID
        self.patientName = patientName
        self.severity = severity
        self.reason = reason
        self.state = state
        self.openedAt = openedAt
        self.reportID = reportID
        self.ownerID = ownerID
        self.ownerName = ownerName
        self.ownedUntil = ownedUntil
        self.resolvedAt = resolvedAt
        self.resolvedBy = resolvedBy
        self.resolution = resolution
        self.progress = progress
    }

    /// The reference people read, such as `L-0009`.
    public var reference: String { RecordKind.alert.reference(id) }

    /// The same alert as it stands at a moment: an ownership that has run out is none.
    public func asOf(_ hour: Instant) -> Alert {
        guard state == .acknowledged, let ownedUntil, ownedUntil <= hour else { return self }
        return Alert(
            id: id, patientID: patientID, patientName: patientName, severity: severity,
            reason: reason, state: .open, openedAt: openedAt, reportID: reportID, ownerID: nil,
            ownerName: nil, ownedUntil: nil, resolvedAt: resolvedAt, resolvedBy: resolvedBy,
            resolution: resolution, progress: progress)
    }

    /// The same alert for those who may know severity and name only.
    public var namesOnly: Alert {
        Alert(
            id: id, patientID: patientID, patientName: patientName, severity: severity,
            reason: nil, state: state, openedAt: openedAt, reportID: reportID, ownerID: ownerID,
            ownerName: ownerName, ownedUntil: ownedUntil, resolvedAt: resolvedAt,
            resolvedBy: resolvedBy, resolution: nil, progress: nil)
    }
}

/// What happened to an alert.
public enum AlertEventKind: String, Codable, Sendable {
    case opened, joined, worsened, acknowledged, released, escalated, resolved

    /// The word shown in an alert's history.
    public var title: String {
        switch self {
        case .opened: say("alertEvent.opened", "opened")
        case .joined: say("alertEvent.joined", "joined")
        case .worsened: say("alertEvent.worsened", "worsened")
        case .acknowledged: say("alertEvent.acknowledged", "acknowledged")
        case .released: say("alertEvent.released", "released")
        case .escalated: say("alertEvent.escalated", "escalated")
        case .resolved: say("alertEvent.resolved", "resolved")
        }
    }
}

/// One line of an alert's history.
public struct AlertEvent: Hashable, Codable, Sendable {
    public let kind: AlertEventKind
    public let actor: String?
    public let at: Instant
    public let detail: String

    public init(kind: AlertEventKind, actor: String?, at: Instant, detail: String) {
        self.kind = kind
        self.actor = actor
        self.at = at
        self.detail = detail
    }
}
