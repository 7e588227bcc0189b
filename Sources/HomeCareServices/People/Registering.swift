public import HomeCareDomain
import HomeCareStore

/// A physician to choose for a patient.
public struct PhysicianChoice: Codable, Equatable, Sendable {
    public let id: Int64
    public let username: String
    public let name: String

    /// The reference people read, such as `D-0001`.
    public var reference: String { RecordKind.physician.reference(id) }

    /// The one of a reference, a user name or words of the name.
    public static func find(
        _ text: String, among all: [PhysicianChoice], field: String = "physician"
    ) -> Result<PhysicianChoice?, FieldError> {
        let typed = text.trimmed
        if typed.isEmpty { return .success(nil) }
        let exact = all.first {
            $0.username == typed.lowercased() || RecordKind.physician.id(from: typed) == $0.id
        }
        if let exact { return .success(exact) }
        let named = all.filter { $0.name == typed }
        if named.count == 1 { return .success(named[0]) }
        let words = NameWords.words(of: typed)
        let found = all.filter { choice in
            let own = NameWords.words(of: choice.name)
            return !words.isEmpty
                && words.allSatisfy { word in own.contains { $0.hasPrefix(word) } }
        }
        if found.count == 1 { return .success(found[0]) }
        let shown = SafeText.visible(String(typed.prefix(40)))
        let message =
            found.isEmpty
            ? DeskRefusals.physicianUnknown(shown)
            : DeskRefusals.physicianAmbiguous(
                shown, found.prefix(5).map(\.name).joined(separator: ", "))
        return .failure(
            FieldError(
                field: field, code: found.isEmpty ? "unknown" : "ambiguous", message: message))
    }
}

extension Clinic {
    /// Registers a patient with contacts and consents: the desk's and an admin's. Where somebody
    /// on record is likely the same person, a reason is needed.
    ///
    /// An operation that was already done answers with the patient it registered.
    public func registerPatient(
        _ actor: Actor, _ new: NewPatient, inSpiteOf reason: String = "", operation: String
    ) throws(ServiceError) -> PatientCard {
        let once = try once(operation, "register", actor, new)
        do {
            let id = try write(as: actor, operation: once) { db in
                try register(db, actor, new, inSpiteOf: reason.trimmed)
            }
            return try patientCard(actor, id)
        } catch .store(.alreadyDone) {
            return try patientCard(actor, try registered(actor, new))
        }
    }

    private func register(
        _ db: Connection, _ actor: Actor, _ new: NewPatient, inSpiteOf reason: String
    ) throws -> Int64 {
        try requireDesk(actor, to: Acts.register)
        let (facts, physician) = try checked(db, new)
        let candidates = try duplicates(db, new).filter(\.isLikely)
        try refuseUnlessDistinct(candidates, reason)
        let hour = now()
        let id = try RegistrationQueries.add(db, facts, physician: physician, at: hour)
        for contact in new.contacts {
            try ContactQueries.add(db, patient: id, contact.tidy)
        }
        for consent in new.consents {
            try record(db, actor, consent, patient: id, facts.name, born: facts.born, at: hour)
        }
        let spite = candidates.map(\.patient.reference).joined(separator: ", ")
        try audit(
            db, actor, "registered", "patients", id, patient: id,
            detail: candidates.isEmpty ? "" : "in spite of \(spite): \(reason)")
        return id
    }

    /// Everything that is wrong is said at once.
    private func checked(_ db: Connection, _ new: NewPatient) throws -> (PatientFacts, Int64?) {
        let today = settings.zone.date(of: now())
        let check = PatientDetailsCheck(new.details, today: today)
        var errors = check.errors
        let physician = try physician(db, new.details.physician)
        if case .failure(let error) = physician { errors.append(error) }
        for (index, contact) in new.contacts.enumerated() {
            errors += contact.errors(in: "contacts.\(index + 1)")
        }
        if let born = check.facts?.born, Guardianship.isNeeded(born: born, today: today),
            !new.contacts.contains(where: \.guardian)
        {
            errors.append(
                FieldError(field: "guardian", code: "missing", message: DeskRefusals.guardian))
        }
        errors += Self.errors(in: new.consents)
        guard errors.isEmpty, let facts = check.facts else { throw ServiceError.refused(errors) }
        return (facts, try physician.get())
    }

