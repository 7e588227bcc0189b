public import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// Records that somebody consents; one to the same purpose that stands is refused.
    public func recordConsent(
        _ actor: Actor, patient: Int64, _ new: NewConsent, operation: String? = nil
    ) throws(ServiceError) -> [Consent] {
        let once = try once(operation, "consent", actor, ContentOf(patient, new))
        do {
            return try write(as: actor, operation: once) { db in
                let line = try knownPatient(
                    db, actor, patient, permission: .register, to: Acts.changeConsents)
                let errors = Self.errors(in: new, "consent")
                guard errors.isEmpty else { throw ServiceError.refused(errors) }
                let id = line.patient.id
                guard try ConsentQueries.standing(db, patient: id, new.purpose) == nil else {
                    throw ServiceError.refused(
                        "purpose", "alreadySo", DeskRefusals.consentStands(new.purpose.title))
                }
                try record(
                    db, actor, new, patient: id, line.patient.name, born: line.patient.born,
                    at: now())
                return try ConsentQueries.list(db, patient: id, limit: 50)
            }
        } catch .store(.alreadyDone) {
            return try consents(actor, patient: patient)
        }
    }

    /// Writes down that a consent was withdrawn; it stays on record.
    public func withdrawConsent(
        _ actor: Actor, patient: Int64, _ purpose: ConsentPurpose
    ) throws(ServiceError) -> [Consent] {
        try write(as: actor) { db in
            let line = try knownPatient(
                db, actor, patient, permission: .register, to: Acts.changeConsents)
            let id = line.patient.id
            guard let consent = try ConsentQueries.standing(db, patient: id, purpose) else {
                throw ServiceError.refused(
                    "purpose", "none", DeskRefusals.noConsent(purpose.title))
            }
            try ConsentQueries.withdraw(db, id: consent, by: actor.userID, at: now())
            try audit(
                db, actor, "withdrew", "consents", consent, patient: id, detail: purpose.rawValue)
            return try ConsentQueries.list(db, patient: id, limit: 50)
        }
    }

    /// A patient's consents, the newest first, those withdrawn too.
    public func consents(_ actor: Actor, patient: Int64) throws(ServiceError) -> [Consent] {
        try read(as: actor) { db in
            let line = try knownPatient(
                db, actor, patient, permission: .register, to: Acts.changeConsents)
            return try ConsentQueries.list(db, patient: line.patient.id, limit: 50)
        }
    }

    /// Where nobody is named, it is the patient who consents, and for a child the first guardian.
    func record(
        _ db: Connection, _ actor: Actor, _ new: NewConsent, patient: Int64, _ name: String,
        born: CivilDate, at hour: Instant
    ) throws {
        var tidy = new
        tidy.givenBy = (try? SafeText.name(new.givenBy).get()) ?? ""
        tidy.relationship = new.relationship.trimmed
        if tidy.givenBy.isEmpty {
            let isChild = Guardianship.isNeeded(born: born, today: settings.zone.date(of: hour))
            let guardian =
                isChild
                ? try PatientQueries.contacts(db, patient: patient).first(where: \.guardian) : nil
            tidy.givenBy = guardian?.name ?? name
            tidy.relationship = guardian?.relationship ?? ""
        }
        try ConsentQueries.add(db, patient: patient, tidy, by: actor.userID, at: hour)
        try audit(
            db, actor, "consented", "patients", patient, patient: patient,
            detail: "\(tidy.purpose.rawValue), \(tidy.way.rawValue), by \(tidy.givenBy)")
    }

    static func errors(in consent: NewConsent, _ field: String) -> [FieldError] {
        var errors: [FieldError] = []
        if !consent.givenBy.trimmed.isEmpty,
            case .failure(let error) = SafeText.name(consent.givenBy, field: "\(field).givenBy")
        {
            errors.append(error)
        }
        if case .failure(let error) = DeskText.check(
            consent.relationship, "\(field).relationship", most: 60)
        {
            errors.append(error)
        }
        return errors
    }
}
