public import HomeCareDomain
import HomeCareStore

/// What patients say of visits.
extension Clinic {
    /// The longest list of visits that can be rated.
    private static let mostToRate = 200

    /// A patient says how an own visit was: once, within 60 days of its end. A rating is never
    /// changed; an operation that was done before answers with what it wrote.
    public func rate(
        _ actor: Actor, appointment id: Int64, stars: Int, comment: String = "",
        operation: String? = nil
    ) throws(ServiceError) -> Rating {
        let once = try once(
            operation, "rating", actor, ["\(id)", "\(stars)", comment.trimmed])
        do {
            return try write(as: actor, operation: once) { db in
                try rate(db, actor, id, stars, comment)
            }
        } catch .store(.alreadyDone(let done)) {
            guard let rating = try visitToRate(actor, appointment: id).rating else {
                throw .store(.alreadyDone(operation: done))
            }
            return rating
        }
    }

    private func rate(
        _ db: Connection, _ actor: Actor, _ id: Int64, _ stars: Int, _ comment: String
    ) throws -> Rating {
        let visit = try ratable(db, actor, id)
        let person = try named(actor, Signed.rating)
        let errors = RatingSentences.errors(stars: stars, comment: comment)
        guard errors.isEmpty else { throw ServiceError.refused(errors) }
        if let hindrance = visit.hindrance(at: now()) {
            throw ServiceError.refused(
                "appointment", hindrance.rawValue,
                RatingSentences.sentence(hindrance, RecordKind.appointment.reference(id)))
        }
        let rating = Rating(
            appointmentID: id, stars: stars, comment: comment.trimmed, ratedAt: now())
        try RatingQueries.add(db, rating, of: visit, by: person)
        try CaregiverPlaces.refresh(db, caregiver: visit.caregiverID)
        try audit(db, actor, "rated", "appointments", id, patient: visit.patientID)
        return rating
    }

    /// A visit as its patient would rate it.
    public func visitToRate(_ actor: Actor, appointment id: Int64) throws(ServiceError)
        -> RatableVisit
    {
        try read(as: actor) { db in try ratable(db, actor, id) }
    }

    private func ratable(_ db: Connection, _ actor: Actor, _ id: Int64) throws -> RatableVisit {
        try require(.rateVisits, actor, to: Acts.rate)
        guard let visit = try RatingQueries.visit(db, id: id) else {
            throw ServiceError.notFound(Missing.visit(RecordKind.appointment.reference(id)))
        }
        try require(.rateVisits, actor, patient: visit.patientID, db, to: Acts.rateThis)
        try withholdNews(db, from: actor)
        return visit
    }

    /// The patient's own visits that are over and not too long ago, the newest first, with what
    /// was said of them.
    public func visitsToRate(_ actor: Actor, patient: Int64) throws(ServiceError) -> [RatableVisit]
    {
        try read(as: actor) { db in
            try require(.rateVisits, actor, patient: patient, db, to: Acts.rate)
            try withholdNews(db, from: actor)
            // A visit is at most a day long.
            let earliest = now().adding(minutes: -(RatingRules.days + 1) * 24 * 60)
            return try RatingQueries.recent(
                db, patient: patient, after: earliest, limit: Self.mostToRate)
        }
    }

    /// Asks a patient once, when the care has ended, how the last visit was: those who can sign in
    /// to say so, and have not said it.
    func askForRating(
        _ db: Connection, patient: Int64, completion: Int64, at hour: Instant
    ) throws {
        let earliest = hour.adding(minutes: -RatingRules.days * 24 * 60)
        guard
            let last = try RatingQueries.recent(db, patient: patient, after: earliest, limit: 1)
                .first, last.hindrance(at: hour) == nil,
            let visit = try BookingMessageQueries.facts(db, appointment: last.appointment),
            !visit.isDeceased, visit.consent.allowsMessages, let user = visit.patient.userID,
            try UserQueries.isActive(db, id: user), let address = visit.patient.address(.email)
        else { return }
        let text = RatingMessages.asked(
            patientName: visit.patient.name, caregiverName: last.caregiverName,
            days: RatingRules.days, clinicName: settings.name)
        try NotificationQueries.queue(
            db,
            NewNotification(
                purpose: NotificationPurpose.ratingRequest, channel: .email, user: user,
                contact: nil, recipient: visit.patient.name, address: address, patient: patient,
                alert: nil, subject: text.subject, body: text.body, critical: false,
                messageID: try newMessageID(), dedupeKey: "rating/completion \(completion)",
                dueAt: hour), at: hour)
    }
}
