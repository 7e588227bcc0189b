public import HomeCareDomain
import HomeCareStore

/// The steps that are taken with a whole series: as one change, or not at all.
extension Clinic {
    /// Takes a step with a visit and with every later one of its series with which it can be
    /// taken; gives those that were changed, by time.
    public func stepSeries(
        _ actor: Actor, _ step: AppointmentStep, from id: Int64, reason: String = "",
        seen: Int? = nil
    ) throws(ServiceError) -> [Visit] {
        try stepSeries(actor, step, from: id, reason: reason, seen: seen, once: nil)
    }

    private func stepSeries(
        _ actor: Actor, _ step: AppointmentStep, from id: Int64, reason: String, seen: Int? = nil,
        once: WriteOperation?
    ) throws(ServiceError) -> [Visit] {
        try write(as: actor, operation: once) { db in
            try HoldQueries.removeLapsed(db, now: now())
            let (visit, side) = try changeable(db, actor, id, seen: seen)
            _ = try outcome(step, visit, side)
            let why = try endReason(step, actor, reason)
            let visits = try together(db, step, visit, side)
            if step == .accept { try requireAcceptable(db, visits, override: reason) }
            let changed = try visits.map { visit in
                try pass(db, actor, step, visit, side, why: why, override: reason)
            }
            try announce(
                BookingChange(
                    kind: Self.announced[step] ?? .moved, before: nil, visits: changed,
                    actor: actor, reason: why, at: now()), db)
            return changed.map { told($0, to: actor) }
        }
    }

    /// Confirms or cancels a visit and the later ones of its series. An operation that was done
    /// before answers with those of them that are in that state.
    public func setSeriesState(
        _ actor: Actor, from id: Int64, _ state: AppointmentState, reason: String = "",
        operation: String? = nil
    ) throws(ServiceError) -> [Visit] {
        let once = try once(operation, "status of a series", actor, StateContent(id, state, reason))
        do {
            return try stepSeries(
                actor, state == .confirmed ? .accept : .cancel, from: id, reason: reason,
                once: once)
        } catch .store(.alreadyDone) {
            return try read(as: actor) { db in
                let (visit, side) = try changeable(db, actor, id, seen: nil)
                return try later(db, visit, side).filter { $0.state == state }
                    .map { told($0, to: actor) }
            }
        }
    }

    /// A visit with the later ones of its series with which a step can be taken; a caregiver's
    /// own alone, where others of the series went to somebody else.
    func together(
        _ db: Connection, _ step: AppointmentStep, _ visit: Visit, _ side: BookingSide
    ) throws -> [Visit] {
        guard AppointmentLife.wholeSteps.contains(step), visit.terms?.seriesID != nil
        else { return [visit] }
        let hour = now()
        return try later(db, visit, side).filter { other in
            let outcome = AppointmentLife.outcome(
                of: step, from: other.state, by: side, startsAt: other.startsAt, now: hour)
            return (try? outcome.get()) != nil
        }
    }

    /// A visit with the later ones of its series that are one's own to change.
    private func later(_ db: Connection, _ visit: Visit, _ side: BookingSide) throws -> [Visit] {
        guard let series = visit.terms?.seriesID else { return [visit] }
        return try BookingQueries.ofSeries(db, series).filter { other in
            other.startsAt >= visit.startsAt && other.patientID == visit.patientID
                && (side != .caregiver || other.caregiverID == visit.caregiverID)
        }
    }
}
