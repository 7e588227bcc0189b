public import HomeCareDomain
import HomeCareStore

/// A patient's chart: condition, contacts, timeline, reports and alerts.
public struct Chart: Codable, Equatable, Sendable {
    public let line: PatientLine
    public let contacts: [EmergencyContact]
    public let timeline: [StatusChange]
    /// Newest first.
    public let reports: [CareReport]
    /// Unresolved first, then newest.
    public let alerts: [Alert]
    public let visits: [Visit]

    /// The reports that a chart goes back: three a day for two years.
    public static let mostReports = 2000

    /// The reports that hold, without what was entered in error.
    public var standing: [CareReport] { reports.filter { $0.withdrawal == nil } }

    public init(
        line: PatientLine, contacts: [EmergencyContact], timeline: [StatusChange],
        reports: [CareReport], alerts: [Alert], visits: [Visit]
    ) {
        self.line = line
        self.contacts = contacts
        self.timeline = timeline
        self.reports = reports
        self.alerts = alerts
        self.visits = visits
    }
}

extension Clinic {
    /// Opens a chart; audited once a sitting.
    public func chart(_ actor: Actor, patient: Int64) throws(ServiceError) -> Chart {
        let chart = try read(as: actor) { db in
            let line = try knownPatient(
                db, actor, patient, permission: .seeChart, to: Acts.openChart)
            try withholdNews(line, from: actor)
            return Chart(
                line: line, contacts: try PatientQueries.contacts(db, patient: line.patient.id),
                timeline: try ReportQueries.timeline(db, patient: patient, limit: 500),
                reports: try ReportQueries.ofPatient(db, patient, limit: Chart.mostReports)
                    .map { shown($0, to: actor) },
                alerts: try alerts(db, actor, patient: patient),
                visits: try VisitQueries.list(
                    db, VisitFilter(patient: patient, from: now(), runningOn: true, limit: 20)))
        }
        try ServiceError.translating {
            try noteOpening(actor, "patients", patient, patient: patient)
        }
        return chart
    }

    private func alerts(_ db: Connection, _ actor: Actor, patient: Int64) throws -> [Alert] {
        guard reach(.seeAlerts, actor) != .none else { return [] }
        let hour = now()
        return try AlertQueries.ofPatient(db, patient, limit: 20).map { $0.asOf(hour) }
    }

    /// Opens one report; audited once a sitting.
    public func report(_ actor: Actor, _ id: Int64) throws(ServiceError) -> CareReport {
        let report = try read(as: actor) { db in
            try require(.seeChart, actor, to: Acts.openReports)
            guard let report = try ReportQueries.report(db, id: id) else {
                throw ServiceError.notFound(Missing.report(RecordKind.report.reference(id)))
            }
            try require(.seeChart, actor, patient: report.patientID, db, to: Acts.openReport)
            let kept = try PatientQueries.current(db, report.patientID)
            if let line = try PatientQueries.patient(db, id: kept, now: now()) {
                try withholdNews(line, from: actor)
            }
            return shown(report, to: actor)
        }
        try ServiceError.translating {
            try noteOpening(actor, "care_session_reports", id, patient: report.patientID)
        }
        return report
    }

    /// A patient reads that a report about them was entered in error, and none of the error.
    private func shown(_ report: CareReport, to actor: Actor) -> CareReport {
        actor.role == .patient ? report.withoutErrors : report
    }

    /// A patient's reports, newest first; audited as an opening of the chart.
    public func reports(_ actor: Actor, patient: Int64) throws(ServiceError) -> [CareReport] {
        try chart(actor, patient: patient).reports
    }
}
