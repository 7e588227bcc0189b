public import HomeCareDomain
import HomeCareSecurity
public import HomeCareStore

extension Clinic {
    /// How long a time is kept, and how long at most when that is extended, in minutes.
    public static let holdMinutes = 10
    static let longestHoldMinutes = 60

    /// Keeps a time for ten minutes while somebody is on the telephone. It takes the place of what
    /// the same person kept before, and is refused like the booking would be. An operation that
    /// was done before answers with what it keeps, or says that it keeps it no more.
    public func hold(
        _ actor: Actor, _ input: BookingInput, operation: String? = nil
    ) throws(ServiceError) -> HoldLine {
        let once = try once(operation, "hold", actor, input)
        do {
            return try write(as: actor, operation: once) { db in
                let hour = now()
                try HoldQueries.removeLapsed(db, now: hour)
                let plan = try plan(db, actor, input)
                if let user = actor.userID { try HoldQueries.removeAll(db, of: user) }
                try HoldQueries.removeOwn(db, plan.hold)
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
            try HoldQueries.removeOwn(db, HoldOwner(token: token))
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
            try HoldQueries.removeOwn(db, HoldOwner(token: token))
            return true
        }
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
