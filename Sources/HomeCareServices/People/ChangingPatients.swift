public import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// A patient's details as they would be typed, to be changed by those who register.
    public func patientDetails(_ actor: Actor, _ id: Int64) throws(ServiceError) -> PatientDetails {
        try read(as: actor) { db in
            let line = try knownPatient(
                db, actor, id, permission: .register, to: Acts.changePatient)
            let physician = try RegistrationQueries.physician(db, of: line.patient.id)
            return PatientDetails(line.patient, physician: physician)
        }
    }

    /// Changes who a patient is and how to reach them; each change is audited, old and new. A
    /// patient's own account changes how to reach them alone.
    public func changePatient(
        _ actor: Actor, _ id: Int64, _ details: PatientDetails, operation: String? = nil
    ) throws(ServiceError) -> PatientCard {
        let once = try once(operation, "patient details", actor, ContentOf(id, details))
        do {
            try write(as: actor, operation: once) { db in
                let line = try knownPatient(
                    db, actor, id, permission: .register, to: Acts.changePatient)
                try change(db, actor, line.patient, to: details)
            }
        } catch .store(.alreadyDone) {
            // What was asked for is so already.
        }
        return try patientCard(actor, id)
    }

    private func change(
        _ db: Connection, _ actor: Actor, _ patient: Patient, to details: PatientDetails
    ) throws {
        let today = settings.zone.date(of: now())
        let check = PatientDetailsCheck(details, today: today)
        let before = try RegistrationQueries.physician(db, of: patient.id)
        let physician =
            try kept(before, details.physician).map { .success($0) }
            ?? self.physician(db, details.physician)
        var errors = check.errors
        if case .failure(let error) = physician { errors.append(error) }
        // To have no physician is a choice, too.
        guard case .success(let chosen) = physician, let facts = check.facts else {
            throw ServiceError.refused(errors)
        }
        try refuseUnguarded(db, patient, facts, today)
        let changes = Self.changes(
            from: PatientDetails(patient, physician: before),
            to: PatientDetails(facts, physician: chosen))
        guard !changes.isEmpty else { return }
        let identity: Set<String> = ["name", "born", "sex", "physician"]
        if reach(.register, actor) == .own, !identity.isDisjoint(with: changes.map(\.field)) {
            throw ServiceError.refused("name", "deskOnly", DeskRefusals.deskOnly)
        }
        try readdressPatient(db, actor, patient.id) {
            try RegistrationQueries.change(db, patient: patient.id, facts, physician: chosen)
        }
        for change in changes {
            try audit(
                db, actor, "changed", "patients", patient.id, patient: patient.id,
                detail: "\(change.field): \(change.old) → \(change.new)")
        }
    }

    /// A physician who can sign in no longer stays, as long as nobody else is chosen.
    private func kept(_ before: Int64?, _ typed: String) -> Int64?? {
        guard let before, RecordKind.physician.id(from: typed) == before else { return nil }
        return .some(before)
    }

    private func refuseUnguarded(
        _ db: Connection, _ patient: Patient, _ facts: PatientFacts, _ today: CivilDate
    ) throws {
        guard patient.born != facts.born, Guardianship.isNeeded(born: facts.born, today: today),
            try !PatientQueries.contacts(db, patient: patient.id).contains(where: \.guardian)
        else { return }
        throw ServiceError.refused("born", "guardianMissing", DeskRefusals.guardian)
    }

    private static func changes(
        from old: PatientDetails, to new: PatientDetails
    ) -> [(field: String, old: String, new: String)] {
        let fields: [(String, KeyPath<PatientDetails, String>)] = [
            ("name", \.name), ("born", \.born), ("sex", \.sex), ("phone", \.phone),
            ("email", \.email), ("county", \.county), ("place", \.place), ("address", \.address),
            ("physician", \.physician),
        ]
        return fields.compactMap { field, path in
            let (before, after) = (old[keyPath: path], new[keyPath: path])
            guard before != after else { return nil }
            return (field, before.isEmpty ? "–" : before, after.isEmpty ? "–" : after)
        }
    }
}

extension PatientDetails {
    /// What is on record, as it would be typed.
    init(_ patient: Patient, physician: Int64?) {
        self.init()
        name = patient.name
        born = patient.born.iso
        sex = patient.sex.rawValue
        phone = patient.phone ?? ""
        email = patient.email ?? ""
        county = County.named(byCode: patient.countyCode)?.name ?? patient.countyCode
        place = patient.place
        address = patient.address
        self.physician = physician.map(RecordKind.physician.reference) ?? ""
    }

    init(_ facts: PatientFacts, physician: Int64?) {
        self.init()
        name = facts.name
        born = facts.born.iso
        sex = facts.sex.rawValue
        phone = facts.phone ?? ""
        email = facts.email ?? ""
        county = facts.county.name
        place = facts.place
        address = facts.address
        self.physician = physician.map(RecordKind.physician.reference) ?? ""
    }
}
