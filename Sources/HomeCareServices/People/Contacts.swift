public import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// A patient is called for by at most so many people.
    static let mostContacts = 12

    /// Adds somebody to be called, behind those there are.
    public func addContact(
        _ actor: Actor, patient: Int64, _ new: NewContact, operation: String? = nil
    ) throws(ServiceError) -> [EmergencyContact] {
        let once = try once(operation, "contact", actor, ContentOf(patient, new))
        do {
            return try write(as: actor, operation: once) { db in
                let line = try knownPatient(
                    db, actor, patient, permission: .register, to: Acts.changeContacts)
                let id = line.patient.id
                try refuseUnlessSound(new)
                guard try PatientQueries.contacts(db, patient: id).count < Self.mostContacts else {
                    throw ServiceError.refused(
                        "contact", "tooMany", DeskRefusals.tooManyContacts(Self.mostContacts))
                }
                let contact = try ContactQueries.add(db, patient: id, new.tidy)
                try audit(
                    db, actor, "added", "emergency_contacts", contact, patient: id,
                    detail: new.tidy.line)
                return try PatientQueries.contacts(db, patient: id)
            }
        } catch .store(.alreadyDone) {
            return try contacts(actor, patient: patient)
        }
    }

    /// Writes a contact anew, at its place.
    public func changeContact(
        _ actor: Actor, _ id: Int64, _ new: NewContact
    ) throws(ServiceError) -> [EmergencyContact] {
        try changing(actor, id) { db, contact, patient in
            try refuseUnlessSound(new)
            let tidy = new.tidy
            if contact.guardian, !tidy.guardian { try requireOtherGuardian(db, contact, patient) }
            try ContactQueries.change(db, id: id, tidy)
            try readdress(
                db, actor, about: patient.id, from: Reachable(NewContact(contact), id),
                to: Reachable(tidy, id))
            try audit(
                db, actor, "changed", "emergency_contacts", id, patient: patient.id,
                detail: "\(NewContact(contact).line) → \(tidy.line)")
        }
    }

    /// Moves a contact so many places down, or up where it is negative.
    public func moveContact(
        _ actor: Actor, _ id: Int64, by places: Int
    ) throws(ServiceError) -> [EmergencyContact] {
        try changing(actor, id) { db, contact, patient in
            var ids = try PatientQueries.contacts(db, patient: patient.id).map(\.id)
            guard let place = ids.firstIndex(of: id) else { return }
            let target = min(max(0, place + places), ids.count - 1)
            guard target != place else { return }
            ids.remove(at: place)
            ids.insert(id, at: target)
            try ContactQueries.order(db, patient: patient.id, ids)
            try audit(
                db, actor, "moved", "emergency_contacts", id, patient: patient.id,
                detail: "\(contact.name): \(place + 1) → \(target + 1)")
        }
    }

    /// Takes a contact away; a child keeps a guardian.
    public func removeContact(_ actor: Actor, _ id: Int64) throws(ServiceError)
        -> [EmergencyContact]
    {
        try changing(actor, id) { db, contact, patient in
            if contact.guardian { try requireOtherGuardian(db, contact, patient) }
            try ContactQueries.remove(
                db, id: id, detail: "The contact was removed.", at: now())
            let rest = try PatientQueries.contacts(db, patient: patient.id).map(\.id)
            try ContactQueries.order(db, patient: patient.id, rest)
            try audit(
                db, actor, "removed", "emergency_contacts", id, patient: patient.id,
                detail: NewContact(contact).line)
        }
    }

    /// Whom to call for a patient, in order, for those who may change it.
    public func contacts(_ actor: Actor, patient: Int64) throws(ServiceError)
        -> [EmergencyContact]
    {
        try read(as: actor) { db in
            let line = try knownPatient(
                db, actor, patient, permission: .register, to: Acts.changeContacts)
            return try PatientQueries.contacts(db, patient: line.patient.id)
        }
    }

    private func changing(
        _ actor: Actor, _ id: Int64,
        _ body: (Connection, EmergencyContact, Patient) throws -> Void
    ) throws(ServiceError) -> [EmergencyContact] {
        try write(as: actor) { db in
            try require(.register, actor, to: Acts.changeContacts)
            guard let (contact, patient) = try ContactQueries.contact(db, id: id) else {
                throw ServiceError.notFound(Missing.contact)
            }
            let line = try knownPatient(
                db, actor, patient, permission: .register, to: Acts.changeContacts)
            guard line.patient.id == patient else {
                throw ServiceError.notFound(Missing.contact)
            }
            try body(db, contact, line.patient)
            return try PatientQueries.contacts(db, patient: patient)
        }
    }

    private func refuseUnlessSound(_ new: NewContact) throws {
        let errors = new.errors(in: "contact")
        guard errors.isEmpty else { throw ServiceError.refused(errors) }
    }

    private func requireOtherGuardian(
        _ db: Connection, _ contact: EmergencyContact, _ patient: Patient
    ) throws {
        let today = settings.zone.date(of: now())
        guard Guardianship.isNeeded(born: patient.born, today: today) else { return }
        let others = try PatientQueries.contacts(db, patient: patient.id).filter {
            $0.guardian && $0.id != contact.id
        }
        guard !others.isEmpty else {
            throw ServiceError.refused(
                "guardian", "lastGuardian", DeskRefusals.lastGuardian(contact.name, patient.name))
        }
    }
}

extension NewContact {
    /// A contact on record, as it would be typed.
    public init(_ contact: EmergencyContact) {
        self.init(
            name: contact.name, relationship: contact.relationship, phone: contact.phone ?? "",
            email: contact.email ?? "", guardian: contact.guardian)
    }
}

extension Reachable {
    fileprivate init(_ contact: NewContact, _ id: Int64) {
        self.init(
            userID: nil, contactID: id, name: contact.name, email: contact.email,
            phone: contact.phone)
    }
}
