import HomeCareDomain
import HomeCareServices
import TerminalKit

/// A caregiver's week as a picture that is changed with keys, and what else they offer.
enum AvailabilityScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        /// Nil for one's own until it is known.
        var caregiver: Int64?
        var kept: KeptAvailability?
        /// The week as it is on the screen, and as it was when it was opened.
        var weekly: [WeeklyWindow] = []
        var seen: [WeeklyWindow] = []
        var before: [[WeeklyWindow]] = []
        /// Monday of the week whose visits and time off are shown.
        var monday: CivilDate?
        var visits: [BusyTime] = []
        var zone = ClinicZone.nairobi
        var today: CivilDate?
        /// 1 for Monday to 7 for Sunday, and the minute of the day.
        var weekday = 1
        var minute = 8 * 60
        var inList = false
        var list = ListTable<String>()
        /// Specialties that can be offered.
        var offered: [CaregiverSpecialty] = []
        var room = Size(columns: 80, rows: 18)

        init(viewer: Actor, caregiver: Int64? = nil) {
            self.viewer = viewer
            self.caregiver = caregiver
        }

        var isEdited: Bool { weekly != seen }
        /// Minutes of a cell: half hours where there is room.
        var step: Int { room.columns >= AvailabilityGrid.wide ? 30 : 60 }
        var cell: Range<Int> { minute / step * step..<minute / step * step + step }
    }

    /// What opening or looking again brings.
    struct Loaded: Sendable {
        let kept: KeptAvailability
        let offered: [CaregiverSpecialty]
        let visits: [BusyTime]
        let monday: CivilDate
        let zone: ClinicZone
        let today: CivilDate
        let draft: AvailabilityDraft?
    }

    enum Action: Sendable {
        case loaded(Loaded)
        case failed(ServiceError)
        case move(Input)
        case toggle
        case extend(Int)
        case mode
        case copy
        case undo
        case revert
        case week(Int)
        case list
        case change
        case remove
        case timeOff
        case extraTime
        case askSave
        case leftOutside([String], Int)
        /// What is left outside when extra time is taken back, and what is said when it was.
        case removalLeaves([String], Int, AvailabilityChange, String)
        case save
        /// A change, and what is said when it is saved.
        case set(AvailabilityChange, String)
        case saved(KeptAvailability, String, week: Bool)
        case refused(ServiceError)
    }

    static let id = "availability"

    static func key(_ caregiver: Int64) -> String { "availability/\(caregiver)" }

    static func title(_ state: State) -> String {
        guard let kept = state.kept, state.viewer.role != .caregiver else {
            return AvailabilityWords.title
        }
        return AvailabilityWords.title(kept.name)
    }

    static func note(_ state: State) -> String {
        guard state.kept != nil else { return "" }
        if state.isEdited { return AvailabilityWords.edited }
        let minutes = WeekPlan.total(state.weekly)
        let hours = minutes % 60 == 0 ? "\(minutes / 60)" : "\(minutes / 60).\(minutes % 60 / 6)"
        return AvailabilityWords.hours(hours)
    }

    static func draft(_ state: State) -> Draft? {
        guard state.isEdited, let caregiver = state.caregiver else { return nil }
        return Draft(
            key: key(caregiver),
            encoding: AvailabilityDraft(
                weekly: WeekText.words(state.weekly), seen: WeekText.words(state.seen)))
    }

    static func fit(_ state: inout State, _ size: Size) {
        state.room = size
        state.minute = state.cell.lowerBound
        state.list.fit(rows: max(1, AvailabilityGrid.listRows(size, inList: state.inList)))
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        [.request(AvailabilityWords.opening, load(state, takesDraft: state.kept == nil))]
    }

    static func changed(_ state: State) -> [Effect<Action, Workplace>] {
        [.live("availability", load(state, takesDraft: false))]
    }

    private static func load(
        _ state: State, takesDraft: Bool
    ) -> @Sendable (Workplace) -> Action {
        let (viewer, caregiver, week) = (state.viewer, state.caregiver, state.monday)
        return { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                let own = try caregiver ?? clinic.ownCaregiver(viewer) ?? 0
                let zone = clinic.settings.zone
                let today = zone.date(of: clinic.now())
                let monday = week ?? today.adding(days: 1 - today.weekday)
                let visits = try clinic.visitsDuring(
                    viewer, caregiver: own, from: zone.startOfDay(monday),
                    until: zone.startOfDay(monday.adding(days: 7)))
                let body = takesDraft ? workplace.takeDraft(viewer, key(own)) : nil
                return .loaded(
                    Loaded(
                        kept: try clinic.availability(viewer, caregiver: own),
                        offered: try clinic.offeredSpecialties(viewer),
                        visits: visits.map {
                            BusyTime(
                                startsAt: $0.startsAt, endsAt: $0.endsAt, mode: $0.mode,
                                bufferMinutes: 0)
                        }, monday: monday, zone: zone, today: today,
                        draft: body.flatMap {
                            Draft(key: key(own), body: $0).state(AvailabilityDraft.self)
                        }))
            }
        }
    }

    static func action(for input: Input, _ state: State) -> Action? {
        guard state.kept != nil else { return nil }
        if state.inList {
            var list = state.list
            return list.handle(input) ? .move(input) : nil
        }
        let moves: [Input] = [
            .key(.up), .key(.down), .key(.left), .key(.right), .key(.home), .key(.end),
        ]
        return moves.contains(input) ? .move(input) : nil
    }
}

/// A week that was changed and not saved, as it is journalled at every key.
struct AvailabilityDraft: Codable, Equatable, Sendable {
    let weekly: String
    let seen: String
}
