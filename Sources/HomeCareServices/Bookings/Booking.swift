public import HomeCareDomain
import HomeCareSecurity
import HomeCareStore

extension Clinic {
    /// Books one visit, or a series as a whole: by the desk and by caregivers confirmed at once,
    /// by a patient requested. A refusal says what is in the way and what is free instead; of a
    /// series, every date that cannot be. An operation that was done before answers with what it
    /// booked.
    public func book(
        _ actor: Actor, _ input: BookingInput, repeating: Recurrence? = nil,
        operation: String? = nil
    ) throws(ServiceError) -> Booked {
        let once = try once(operation, "book", actor, BookingContent(input, repeating))
        do {
            return try write(as: actor, operation: once) { db in
                try book(db, actor, input, repeating)
            }
        } catch .booking(let refusal) {
            throw .booking(withAlternatives(refusal, actor, input))
        } catch .store(.alreadyDone) {
            return try bookedBefore(actor, input, repeating)
        }
    }

    private func book(
        _ db: Connection, _ actor: Actor, _ input: BookingInput, _ repeating: Recurrence?
    ) throws -> Booked {
        try HoldQueries.removeLapsed(db, now: now())
        let plan = try plan(db, actor, input)
        let warnings = try heldNoMore(db, input.hold)
        let starts = try starts(input.start, repeating)
        let series =
            starts.count < 2
            ? nil
            : try BookingQueries.addSeries(
                db, patient: plan.patient.id, caregiver: plan.caregiver.id,
                everyWeeks: repeating?.everyWeeks ?? 1, visits: starts.count, by: actor.userID,
                at: now())
        let ids = try write(db, plan, starts, series: series, isSeries: repeating != nil)
        let visits = try ids.compactMap { try VisitQueries.visit(db, id: $0) }
        for visit in visits {
            try audit(
                db, actor, plan.side == .patient ? "requested" : "booked", "appointments",
                visit.id, patient: visit.patientID,
                detail: BookingPlan.audited(visit.terms?.overrideReason))
        }
        try announce(
            BookingChange(
                kind: plan.side == .patient ? .requested : .booked, before: nil, visits: visits,
                actor: actor, at: now()), db)
        return Booked(
            visits: told(visits, to: actor), series: series,
            warnings: warnings + OneVisitLeft.warnings(of: series, repeating)
                + [try nobodyTold(db, about: ids.first, by: plan.side)].compactMap(\.self))
    }

    /// A booking for which nothing is kept any more may still be had: it is told, not refused.
    private func heldNoMore(_ db: Connection, _ token: String?) throws -> [FieldError] {
        guard let token, try HoldQueries.hold(db, token: token) == nil else { return [] }
        return [
            FieldError(
                field: "hold", code: "holdOver", message: BookingSentences.bookedWithoutHold)
        ]
    }

    /// Each date of a series with its moment; none where the clocks skip it.
    func starts(_ first: Instant, _ repeating: Recurrence?) throws -> [VisitDate] {
        let zone = settings.zone
        let day = zone.date(of: first)
        guard let repeating else { return [VisitDate(day: day, start: first)] }
        let days = repeating.days(from: day)
        guard (1...Recurrence.mostWeeks).contains(repeating.everyWeeks), !days.isEmpty,
            days.count + repeating.leavingOut.count >= 2, days.count <= Recurrence.most
        else {
            throw ServiceError.booking([
                FieldError(field: "series", code: "impossible", message: BookingSentences.series)
            ])
        }
        let whole = Set(
            Recurrence(everyWeeks: repeating.everyWeeks, end: repeating.end).days(from: day))
        if let other = repeating.leavingOut.subtracting(whole).min() {
            throw ServiceError.booking([
                FieldError(
                    field: "without", code: "notInSeries",
                    message: BookingSentences.notInSeries(
                        ClinicZone.inYear(other)))
            ])
        }
        let clock = zone.hourAndMinute(first)
        return days.map { date in
            let start = zone.instant(date, hour: clock.hour, minute: clock.minute)
            return VisitDate(
                day: date, start: date == day ? first : start, clock: zone.face(first))
        }
    }

    /// Writes every visit or throws everything that is in the way.
    private func write(
        _ db: Connection, _ plan: BookingPlan, _ dates: [VisitDate],
        series: Int64?, isSeries: Bool
    ) throws -> [Int64] {
        guard let first = dates.first?.day, let last = dates.last?.day else { return [] }
        let availability = try CaregiverTimeQueries.availability(
            db, of: plan.caregiver, from: first, until: last.adding(days: 1), zone: settings.zone)
        var written: [Int64] = []
        var free: [CivilDate] = []
        var clashes: [SeriesClash] = []
        for date in dates {
            switch try write(db, plan, date, availability, series: series) {
            case .success(let id):
                written.append(id)
                free.append(date.day)
            case .failure(let error):
                clashes.append(SeriesClash(date: date.day, start: date.start, error: error))
            }
        }
        guard !clashes.isEmpty else { return written }
        throw ServiceError.booking(refusal(clashes, isSeries, plan, others: free))
    }

