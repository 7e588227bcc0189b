import HomeCareDomain
import HomeCareSecurity
import HomeCareStore

extension Clinic {
    /// Queues the messages of tier 1: physician, caregiver and admins, and for critical alerts the
    /// emergency contacts. Gives how many were queued.
    func queueAlertMessages(
        _ db: Connection, _ alert: Int64, _ severity: AlertSeverity, _ filing: Filing
    ) throws -> Int {
        var queued = 0
        for person in try staffToTell(db, filing) {
            let text = AlertWording.staff(
                alertFacts(alert, severity, filing), recipient: person.fullName)
            queued += try queue(
                db, recipient: .user(person), text, alert: alert, severity, filing)
        }
        guard severity == .critical else { return queued }
        for contact in try PatientQueries.contacts(db, patient: filing.visit.patientID) {
            let text = AlertWording.contact(
                patientName: filing.visit.patientName, contactName: contact.name,
                clinic: settings.name, phone: settings.phone)
            queued += try queue(
                db, recipient: .contact(contact), text, alert: alert, severity, filing)
        }
        return queued
    }

    private func alertFacts(
        _ alert: Int64, _ severity: AlertSeverity, _ filing: Filing
    ) -> AlertFacts {
        AlertFacts(
            alert: alert, patientID: filing.visit.patientID,
            patientName: filing.visit.patientName, severity: severity, reason: filing.reason,
            reportedBy: filing.visit.caregiverName, at: settings.zone.dayAndClock(filing.at),
            clinic: settings.name)
    }

    private func staffToTell(_ db: Connection, _ filing: Filing) throws -> [Person] {
        var people: [Person] = []
        if let physician = try PatientQueries.physician(db, patient: filing.visit.patientID) {
            people.append(physician)
        }
        if let user = try VisitQueries.caregiverUser(db, appointment: filing.visit.id),
            let caregiver = try UserQueries.person(db, id: user)
        {
            people.append(caregiver)
        }
        people += try UserQueries.active(db, role: .admin)
        var seen: Set<Int64> = []
        return people.filter { $0.active && seen.insert($0.id).inserted }
    }

    private func queue(
        _ db: Connection, recipient: AlertRecipient, _ text: MessageText, alert: Int64,
        _ severity: AlertSeverity, _ filing: Filing
    ) throws -> Int {
        var queued = 0
        for (channel, address) in recipient.addresses {
            let key = "alert/\(alert)/\(filing.report)/\(recipient.key)/\(channel.rawValue)"
            let id = try NotificationQueries.queue(
                db,
                NewNotification(
                    purpose: "alert", channel: channel, user: recipient.user,
                    contact: recipient.contactID, recipient: recipient.name, address: address,
                    patient: filing.visit.patientID, alert: alert,
                    subject: channel == .email ? text.subject : "",
                    body: channel == .email ? text.body : text.short,
                    critical: severity == .critical,
                    messageID: "<\(SecureRandom.hex(16))@\(settings.mailDomain)>",
                    dedupeKey: key, dueAt: filing.at), at: filing.at)
            queued += id == nil ? 0 : 1
        }
        return queued
    }
}

/// Somebody who is told of an alert, and on which channels.
private enum AlertRecipient {
    case user(Person)
    case contact(EmergencyContact)

    var name: String {
        switch self {
        case .user(let person): return person.fullName
        case .contact(let contact): return contact.name
        }
    }

    var user: Int64? {
        if case .user(let person) = self { return person.id }
        return nil
    }

    var contactID: Int64? {
        if case .contact(let contact) = self { return contact.id }
        return nil
    }

    var key: String {
        switch self {
        case .user(let person): return "user \(person.id)"
        case .contact(let contact): return "contact \(contact.id)"
        }
    }

    var addresses: [(NotificationChannel, String)] {
        let email: String?
        let phone: String?
        switch self {
        case .user(let person): (email, phone) = (person.email, person.phone)
        case .contact(let contact): (email, phone) = (contact.email, contact.phone)
        }
        return [(.email, email), (.sms, phone)].compactMap { channel, address in
            address.map { (channel, $0) }
        }
    }
}
