public import HomeCareDomain
import HomeCareStore

/// The steps in an appointment's life that people take, but for moving it.
extension Clinic {
    /// A patient's request becomes a confirmed visit: its caregiver's or the desk's to say. What
    /// lies outside the caregiver's availability by now needs a reason, whoever says it.
    public func acceptRequest(
        _ actor: Actor, _ id: Int64, overrideReason: String? = nil, seen: Int? = nil
    ) throws(ServiceError) -> Visit {
        try step(.accept, actor, id, reason: overrideReason ?? "", seen: seen)
    }

    /// A visit that lies outside its caregiver's availability by now is to be made all the same:
    /// the desk or its caregiver says why.
    public func keepAppointment(_ actor: Actor, _ id: Int64, reason: String, seen: Int? = nil)
        throws(ServiceError) -> Visit
    {
        try step(.keep, actor, id, reason: reason, seen: seen)
    }

    /// Turns a request down; a caregiver says why.
    public func declineRequest(
        _ actor: Actor, _ id: Int64, reason: String = "", seen: Int? = nil
    ) throws(ServiceError) -> Visit {
        try step(.decline, actor, id, reason: reason, seen: seen)
    }

    /// Cancels a request or a visit to come; a caregiver says why.
    public func cancelAppointment(
        _ actor: Actor, _ id: Int64, reason: String = "", seen: Int? = nil
    ) throws(ServiceError) -> Visit {
        try step(.cancel, actor, id, reason: reason, seen: seen)
    }

    /// Nobody was there: possible once the visit should have begun.
    public func markNoShow(_ actor: Actor, _ id: Int64, seen: Int? = nil)
        throws(ServiceError) -> Visit
    {
        try step(.markNoShow, actor, id, seen: seen)
    }

    /// Books a cancelled visit again as it was, or one that was wrongly marked as a no-show.
    public func reviveAppointment(
        _ actor: Actor, _ id: Int64, overrideReason: String? = nil, seen: Int? = nil
    ) throws(ServiceError) -> Visit {
        try step(.revive, actor, id, reason: overrideReason ?? "", seen: seen)
    }

    /// What somebody can do with an appointment now.
    public func steps(_ actor: Actor, with visit: Visit) -> [AppointmentStep] {
        guard let side = try? bookingSide(actor) else { return [] }
        return AppointmentLife.steps(
            from: visit.state, by: side, startsAt: visit.startsAt, now: now())
    }

    /// Lets an appointment pass to a state, by whichever step leads there. An operation that was
    /// done before answers with the appointment as it stands.
    public func setState(
        _ actor: Actor, _ id: Int64, _ state: AppointmentState, reason: String = "",
        operation: String? = nil
    ) throws(ServiceError) -> Visit {
        let once = try once(operation, "status", actor, StateContent(id, state, reason))
        do {
            switch state {
            case .inProgress: return try checkIn(actor, id, once: once)
            case .completed: return try checkOut(actor, id, once: once)
            default:
                return try change(actor, id, reason: reason, once: once) { visit, side in
                    try step(to: state, visit, side)
                }
            }
        } catch .store(.alreadyDone) {
            return try appointment(actor, id)
        }
    }

    /// The step that leads to a state; refused where there is none for this side.
    private func step(
        to state: AppointmentState, _ visit: Visit, _ side: BookingSide
    ) throws -> AppointmentStep {
        if let step = AppointmentLife.step(from: visit.state, to: state, by: side) { return step }
        let others = BookingSide.allCases.contains {
            AppointmentLife.step(from: visit.state, to: state, by: $0) != nil
        }
        throw hindered(AppointmentRefusal(others ? .side : .state(visit.state)), visit)
    }

    private func step(
        _ step: AppointmentStep, _ actor: Actor, _ id: Int64, reason: String = "",
        seen: Int? = nil
    ) throws(ServiceError) -> Visit {
        try change(actor, id, reason: reason, seen: seen) { _, _ in step }
    }

    /// Takes the step that is chosen once it is known how the appointment stands.
    private func change(
        _ actor: Actor, _ id: Int64, reason: String, seen: Int? = nil,
        once: WriteOperation? = nil,
        by choose: (Visit, BookingSide) throws -> AppointmentStep
    ) throws(ServiceError) -> Visit {
        do {
            return try changeOnce(actor, id, reason: reason, seen: seen, once: once, by: choose)
        } catch .booking(let refusal) {
            guard let visit = try? appointment(actor, id), visit.state == .cancelled else {
                throw .booking(refusal)
            }
            throw .booking(withAlternatives(refusal, actor, BookingInput(visit), but: id))
        }
    }

    private func changeOnce(
        _ actor: Actor, _ id: Int64, reason: String, seen: Int?, once: WriteOperation?,
        by choose: (Visit, BookingSide) throws -> AppointmentStep
    ) throws(ServiceError) -> Visit {
        try write(as: actor, operation: once) { db in
            try HoldQueries.removeLapsed(db, now: now())
            let (visit, side) = try changeable(db, actor, id, seen: seen)
            let step = try choose(visit, side)
            _ = try outcome(step, visit, side)
            let why = try endReason(step, actor, reason)
            let changed = try pass(db, actor, step, visit, side, why: why, override: reason)
            if let kind = Self.announced[step] {
                try announce(
                    BookingChange(
                        kind: kind, before: visit, visits: [changed], actor: actor, reason: why,
                        at: now()), db)
            }
            return told(changed, to: actor)
        }
    }

