public import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// What changed for a patient since a report; audited as an opening of the chart. For those
    /// who treat: a patient is told by a person.
    /// - Throws: `ServiceError.notFound` for an appointment that is not this patient's.
    public func handover(
        _ actor: Actor, patient: Int64, since start: HandoverStart = .before
    ) throws(ServiceError) -> Handover {
        let handover = try read(as: actor) { db in
            try require(.seeAlerts, actor, to: Acts.makeHandover)
            let line = try knownPatient(
                db, actor, patient, permission: .seeChart, to: Acts.makeThisHandover)
            return try changes(db, line, start)
        }
        try ServiceError.translating {
            try noteOpening(actor, "patients", patient, patient: patient)
        }
        return handover
    }

    private func changes(
        _ db: Connection, _ line: PatientLine, _ start: HandoverStart
    ) throws -> Handover {
        let (patient, hour) = (line.patient.id, now())
        try refuseFuture(db, start, hour)
        let reports = try ReportQueries.ofPatient(db, patient, limit: Chart.mostReports)
        let place = try beginning(db, reports, start, patient: patient)
        let then = reports.indices.contains(place) ? reports[place] : nil
        let since = then?.submittedAt ?? moment(start) ?? Instant(milliseconds: 0)
        let visits = try VisitQueries.list(
            db, VisitFilter(patient: patient, from: since, until: hour, limit: 200))
        return Handover(
            line: line, at: hour, then: then,
            now: reports.prefix(place).first { $0.withdrawal == nil },
            reports: Array(reports.prefix(place)),
            changes: try ReportQueries.timeline(db, patient: patient, limit: 500)
                .filter { $0.at > since },
            alerts: try AlertQueries.ofPatient(db, patient, limit: 20).map { $0.asOf(hour) }
                .filter { $0.state != .resolved || $0.openedAt > since },
            addenda: try ReportQueries.addenda(db, patient: patient, limit: 100)
                .filter { $0.writtenAt > since },
            unreported: visits.filter { $0.reportID == nil && $0.isOver(hour) },
            next: try VisitQueries.list(db, VisitFilter(patient: patient, from: hour, limit: 8))
                .filter { [.requested, .confirmed].contains($0.state) },
            earlier: place + 1 < reports.count ? reports[place + 1].appointmentID : nil,
            later: place >= 2 && place <= reports.count ? reports[place - 1].appointmentID : nil)
    }

    /// What is still to come has changed nothing yet.
    private func refuseFuture(_ db: Connection, _ start: HandoverStart, _ hour: Instant) throws {
        let begins: Instant? =
            switch start {
            case .before: nil
            case .moment(let moment): moment
            case .visit(let visit):
                try VisitQueries.visit(db, id: visit).flatMap {
                    $0.reportID == nil ? $0.startsAt : nil
                }
            }
        guard let begins, begins > hour else { return }
        throw ServiceError.refused(
            "since", "future", ReportSentences.handoverAhead(settings.zone.dayAndClock(begins)))
    }

    /// The place of the report it begins at, newest first; behind the last where there is none.
    private func beginning(
        _ db: Connection, _ reports: [CareReport], _ start: HandoverStart, patient: Int64
    ) throws -> Int {
        switch start {
        case .before:
            // What was entered in error is nothing to compare with.
            let standing = reports.indices.filter { reports[$0].withdrawal == nil }
            return standing.count > 1 ? standing[1] : reports.count
        case .moment(let moment):
            return reports.firstIndex { $0.submittedAt <= moment } ?? reports.count
        case .visit(let appointment):
            if let place = reports.firstIndex(where: { $0.appointmentID == appointment }) {
                return place
            }
            guard let visit = try VisitQueries.visit(db, id: appointment),
                visit.patientID == patient
            else {
                throw ServiceError.notFound(
                    Missing.visitOf(RecordKind.appointment.reference(appointment)))
            }
            return reports.firstIndex { $0.submittedAt <= visit.startsAt } ?? reports.count
        }
    }

    private func moment(_ start: HandoverStart) -> Instant? {
        guard case .moment(let moment) = start else { return nil }
        return moment
    }
}

extension Visit {
    /// Whether somebody should have been there by now.
    fileprivate func isOver(_ hour: Instant) -> Bool {
        switch state {
        case .completed: true
        case .confirmed, .inProgress: endsAt <= hour
        case .requested, .cancelled, .noShow: false
        }
    }
}
