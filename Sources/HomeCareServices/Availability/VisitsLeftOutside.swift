public import HomeCareDomain
import HomeCareStore

/// What came of a change of a caregiver's time and offer.
public struct ChangedAvailability: Sendable {
    public let kept: KeptAvailability
    /// Visits to come that lay in the caregiver's time before and do not any more. They stay
    /// booked.
    public let leftOutside: [Visit]
    /// Extra time that was open already, so that there was nothing to save.
    public let openAlready: [ExtraWindow]

    public init(
        kept: KeptAvailability, leftOutside: [Visit] = [], openAlready: [ExtraWindow] = []
    ) {
        self.kept = kept
        self.leftOutside = leftOutside
        self.openAlready = openAlready
    }
}

extension Clinic {
    /// How far ahead visits are looked for that a change leaves out, in days.
    private static let daysLookedAhead = 366

    /// Visits to come that lie in a caregiver's time now and would not after a change of the week
    /// or of extra time, to be told before it is saved. They stay booked.
    public func visitsLeftOutside(
        _ actor: Actor, caregiver id: Int64, _ change: AvailabilityChange
    ) throws(ServiceError) -> [Visit] {
        let kept = try availability(actor, caregiver: id)
        return try read(as: actor) { db in
            try leftOutside(db, kept, try applied(db, change, to: kept))
        }
    }

    /// The same for what was kept before and what is kept after.
    func leftOutside(
        _ db: Connection, _ before: KeptAvailability, _ after: KeptAvailability
    ) throws -> [Visit] {
        guard before.hours != after.hours else { return [] }
        let (hour, zone) = (now(), settings.zone)
        let visits = try KeptAvailabilityQueries.visits(
            db, of: before.caregiver, from: hour,
            until: hour.adding(minutes: Self.daysLookedAhead * 24 * 60), limit: 500
        ).filter { $0.startsAt >= hour }
        guard let last = visits.map(\.endsAt).max() else { return [] }
        func open(_ kept: KeptAvailability) -> [AppointmentMode: [Range<Instant>]] {
            Dictionary(
                uniqueKeysWithValues: AppointmentMode.allCases.map {
                    ($0, kept.hours.open(to: $0, from: hour, until: last, zone: zone))
                })
        }
        let (open, left) = (open(before), open(after))
        func lies(_ visit: Visit, in open: [AppointmentMode: [Range<Instant>]]) -> Bool {
            open[visit.mode, default: []].contains {
                $0.lowerBound <= visit.startsAt && visit.endsAt <= $0.upperBound
            }
        }
        return visits.filter { lies($0, in: open) && !lies($0, in: left) }
    }
}

extension KeptAvailability {
    /// When visits are made, as it is kept.
    fileprivate var hours: CaregiverAvailability {
        CaregiverAvailability(weekly: weekly, extra: extra, timeOff: timeOff.map(\.time))
    }
}
