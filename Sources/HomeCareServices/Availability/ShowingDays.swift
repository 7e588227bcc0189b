public import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// How many caregivers the board shows, beside those who have visits.
    public static let mostOnBoard = 1000
    private static let mostBlocks = 20_000

    /// A day of the clinic, for the desk and admins: a few statements, however many caregivers.
    public func dayBoard(_ actor: Actor, on day: CivilDate) throws(ServiceError) -> DayBoard {
        try read(as: actor) { db in
            guard reach(.book, actor) == .all else {
                throw ServiceError.notPermitted(Acts.seeBoard)
            }
            let zone = settings.zone
            let (dawn, dusk) = (zone.startOfDay(day), zone.startOfDay(day.adding(days: 1)))
            let known = try DayBoardQueries.caregivers(db, limit: Self.mostOnBoard + 1)
            var lines = Dictionary(
                known.prefix(Self.mostOnBoard).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
            let first = lines.keys.min() ?? 0
            let last = lines.keys.max() ?? 0
            let visits = try DayBoardQueries.visits(
                db, from: dawn, until: dusk, limit: Self.mostBlocks)
            let holds = try DayBoardQueries.holds(
                db, from: dawn, until: dusk, now: now(), limit: Self.mostOnBoard)
            for (caregiver, block) in visits + holds {
                lines[caregiver.id, default: caregiver].blocks.append(block)
            }
            let windows = try DayBoardQueries.windows(db, on: day, from: first, to: last)
            let off = try DayBoardQueries.timeOff(
                db, from: dawn, until: dusk, caregivers: first, last)
            let caregivers = lines.values.map { line -> BoardCaregiver in
                var line = line
                line.open = CaregiverAvailability(
                    weekly: (windows[line.id] ?? []).map {
                        WeeklyWindow(weekday: day.weekday, window: $0)
                    }, timeOff: off[line.id] ?? []
                ).openHours(from: dawn, until: dusk, zone: zone)
                line.blocks.sort { $0.startsAt < $1.startsAt }
                return line
            }
            return DayBoard(
                day: day, dawn: dawn, dusk: dusk,
                caregivers: caregivers.sorted { ($0.name, $0.id) < ($1.name, $1.id) },
                isCut: known.count > Self.mostOnBoard)
        }
    }
}
