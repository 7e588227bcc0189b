public import HomeCareDomain
public import HomeCareStore

extension Clinic {
    /// Somebody's own visits of a day, by time; a caregiver's home. One that runs past midnight
    /// belongs to both days, and one that was begun and has no report stays in sight.
    public func visits(of actor: Actor, on day: CivilDate) throws(ServiceError) -> [Visit] {
        try read(as: actor) { db in
            guard actor.role == .caregiver, let user = actor.userID else {
                throw ServiceError.notPermitted(Acts.seeDay)
            }
            let dawn = settings.zone.startOfDay(day)
            let isToday = day == settings.zone.date(of: now())
            return try VisitQueries.list(
                db,
                VisitFilter(
                    caregiverUser: user, from: settings.zone.startOfDay(day.adding(days: -1)),
                    until: settings.zone.startOfDay(day.adding(days: 1)))
            ).filter { visit in
                let isOpen = [.confirmed, .inProgress].contains(visit.state)
                let runsOn = isOpen && visit.endsAt > dawn
                return visit.startsAt >= dawn || runsOn
                    || (isToday && visit.state == .inProgress && visit.reportID == nil)
            }
        }
    }

    /// Appointments that somebody may see, of a patient, a day or a state.
    public func appointments(_ actor: Actor, _ filter: VisitFilter) throws(ServiceError) -> [Visit]
    {
        try read(as: actor) { db in
            var filter = filter
            let own =
                try require(
                    .seeAppointments, actor,
                    to: Acts.seeVisits) == .own
            try withholdNews(db, from: actor)
            if own, actor.role == .caregiver {
                filter.caregiverUser = actor.userID
            } else if own {
                filter.scope = scope(of: actor)
            }
            if own, let patient = filter.patient {
                try require(.seeAppointments, actor, patient: patient, db, to: Acts.seeTheseVisits)
            }
            let visits = try VisitQueries.list(db, filter)
            if visits.isEmpty, let patient = filter.patient,
                try PatientQueries.patient(db, id: patient, now: now()) == nil
            {
                throw ServiceError.notFound(Missing.patient(RecordKind.patient.reference(patient)))
            }
            return told(visits, to: actor)
        }
    }

    func told(_ visits: [Visit], to actor: Actor) -> [Visit] {
        visits.map { told($0, to: actor) }
    }

    /// The same visit without what somebody may not know about how it was booked: a price is for
    /// those who pay, are paid or keep the books, and a death is not told by a list.
    func told(_ visit: Visit, to actor: Actor) -> Visit {
        guard var terms = visit.terms else { return visit }
        if reach(.seeBills, actor) == .none, reach(.seeEarnings, actor) == .none {
            terms.costCents = nil
        }
        if reach(.seeChart, actor) == .none, CancelReason.revived[terms.cancelReason ?? ""] != nil {
            terms.cancelReason = nil
        }
        return visit.with(terms)
    }

    /// One appointment, for those whose it is.
    public func appointment(_ actor: Actor, _ id: Int64) throws(ServiceError) -> Visit {
        try read(as: actor) { db in told(try visit(db, actor, id), to: actor) }
    }

    func visit(_ db: Connection, _ actor: Actor, _ id: Int64) throws -> Visit {
        let reach = try require(.seeAppointments, actor, to: Acts.seeVisits)
        guard let visit = try VisitQueries.visit(db, id: id) else {
            throw ServiceError.notFound(Missing.visit(RecordKind.appointment.reference(id)))
        }
        if reach == .all { return visit }
        let caregiver = try VisitQueries.caregiverUser(db, appointment: id)
        let mine =
            actor.role == .caregiver
            ? caregiver == actor.userID
            : try PatientQueries.contains(db, scope: scope(of: actor), patient: visit.patientID)
        guard mine else {
            throw ServiceError.notPermitted(Acts.openVisit(visit.reference))
        }
        try withholdNews(db, from: actor)
        return visit
    }

    /// The visit must be the caregiver's own; the local operator may stand in.
    func ownVisit(_ db: Connection, _ actor: Actor, _ id: Int64, to act: String) throws -> Visit {
        try require(.fileReport, actor, to: act)
        guard let visit = try VisitQueries.visit(db, id: id) else {
            throw ServiceError.notFound(Missing.visit(RecordKind.appointment.reference(id)))
        }
        guard
            try actor.role == nil
                || VisitQueries.caregiverUser(db, appointment: id) == actor.userID
        else {
            throw ServiceError.refused(
                "appointment", "notYours",
                VisitSentences.visitNotYours(visit.reference, visit.caregiverName))
        }
        return visit
    }

    /// Records that the caregiver has arrived.
    public func checkIn(_ actor: Actor, _ id: Int64) throws(ServiceError) -> Visit {
        try checkIn(actor, id, once: nil)
    }

    func checkIn(
        _ actor: Actor, _ id: Int64, once: WriteOperation?
    ) throws(ServiceError) -> Visit {
        try write(as: actor, operation: once) { db in
            let visit = try ownVisit(db, actor, id, to: Acts.checkIn)
            let hour = now()
            guard visit.state == .confirmed else {
                throw ServiceError.refused(
                    "appointment", "notDue",
                    VisitSentences.visitNoCheckIn(visit.reference, visit.state.title.lowercased())
                )
            }
            guard settings.zone.date(of: visit.startsAt) <= settings.zone.date(of: hour) else {
                throw ServiceError.refused(
                    "appointment", "notDue",
                    VisitSentences.visitOtherDay(visit.reference, settings.zone.day(visit.startsAt))
                )
            }
            try VisitQueries.checkIn(db, id: id, at: hour)
            try audit(db, actor, "checkedIn", "appointments", id, patient: visit.patientID)
            return try VisitQueries.visit(db, id: id) ?? visit
        }
    }

    /// Records that the caregiver has left.
    public func checkOut(_ actor: Actor, _ id: Int64) throws(ServiceError) -> Visit {
        try checkOut(actor, id, once: nil)
    }

    func checkOut(
        _ actor: Actor, _ id: Int64, once: WriteOperation?
    ) throws(ServiceError) -> Visit {
        try write(as: actor, operation: once) { db in
            let visit = try ownVisit(db, actor, id, to: Acts.checkOut)
            guard visit.state == .inProgress, let arrived = visit.checkedInAt else {
                throw ServiceError.refused(
                    "appointment", "notCheckedIn", VisitSentences.visitNotOpen(visit.reference))
            }
            try VisitQueries.checkOut(db, id: id, at: max(now(), arrived))
            try audit(db, actor, "checkedOut", "appointments", id, patient: visit.patientID)
            return try VisitQueries.visit(db, id: id) ?? visit
        }
    }
}