    /// Lets a visit pass to where a step leads; nobody is told yet.
    func pass(
        _ db: Connection, _ actor: Actor, _ step: AppointmentStep, _ visit: Visit,
        _ side: BookingSide, why: String, override: String
    ) throws -> Visit {
        let state = try outcome(step, visit, side)
        switch step {
        case .accept: try accept(db, visit, override: override)
        case .revive: try revive(db, actor, visit, override: override)
        case .keep: try keep(db, visit, override: override)
        default:
            try BookingQueries.setState(
                db, id: visit.id, state, reason: why.isEmpty ? nil : why)
        }
        let isEnd = Self.ends.contains(step)
        if isEnd || step == .markNoShow {
            try stopSteps(db, actor, visit, state.rawValue, isEnd: isEnd)
        }
        let changed = try VisitQueries.visit(db, id: visit.id) ?? visit
        let known = changed.terms?.overrideReason
        try audit(
            db, actor, Self.audited[step] ?? step.rawValue, "appointments", visit.id,
            patient: visit.patientID,
            detail: known == visit.terms?.overrideReason ? "" : BookingPlan.audited(known))
        return changed
    }

    private static let ends: Set<AppointmentStep> = [.cancel, .decline]
    private static let audited: [AppointmentStep: String] = [
        .accept: "confirmed", .decline: "declined", .cancel: "cancelled",
        .markNoShow: "marked as a no-show", .revive: "revived", .keep: "kept",
    ]
    static let announced: [AppointmentStep: BookingChange.Kind] = [
        .accept: .accepted, .decline: .declined, .cancel: .cancelled, .markNoShow: .noShow,
        .revive: .revived,
    ]

    /// An appointment that somebody may change, as nobody changed it since it was seen.
    func changeable(_ db: Connection, _ actor: Actor, _ id: Int64, seen: Int?) throws
        -> (Visit, BookingSide)
    {
        let side = try bookingSide(actor)
        let visit = try self.visit(db, actor, id)
        if let seen, visit.terms?.sequence != seen {
            throw ServiceError.booking([
                FieldError(
                    field: "appointment", code: "changedMeanwhile",
                    message: BookingSentences.changedMeanwhile(
                        visit.reference, visit.state.title.lowercased(),
                        "\(settings.zone.dayAndClock(visit.startsAt, now: now())), "
                            + visit.caregiverName))
            ])
        }
        return (visit, side)
    }

    func outcome(_ step: AppointmentStep, _ visit: Visit, _ side: BookingSide) throws
        -> AppointmentState
    {
        let outcome = AppointmentLife.outcome(
            of: step, from: visit.state, by: side, startsAt: visit.startsAt, now: now())
        switch outcome {
        case .success(let state): return state
        case .failure(let refusal): throw hindered(refusal, visit)
        }
    }

    func hindered(_ refusal: AppointmentRefusal, _ visit: Visit) -> ServiceError {
        let start = settings.zone.dayAndClock(visit.startsAt, now: now())
        let state = visit.state.title.lowercased()
        let (code, message) =
            switch refusal.hindrance {
            case .state: ("wrongState", BookingSentences.state(visit.reference, state))
            case .side: ("wrongState", BookingSentences.side(visit.reference, state))
            case .notYet: ("notYet", BookingSentences.notYet(visit.reference, start))
            case .tooLate: ("tooLate", BookingSentences.tooLate(visit.reference, start))
            }
        return .booking([FieldError(field: "appointment", code: code, message: message)])
    }

    /// Why a visit ends; empty for other steps and where nobody must say.
    func endReason(_ step: AppointmentStep, _ actor: Actor, _ text: String) throws -> String {
        guard Self.ends.contains(step) else { return "" }
        if reach(.cancelWithoutReason, actor) == .none {
            return try reason(text, BookingSentences.whyCancel)
        }
        return text.trimmed.isEmpty ? "" : try reason(text, BookingSentences.whyCancel)
    }

    /// What was to happen at the old time does not happen any more, and the desk need not decide.
    func stopSteps(
        _ db: Connection, _ actor: Actor, _ visit: Visit, _ detail: String, isEnd: Bool
    ) throws {
        try DeathQueries.cancelSteps(db, appointment: visit.id, detail: detail, at: now())
        guard isEnd, let user = actor.userID else { return }
        try BookingDecisionQueries.decide(
            db, appointment: visit.id, kept: false, by: user, at: now())
    }

    /// A cancelled visit asks for its time like a new one. A no-show was in nobody's way.
    private func revive(
        _ db: Connection, _ actor: Actor, _ visit: Visit, override: String
    ) throws {
        guard visit.state == .cancelled else {
            return try BookingQueries.setState(db, id: visit.id, .confirmed)
        }
        var input = BookingInput(visit)
        input.overrideReason = override
        let plan = try plan(db, actor, input, moving: visit)
        let day = settings.zone.date(of: visit.startsAt)
        let availability = try CaregiverTimeQueries.availability(
            db, of: plan.caregiver, from: day, until: day.adding(days: 1), zone: settings.zone)
        let taken = try take(
            db, plan, at: visit.startsAt, availability, but: visit.id
        ) { override in
            var again = newAppointment(
                plan, at: visit.startsAt, override: override, state: .confirmed)
            again.costCents = visit.terms?.costCents ?? again.costCents
            try BookingQueries.move(db, id: visit.id, to: again)
            try BookingQueries.clearCancelReason(db, id: visit.id)
        }
        if case .failure(let error) = taken {
            throw ServiceError.booking(refusal([error], plan))
        }
    }
}

/// What makes a change of state this one.
struct StateContent: Encodable {
    let appointment: Int64
    let state: AppointmentState
    let reason: String

    init(_ appointment: Int64, _ state: AppointmentState, _ reason: String) {
        self.appointment = appointment
        self.state = state
        self.reason = reason
    }
}
