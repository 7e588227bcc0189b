public import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// How far ahead visits are looked for that a new week leaves out, in days.
    private static let daysLookedAhead = 366

    /// Visits to come that lie in a caregiver's hours now and would not with another week, to be
    /// told before it is saved. They stay booked.
    public func visitsLeftOutside(
        _ actor: Actor, caregiver id: Int64, weekly: [WeeklyWindow]
    ) throws(ServiceError) -> [Visit] {
        let kept = try availability(actor, caregiver: id)
        let (hour, zone) = (now(), settings.zone)
        let visits = try visitsDuring(
            actor, caregiver: id, from: hour,
            until: hour.adding(minutes: Self.daysLookedAhead * 24 * 60)
        ).filter { $0.startsAt >= hour }
        guard let last = visits.map(\.endsAt).max() else { return [] }
        func open(_ weekly: [WeeklyWindow]) -> [AppointmentMode: [Range<Instant>]] {
            let availability = CaregiverAvailability(
                weekly: weekly, extra: kept.extra, timeOff: kept.timeOff.map(\.time))
            return Dictionary(
                uniqueKeysWithValues: AppointmentMode.allCases.map {
                    ($0, availability.open(to: $0, from: hour, until: last, zone: zone))
                })
        }
        let (before, after) = (open(kept.weekly), open(weekly))
        func lies(_ visit: Visit, in open: [AppointmentMode: [Range<Instant>]]) -> Bool {
            open[visit.mode, default: []].contains {
                $0.lowerBound <= visit.startsAt && visit.endsAt <= $0.upperBound
            }
        }
        return visits.filter { lies($0, in: before) && !lies($0, in: after) }
    }
}
