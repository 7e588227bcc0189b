public import HomeCareDomain
import HomeCareStore

/// A patient's request: one visit, or a series that is accepted or declined as a whole.
public struct OpenRequest: Codable, Equatable, Sendable {
    /// The first visit of it.
    public let visit: Visit
    /// How many visits were asked for, 1 where it is no series.
    public let visits: Int

    public init(visit: Visit, visits: Int) {
        self.visit = visit
        self.visits = visits
    }
}

/// What waits for somebody's decision: patients' requests, ends of care, and bookings.
public struct Decisions: Codable, Equatable, Sendable {
    public let completions: [CareCompletion]
    public let bookings: [BookingToDecide]
    public let requests: [OpenRequest]

    public init(
        completions: [CareCompletion], bookings: [BookingToDecide], requests: [OpenRequest]
    ) {
        self.completions = completions
        self.bookings = bookings
        self.requests = requests
    }

    /// How many can be decided now.
    public var count: Int {
        requests.count + completions.count + bookings.filter { !$0.choices.isEmpty }.count
    }
}

extension Clinic {
    /// What waits for this person: a caregiver's own requests, a physician's ends of care, the
    /// desk's requests and bookings, an admin's all (ends of care where the patient has no
    /// physician at work).
    public func decisions(_ actor: Actor) throws(ServiceError) -> Decisions {
        try read(as: actor) { db in
            let ends = reach(.endCare, actor)
            let books = reach(.book, actor) == .all
            guard ends != .none || answers(actor) != .none else {
                throw ServiceError.notPermitted(Acts.seeDecisions)
            }
            let bookings = books ? try bookingsToDecide(db) : []
            let decided = Set(bookings.map(\.visit.id))
            return Decisions(
                completions: ends == .none
                    ? []
                    : try CompletionQueries.asked(
                        db, physician: ends == .own ? actor.userID ?? 0 : nil, limit: 200),
                bookings: bookings,
                // One that hangs on an end of care is decided there first.
                requests: try requestsToAnswer(db, actor).filter {
                    !decided.contains($0.visit.id)
                })
        }
    }

    /// Whose requests somebody answers: of those who may book, all but the patients who ask.
    private func answers(_ actor: Actor) -> Reach {
        actor.role == .patient ? .none : reach(.book, actor)
    }

    /// The requests that this person can accept or decline, by time.
    func requestsToAnswer(_ db: Connection, _ actor: Actor) throws -> [OpenRequest] {
        let answers = answers(actor)
        guard answers != .none else { return [] }
        var filter = VisitFilter(from: now(), state: .requested, limit: Self.mostListedVisits)
        if answers == .own { filter.caregiverUser = actor.userID }
        return OpenRequest.all(told(try VisitQueries.list(db, filter), to: actor))
    }

    func bookingsToDecide(_ db: Connection) throws -> [BookingToDecide] {
        let hour = now()
        var physicians: [Int64: String?] = [:]
        let ended = try BookingDecisionQueries.ofCompletions(db, after: hour, limit: 500).map {
            booking -> BookingToDecide in
            guard booking.state == .asked else {
                return BookingToDecide(visit: booking.visit, cause: .careEnded)
            }
            let physician =
                try physicians[booking.completion]
                ?? CompletionQueries.completion(db, id: booking.completion)?.physicianName
            physicians[booking.completion] = physician
            return BookingToDecide(
                visit: booking.visit, cause: .waitsForDecision(physician: physician))
        }
        let mistaken = try BookingDecisionQueries.cancelledInError(db, after: hour, limit: 500)
            .map { BookingToDecide(visit: $0, cause: .cancelledInError) }
        return mistaken + ended
    }

