public import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// Caregivers for a wish in the ladder's order: as many as `limit`, with why each stands there.
    ///
    /// `ownHold` is the token of a hold that does not count, as it is the asker's own. A patient
    /// looks for themself.
    public func findCaregivers(
        _ wish: CareWish, as actor: Actor, limit: Int = 40, ownHold: String? = nil
    ) throws(ServiceError) -> CaregiverSearch {
        try read(as: actor) { db in
            let wish = try checked(wish, actor, db)
            return try CaregiverFinder(
                db, wish, now: now(), zone: settings.zone, ownHold: ownHold
            ).find(limit: max(1, min(limit, 1000)))
        }
    }

    /// A caregiver's profile, as far as somebody may see it.
    public func caregiver(_ id: Int64, as actor: Actor) throws(ServiceError) -> CaregiverProfile {
        try read(as: actor) { db in
            try requireFinding(actor)
            guard var profile = try ProfileQueries.profile(db, caregiver: id) else {
                throw ServiceError.notFound(
                    Missing.caregiver(RecordKind.caregiver.reference(id)))
            }
            let isOwn = profile.userID == actor.userID
            if reach(.book, actor) != .all, !isOwn { profile.phone = nil }
            return profile
        }
    }

    /// The specialties that care can be booked for, by name.
    public func specialties(_ actor: Actor) throws(ServiceError) -> [Specialty] {
        try read(as: actor) { db in try ProfileQueries.specialties(db) }
    }

    /// The wish as it is answered: checked, and a patient's own.
    func checked(_ wish: CareWish, _ actor: Actor, _ db: Connection) throws -> CareWish {
        try requireFinding(actor)
        var wish = wish
        if actor.role == .patient, wish.patient == nil {
            wish.patient = try PatientQueries.list(
                db, scope: scope(of: actor), matching: "", worstFirst: false, limit: 1, now: now()
            ).first?.patient.id
        }
        if let patient = wish.patient {
            let permission: Permission =
                reach(.book, actor) == .none ? .recommendCaregiver : .book
            let line = try knownPatient(
                db, actor, patient, permission: permission, to: Acts.findCaregivers)
            // Where a visit is made in person the patient's county is meant unless one is named.
            if wish.county == nil { wish.county = line.patient.countyCode }
        }
        if wish.county == CareWish.anyCounty { wish.county = nil }
        var errors = WishRules.errors(wish)
        if errors.isEmpty, wish.starts(now: now(), zone: settings.zone).upperBound <= now() {
            errors = [FieldError(field: "start", code: "past", message: WishSentences.past)]
        }
        guard errors.isEmpty else { throw ServiceError.refused(errors) }
        return wish
    }

    private func requireFinding(_ actor: Actor) throws {
        guard reach(.book, actor) != .none || reach(.recommendCaregiver, actor) != .none else {
            throw ServiceError.notPermitted(Acts.findCaregivers)
        }
    }
}
