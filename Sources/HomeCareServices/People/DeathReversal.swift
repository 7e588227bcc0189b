public import HomeCareDomain
import HomeCareStore
import Words

/// What taking a death back did.
public struct DeathReversal: Codable, Equatable, Sendable {
    public let patient: Int64
    public let patientName: String
    /// The status from now on: what it was before the report of the death.
    public let status: PatientStatus
    /// The report that was withdrawn; it stays on record.
    public let reportID: Int64?
    /// The alert that runs now because of the status, if one does.
    public let alertID: Int64?
    /// How many people are told that the report was withdrawn.
    public let told: Int
    /// The bookings that the report had cancelled, for the desk to revive one by one.
    public let bookings: [Visit]
}

extension Clinic {
    /// Takes the report of a death back, with a reason: an admin's. The report stays as it was
    /// filed; the status becomes what it was before.
    public func reverseDeath(
        _ actor: Actor, patient asked: Int64, reason: String
    ) throws(ServiceError) -> DeathReversal {
        try write(as: actor) { db in
            let line = try knownPatient(
                db, actor, asked, permission: .reverseDeath, to: Acts.reverseDeath)
            let patient = line.patient.id
            let admin = try named(actor, Signed.reversal)
            let why = try self.reason(reason, PeopleSentences.reversalWhy)
            guard line.condition?.status == .deceased else {
                throw ServiceError.refused(
                    "patient", "notDeceased",
                    PeopleSentences.reversalNotDeceased(line.patient.name))
            }
            let hour = now()
            let withdrawal = try withdrawal(db, line.patient, by: admin, why: why, at: hour)
            try DeathQueries.addReversal(
                db, patient: patient, to: withdrawal.status, by: admin, reason: why, at: hour)
            try PatientQueries.setStatus(db, patient: patient, withdrawal.status, at: hour)
            try audit(
                db, actor, "reversed the death", "patients", patient, patient: patient,
                detail: "\(withdrawal.status.rawValue) again: \(why)")
            let told = try endAlert(db, actor, withdrawal)
            try tellEndings(db, actor, withdrawal)
            try resumeCompletion(db, withdrawal)
            return DeathReversal(
                patient: patient, patientName: line.patient.name, status: withdrawal.status,
                reportID: withdrawal.report, alertID: try raiseAgain(db, actor, withdrawal),
                told: told,
                bookings: try BookingDecisionQueries.cancelledInError(
                    db, after: hour, limit: 1000
                ).filter { $0.patientID == patient })
        }
    }

    private func withdrawal(
        _ db: Connection, _ patient: Patient, by admin: Int64, why: String, at hour: Instant
    ) throws -> Withdrawal {
        let death = try DeathQueries.onRecord(db, patient: patient.id)
        let report =
            try death?.report
            ?? DeathQueries.report(db, patient: patient.id, thatSaid: .deceased)
        return Withdrawal(
            patient: patient, report: report, status: death?.before ?? .stable,
            filedAt: death?.filedAt ?? hour, admin: admin, why: why, at: hour)
    }

    /// Ends the alert of the death, takes back what still waits and tells those who were told.
    private func endAlert(_ db: Connection, _ actor: Actor, _ withdrawal: Withdrawal) throws
        -> Int
    {
        let patient = withdrawal.patient.id
        let running = try AlertQueries.running(db, patient: patient)
        let touched = try withdrawal.report.flatMap {
            try AlertQueries.touched(db, by: $0, patient: patient)
        }
        guard let alert = touched ?? running?.id else { return 0 }
        let note = "The report of the death was withdrawn: \(withdrawal.why)"
        let told = try DeathQueries.told(db, alert: alert, since: withdrawal.filedAt)
        try DeathQueries.cancelSteps(db, alert: alert, detail: note, at: withdrawal.at)
        try DeathQueries.cancelMessages(db, alert: alert, detail: note, at: withdrawal.at)
        if running?.id == alert {
            try AlertQueries.resolve(
                db, id: alert, by: withdrawal.admin, note: note, at: withdrawal.at)
            try audit(db, actor, "resolved", "status_alerts", alert, patient: patient)
        }
        try AlertQueries.addEvent(
            db, alert: alert, kind: running?.id == alert ? .resolved : .joined,
            actor: withdrawal.admin, at: withdrawal.at, detail: note)
        return try told.reduce(0) { count, one in
            let isTold = try tell(
                db, one.user, bySMS: one.bySMS, alert: alert, withdrawal, by: actor.name)
            return count + (isTold ? 1 : 0)
        }
    }

