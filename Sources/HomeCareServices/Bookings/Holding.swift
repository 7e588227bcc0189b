public import HomeCareDomain
import HomeCareSecurity
public import HomeCareStore

extension Clinic {
    /// How long a time is kept, and how long at most when that is extended, in minutes.
    public static let holdMinutes = 10
    static let longestHoldMinutes = 60

    /// Keeps a time for ten minutes while somebody is on the telephone. It takes the place of the
    /// hold that it names, of what the same person keeps for the same patient at that time, and of
    /// all that a patient kept; it is refused like the booking would be. An operation that was done
    /// before answers with what it keeps, or says that it keeps it no more.
    public func hold(
        _ actor: Actor, _ input: BookingInput, operation: String? = nil
    ) throws(ServiceError) -> HoldLine {
        let once = try once(operation, "hold", actor, input)
        do {
            return try write(as: actor, operation: once) { db in
                let hour = now()
                try HoldQueries.removeLapsed(db, now: hour)
                let plan = try plan(db, actor, input)
                // A patient asks for one visit at a time; the desk has more than one caller.
                if plan.side == .patient, let user = actor.userID {
                    try HoldQueries.removeAll(db, of: user)
                }
                let day = settings.zone.date(of: input.start)
                let availability = try CaregiverTimeQueries.availability(
                    db, of: plan.caregiver, from: day, until: day.adding(days: 1),
                    zone: settings.zone)
                let kept = HoldLine(
                    token: try SecureRandom.hex(16), caregiverID: plan.caregiver.id,
                    patientID: plan.patient.id, mode: input.mode, startsAt: input.start,
                    endsAt: input.start.adding(minutes: input.minutes),
                    bufferMinutes: plan.shape.bufferMinutes, heldBy: actor.userID, heldAt: hour,
                    expiresAt: hour.adding(minutes: Self.holdMinutes))
                let taken = try take(db, plan, at: input.start, availability) { _ in
                    try HoldQueries.add(db, kept)
                    return kept
                }
                switch taken {
                case .success(let kept): return kept
                case .failure(let error):
                    throw ServiceError.booking(refusal([error], plan))
                }
            }
        } catch .booking(let refusal) {
            throw .booking(withAlternatives(refusal, actor, input))
        } catch .store(.alreadyDone) {
            return try heldBefore(actor, input)
        }
    }

    /// What an operation keeps that was done before.
    private func heldBefore(_ actor: Actor, _ input: BookingInput) throws(ServiceError) -> HoldLine
    {
        try read(as: actor) { db in
            try require(.book, actor, to: Acts.book)
            let kept = try HoldQueries.standing(
                db, caregiver: input.caregiver, startsAt: input.start, heldBy: actor.userID,
                now: now())
            guard let kept, kept.patientID == input.patient else { throw Self.holdIsOver }
            return kept
        }
    }

    private static var holdIsOver: ServiceError {
        .booking([FieldError(field: "hold", code: "holdOver", message: BookingSentences.holdOver)])
    }

    /// Keeps a time for another ten minutes, an hour in all at most.
    public func extendHold(_ actor: Actor, token: String) throws(ServiceError) -> HoldLine {
        try write(as: actor) { db in
            let hour = now()
            try HoldQueries.removeLapsed(db, now: hour)
            let held = try ownHold(db, actor, token)
            guard held.heldAt.adding(minutes: Self.longestHoldMinutes) > hour else {
                throw ServiceError.booking([
                    FieldError(
                        field: "hold", code: "tooLong", message: BookingSentences.holdLongest)
                ])
            }
            try HoldQueries.remove(db, token: token)
            let longer = HoldLine(
                token: held.token, caregiverID: held.caregiverID, patientID: held.patientID,
                mode: held.mode, startsAt: held.startsAt, endsAt: held.endsAt,
                bufferMinutes: held.bufferMinutes, heldBy: held.heldBy, heldAt: held.heldAt,
                expiresAt: hour.adding(minutes: Self.holdMinutes))
            try HoldQueries.add(db, longer)
            return longer
        }
    }

    /// Lets a time go; one that has lapsed already is no fault, so that it needs no name to be
    /// done again.
    @discardableResult
    public func releaseHold(_ actor: Actor, token: String) throws(ServiceError) -> Bool {
        try write(as: actor) { db in
            try HoldQueries.removeLapsed(db, now: now())
            guard try HoldQueries.hold(db, token: token) != nil else { return false }
            _ = try ownHold(db, actor, token)
            try HoldQueries.remove(db, token: token)
            return true
        }
    }

    /// Lets the hold go that a booking was made with.
    func letGo(_ db: Connection, _ hold: HoldOwner) throws {
        if let token = hold.token { try HoldQueries.remove(db, token: token) }
    }

    /// The same, and what the same person keeps for the patient where it would be in the way:
    /// nothing else, for it was told to somebody on the telephone.
    func letGo(_ db: Connection, for plan: BookingPlan, at start: Instant) throws {
        try letGo(db, plan.hold)
        guard let user = plan.hold.user else { return }
        for held in try HoldQueries.own(db, user: user, patient: plan.patient.id)
        where isInTheWay(held, plan, start) {
            try HoldQueries.remove(db, token: held.token)
        }
    }

    private func isInTheWay(_ held: HoldLine, _ plan: BookingPlan, _ start: Instant) -> Bool {
        let time = BusyTime(
            startsAt: held.startsAt, endsAt: held.endsAt, mode: held.mode,
            bufferMinutes: held.bufferMinutes)
        return isInTheWay(time, plan.shape, start, .patient)
            || held.caregiverID == plan.caregiver.id
                && isInTheWay(time, plan.shape, start, .caregiver)
    }

    private func ownHold(_ db: Connection, _ actor: Actor, _ token: String) throws -> HoldLine {
        try require(.book, actor, to: Acts.book)
        guard let held = try HoldQueries.hold(db, token: token) else { throw Self.holdIsOver }
        guard held.heldBy == actor.userID else {
            throw ServiceError.notPermitted(Acts.useHold)
        }
        return held
    }
}
