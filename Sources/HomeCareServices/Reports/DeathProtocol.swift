import HomeCareDomain
import HomeCareStore

/// What a report of a death stops at once, in the transaction that files it.
extension Clinic {
    /// Cancels what is booked, and stops reminders, rating requests and what was to go to the
    /// patient's own account.
    func stopForDeath(_ db: Connection, _ actor: Actor, _ filing: Filing) throws {
        let patient = filing.visit.patientID
        let cancelled = try VisitQueries.cancelFuture(
            db, patient: patient, after: filing.at, reason: CancelReason.death,
            whileRequested: CancelReason.deathWhileRequested)
        if cancelled > 0 {
            try audit(
                db, actor, "cancelled", "patients", patient, patient: patient,
                detail: "\(cancelled) future appointments")
        }
        let steps = try DeathQueries.cancelSteps(
            db, patient: patient, detail: CancelReason.death, at: filing.at)
        let messages = try DeathQueries.cancelMessages(
            db, patient: patient, purposes: NotificationPurpose.stoppedByDeath,
            detail: CancelReason.death, at: filing.at)
        guard steps + messages > 0 else { return }
        try audit(
            db, actor, "stopped", "patients", patient, patient: patient,
            detail: "\(steps) timed steps, \(messages) messages")
    }

    /// What the times of a report are held against.
    func recordTimes(_ db: Connection, _ visit: Visit, _ line: PatientLine) throws -> RecordTimes {
        var times = RecordTimes(
            born: settings.zone.startOfDay(line.patient.born),
            visit: visit.checkedInAt ?? visit.startsAt,
            lastSeen: try DeathQueries.lastSeen(db, patient: visit.patientID))
        if line.condition?.status == .deceased,
            let report = try DeathQueries.onRecord(db, patient: visit.patientID)?.report
        {
            times.recordedDeath = try ReportQueries.report(db, id: report)?.death?.time
        }
        return times
    }

    /// A family hears of a death from a person, never from a screen that the patient could open.
    func withholdNews(_ line: PatientLine, from actor: Actor) throws {
        guard actor.role == .patient, line.condition?.status == .deceased else { return }
        throw ServiceError.refused(
            "patient", "callTheClinic",
            settings.phone.isEmpty
                ? ReportSentences.recordCall
                : ReportSentences.recordCallOn(settings.phone))
    }

    /// The same for those of a patient's lists that hold more than one record.
    func withholdNews(_ db: Connection, from actor: Actor) throws {
        guard actor.role == .patient else { return }
        let own = try PatientQueries.list(
            db, scope: scope(of: actor), matching: "", worstFirst: false, limit: 10, now: now())
        for line in own { try withholdNews(line, from: actor) }
    }
}
