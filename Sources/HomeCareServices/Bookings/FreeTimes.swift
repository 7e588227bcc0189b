public import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// The most days and free times that are listed at once.
    static let mostFreeDays = 92
    static let mostFreeTimes = 5000

    /// When a caregiver could make a visit: exactly the starts that a booking accepts then.
    public func freeTimes(_ actor: Actor, _ query: FreeTimeQuery) throws(ServiceError)
        -> [OpenSlot]
    {
        try read(as: actor) { db in
            let side = try bookingSide(actor)
            if let patient = query.patient {
                try requireBookable(
                    db, actor, patient: patient, caregiver: query.caregiver, side)
            }
            let caregiver = try bookedCaregiver(db, query.caregiver)
            if side == .caregiver, caregiver.userID != actor.userID {
                throw ServiceError.notPermitted(Acts.bookOwn)
            }
            let patient = try query.patient.map { try bookedPatient(db, $0) }
            if let moving = query.moving { _ = try visit(db, actor, moving) }
            let errors =
                try faults(query, caregiver) + (patient.map { try faults(db, $0, actor) } ?? [])
            guard errors.isEmpty else { throw ServiceError.booking(errors) }
            let zone = settings.zone
            let stretches = try freeStretches(
                db, caregiver, patient: query.patient,
                VisitShape(
                    minutes: query.minutes, mode: query.mode,
                    bufferMinutes: caregiver.bufferMinutes),
                from: zone.startOfDay(query.from),
                until: zone.startOfDay(query.from.adding(days: query.days)),
                hold: HoldOwner(
                    token: query.hold, user: actor.userID, patient: query.patient),
                but: query.moving)
            return FreeTime.onTheClock(stretches, step: query.step, zone: zone)
                .prefix(Self.mostFreeTimes).map { slot(caregiver, $0, query.minutes) }
        }
    }

    private func faults(_ query: FreeTimeQuery, _ caregiver: BookableCaregiver) -> [FieldError] {
        var errors: [FieldError] = []
        if query.minutes < FreeTime.shortestVisit {
            errors.append(
                FieldError(
                    field: "minutes", code: "tooShort", message: BookingSentences.tooShort))
        }
        if query.minutes > FreeTime.longestVisit {
            errors.append(
                FieldError(field: "minutes", code: "tooLong", message: BookingSentences.tooLong))
        }
        if !(1...60).contains(query.step) {
            errors.append(
                FieldError(field: "step", code: "impossible", message: BookingSentences.step))
        }
        if !(1...Self.mostFreeDays).contains(query.days) {
            errors.append(
                FieldError(
                    field: "days", code: "impossible",
                    message: BookingSentences.days(Self.mostFreeDays)))
        }
        if !caregiver.isVerified || caregiver.credentialUntil == nil {
            errors.append(papers(caregiver))
        }
        return errors
    }

    func slot(_ caregiver: BookableCaregiver, _ start: Instant, _ minutes: Int) -> OpenSlot {
        OpenSlot(
            caregiver: caregiver.id, caregiverName: caregiver.name, start: start,
            end: start.adding(minutes: minutes))
    }

    /// The stretches in which a visit may start, everything considered that a booking asks.
    func freeStretches(
        _ db: Connection, _ caregiver: BookableCaregiver, patient: Int64?, _ shape: VisitShape,
        from: Instant, until: Instant, hold: HoldOwner, but appointment: Int64? = nil
    ) throws -> [ClosedRange<Instant>] {
        let (zone, hour) = (settings.zone, now())
        guard caregiver.isVerified, let papers = caregiver.credentialUntil else { return [] }
        let last = min(papers, lastBookableDay)
        let until = min(until, zone.startOfDay(last.adding(days: 1)))
        let from = max(from, FreeTime.wholeMinute(hour))
        guard from < until else { return [] }
        let end = until.adding(minutes: shape.minutes)
        func busy(_ person: BusyPerson, _ id: Int64) throws -> [BusyTime] {
            try BusyQueries.lines(
                db, person, id, from: from, until: end, but: appointment, hold: hold, now: hour
            ).map(\.time)
        }
        return FreeTime.starts(
            shape, from: from, until: until,
            availability: try CaregiverTimeQueries.availability(
                db, of: caregiver, from: zone.date(of: from), until: zone.date(of: end),
                zone: zone),
            caregiverBusy: try busy(.caregiver, caregiver.id),
            patientBusy: try patient.map { try busy(.patient, $0) } ?? [], now: hour, zone: zone)
    }
}

extension Clinic {
    /// The specialties that can be booked, by name.
    public func bookableSpecialties(_ actor: Actor) throws(ServiceError) -> [BookableSpecialty] {
        try read(as: actor) { db in
            try require(.book, actor, to: Acts.book)
            return try CaregiverTimeQueries.specialties(db).map {
                BookableSpecialty(id: $0.id, name: $0.name)
            }
        }
    }
}

/// A specialty that visits are booked for.
public struct BookableSpecialty: Codable, Hashable, Sendable {
    public let id: Int64
    public let name: String
}
