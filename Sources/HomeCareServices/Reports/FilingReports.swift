public import HomeCareDomain
import HomeCareStore

/// What became of a report that was filed.
public struct FiledReport: Codable, Equatable, Sendable {
    public let id: Int64
    public let status: PatientStatus
    public let news2Total: Int?
    /// The alert it opened, joined or made worse.
    public let alertID: Int64?
    /// How many messages were queued for it.
    public let messages: Int
    /// Whether it closed a visit of which nobody knows when it was.
    public var closedWithoutTimes = false

    /// The reference people read, such as `R-0007`.
    public var reference: String { RecordKind.report.reference(id) }
}

extension Clinic {
    /// Checks a report without writing anything about the patient.
    public func checkReport(_ actor: Actor, _ input: ReportInput) throws(ServiceError)
        -> ReportCheck
    {
        try read(as: actor) { db in
            let visit = try ownVisit(db, actor, input.appointment, to: Acts.fileReport)
            try requireReportable(db, visit)
            return ReportRules.check(input, subject: try reportSubject(db, visit))
        }
    }

    /// Files a report: the report, the status, the alert and its messages, in one transaction.
    ///
    /// An operation that was already done answers with the report it filed; its name cannot be
    /// used for another one.
    public func fileReport(_ actor: Actor, _ input: ReportInput, operation: String)
        throws(ServiceError) -> FiledReport
    {
        do {
            let once = try once(operation, "report", actor, input.withoutAnswers)
            return try write(as: actor, operation: once) { db in
                try file(db, actor, input)
            }
        } catch .store(.alreadyDone) {
            return try filedReport(actor, appointment: input.appointment)
        }
    }

    private func file(_ db: Connection, _ actor: Actor, _ input: ReportInput) throws -> FiledReport
    {
        let visit = try ownVisit(db, actor, input.appointment, to: Acts.fileReport)
        try requireReportable(db, visit)
        let check = ReportRules.check(input, subject: try reportSubject(db, visit))
        try refuseUnlessClean(check, input)
        guard let status = input.status,
            let author = try actor.userID
                ?? VisitQueries.caregiverUser(db, appointment: visit.id)
        else { throw ServiceError.notFound(Missing.author) }

        let hour = now()
        let id = try ReportQueries.file(
            db, input.confirming(check.questions), status: status, visit: visit, author: author,
            news2: check.news2, at: hour)
        try close(db, actor, visit, input.times)
        let filing = Filing(
            report: id, visit: visit, status: status, before: try statusBefore(db, visit),
            reason: ReportRules.alertReason(
                status: status, vitals: input.vitals, news2: check.news2),
            author: author, at: hour)
        try changeStatus(db, actor, filing)
        let (alert, messages) = try raiseAlert(db, actor, filing)
        try audit(
            db, actor, "filed", "care_session_reports", id, patient: visit.patientID,
            detail: actor.userID == nil
                ? "\(visit.reference), entered by the \(actor.name) for \(visit.caregiverName)"
                : visit.reference)
        return FiledReport(
            id: id, status: status, news2Total: check.news2.total, alertID: alert,
            messages: messages,
            closedWithoutTimes: visit.checkedInAt == nil && input.times == nil)
    }

    func refuseUnlessClean(_ check: ReportCheck, _ input: ReportInput) throws {
        guard check.errors.isEmpty else { throw ServiceError.refused(check.errors) }
        let open = check.questions.filter { !input.confirmed.contains($0.id) }
        guard open.isEmpty else {
            throw ServiceError.refused(
                open.map {
                    FieldError(field: $0.id, code: "unanswered", message: $0.message)
                })
        }
    }

    private func statusBefore(_ db: Connection, _ visit: Visit) throws -> PatientStatus {
        let line = try PatientQueries.patient(db, id: visit.patientID, now: now())
        guard let condition = line?.condition else {
            throw ServiceError.notFound(Missing.patientOf(visit.reference))
        }
        return condition.status
    }

    /// A late report of an earlier visit does not bring the dead back: only an admin can take a
    /// death back.
    private func changeStatus(_ db: Connection, _ actor: Actor, _ filing: Filing) throws {
        let patient = filing.visit.patientID
        guard filing.before != .deceased else { return }
        try followRecovery(db, actor, filing)
        guard filing.before != filing.status else { return }
        try ReportQueries.addStatusChange(
            db, patient: patient, report: filing.report, from: filing.before,
            to: filing.status, by: filing.author, at: filing.at)
        try PatientQueries.setStatus(db, patient: patient, filing.status, at: filing.at)
        if filing.status == .deceased { try stopForDeath(db, actor, filing) }
    }

    private func filedReport(_ actor: Actor, appointment: Int64) throws(ServiceError)
        -> FiledReport
    {
        try read(as: actor) { db in
            let visit = try ownVisit(db, actor, appointment, to: Acts.fileReport)
            guard let id = try ReportQueries.filed(db, appointment: appointment),
                let report = try ReportQueries.report(db, id: id)
            else {
                throw ServiceError.notFound(
                    Missing.reportOf(RecordKind.appointment.reference(appointment)))
            }
            let alert = try AlertQueries.touched(db, by: id, patient: report.patientID)
            return FiledReport(
                id: id, status: report.status, news2Total: report.news2Total, alertID: alert,
                messages: try alert.map {
                    try AlertMessageQueries.count(
                        db, alert: $0, writtenAt: report.submittedAt)
                } ?? 0, closedWithoutTimes: visit.checkedInAt == nil)
        }
    }
}

extension ReportInput {
    /// The same report, confirming no more than was asked.
    fileprivate func confirming(_ questions: [Question]) -> ReportInput {
        var input = self
        input.confirmed.formIntersection(questions.map(\.id))
        return input
    }
}

/// A report just filed, as the status timeline and the alert need it.
struct Filing {
    let report: Int64
    let visit: Visit
    let status: PatientStatus
    /// The patient's status until now.
    let before: PatientStatus
    let reason: String
    let author: Int64
    let at: Instant

    /// Whether this report is the first to tell of the patient's death.
    var tellsOfDeath: Bool { status == .deceased && before != .deceased }
    /// The severity of the alert it asks for; nothing is urgent about the dead any more.
    var severity: AlertSeverity? {
        before == .deceased ? nil : status.severity
    }
}
