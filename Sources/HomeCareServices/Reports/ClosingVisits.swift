public import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// Refuses a report as filing it would, and files nothing.
    public func requireFileable(_ actor: Actor, _ input: ReportInput) throws(ServiceError) {
        let check = try checkReport(actor, input)
        try ServiceError.translating { try refuseUnlessClean(check, input) }
    }

    /// Closes a visit whose report came without a check-in, with the times that were told.
    func close(_ db: Connection, _ actor: Actor, _ visit: Visit, _ times: VisitTimes?) throws {
        guard visit.state == .confirmed else {
            guard times != nil else { return }
            throw ServiceError.refused(
                "visit", "impossible", VisitSentences.visitTimesKnown(visit.reference))
        }
        try requireNear(visit, times)
        try VisitQueries.complete(db, id: visit.id, arrived: times?.arrived, left: times?.left)
        guard times != nil else { return }
        try audit(
            db, actor, "checkedIn", "appointments", visit.id, patient: visit.patientID,
            detail: "told with the report")
    }

    /// Times of another day belong to another visit.
    private func requireNear(_ visit: Visit, _ times: VisitTimes?) throws {
        guard let arrived = times?.arrived else { return }
        let distance = abs(arrived.minutes(since: visit.startsAt))
        guard distance > 24 * 60 else { return }
        throw ServiceError.refused(
            "visit.arrived", "impossible",
            VisitSentences.visitFarAway(
                visit.reference, settings.zone.day(visit.startsAt), settings.zone.day(arrived)))
    }
}
