import HomeCareDomain
import HomeCareStore

/// Somebody who is told of an alert, and how.
struct AlertRecipient {
    enum Who: Hashable {
        case user(Int64)
        case contact(Int64)
    }

    let who: Who
    let name: String
    let audience: AlertAudience
    let circle: AlertCircle
    /// The channels of the circle on which this person has an address.
    let addresses: [(channel: NotificationChannel, address: String)]

    init(
        _ who: Who, name: String, audience: AlertAudience, circle: AlertCircle, email: String?,
        phone: String?
    ) {
        self.who = who
        self.name = name
        self.audience = audience
        self.circle = circle
        addresses = circle.channels.compactMap { channel in
            let address = channel == .email ? email : phone
            return address.flatMap { $0.isEmpty ? nil : (channel, $0) }
        }
    }

    var userID: Int64? {
        if case .user(let id) = who { return id }
        return nil
    }

    var contactID: Int64? {
        if case .contact(let id) = who { return id }
        return nil
    }

    /// The word for this person in keys.
    var key: String {
        switch who {
        case .user(let id): "user \(id)"
        case .contact(let id): "contact \(id)"
        }
    }
}

extension Clinic {
    /// The people of a rung, each once, in the order of its circles; nobody who is disabled.
    func recipients(
        _ db: Connection, _ alert: AlertCase, _ rung: AlertRung
    ) throws -> [AlertRecipient] {
        var seen: Set<AlertRecipient.Who> = []
        return try rung.circles.flatMap { try people(db, alert, $0) }
            .filter { seen.insert($0.who).inserted }
    }

    private func people(
        _ db: Connection, _ alert: AlertCase, _ circle: AlertCircle
    ) throws -> [AlertRecipient] {
        let staff: [Person?]
        switch circle {
        case .physician: staff = [try PatientQueries.physician(db, patient: alert.patientID)]
        case .caregiver: staff = [try UserQueries.person(db, id: alert.reporterID)]
        case .admins: staff = try UserQueries.active(db, role: .admin)
        case .allPhysicians: staff = try UserQueries.active(db, role: .physician)
        case .allCaregivers: staff = try UserQueries.active(db, role: .caregiver)
        case .contacts:
            return try PatientQueries.contacts(db, patient: alert.patientID).map {
                AlertRecipient(
                    .contact($0.id), name: $0.name, audience: .contact, circle: circle,
                    email: $0.email, phone: $0.phone)
            }
        }
        return try staff.compactMap { $0 }.filter(\.active).map { person in
            AlertRecipient(
                .user(person.id), name: person.fullName,
                audience: try audience(db, alert, person), circle: circle, email: person.email,
                phone: person.phone)
        }
    }

    /// What somebody on the staff may know of this patient decides what they read.
    private func audience(
        _ db: Connection, _ alert: AlertCase, _ person: Person
    ) throws -> AlertAudience {
        let scope: PatientScope
        let looksAfter: AlertAudience
        switch person.role {
        case .physician: (scope, looksAfter) = (.physician(user: person.id), .physician)
        case .caregiver: (scope, looksAfter) = (.caregiver(user: person.id), .caregiver)
        default: return .admin
        }
        let isOwn = try PatientQueries.contains(db, scope: scope, patient: alert.patientID)
        return isOwn ? looksAfter : .colleague
    }
}
