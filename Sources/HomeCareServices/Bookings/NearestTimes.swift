public import HomeCareDomain
import HomeCareStore

/// What could be booked instead of a time that is gone.
extension Clinic {
    /// How many alternatives there are of the same caregiver, and of others.
    private static let nearest = 3
    /// How many other caregivers are looked at.
    private static let looked = 30

    /// The refusal with the nearest free times, where another time would help. It is looked for
    /// after the transaction, so that nobody waits for it.
    func withAlternatives(
        _ refusal: BookingRefusal, _ actor: Actor, _ input: BookingInput, but: Int64? = nil
    ) -> BookingRefusal {
        guard refusal.isAboutTime else { return refusal }
        var refusal = refusal
        let found = try? read(as: actor) { db in
            try nearestAlternatives(db, actor, input, but: but)
        }
        refusal.alternatives = found ?? []
        return refusal
    }

    /// The same caregiver's nearest times before and after, then others who are free at the time.
    func nearestAlternatives(
        _ db: Connection, _ actor: Actor, _ input: BookingInput, but appointment: Int64?
    ) throws -> [OpenSlot] {
        let side = try bookingSide(actor)
        let caregiver = try bookedCaregiver(db, input.caregiver)
        let minutes = input.minutes
        func shape(_ caregiver: BookableCaregiver) -> VisitShape {
            VisitShape(
                minutes: minutes, mode: input.mode, bufferMinutes: caregiver.bufferMinutes)
        }
        let stretches = try freeStretches(
            db, caregiver, patient: input.patient, shape(caregiver),
            from: input.start.adding(minutes: -3 * 1440),
            until: input.start.adding(minutes: 7 * 1440), hold: hold(actor, input),
            but: appointment)
        let same = nearest(
            FreeTime.onTheClock(stretches, step: 15, zone: settings.zone), to: input.start
        ).map { slot(caregiver, $0, minutes) }
        guard side != .caregiver else { return same }
        return same
            + (try othersFree(
                db, actor, input, caregiver, but: appointment, most: Self.nearest))
    }

    /// Other caregivers who could make a visit at a time, those in the patient's county first.
    public func couldTakeOver(
        _ actor: Actor, _ id: Int64, at start: Instant, minutes: Int
    ) throws(ServiceError) -> [OpenSlot] {
        try read(as: actor) { db in
            guard try bookingSide(actor) != .caregiver else {
                throw ServiceError.notPermitted(Acts.bookOwn)
            }
            let visit = try visit(db, actor, id)
            var input = BookingInput(visit)
            input.start = start
            input.minutes = minutes
            guard (5...FreeTime.longestVisit).contains(minutes) else { return [] }
            let caregiver = try bookedCaregiver(db, visit.caregiverID)
            return try othersFree(db, actor, input, caregiver, but: id, most: Self.takingOver)
        }
    }

    /// How many are offered to take a visit over.
    private static let takingOver = 6

    private func othersFree(
        _ db: Connection, _ actor: Actor, _ input: BookingInput, _ caregiver: BookableCaregiver,
        but appointment: Int64?, most: Int
    ) throws -> [OpenSlot] {
        var others: [OpenSlot] = []
        for other in try otherCaregivers(db, input, caregiver) where others.count < most {
            let shape = VisitShape(
                minutes: input.minutes, mode: input.mode, bufferMinutes: other.bufferMinutes)
            let free = try freeStretches(
                db, other, patient: input.patient, shape, from: input.start,
                until: input.start.adding(milliseconds: 1),
                hold: hold(actor, input),
                but: appointment)
            if !free.isEmpty { others.append(slot(other, input.start, input.minutes)) }
        }
        return others
    }

    private func hold(_ actor: Actor, _ input: BookingInput) -> HoldOwner {
        HoldOwner(token: input.hold, user: actor.userID, patient: input.patient)
    }

    /// Whom to ask instead: of the same specialty, in the patient's county.
    private func otherCaregivers(
        _ db: Connection, _ input: BookingInput, _ caregiver: BookableCaregiver
    ) throws -> [BookableCaregiver] {
        let specialty =
            try input.specialty
            ?? BookingQueries.lastSpecialty(
                db, patient: input.patient, caregiver: caregiver.id)
            ?? CaregiverTimeQueries.specialties(db, caregiver: caregiver.id).first?.id
        guard let specialty, let patient = try BookingQueries.patient(db, id: input.patient)
        else { return [] }
        return try CaregiverTimeQueries.others(
            db, specialty: specialty, county: patient.countyCode, but: caregiver.id,
            limit: Self.looked
        ).compactMap { try CaregiverTimeQueries.caregiver(db, id: $0) }
    }

    /// The last time before and the first after, then whatever lies nearest; the nearest first.
    private func nearest(_ starts: [Instant], to wanted: Instant) -> [Instant] {
        let byDistance = starts.sorted { distance($0, wanted) < distance($1, wanted) }
        let sides = [
            byDistance.first { $0 < wanted }, byDistance.first { $0 >= wanted },
        ].compactMap(\.self)
        let rest = byDistance.filter { !sides.contains($0) }
        return (sides + rest).prefix(Self.nearest)
            .sorted { distance($0, wanted) < distance($1, wanted) }
    }

    private func distance(_ slot: Instant, _ wanted: Instant) -> Int64 {
        abs(slot.milliseconds - wanted.milliseconds)
    }
}
