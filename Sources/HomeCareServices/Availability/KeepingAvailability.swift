public import HomeCareDomain
import HomeCareStore

/// A caregiver's own time and offer: who reads and who changes it.
extension Clinic {
    /// The caregiver whose account somebody has; nil for everybody else.
    public func ownCaregiver(_ actor: Actor) throws(ServiceError) -> Int64? {
        try read(as: actor) { db in
            try actor.userID.flatMap { try CaregiverTimeQueries.caregiver(db, user: $0)?.id }
        }
    }

    /// What is kept about a caregiver: for themselves and admins, and for the desk to read.
    public func availability(_ actor: Actor, caregiver id: Int64) throws(ServiceError)
        -> KeptAvailability
    {
        try read(as: actor) { db in
            if reach(.book, actor) != .all || actor.role == .caregiver {
                _ = try ownAvailability(db, actor, id, to: Acts.seeAvailability)
            }
            return try kept(db, id)
        }
    }

    /// The visits that take a caregiver's time between two moments, to be told before time off.
    public func visitsDuring(
        _ actor: Actor, caregiver id: Int64, from: Instant, until: Instant
    ) throws(ServiceError) -> [Visit] {
        try read(as: actor) { db in
            if reach(.seeAppointments, actor) != .all {
                _ = try ownAvailability(db, actor, id, to: Acts.seeAvailability)
            }
            return try KeptAvailabilityQueries.visits(
                db, of: id, from: from, until: until, limit: 500)
        }
    }

    /// What caregivers can offer, by name.
    public func offeredSpecialties(_ actor: Actor) throws(ServiceError) -> [CaregiverSpecialty] {
        try read(as: actor) { db in
            try require(.setAvailability, actor, to: Acts.setAvailability)
            return try CaregiverTimeQueries.specialties(db).map {
                CaregiverSpecialty(id: $0.id, name: $0.name)
            }
        }
    }

    /// Changes a caregiver's time and offer, all of it or nothing. Booked visits stay as they are.
    public func setAvailability(
        _ actor: Actor, caregiver id: Int64, _ change: AvailabilityChange
    ) throws(ServiceError) -> KeptAvailability {
        try changeAvailability(actor, caregiver: id, change).kept
    }

    /// The same, and what is to be told of it.
    public func changeAvailability(
        _ actor: Actor, caregiver id: Int64, _ change: AvailabilityChange
    ) throws(ServiceError) -> ChangedAvailability {
        try write(as: actor) { db in
            let caregiver = try ownAvailability(db, actor, id, to: Acts.setAvailability)
            let before = try kept(db, id)
            let (change, openAlready) = withoutOpen(change, before)
            let after = try applied(db, change, to: before)
            try refuseTimeOffOverVisits(db, change, id)
            try save(db, change, before, after, caregiver)
            let saved = try kept(db, id)
            for line in AvailabilityDifference.lines(before, saved, zone: settings.zone) {
                try audit(db, actor, "set availability", "caregivers", id, detail: line)
            }
            try refreshPlaces(db, id)
            return ChangedAvailability(
                kept: saved, leftOutside: try leftOutside(db, before, saved),
                openAlready: openAlready)
        }
    }

    /// A change without the extra time that is open already, and that time.
    private func withoutOpen(
        _ change: AvailabilityChange, _ before: KeptAvailability
    ) -> (AvailabilityChange, [ExtraWindow]) {
        let extra = before.extra.filter { !change.removeExtra.contains($0) }
        let weekly = change.weekly ?? before.weekly
        let open = change.addExtra.filter { added in
            WeekPlan.holds(
                weekly.filter { $0.weekday == added.date.weekday }.map(\.window)
                    + extra.filter { $0.date == added.date }.map(\.window), added.window)
        }
        var rest = change
        rest.addExtra.removeAll(where: open.contains)
        return (rest, open)
    }

    func kept(_ db: Connection, _ id: Int64) throws -> KeptAvailability {
        let hour = now()
        return try KeptAvailabilityQueries.kept(
            db, caregiver: try bookedCaregiver(db, id),
            from: settings.zone.date(of: hour).adding(days: -1), now: hour)
    }

    /// The caregiver, where somebody may set their time.
    private func ownAvailability(
        _ db: Connection, _ actor: Actor, _ id: Int64, to act: String
    ) throws -> BookableCaregiver {
        let reach = try require(.setAvailability, actor, to: act)
        let caregiver = try bookedCaregiver(db, id)
        guard reach == .all || caregiver.userID == actor.userID else {
            throw ServiceError.notPermitted(Acts.notYourTime(act))
        }
        return caregiver
    }

    /// Where a caregiver is found has to be worked out anew after each change of what they offer.
    func refreshPlaces(_ db: Connection, _ caregiver: Int64) throws {
        try CaregiverPlaces.refresh(db, caregiver: caregiver)
    }

    /// Visits in time off stay booked; whoever asks for it must have been told of each.
    private func refuseTimeOffOverVisits(
        _ db: Connection, _ change: AvailabilityChange, _ id: Int64
    ) throws {
        let hit = try change.addTimeOff.flatMap {
            try KeptAvailabilityQueries.visits(
                db, of: id, from: $0.startsAt, until: $0.endsAt, limit: 500)
        }
        guard !hit.isEmpty, hit.count != change.knownVisits else { return }
        var told = hit.prefix(5).map {
            "\($0.reference) \(settings.zone.dayAndClock($0.startsAt, now: now())) \($0.patientName)"
        }
        if hit.count > 5 { told.append(AvailabilitySentences.more(hit.count - 5)) }
        let message = AvailabilitySentences.visitsBooked(hit.count, told.joined(separator: ", "))
        throw ServiceError.refused([
            FieldError(
                field: "timeOff", code: "visitsBooked", message: message, count: hit.count)
        ])
    }

    private func save(
        _ db: Connection, _ change: AvailabilityChange, _ before: KeptAvailability,
        _ after: KeptAvailability, _ caregiver: BookableCaregiver
    ) throws {
        let id = caregiver.id
        if after.weekly != before.weekly {
            try KeptAvailabilityQueries.setWeekly(db, id, after.weekly)
        }
        for date in Set((change.addExtra + change.removeExtra).map(\.date)) {
            try KeptAvailabilityQueries.setExtra(
                db, id, date, after.extra.filter { $0.date == date }.map(\.window))
        }
        for time in change.addTimeOff where !before.timeOff.contains(where: { $0.time == time }) {
            try KeptAvailabilityQueries.addTimeOff(db, id, time)
        }
        for off in change.removeTimeOff {
            guard try KeptAvailabilityQueries.removeTimeOff(db, id, id: off) else {
                throw ServiceError.refused("timeOff", "gone", AvailabilitySentences.offGone)
            }
        }
        try KeptAvailabilityQueries.set(
            db, id, notice: after.noticeMinutes, buffer: after.bufferMinutes,
            rate: after.hourlyRate)
        if let counties = change.counties {
            try KeptAvailabilityQueries.setCounties(db, id, counties)
        }
        if let languages = change.languages {
            try KeptAvailabilityQueries.setLanguages(db, id, languages)
        }
        if let specialties = change.specialties {
            try KeptAvailabilityQueries.setSpecialties(db, id, specialties)
        }
    }
}
