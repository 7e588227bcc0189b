public import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// Gives a booking another time, length, caregiver, kind or place. A patient's own change asks
    /// again: it becomes a request. What a visit costs changes with its length and its caregiver.
    /// An operation that was done before answers with the visit as it stands.
    public func reschedule(
        _ actor: Actor, _ id: Int64, _ move: BookingMove, operation: String? = nil
    ) throws(ServiceError) -> Visit {
        let once = try once(operation, "reschedule", actor, ContentOf(id, move.whatChanges))
        do {
            return try write(as: actor, operation: once) { db in
                try reschedule(db, actor, id, move)
            }
        } catch .store(.alreadyDone) {
            return try appointment(actor, id)
        } catch .booking(let refusal) {
            guard refusal.isAboutTime, let visit = try? appointment(actor, id) else {
                throw .booking(refusal)
            }
            let (before, input) = (BookingInput(visit), BookingInput(visit).moved(by: move))
            var found = withAlternatives(refusal, actor, input, but: id)
            // As it is now it needs no move.
            found.alternatives.removeAll {
                var there = input
                (there.caregiver, there.start) = ($0.caregiver, $0.start)
                return there.isAtSameTime(as: before)
            }
            throw .booking(found)
        }
    }

    private func reschedule(
        _ db: Connection, _ actor: Actor, _ id: Int64, _ move: BookingMove
    ) throws -> Visit {
        try HoldQueries.removeLapsed(db, now: now())
        let (visit, side) = try changeable(db, actor, id, seen: move.seen)
        let state = try outcome(.move, visit, side)
        let before = BookingInput(visit)
        let input = before.moved(by: move)
        guard !input.isAlike(before) else { throw Self.unchanged }
        let plan = try plan(db, actor, input, moving: visit)
        guard !input.kept(as: plan).isAlike(before) else { throw Self.unchanged }
        try letGo(db, plan.hold)
        try write(db, plan, visit, state, isElsewhen: !before.isAtSameTime(as: input))
        let moved = try VisitQueries.visit(db, id: id) ?? visit
        let isReassigned = moved.caregiverID != visit.caregiverID
        try audit(
            db, actor, isReassigned ? "reassigned" : "moved", "appointments", id,
            patient: visit.patientID,
            detail: "from \(settings.zone.stamp(visit.startsAt)), "
                + RecordKind.caregiver.reference(visit.caregiverID))
        try announce(
            BookingChange(
                kind: isReassigned ? .reassigned : .moved, before: visit, visits: [moved],
                actor: actor, at: now()), db)
        return told(moved, to: actor)
    }

    private static var unchanged: ServiceError {
        .booking([
            FieldError(
                field: "appointment", code: "unchanged", message: BookingSentences.unchanged)
        ])
    }

    private func write(
        _ db: Connection, _ plan: BookingPlan, _ visit: Visit, _ state: AppointmentState,
        isElsewhen: Bool
    ) throws {
        func save(_ start: Instant, _ override: String?) throws {
            var moved = newAppointment(plan, at: start, override: override, state: state)
            let minutes = visit.endsAt.minutes(since: visit.startsAt)
            if moved.caregiver == visit.caregiverID, plan.shape.minutes == minutes {
                moved.costCents = visit.terms?.costCents ?? moved.costCents
            }
            try BookingQueries.move(db, id: visit.id, to: moved)
            if plan.shape.mode == .virtual { try addRoom(db, visit.id) }
        }
        guard isElsewhen else {
            return try save(visit.startsAt, visit.terms?.overrideReason)
        }
        let day = settings.zone.date(of: plan.start)
        let availability = try CaregiverTimeQueries.availability(
            db, of: plan.caregiver, from: day, until: day.adding(days: 1), zone: settings.zone)
        let taken = try take(db, plan, at: plan.start, availability, but: visit.id) {
            try save(plan.start, $0)
        }
        if case .failure(let error) = taken {
            throw ServiceError.booking(refusal([error], plan))
        }
    }
}

extension BookingMove {
    /// What makes it this one: not by which hold the time was kept, nor what was seen before.
    fileprivate var whatChanges: BookingMove {
        var move = self
        (move.hold, move.seen) = (nil, nil)
        return move
    }
}

extension BookingInput {
    /// A booking as it stands.
    init(_ visit: Visit) {
        self.init(
            patient: visit.patientID, caregiver: visit.caregiverID,
            specialty: visit.terms?.specialtyID, mode: visit.mode, start: visit.startsAt,
            minutes: visit.endsAt.minutes(since: visit.startsAt), address: visit.address,
            notes: visit.notes)
    }

    /// The booking with what changes. A specialty goes with its caregiver, an address with the
    /// kind of visit.
    func moved(by move: BookingMove) -> BookingInput {
        var input = self
        if let caregiver = move.caregiver, caregiver != input.caregiver {
            input.caregiver = caregiver
            input.specialty = nil
        }
        if let mode = move.mode, mode != input.mode {
            input.mode = mode
            if input.address?.isEmpty != false { input.address = nil }
        }
        input.specialty = move.specialty ?? input.specialty
        input.start = move.start ?? input.start
        input.minutes = move.minutes ?? input.minutes
        input.address = move.address ?? input.address
        input.notes = move.notes ?? input.notes
        input.overrideReason = move.overrideReason
        input.hold = move.hold
        return input
    }

    /// The same with its texts as they are written down.
    fileprivate func kept(as plan: BookingPlan) -> BookingInput {
        var input = self
        (input.address, input.notes) = (plan.address, plan.notes)
        return input
    }

    /// Whether both say the same, however they came to be.
    func isAlike(_ other: BookingInput) -> Bool {
        var input = self
        input.overrideReason = other.overrideReason
        input.hold = other.hold
        return input == other
    }

    /// Whether nothing is different that takes time.
    func isAtSameTime(as other: BookingInput) -> Bool {
        caregiver == other.caregiver && mode == other.mode && start == other.start
            && minutes == other.minutes
    }
}
