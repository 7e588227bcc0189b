import HomeCareDomain
import HomeCareStore

/// What is in the book and is asked about again: whether its caregiver still makes such visits then.
extension Clinic {
    /// Why a visit lies outside its caregiver's availability by now; nil where it does not, or where
    /// somebody said a reason for it. How long before the caregiver must know was asked when it was
    /// written down: a request does not lapse by waiting.
    func outside(
        _ db: Connection, _ visit: Visit, _ caregiver: BookableCaregiver
    ) throws -> FieldError? {
        guard visit.terms?.overrideReason == nil else { return nil }
        let day = settings.zone.date(of: visit.startsAt)
        let availability = try CaregiverTimeQueries.availability(
            db, of: caregiver, from: day, until: day.adding(days: 1), zone: settings.zone)
        let shape = shape(from: visit.startsAt, until: visit.endsAt, visit.mode)
        return outside(shape, at: visit.startsAt, availability).map {
            closed($0, caregiver, shape, at: visit.startsAt)
        }
    }

    /// The same of what is known of a caregiver's time.
    func outside(
        _ shape: VisitShape, at start: Instant, _ availability: CaregiverAvailability
    ) -> Unavailability? {
        var availability = availability
        availability.noticeMinutes = 0
        return FreeTime.unavailability(
            shape, at: start, availability: availability, now: now(), zone: settings.zone)
    }

    /// What travel lies around a visit is no matter of hours.
    func shape(from: Instant, until: Instant, _ mode: AppointmentMode) -> VisitShape {
        VisitShape(minutes: until.minutes(since: from), mode: mode, bufferMinutes: 0)
    }

    /// What is said of a visit to come that lies outside; nil where there is nothing to say.
    func outsideSentence(_ db: Connection, _ visit: Visit) throws -> String? {
        guard [.requested, .confirmed].contains(visit.state), visit.startsAt > now() else {
            return nil
        }
        return try outside(db, visit, bookedCaregiver(db, visit.caregiverID))?.message
    }

    /// Confirms a request. Who accepts it outside the availability says why, the caregiver whose
    /// hours they are like the desk.
    func accept(_ db: Connection, _ visit: Visit, override text: String) throws {
        let override = try overrideReason(text)
        if let fault = try fault(db, accepting: visit, override) {
            throw ServiceError.booking(notAccepted([fault]))
        }
        let isOutside = try outside(db, visit, bookedCaregiver(db, visit.caregiverID)) != nil
        try BookingQueries.confirm(db, id: visit.id, override: isOutside ? override : nil)
    }

    /// Writes down why a visit is made although it lies outside by now: nobody has to see to it
    /// any more.
    func keep(_ db: Connection, _ visit: Visit, override text: String) throws {
        let reason = try overrideReason(text)
        guard let fault = try outside(db, visit, bookedCaregiver(db, visit.caregiverID)) else {
            throw hindered(AppointmentRefusal(.state(visit.state)), visit)
        }
        guard let reason else { throw ServiceError.booking(notAccepted([fault])) }
        try BookingQueries.setOverride(db, id: visit.id, reason)
    }

    /// Refuses with everything that is in the way of accepting visits of a series together.
    func requireAcceptable(_ db: Connection, _ visits: [Visit], override text: String) throws {
        let override = try overrideReason(text)
        let clashes = try visits.compactMap { visit -> SeriesClash? in
            try fault(db, accepting: visit, override).map {
                SeriesClash(
                    date: settings.zone.date(of: visit.startsAt), start: visit.startsAt, error: $0)
            }
        }
        guard !clashes.isEmpty, visits.count > 1 else { return }
        let today = settings.zone.date(of: now())
        var refusal = notAccepted(clashes.map { $0.dated(seenOn: today) })
        refusal.dates = clashes
        throw ServiceError.booking(refusal)
    }

    private func notAccepted(_ errors: [FieldError]) -> BookingRefusal {
        var refusal = BookingRefusal(errors: errors)
        refusal.isAcceptance = true
        refusal.mayOverride = errors.allSatisfy { $0.code == "notAvailable" }
        return refusal
    }

    private func fault(
        _ db: Connection, accepting visit: Visit, _ override: String?
    ) throws -> FieldError? {
        let caregiver = try bookedCaregiver(db, visit.caregiverID)
        guard caregiver.isBookable(on: settings.zone.date(of: visit.startsAt)) else {
            return papers(caregiver)
        }
        return override == nil ? try outside(db, visit, caregiver) : nil
    }

    private func overrideReason(_ text: String) throws -> String? {
        let reason = text.trimmed
        guard reason.count <= Self.longestBookingText else {
            throw ServiceError.refused("override", "tooLong", BookingSentences.textTooLong)
        }
        return reason.isEmpty ? nil : reason
    }
}
