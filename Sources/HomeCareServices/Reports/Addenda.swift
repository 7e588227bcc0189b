public import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// Adds to a filed report in words: a caregiver to the report of an own visit, a physician to
    /// one of an own patient. An operation that was done before answers with all there is.
    public func amendReport(_ actor: Actor, _ input: AddendumInput, operation: String)
        throws(ServiceError) -> [Addendum]
    {
        do {
            let once = try once(operation, "addendum", actor, input)
            return try write(as: actor, operation: once) { db in
                try amend(db, actor, input)
            }
        } catch .store(.alreadyDone) {
            return try addenda(actor, report: input.report)
        }
    }

    private func amend(_ db: Connection, _ actor: Actor, _ input: AddendumInput) throws
        -> [Addendum]
    {
        let report = try amendable(db, actor, input.report)
        let author = try named(actor, Signed.addendum)
        guard input.errors.isEmpty else { throw ServiceError.refused(input.errors) }
        let tidy = AddendumInput(
            report: report.id, reason: input.reason.trimmed, text: input.text.trimmed)
        let id = try ReportQueries.addAddendum(db, tidy, author: author, at: now())
        try audit(
            db, actor, "amended", "care_session_reports", report.id, patient: report.patientID,
            detail: "addendum \(id)")
        return try ReportQueries.addenda(db, report: report.id)
    }

    /// A report that somebody may add to.
    func amendable(_ db: Connection, _ actor: Actor, _ id: Int64) throws -> CareReport {
        let act = Acts.amend
        try require(.addAddendum, actor, to: act)
        guard let report = try ReportQueries.report(db, id: id) else {
            throw ServiceError.notFound(Missing.report(RecordKind.report.reference(id)))
        }
        try require(.addAddendum, actor, patient: report.patientID, db, to: Acts.amendThis)
        guard actor.role == .caregiver else { return report }
        let author = try VisitQueries.caregiverUser(db, appointment: report.appointmentID)
        guard author == actor.userID else {
            throw ServiceError.refused(
                "report", "notYours", ReportSentences.notYours(report.reference, report.authorName))
        }
        return report
    }

    /// The addenda of a report, oldest first; audited as an opening of the report.
    public func addenda(_ actor: Actor, report id: Int64) throws(ServiceError) -> [Addendum] {
        let report = try report(actor, id)
        if report.withdrawal != nil, actor.role == .patient { return [] }
        return try read(as: actor) { db in try ReportQueries.addenda(db, report: report.id) }
    }

    /// A report to which somebody is about to add; audited as an opening of it.
    public func reportToAmend(_ actor: Actor, _ id: Int64) throws(ServiceError) -> CareReport {
        let report = try read(as: actor) { db in try amendable(db, actor, id) }
        return try self.report(actor, report.id)
    }

    /// Whether somebody may add to a report; screens ask it to offer the key.
    public func mayAmend(_ actor: Actor, report id: Int64) -> Bool {
        (try? read(as: actor) { db in try amendable(db, actor, id) }) != nil
    }

    /// What is signed is signed by a person with a name, never by the local operator.
    func named(_ actor: Actor, _ what: String) throws -> Int64 {
        guard let user = actor.userID else {
            throw ServiceError.refused("as", "missing", PeopleSentences.noSigner(what))
        }
        return user
    }
}