    private static func errors(in consents: [NewConsent]) -> [FieldError] {
        var seen = Set<ConsentPurpose>()
        return consents.flatMap { consent -> [FieldError] in
            let field = "consents.\(consent.purpose.rawValue)"
            let twice =
                seen.insert(consent.purpose).inserted
                ? []
                : [
                    FieldError(field: field, code: "twice", message: DeskRefusals.consentTwice)
                ]
            return twice + errors(in: consent, field)
        }
    }

    private func refuseUnlessDistinct(
        _ candidates: [DuplicateCandidate], _ reason: String
    ) throws {
        guard !candidates.isEmpty else { return }
        guard !reason.isEmpty else {
            throw ServiceError.refused(
                candidates.map {
                    FieldError(
                        field: "duplicates", code: "duplicateLikely",
                        message: DeskRefusals.duplicate($0))
                })
        }
        _ = try self.reason(reason, DeskRefusals.spite, field: "inSpiteOf")
    }

    private func registered(_ actor: Actor, _ new: NewPatient) throws(ServiceError) -> Int64 {
        try read(as: actor) { db in
            let check = PatientDetailsCheck(new.details, today: settings.zone.date(of: now()))
            guard let facts = check.facts, let id = try RegistrationQueries.newest(db, facts) else {
                throw ServiceError.notFound(Missing.patient(SafeText.visible(new.details.name)))
            }
            return id
        }
    }

    /// Who on record may be the person whose details are being typed, the likeliest first; what
    /// cannot be read yet is left out.
    public func likelyDuplicates(_ actor: Actor, of new: NewPatient) throws(ServiceError)
        -> [DuplicateCandidate]
    {
        try read(as: actor) { db in
            try requireDesk(actor, to: Acts.register)
            return try duplicates(db, new)
        }
    }

    private func duplicates(_ db: Connection, _ new: NewPatient) throws -> [DuplicateCandidate] {
        let facts = known(new)
        var best: [Int64: (score: Int, reasons: [DuplicateReason])] = [:]
        for id in try DuplicateQueries.candidates(db, facts) {
            guard let other = try DuplicateQueries.facts(db, id) else { continue }
            let likeness = Duplicates.compare(facts, other.facts)
            guard likeness.score >= Duplicates.shown else { continue }
            if likeness.score > best[other.patient]?.score ?? 0 { best[other.patient] = likeness }
        }
        let order = best.sorted { ($1.value.score, $0.key) < ($0.value.score, $1.key) }
        return try order.prefix(8).compactMap { id, likeness in
            try PatientQueries.patient(db, id: id, now: now()).map {
                DuplicateCandidate(
                    patient: $0.patient, score: likeness.score, reasons: likeness.reasons)
            }
        }
    }

    /// What of the typed can be read.
    private func known(_ new: NewPatient) -> DuplicateFacts {
        let details = new.details
        func phone(_ text: String) -> String? { try? PhoneNumber.normalise(text).get().e164 }
        return DuplicateFacts(
            name: details.name,
            born: try? BirthDate.read(details.born, today: settings.zone.date(of: now())).get(),
            sex: Sex.allCases.first {
                !details.sex.isEmpty && $0.rawValue.hasPrefix(details.sex.lowercased())
            },
            phone: phone(details.phone), email: try? EmailAddress.check(details.email).get(),
            countyCode: try? County.find(details.county).get().code,
            contactPhones: Set(new.contacts.compactMap { phone($0.phone) }))
    }

    /// The physicians somebody can be entrusted to, for those who register.
    public func physicianChoices(_ actor: Actor) throws(ServiceError) -> [PhysicianChoice] {
        try read(as: actor) { db in
            try require(.register, actor, to: Acts.register)
            return try choices(db)
        }
    }

    private func choices(_ db: Connection) throws -> [PhysicianChoice] {
        try RegistrationQueries.physicians(db).map {
            PhysicianChoice(id: $0.id, username: $0.username, name: $0.name)
        }
    }

    /// The physician of a reference, a user name or words of the name; nil where nothing is said.
    func physician(_ db: Connection, _ text: String) throws -> Result<Int64?, FieldError> {
        if text.trimmed.isEmpty { return .success(nil) }
        return PhysicianChoice.find(text, among: try choices(db)).map { $0?.id }
    }

    /// Refuses all who may not register just anybody.
    func requireDesk(_ actor: Actor, to act: String) throws {
        guard try require(.register, actor, to: act) == .all else {
            throw ServiceError.notPermitted(act)
        }
    }
}
