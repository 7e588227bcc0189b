import HomeCareDomain
import HomeCareStore

/// What is in the book and is asked about again: whether its caregiver still makes such visits then.
extension Clinic {
    /// Why a visit lies outside its caregiver's availability by now; nil where it does not, or where
    /// somebody said a reason for it. How long before the caregiver must know was asked when it was
    /// written down: a request does not lapse by waiting.
    func outside(
        _ visit: Visit, _ caregiver: BookableCaregiver, _ availability: CaregiverAvailability
    ) -> Unavailability? {
        guard visit.terms?.overrideReason == nil else { return nil }
        var availability = availability
        availability.noticeMinutes = 0
        return FreeTime.unavailability(
            shape(visit), at: visit.startsAt, availability: availability, now: now(),
            zone: settings.zone)
    }

    private func shape(_ visit: Visit) -> VisitShape {
        VisitShape(
            minutes: visit.endsAt.minutes(since: visit.startsAt), mode: visit.mode,
            bufferMinutes: visit.terms?.bufferMinutes ?? 0)
    }

    /// The same of one visit, as a refusal.
    func outside(
        _ db: Connection, _ visit: Visit, _ caregiver: BookableCaregiver
    ) throws -> FieldError? {
        let day = settings.zone.date(of: visit.startsAt)
        let availability = try CaregiverTimeQueries.availability(
            db, of: caregiver, from: day, until: day.adding(days: 1), zone: settings.zone)
        return outside(visit, caregiver, availability).map {
            closed($0, caregiver, shape(visit), at: visit.startsAt)
        }
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
