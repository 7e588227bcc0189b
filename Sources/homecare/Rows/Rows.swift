import HomeCareDomain
import HomeCareServices

/// A person as listings show them.
struct PersonRow: Encodable {
    let reference: String
    let username: String
    let name: String
    let role: String
    let email: String?
    let phone: String?
    let active: Bool

    init(_ person: Person) {
        reference = RecordKind.user.reference(person.id)
        username = person.username
        name = person.fullName
        role = person.role.rawValue
        email = person.email
        phone = person.phone
        active = person.active
    }
}

/// A patient as listings show them; clinical facts only where the reader may know them.
struct PatientRow: Encodable {
    let reference: String
    let name: String
    let born: String
    let sex: String
    let phone: String?
    let email: String?
    let county: String
    let place: String
    let physician: String?
    let status: String?
    let statusSince: String?
    let lastReport: String?
    let nextVisit: String?

    init(_ line: PatientLine, zone: ClinicZone) {
        let patient = line.patient
        reference = patient.reference
        name = patient.name
        born = patient.born.iso
        sex = patient.sex.rawValue
        phone = patient.phone
        email = patient.email
        county = patient.countyCode
        place = patient.place
        physician = patient.physicianName
        status = line.condition?.status.rawValue
        statusSince = line.condition.map { zone.stamp($0.since) }
        lastReport = line.lastReport.map(zone.stamp)
        nextVisit = line.nextVisit.map(zone.stamp)
    }
}

/// A patient with whom to call and what is booked.
struct PatientCardRow: Encodable {
    let patient: PatientRow
    let address: String
    let contacts: [ContactRow]
    let consents: [ConsentRow]
    /// The registrations that were merged into this one.
    let merged: [String]
    /// The reference that was asked for, where it stands behind this one.
    let askedFor: String?
    let appointments: [VisitRow]

    init(_ card: PatientCard, zone: ClinicZone) {
        patient = PatientRow(card.line, zone: zone)
        address = card.line.patient.address
        contacts = card.contacts.map(ContactRow.init)
        consents = card.consents.map { ConsentRow($0, zone: zone) }
        merged = card.merges.map { RecordKind.patient.reference($0.mergedID) }
        askedFor = card.askedFor.map(RecordKind.patient.reference)
        appointments = card.visits.map { VisitRow($0, zone: zone) }
    }
}

/// An emergency contact.
struct ContactRow: Encodable {
    let position: Int
    let name: String
    let relationship: String
    let phone: String?
    let email: String?
    let guardian: Bool

    init(_ contact: EmergencyContact) {
        position = contact.position
        name = contact.name
        relationship = contact.relationship
        phone = contact.phone
        email = contact.email
        guardian = contact.guardian
    }
}

/// An appointment with what happened at it.
struct VisitRow: Encodable {
    let reference: String
    let patient: String
    let patientName: String
    let caregiver: String
    let caregiverName: String
    let specialty: String
    let mode: String
    let state: String
    let start: String
    let end: String
    let address: String
    let checkedIn: String?
    let checkedOut: String?
    let report: String?
    let notes: String
    /// In cents; absent for those who may not know it.
    let costCents: Int64?
    /// How often its time, place or state has changed.
    let sequence: Int?
    let series: Int64?
    let cancelReason: String?
    let overrideReason: String?
    /// What is to be known although it is booked or changed; absent where there is nothing.
    var warnings: [FieldError]?
    /// Where a video visit is joined; absent where that is not asked for or there is none.
    var joinAddress: String?

    init(_ visit: Visit, zone: ClinicZone) {
        reference = visit.reference
        patient = RecordKind.patient.reference(visit.patientID)
        patientName = visit.patientName
        caregiver = RecordKind.caregiver.reference(visit.caregiverID)
        caregiverName = visit.caregiverName
        specialty = visit.specialty
        mode = visit.mode == .inPerson ? "in-person" : "virtual"
        state = visit.state.rawValue
        start = zone.stamp(visit.startsAt)
        end = zone.stamp(visit.endsAt)
        address = visit.address
        checkedIn = visit.checkedInAt.map(zone.stamp)
        checkedOut = visit.checkedOutAt.map(zone.stamp)
        report = visit.reportID.map(RecordKind.report.reference)
        notes = visit.notes
        costCents = visit.terms?.costCents
        sequence = visit.terms?.sequence
        series = visit.terms?.seriesID
        cancelReason = visit.terms?.cancelReason
        overrideReason = visit.terms?.overrideReason
    }

    /// The cost for people, such as `KES 1,500.00`.
    var cost: String { costCents.map(VisitCost.words) ?? "–" }
}

/// A care report.
struct ReportRow: Encodable {
    let reference: String
    let appointment: String
    let patient: String
    let patientName: String
    let author: String
    let submitted: String
    let status: String
    let vitals: Vitals
    let notObtained: [String: NotObtained]
    let news2Total: Int?
    let news2Band: String?
    let notes: String
    /// How many addenda it has.
    let addenda: Int
    /// Who entered it in the author's name, where the author did not.
    let enteredBy: String?
    /// Present where the report was entered in error and taken back.
    let withdrawn: WithdrawalRow?

    init(_ report: CareReport, zone: ClinicZone) {
        reference = report.reference
        appointment = RecordKind.appointment.reference(report.appointmentID)
        patient = RecordKind.patient.reference(report.patientID)
        patientName = report.patientName
        author = report.authorName
        submitted = zone.stamp(report.submittedAt)
        status = report.status.rawValue
        vitals = report.vitals
        notObtained = Dictionary(
            report.notObtained.map { ($0.key.rawValue, $0.value) }, uniquingKeysWith: { $1 })
        news2Total = report.news2Total
        news2Band = report.news2Band?.rawValue
        notes = report.notes
        addenda = report.addenda
        enteredBy = report.enteredBy
        withdrawn = report.withdrawal.map {
            WithdrawalRow(by: $0.by, at: zone.stamp($0.at), reason: $0.reason)
        }
    }
}

/// How a report was taken back.
struct WithdrawalRow: Encodable {
    let by: String
    let at: String
    let reason: String
}

extension ReportRow {
    /// The status as lists show it: what was entered in error is no status.
    var statusWords: String {
        withdrawn.map { "withdrawn \($0.at)" } ?? status
    }
    /// Who wrote it, and who entered it.
    var signature: String { enteredBy.map { "\($0) for \(author)" } ?? author }
    /// What it says, or why it says nothing any more.
    var said: String {
        withdrawn.map { "entered in error, withdrawn by \($0.by): \($0.reason)" } ?? notes
    }
}
