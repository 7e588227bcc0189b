public import HomeCareDomain
import HomeCareStore

/// How a series would be booked as things stand: others may book before it is.
public struct ForeseenSeries: Codable, Hashable, Sendable {
    /// How many visits it would be.
    public let visits: Int
    /// The day of the last of them.
    public let last: CivilDate
    public let clashes: [SeriesClash]
}

extension Clinic {
    /// Every date of a series that cannot be booked, without booking the others.
    public func foresee(
        _ actor: Actor, _ input: BookingInput, repeating: Recurrence
    ) throws(ServiceError) -> ForeseenSeries {
        try read(as: actor) { db in
            let plan = try plan(db, actor, input)
            let dates = try starts(input.start, repeating)
            let first = dates.first?.day ?? settings.zone.date(of: input.start)
            let last = dates.last?.day ?? first
            let availability = try CaregiverTimeQueries.availability(
                db, of: plan.caregiver, from: first, until: last.adding(days: 1),
                zone: settings.zone)
            let clashes = try dates.compactMap { date in
                try fault(db, plan, date, availability).map {
                    SeriesClash(date: date.day, start: date.start, error: $0)
                }
            }
            return ForeseenSeries(visits: dates.count, last: last, clashes: clashes)
        }
    }

    /// What is in the way of one visit as things stand, in the words of its refusal; nil where it
    /// could be booked.
    public func whatHinders(
        _ actor: Actor, _ input: BookingInput
    ) throws(ServiceError) -> String? {
        do {
            return try read(as: actor) { db in
                let plan = try plan(db, actor, input)
                let day = settings.zone.date(of: input.start)
                let availability = try CaregiverTimeQueries.availability(
                    db, of: plan.caregiver, from: day, until: day.adding(days: 1),
                    zone: settings.zone)
                return try fault(
                    db, plan, VisitDate(day: day, start: input.start), availability)?.message
            }
        } catch .booking(let refusal) {
            return refusal.sentence
        }
    }

    /// In the order in which booking tells it.
    private func fault(
        _ db: Connection, _ plan: BookingPlan, _ date: VisitDate,
        _ availability: CaregiverAvailability
    ) throws -> FieldError? {
        guard let start = date.start else { return date.skipped }
        if let fault = hindrance(plan, at: start) { return fault }
        if let clash = try foreseenClash(db, plan, at: start) { return clash }
        return plan.overrideReason == nil ? closure(plan, at: start, availability) : nil
    }
}