    private func write(
        _ db: Connection, _ plan: BookingPlan, _ date: VisitDate,
        _ availability: CaregiverAvailability, series: Int64?
    ) throws -> Result<Int64, FieldError> {
        guard let start = date.start else { return .failure(date.skipped) }
        return try take(db, plan, at: start, availability) { override in
            let id = try BookingQueries.add(
                db,
                newAppointment(
                    plan, at: start, series: series, override: override,
                    state: plan.side == .patient ? .requested : .confirmed), at: now())
            if plan.shape.mode == .virtual { try addRoom(db, id) }
            return id
        }
    }

    func newAppointment(
        _ plan: BookingPlan, at start: Instant, series: Int64? = nil, override: String?,
        state: AppointmentState
    ) -> NewAppointment {
        NewAppointment(
            patient: plan.patient.id, caregiver: plan.caregiver.id, specialty: plan.specialty,
            mode: plan.shape.mode, state: state, startsAt: start,
            endsAt: start.adding(minutes: plan.shape.minutes),
            bufferMinutes: plan.shape.bufferMinutes, address: plan.address, notes: plan.notes,
            costCents: VisitCost.cents(
                hourlyRate: plan.caregiver.hourlyRate, minutes: plan.shape.minutes),
            series: series, overrideReason: override, createdBy: plan.actor.userID)
    }

    /// The room of a virtual visit: nobody guesses its name.
    func addRoom(_ db: Connection, _ appointment: Int64) throws {
        try BookingQueries.addRoom(
            db, appointment: appointment, room: "visit-\(try SecureRandom.hex(12))")
    }

    private func refusal(
        _ clashes: [SeriesClash], _ isSeries: Bool, _ plan: BookingPlan,
        others: [CivilDate]
    ) -> BookingRefusal {
        guard isSeries else { return refusal(clashes.map(\.error), plan) }
        let today = settings.zone.date(of: now())
        var refusal = refusal(clashes.map { $0.dated(seenOn: today) }, plan)
        (refusal.dates, refusal.others) = (clashes, others.count)
        refusal.onlyOther = others.count == 1 ? others.first : nil
        return refusal
    }

    func refusal(_ errors: [FieldError], _ plan: BookingPlan) -> BookingRefusal {
        var refusal = BookingRefusal(errors: errors)
        refusal.mayOverride =
            plan.side == .desk && errors.allSatisfy { $0.code == "notAvailable" }
        return refusal
    }

    /// What an operation booked that was done before.
    private func bookedBefore(
        _ actor: Actor, _ input: BookingInput, _ repeating: Recurrence?
    ) throws(ServiceError) -> Booked {
        try read(as: actor) { db in
            let side = try bookingSide(actor)
            try requireBookable(
                db, actor, patient: input.patient, caregiver: input.caregiver, side)
            guard
                let id = try BookingQueries.booked(
                    db, patient: input.patient, caregiver: input.caregiver,
                    startsAt: input.start), let visit = try VisitQueries.visit(db, id: id)
            else {
                throw ServiceError.refused(
                    "operation", "alreadyDone", BookingSentences.cancelledSince)
            }
            let series = visit.terms?.seriesID
            let visits = try series.map { try BookingQueries.ofSeries(db, $0) } ?? [visit]
            return Booked(
                visits: told(visits, to: actor), series: series,
                warnings: OneVisitLeft.warnings(of: series, repeating)
                    + [try nobodyTold(db, about: id, by: side)].compactMap(\.self))
        }
    }
}

/// One date of a booking.
struct VisitDate {
    let day: CivilDate
    /// Nil where the clocks skip the time.
    let start: Instant?
    var clock = ""

    var skipped: FieldError {
        FieldError(
            field: "start", code: "skippedTime",
            message: BookingSentences.skipped(ClinicZone.words(day), clock))
    }
}

/// What makes a booking this one: not by which hold its time was kept.
private struct BookingContent: Encodable {
    let input: BookingInput
    let everyWeeks: Int?
    let end: Recurrence.End?
    let without: [String]?

    init(_ input: BookingInput, _ repeating: Recurrence?) {
        var input = input
        input.hold = nil
        self.input = input
        everyWeeks = repeating?.everyWeeks
        end = repeating?.end
        without = repeating?.leavingOut.map(\.iso).sorted()
    }
}
