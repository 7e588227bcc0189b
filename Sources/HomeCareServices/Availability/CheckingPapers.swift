public import HomeCareDomain
import HomeCareStore

/// A caregiver's papers, which an admin has looked at: without valid ones nobody is found.
extension Clinic {
    /// Writes down papers that were found good; from then on the caregiver can be found and booked
    /// until they expire.
    public func recordCredential(_ actor: Actor, _ input: CredentialInput) throws(ServiceError)
        -> KeptAvailability
    {
        try write(as: actor) { db in
            try require(.verifyCaregivers, actor, to: Acts.verifyCaregivers)
            _ = try bookedCaregiver(db, input.caregiver)
            var tidy = input
            tidy.regulator = input.regulator.trimmed
            tidy.number = input.number.trimmed
            tidy.evidence = input.evidence.trimmed
            tidy.note = input.note.trimmed
            let errors = faults(tidy)
            guard errors.isEmpty else { throw ServiceError.refused(errors) }
            try CredentialQueries.supersede(db, tidy)
            try CredentialQueries.verify(db, tidy, by: actor.userID, at: now())
            try CredentialQueries.setVerification(db, caregiver: input.caregiver, "verified")
            try audit(
                db, actor, "verified", "caregivers", input.caregiver,
                detail: "\(tidy.regulator) \(tidy.number), expires \(tidy.expires.iso)")
            try refreshPlaces(db, input.caregiver)
            return try kept(db, input.caregiver)
        }
    }

    /// Rejects a caregiver's papers: nobody finds or books them any more. Booked visits stay.
    public func rejectCredentials(_ actor: Actor, caregiver: Int64, reason text: String)
        throws(ServiceError) -> KeptAvailability
    {
        try write(as: actor) { db in
            try require(.verifyCaregivers, actor, to: Acts.verifyCaregivers)
            _ = try bookedCaregiver(db, caregiver)
            let reason = try reason(text, AvailabilitySentences.why)
            try CredentialQueries.reject(
                db, caregiver: caregiver, note: reason, by: actor.userID, at: now())
            try CredentialQueries.setVerification(db, caregiver: caregiver, "rejected")
            try audit(db, actor, "rejected", "caregivers", caregiver, detail: reason)
            try refreshPlaces(db, caregiver)
            return try kept(db, caregiver)
        }
    }

    private func faults(_ input: CredentialInput) -> [FieldError] {
        var errors: [FieldError] = []
        let named = [
            ("regulator", input.regulator, AvailabilitySentences.regulator),
            ("number", input.number, AvailabilitySentences.number),
        ]
        for (field, text, name) in named where text.isEmpty {
            errors.append(
                FieldError(
                    field: field, code: "missing", message: AvailabilitySentences.missing(name)))
        }
        let texts = [input.regulator, input.number, input.evidence, input.note]
        if texts.contains(where: { $0.count > Self.longestReason }) {
            errors.append(
                FieldError(
                    field: "note", code: "tooLong", message: AvailabilitySentences.textTooLong))
        }
        if input.expires < settings.zone.date(of: now()) {
            errors.append(
                FieldError(
                    field: "expires", code: "expired", message: AvailabilitySentences.expired))
        }
        return errors
    }
}
