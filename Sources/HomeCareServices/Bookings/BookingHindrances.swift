import HomeCareDomain
import HomeCareStore

/// Why a visit cannot be at a time.
extension Clinic {
    /// How many days ahead visits are booked.
    static let bookedAhead = 1096

    var lastBookableDay: CivilDate {
        settings.zone.date(of: now()).adding(days: Self.bookedAhead)
    }

    /// What no reason helps against: the past, the far future, papers that end before.
    func hindrance(_ plan: BookingPlan, at start: Instant) -> FieldError? {
        let day = settings.zone.date(of: start)
        if start < now() {
            return FieldError(field: "start", code: "inPast", message: BookingSentences.past)
        }
        if day > lastBookableDay {
            return FieldError(
                field: "start", code: "tooFar",
                message: BookingSentences.tooFar(ClinicZone.inYear(lastBookableDay)))
        }
        if !plan.caregiver.isBookable(on: day) { return papers(plan.caregiver) }
        return nil
    }

    func papers(_ caregiver: BookableCaregiver) -> FieldError {
        guard caregiver.isVerified, let last = caregiver.credentialUntil else {
            return notBookable(caregiver)
        }
        return FieldError(
            field: "caregiver", code: "notBookable",
            message: BookingSentences.credentialEnds(caregiver.name, ClinicZone.inYear(last)))
    }

    /// Why the caregiver makes no such visit at that time, other visits aside.
    func closure(
        _ plan: BookingPlan, at start: Instant, _ availability: CaregiverAvailability
    ) -> FieldError? {
        let why = FreeTime.unavailability(
            plan.shape, at: start, availability: availability, now: now(), zone: settings.zone)
        return why.map { closed($0, plan.caregiver, plan.shape, at: start) }
    }

    func closed(
        _ why: Unavailability, _ caregiver: BookableCaregiver, _ shape: VisitShape,
        at start: Instant
    ) -> FieldError {
        FieldError(
            field: "start", code: "notAvailable",
            message: sentence(why, caregiver.name, shape.mode, start))
    }

    private func sentence(
        _ why: Unavailability, _ name: String, _ mode: AppointmentMode, _ start: Instant
    ) -> String {
        let zone = settings.zone
        switch why {
        case .notice(let minutes, let earliest):
            return BookingSentences.notice(
                name, BookingSentences.ahead(minutes), zone.dayAndClock(earliest, now: now()))
        case .away(let until):
            return BookingSentences.away(name, zone.dayAndClock(until, now: now()))
        case .closed(let open) where open.isEmpty:
            return BookingSentences.noWindow(name, mode.title, zone.day(start, now: now()))
        case .closed(let open):
            let hours = open.map { "\(zone.clock($0.lowerBound))–\(zone.clock($0.upperBound))" }
            return BookingSentences.windows(
                name, mode.title, zone.day(start, now: now()), hours.joined(separator: ", "))
        }
    }

    /// Tries to take a time: the database is asked by writing. What is in the way is told before
    /// hours that are closed, for no reason helps against it. What was kept for it is let go. After a failure the transaction must
    /// be given up: a visit outside the availability has been written by then.
    func take<T>(
        _ db: Connection, _ plan: BookingPlan, at start: Instant,
        _ availability: CaregiverAvailability, but appointment: Int64? = nil,
        _ write: (_ override: String?) throws -> T
    ) throws -> Result<T, FieldError> {
        if let fault = hindrance(plan, at: start) { return .failure(fault) }
        let closed = closure(plan, at: start, availability)
        try letGo(db, for: plan, at: start)
        do {
            let written = try write(closed == nil ? nil : plan.overrideReason)
            guard let closed, plan.overrideReason == nil else { return .success(written) }
            return .failure(closed)
        } catch let error as StoreError {
            guard let clash = try clash(db, plan, at: start, error, but: appointment) else {
                throw error
            }
            return .failure(clash)
        }
    }

    /// What the database meant when it refused a time; nil where it was about something else.
    private func clash(
        _ db: Connection, _ plan: BookingPlan, at start: Instant, _ error: StoreError,
        but appointment: Int64?
    ) throws -> FieldError? {
        let (field, code): (String, String)
        switch error {
        case .slotTaken(let name): (field, code) = (name, "slotTaken")
        case .slotHeld(let name): (field, code) = (name, "slotHeld")
        default: return nil
        }
        guard let person = BusyPerson(rawValue: field) else { return nil }
        let line = try inTheWay(db, plan, person, at: start, but: appointment)
            .first { Self.code($0) == code }
        return FieldError(
            field: field, code: code,
            message: line.map { sentence($0, plan, person, start) } ?? ClashSentences.gone)
    }

    /// What would clash with a visit if it were written now; nil where nothing would.
    func foreseenClash(_ db: Connection, _ plan: BookingPlan, at start: Instant) throws
        -> FieldError?
    {
        for person in [BusyPerson.caregiver, .patient] {
            guard let line = try inTheWay(db, plan, person, at: start).first else { continue }
            return FieldError(
                field: person.rawValue, code: Self.code(line),
                message: sentence(line, plan, person, start))
        }
        return nil
    }

    private static func code(_ line: BusyLine) -> String {
        line.appointment == nil ? "slotHeld" : "slotTaken"
    }

    /// What stands in somebody's way at a time.
    private func inTheWay(
        _ db: Connection, _ plan: BookingPlan, _ person: BusyPerson, at start: Instant,
        but appointment: Int64? = nil
    ) throws -> [BusyLine] {
        try BusyQueries.lines(
            db, person, person == .caregiver ? plan.caregiver.id : plan.patient.id, from: start,
            until: start.adding(minutes: plan.shape.minutes), but: appointment, hold: plan.hold,
            now: now()
        ).filter { isInTheWay($0.time, plan.shape, start, person) }
    }

    func isInTheWay(
        _ busy: BusyTime, _ shape: VisitShape, _ start: Instant, _ person: BusyPerson
    ) -> Bool {
        person == .caregiver
            ? FreeTime.clash(shape, at: start, with: busy) : overlaps(busy, shape, start)
    }

    private func overlaps(_ busy: BusyTime, _ shape: VisitShape, _ start: Instant) -> Bool {
        busy.startsAt < start.adding(minutes: shape.minutes) && start < busy.endsAt
    }

    /// The desk sees everybody's visits, a caregiver and a patient their own.
    private func sentence(
        _ line: BusyLine, _ plan: BookingPlan, _ person: BusyPerson, _ start: Instant
    ) -> String {
        let sees: Bool
        switch plan.side {
        case .desk: sees = true
        case .caregiver: sees = line.caregiverID == plan.caregiver.id
        // Who at the desk keeps a time is no patient's business.
        case .patient: sees = line.patientID == plan.patient.id && line.appointment != nil
        }
        return ClashSentences.sentence(
            line, person, sees: sees, isTravel: !overlaps(line.time, plan.shape, start),
            names: (plan.caregiver.name, plan.patient.name), zone: settings.zone,
            now: now())
    }
}