    /// Keeps, cancels or revives a booking that waits for the desk, or leaves it cancelled. The
    /// database refuses a revival where the time is taken meanwhile.
    public func decideBooking(
        _ actor: Actor, appointment id: Int64, _ decision: BookingDecision
    ) throws(ServiceError) -> Visit {
        try write(as: actor) { db in
            let act = Acts.decide
            guard try require(.book, actor, to: act) == .all else {
                throw ServiceError.notPermitted(act)
            }
            let person = try named(actor, Signed.decision)
            guard let visit = try VisitQueries.visit(db, id: id) else {
                throw ServiceError.notFound(Missing.visit(RecordKind.appointment.reference(id)))
            }
            try HoldQueries.removeLapsed(db, now: now())
            var before = visit
            switch decision {
            case .keep, .cancel: try settle(db, visit, keep: decision == .keep, by: person)
            case .revive, .leave:
                before = visit.passed(to: try settle(db, visit, revive: decision == .revive))
            }
            try audit(
                db, actor, Self.audited[decision] ?? decision.rawValue, "appointments", id,
                patient: visit.patientID)
            let decided = try VisitQueries.visit(db, id: id) ?? visit
            try follow(decision, db, actor, before: before, decided)
            return told(decided, to: actor)
        }
    }

    /// Who had the visit hears that it is cancelled. What was cancelled in error was told to nobody,
    /// but what was to be said before it was taken back then: when it is revived, those hear how it
    /// is who do not know, and when it is left cancelled those who count on it.
    private func follow(
        _ decision: BookingDecision, _ db: Connection, _ actor: Actor, before: Visit,
        _ visit: Visit
    ) throws {
        guard let kind = Self.announcedDecisions[decision] else { return }
        try announce(
            BookingChange(
                kind: kind, before: before, visits: [visit], actor: actor,
                isOnlyWhereNew: decision != .cancel, at: now()), db)
    }

    private static let announcedDecisions: [BookingDecision: BookingEvent] = [
        .cancel: .cancelled, .revive: .moved, .leave: .cancelled,
    ]
    private static let audited: [BookingDecision: String] = [
        .keep: "kept", .cancel: "cancelled", .revive: "revived", .leave: "left cancelled",
    ]

    /// A booking of somebody whose care has ended.
    private func settle(_ db: Connection, _ visit: Visit, keep: Bool, by person: Int64) throws {
        let open = try BookingDecisionQueries.open(db, appointment: visit.id)
        guard let open, visit.state.holdsTime, visit.state != .inProgress else {
            throw notToDecide(visit)
        }
        guard open.state == .confirmed else {
            throw ServiceError.refused(
                "appointment", "notConfirmed",
                VisitSentences.bookingNotConfirmed(visit.patientName, visit.reference))
        }
        let hour = now()
        try BookingDecisionQueries.decide(
            db, appointment: visit.id, kept: keep, by: person, at: hour)
        guard !keep else { return }
        try BookingDecisionQueries.cancel(db, id: visit.id, reason: CancelReason.careEnded)
        try DeathQueries.cancelSteps(
            db, appointment: visit.id, detail: CancelReason.careEnded, at: hour)
    }

    /// A booking that a withdrawn report had cancelled; gives how it stood before.
    private func settle(_ db: Connection, _ visit: Visit, revive: Bool) throws
        -> AppointmentState
    {
        let reason = try BookingDecisionQueries.cancelReason(db, id: visit.id) ?? ""
        guard visit.state == .cancelled, let state = CancelReason.revived[reason] else {
            throw notToDecide(visit)
        }
        guard revive else {
            try BookingDecisionQueries.cancel(
                db, id: visit.id, reason: CancelReason.leftCancelled)
            return state
        }
        guard visit.startsAt > now() else {
            throw ServiceError.refused(
                "appointment", "past", VisitSentences.bookingPast(visit.reference))
        }
        try BookingDecisionQueries.revive(db, id: visit.id, as: state)
        return state
    }

    private func notToDecide(_ visit: Visit) -> ServiceError {
        .refused(
            "appointment", "notToDecide",
            VisitSentences.bookingNotToDecide(visit.reference, visit.state.title.lowercased()))
    }
}
