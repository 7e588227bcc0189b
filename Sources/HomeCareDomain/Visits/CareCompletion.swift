/// How far the end of a recovered patient's care has come.
public enum CompletionState: String, CaseIterable, Codable, Sendable {
    /// The physician, or an admin where there is none, has been asked.
    case asked
    case confirmed, declined
    /// A later report says that the patient is not recovered any more.
    case withdrawn
}

/// The end of care that a Recovered report asks for.
public struct CareCompletion: Hashable, Codable, Sendable {
    public let id: Int64
    public let patientID: Int64
    public let patientName: String
    public let reportID: Int64
    public let askedAt: Instant
    public let state: CompletionState
    public let decidedAt: Instant?
    public let decidedBy: String?
    public let note: String
    /// The physician who is asked; nil where admins are.
    public let physicianName: String?

    public init(
        id: Int64, patientID: Int64, patientName: String, reportID: Int64, askedAt: Instant,
        state: CompletionState, decidedAt: Instant?, decidedBy: String?, note: String,
        physicianName: String?
    ) {
        self.id = id
        self.patientID = patientID
        self.patientName = patientName
        self.reportID = reportID
        self.askedAt = askedAt
        self.state = state
        self.decidedAt = decidedAt
        self.decidedBy = decidedBy
        self.note = note
        self.physicianName = physicianName
    }
}

/// What a physician says to the end of somebody's care.
public enum CompletionDecision: String, CaseIterable, Codable, Sendable {
    case confirm, decline
}

/// Why the desk is to look at a booking.
public enum BookingCause: Hashable, Codable, Sendable {
    /// The patient's care has ended: keep it or cancel it.
    case careEnded
    /// The end of care still waits for a physician's word (their name) or an admin's.
    case waitsForDecision(physician: String?)
    /// It was cancelled by a report that was withdrawn: revive it or leave it cancelled.
    case cancelledInError
}

/// A booking that the desk is to decide about.
public struct BookingToDecide: Hashable, Codable, Sendable {
    public let visit: Visit
    public let cause: BookingCause

    public init(visit: Visit, cause: BookingCause) {
        self.visit = visit
        self.cause = cause
    }

    /// What can be done with it now.
    public var choices: [BookingDecision] {
        switch cause {
        case .careEnded: [.keep, .cancel]
        case .waitsForDecision: []
        case .cancelledInError: [.revive, .leave]
        }
    }
}

/// What the desk does with a booking.
public enum BookingDecision: String, CaseIterable, Codable, Sendable {
    case keep, cancel, revive, leave
}
