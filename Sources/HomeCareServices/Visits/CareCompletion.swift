public import HomeCareDomain
import HomeCareSecurity
import HomeCareStore
import Words

extension Clinic {
    /// What follows for the end of care from a report about somebody who lives: Recovered asks
    /// for it, every other status withdraws the question.
    func followRecovery(_ db: Connection, _ actor: Actor, _ filing: Filing) throws {
        let patient = filing.visit.patientID
        let newest = try CompletionQueries.newest(db, patient: patient)
        guard filing.status == .recovered else {
            return try careGoesOn(db, actor, filing, newest)
        }
        if let newest, newest.state == .asked {
            return try CompletionQueries.listBookings(
                db, completion: newest.id, patient: patient, after: filing.at)
        }
        let hasEnded = filing.before == .recovered && newest?.state == .confirmed
        if !hasEnded { try askForCompletion(db, actor, filing) }
    }

    private func careGoesOn(
        _ db: Connection, _ actor: Actor, _ filing: Filing, _ newest: CareCompletion?
    ) throws {
        guard let newest else { return }
        let patient = filing.visit.patientID
        try CompletionQueries.keepAll(db, patient: patient, by: filing.author, at: filing.at)
        guard newest.state == .asked else { return }
        let report = RecordKind.report.reference(filing.report)
        try CompletionQueries.decide(
            db, id: newest.id, .withdrawn, by: filing.author,
            note: "\(report): \(inEnglish { filing.status.title })", at: filing.at)
        try DeathQueries.cancelMessages(
            db, patient: patient, purposes: [NotificationPurpose.careCompletion],
            detail: "a later report says otherwise", at: filing.at)
        try audit(
            db, actor, "withdrew the end of care", "care_completions", newest.id,
            patient: patient, detail: report)
    }

    private func askForCompletion(_ db: Connection, _ actor: Actor, _ filing: Filing) throws {
        let patient = filing.visit.patientID
        let id = try CompletionQueries.ask(
            db, patient: patient, report: filing.report, at: filing.at)
        try CompletionQueries.listBookings(
            db, completion: id, patient: patient, after: filing.at)
        var asked = [try PatientQueries.physician(db, patient: patient)].compactMap(\.self)
            .filter(\.active)
        if asked.isEmpty { asked = try UserQueries.active(db, role: .admin) }
        let text = CompletionMessages.asked(
            patientName: filing.visit.patientName,
            patientReference: RecordKind.patient.reference(patient),
            report: RecordKind.report.reference(filing.report),
            reportedBy: filing.visit.caregiverName, clinicName: settings.name)
        for person in asked {
            guard let address = person.email, !address.isEmpty else { continue }
            try NotificationQueries.queue(
                db,
                NewNotification(
                    purpose: NotificationPurpose.careCompletion, channel: .email,
                    user: person.id, contact: nil, recipient: person.fullName,
                    address: address, patient: patient, alert: nil, subject: text.subject,
                    body: text.body, critical: false,
                    messageID: "<\(try SecureRandom.hex(16))@\(settings.mailDomain)>",
                    dedupeKey: "completion/\(id)/user \(person.id)/email", dueAt: filing.at),
                at: filing.at)
        }
        try audit(
            db, actor, "asked for the end of care", "care_completions", id, patient: patient)
    }

    /// A patient's newest end of care, for those who may open the chart; nil where there is none.
    public func careCompletion(_ actor: Actor, patient: Int64) throws(ServiceError)
        -> CareCompletion?
    {
        try read(as: actor) { db in
            let line = try knownPatient(
                db, actor, patient, permission: .seeChart, to: Acts.openChart)
            try withholdNews(line, from: actor)
            return try CompletionQueries.newest(db, patient: line.patient.id)
        }
    }

    /// Confirms the end of a patient's care, or lets it go on: the physician's to say; an admin's
    /// where the patient has no physician at work. Letting it go on needs a note.
    public func decideCompletion(
        _ actor: Actor, patient id: Int64, _ decision: CompletionDecision, note: String
    ) throws(ServiceError) -> CareCompletion {
        try write(as: actor) { db in
            let line = try knownPatient(db, actor, id, permission: .endCare, to: Acts.endCare)
            let patient = line.patient.id
            let person = try named(actor, Signed.endOfCare)
            guard let asked = try CompletionQueries.newest(db, patient: patient),
                asked.state == .asked
            else {
                throw ServiceError.refused(
                    "patient", "notAsked", VisitSentences.careNotAsked(line.patient.name))
            }
            if let physician = asked.physicianName, actor.role == .admin {
                throw ServiceError.refused(
                    "patient", "physicianDecides", VisitSentences.carePhysicianDecides(physician))
            }
            let note =
                decision == .confirm
                ? String(note.trimmed.prefix(Self.longestReason))
                : try reason(note, VisitSentences.careWhy, field: "note")
            let hour = now()
            try CompletionQueries.decide(
                db, id: asked.id, decision == .confirm ? .confirmed : .declined, by: person,
                note: note, at: hour)
            if decision == .confirm {
                try CompletionQueries.listBookings(
                    db, completion: asked.id, patient: patient, after: hour)
                try askForRating(db, patient: patient, completion: asked.id, at: hour)
            } else {
                try CompletionQueries.keepAll(db, patient: patient, by: person, at: hour)
            }
            try DeathQueries.cancelMessages(
                db, patient: patient, purposes: [NotificationPurpose.careCompletion],
                detail: "answered by \(actor.name)", at: hour)
            try audit(
                db, actor, decision == .confirm ? "ended the care" : "let the care go on",
                "care_completions", asked.id, patient: patient)
            return try CompletionQueries.completion(db, id: asked.id) ?? asked
        }
    }
}