    /// Staff only, by e-mail, and by SMS whom one has reached: contacts were asked to call, and
    /// never told why.
    private func tell(
        _ db: Connection, _ user: Int64, bySMS: Bool, alert: Int64, _ withdrawal: Withdrawal,
        by admin: String
    ) throws -> Bool {
        guard let person = try UserQueries.person(db, id: user), person.role != .patient else {
            return false
        }
        let notice = AlertNotice(
            patientName: withdrawal.patient.name,
            patientReference: withdrawal.patient.reference,
            alertReference: RecordKind.alert.reference(alert), status: withdrawal.status,
            reason: withdrawal.why, reportedBy: admin, reportedAt: withdrawal.at,
            zone: settings.zone, clinicName: settings.name, clinicPhone: settings.phone)
        let report = withdrawal.report.map(RecordKind.report.reference) ?? "of the death"
        let email = inEnglish {
            DeathMessages.withdrawn(notice, report: report, by: admin, why: withdrawal.why)
        }
        let sms = inEnglish { DeathMessages.withdrawnSMS(notice, by: admin) }
        let letters: [(NotificationChannel, String?, MessageText)] =
            [(.email, person.email, email)] + (bySMS ? [(.sms, person.phone, sms)] : [])
        return try letters.reduce(false) { isTold, letter in
            let (channel, address, text) = letter
            guard let address, !address.isEmpty else { return isTold }
            let key = "death/\(alert)/\(withdrawal.at.milliseconds)/user \(user)"
            let queued = try NotificationQueries.queue(
                db,
                NewNotification(
                    purpose: NotificationPurpose.deathWithdrawn, channel: channel, user: user,
                    contact: nil, recipient: person.fullName, address: address,
                    patient: withdrawal.patient.id, alert: nil, subject: text.subject,
                    body: text.body, critical: false, messageID: try newMessageID(),
                    dedupeKey: "\(key)/\(channel.rawValue)", dueAt: withdrawal.at),
                at: withdrawal.at)
            return isTold || queued != nil
        }
    }

    /// Somebody who was badly off before is badly off again, and somebody must own it.
    private func raiseAgain(_ db: Connection, _ actor: Actor, _ withdrawal: Withdrawal) throws
        -> Int64?
    {
        guard withdrawal.status.severity != nil,
            let report = try DeathQueries.report(
                db, patient: withdrawal.patient.id, thatSaid: withdrawal.status)
                ?? withdrawal.report,
            let filed = try ReportQueries.report(db, id: report),
            let visit = try VisitQueries.visit(db, id: filed.appointmentID)
        else { return nil }
        return try raiseAlert(
            db, actor,
            Filing(
                report: report, visit: visit, status: withdrawal.status,
                before: withdrawal.status, reason: inEnglish { withdrawal.status.title },
                author: withdrawal.admin, at: withdrawal.at)
        ).0
    }

    /// That a visit ended, or went to somebody else, was to be said before the death and is true
    /// still; what became of the others is the desk's to decide first.
    private func tellEndings(_ db: Connection, _ actor: Actor, _ withdrawal: Withdrawal) throws {
        let patient = withdrawal.patient.id
        let count = try DeathQueries.queueEndings(
            db, patient: patient, since: withdrawal.filedAt, at: withdrawal.at)
        guard count > 0 else { return }
        try audit(
            db, actor, "queued again", "patients", patient, patient: patient,
            detail: "\(count) messages")
    }

    /// An end of care that the death had withdrawn waits for its answer again.
    private func resumeCompletion(_ db: Connection, _ withdrawal: Withdrawal) throws {
        guard withdrawal.status == .recovered,
            let completion = try CompletionQueries.newest(db, patient: withdrawal.patient.id),
            completion.state == .withdrawn, completion.decidedAt == withdrawal.filedAt
        else { return }
        try CompletionQueries.askAgain(db, id: completion.id)
    }
}

/// A report of a death that is being taken back.
private struct Withdrawal {
    let patient: Patient
    let report: Int64?
    /// What the patient's status becomes.
    let status: PatientStatus
    /// When the death was filed.
    let filedAt: Instant
    let admin: Int64
    let why: String
    let at: Instant
}
