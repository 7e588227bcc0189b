import HomeCareDomain
import HomeCareSecurity
import HomeCareStore

extension Clinic {
    /// Queues the messages of tier 1: physician, caregiver and admins, and for critical alerts the
    /// emergency contacts. Gives how many were queued.
    func queueAlertMessages(
        _ db: Connection, _ alert: Int64, _ severity: AlertSeverity, _ filing: Filing
    ) throws -> Int {
        let notice = AlertNotice(
            patientName: filing.visit.patientName,
            patientReference: RecordKind.patient.reference(filing.visit.patientID),
            alertReference: RecordKind.alert.reference(alert), status: filing.status,
            reason: filing.reason, reportedBy: filing.visit.caregiverName,
            reportedAt: filing.at, zone: settings.zone, clinicName: settings.name,
            clinicPhone: settings.phone)
        var recipients = try staffToTell(db, filing).map(AlertRecipient.user)
        if severity == .critical {
            recipients += try PatientQueries.contacts(db, patient: filing.visit.patientID)
                .map(AlertRecipient.contact)
        }
        return try recipients.reduce(0) { queued, recipient in
            queued + (try queue(db, recipient, notice, alert: alert, severity, filing))
        }
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
        _ db: Connection, _ recipient: AlertRecipient, _ notice: AlertNotice, alert: Int64,
        _ severity: AlertSeverity, _ filing: Filing
    ) throws -> Int {
        var queued = 0
        for (channel, address) in recipient.addresses {
            let text =
                channel == .email
                ? AlertMessages.email(notice, to: recipient.audience)
                : AlertMessages.sms(notice, to: recipient.audience)
            let key =
                Self.keyPrefix(alert: alert, report: filing.report)
                + "\(recipient.key)/\(channel.rawValue)"
            let id = try NotificationQueries.queue(
                db,
                NewNotification(
                    purpose: recipient.audience == .contact ? "alertContact" : "alert",
                    channel: channel, user: recipient.user,
                    contact: recipient.contactID, recipient: recipient.name, address: address,
                    patient: filing.visit.patientID, alert: alert,
                    subject: text.subject, body: text.body,
                    critical: severity == .critical,
                    messageID: "<\(try SecureRandom.hex(16))@\(settings.mailDomain)>",
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

    var audience: AlertAudience {
        switch self {
        case .contact: return .contact
        case .user(let person):
            switch person.role {
            case .physician: return .physician
            case .caregiver: return .caregiver
            default: return .admin
            }
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
            address.flatMap { $0.isEmpty ? nil : (channel, $0) }
        }
    }
}
