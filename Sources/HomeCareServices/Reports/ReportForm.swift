public import HomeCareDomain
import HomeCareStore

/// What the report form shows beside its fields.
public struct ReportForm: Codable, Equatable, Sendable {
    public let visit: Visit
    public let subject: ReportSubject
    /// The newest reports of the patient, newest first: last values and trends.
    public let history: [CareReport]
    public let contactCount: Int

    public init(
        visit: Visit, subject: ReportSubject, history: [CareReport], contactCount: Int
    ) {
        self.visit = visit
        self.subject = subject
        self.history = history
        self.contactCount = contactCount
    }

    /// The newest value of a vital, if any report has one.
    public func last(_ vital: Vital) -> Double? {
        history.lazy.compactMap { $0.vitals.number(vital) }.first
    }
}

extension Clinic {
    /// Opens the report form of the caregiver's own visit; audited as an opening of the record.
    public func reportForm(_ actor: Actor, appointment: Int64) throws(ServiceError) -> ReportForm {
        let form = try read(as: actor) { db in
            let visit = try ownVisit(db, actor, appointment, to: Acts.fileReport)
            try requireReportable(db, visit)
            return ReportForm(
                visit: visit, subject: try reportSubject(db, visit),
                history: try standing(db, visit.patientID),
                contactCount: try PatientQueries.contacts(db, patient: visit.patientID).count)
        }
        try ServiceError.translating {
            try noteOpening(actor, "patients", form.visit.patientID, patient: form.visit.patientID)
        }
        return form
    }

    /// The last reports, without what was entered in error.
    private func standing(_ db: Connection, _ patient: Int64) throws -> [CareReport] {
        try ReportQueries.ofPatient(db, patient, limit: 12).filter { $0.withdrawal == nil }
    }

    func reportSubject(_ db: Connection, _ visit: Visit) throws -> ReportSubject {
        guard
            let line = try PatientQueries.patient(db, id: visit.patientID, now: now()),
            let condition = line.condition
        else { throw ServiceError.notFound(Missing.patientOf(visit.reference)) }
        let weight = try standing(db, visit.patientID).lazy.compactMap(\.vitals.weight).first
        var subject = ReportSubject(
            name: line.patient.name, born: line.patient.born,
            on: settings.zone.date(of: visit.startsAt), pregnant: condition.pregnant,
            spo2Scale: condition.spo2Scale, lastWeight: weight, now: now())
        subject.times = try recordTimes(db, visit, line)
        return subject
    }

    /// Refuses a report for a visit that has one, was cancelled or is still to come.
    func requireReportable(_ db: Connection, _ visit: Visit) throws {
        if let filed = visit.reportID {
            throw ServiceError.refused(
                "appointment", "alreadyReported",
                ReportSentences.filed(visit.reference, RecordKind.report.reference(filed)))
        }
        let today = settings.zone.date(of: now())
        let due = settings.zone.date(of: visit.startsAt) <= today
        guard due, [.confirmed, .inProgress, .completed].contains(visit.state) else {
            throw ServiceError.refused(
                "appointment", "notReportable",
                due
                    ? ReportSentences.nothing(visit.reference, visit.state.title.lowercased())
                    : VisitSentences.visitOtherDay(
                        visit.reference, settings.zone.day(visit.startsAt))
            )
        }
    }
}
