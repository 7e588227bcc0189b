import HomeCareDomain
import HomeCareServices
import TerminalKit

/// The clinic's day: caregivers down, hours across, what takes their time, live as others book.
enum DayBoardScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        /// The day asked for; nil for today.
        var day: CivilDate?
        var board: DayBoard?
        var zone = ClinicZone.nairobi
        var today: CivilDate?
        /// The hour at which the board was asked for.
        var asOf = Instant(milliseconds: 0)
        var cursor = BoardCursor()
        /// What is looked for; nil while nobody searches.
        var filter: TextField?
        /// Whether letters go into the filter.
        var isFiltering = false
        var onlyWithVisits = false
        /// How many requests of patients wait for an answer, whatever their day.
        var requests = 0
        /// How many visits to come somebody must see to, whatever their day: their caregivers may
        /// not make them, or they lie outside the availability.
        var stranded = 0
        /// The first caregiver shown, and how many there is room for.
        var top = 0
        var rows = 1
        var isNarrow = false
        /// Those shown, as filter and switch leave them.
        var shown: [BoardCaregiver] = []

        init(viewer: Actor) {
            self.viewer = viewer
        }

        var line: BoardCaregiver? { shown.first { $0.id == cursor.caregiver } }
        var moment: Instant? { board?.dawn.adding(minutes: cursor.minute) }
        /// What the cursor stands on.
        var block: BoardBlock? { moment.flatMap { line?.block(at: $0) } }
        var standing: BoardStanding? { block?.standing(at: asOf) }
    }

    enum Action: Sendable {
        case loaded(DayBoard, ClinicZone, Instant, requests: Int)
        /// Nil where it could not be counted.
        case counted(stranded: Int?)
        case failed(ServiceError)
        case move(Input)
        case type(Input)
        case filter(Bool)
        case clearFilter
        case only
        case day(Int)
        case today
        case askDay
        case go(CivilDate)
        case visit(back: Bool)
        case open
        case accept
        case acceptAs(Int64, seen: Int, reason: String)
        case notAccepted(ServiceError, Int64, seen: Int)
        case reschedule
        case askCancel
        case askReason
        case requests
        case stranded
        case cancel(Int64, seen: Int, reason: String)
        case book
        case availability
        case done(ChangeAnswer)
    }

    static let id = "board"

    static func title(_ state: State) -> String {
        state.board.map {
            DayBoardWords.title(ClinicZone.words($0.day, seenOn: state.today ?? $0.day))
        } ?? DayBoardWords.title
    }

    /// What waits for the desk takes the place of what is only counted: a note that does not fit
    /// is not shown at all, and a narrow window has room for nothing else.
    static func note(_ state: State) -> String {
        guard let board = state.board else { return "" }
        let visits = state.shown.reduce(0) { $0 + $1.blocks.count { $0.state != nil } }
        let today = board.day == state.today ? [DayBoardWords.today] : []
        let stranded = state.stranded == 0 ? [] : [DayBoardWords.stranded(state.stranded)]
        let waiting = state.requests == 0 ? [] : [DayBoardWords.waiting(state.requests)]
        if state.isNarrow {
            return stranded.isEmpty
                ? waiting.joined() : DayBoardWords.narrow(state.stranded, state.requests)
        }
        let shown =
            board.isCut
            ? DayBoardWords.cut(Clinic.mostOnBoard)
            : DayBoardWords.note(state.shown.count, visits)
        let parts =
            stranded.isEmpty
            ? today + [shown] + waiting : today + stranded + waiting
        return parts.joined(separator: " · ")
    }

    static func isTyping(_ state: State) -> Bool { state.isFiltering }
    static func hint(_ state: State) -> String {
        state.isFiltering ? DayBoardWords.filterHint : ""
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        [.request(DayBoardWords.opening, load(state)), count(state)]
    }

    /// In a large clinic counting takes longer than showing the day: while there is nothing to be
    /// put right, it is counted anew only where the board is opened or shows another day.
    static func changed(_ state: State) -> [Effect<Action, Workplace>] {
        [.live("board", load(state))] + (state.stranded == 0 ? [] : [count(state)])
    }

    private static func count(_ state: State) -> Effect<Action, Workplace> {
        let viewer = state.viewer
        return .live("board.stranded") { workplace in
            .counted(stranded: try? workplace.clinic.visits(viewer, .stranded).count)
        }
    }

    private static func load(_ state: State) -> @Sendable (Workplace) -> Action {
        let (viewer, day) = (state.viewer, state.day)
        return { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                let (zone, hour) = (clinic.settings.zone, clinic.now())
                let board = try clinic.dayBoard(viewer, on: day ?? zone.date(of: hour))
                let requests = OpenRequest.all(try clinic.visits(viewer, .requests))
                return .loaded(board, zone, hour, requests: requests.count)
            }
        }
    }

    static func fit(_ state: inout State, _ size: Size) {
        state.rows = max(1, size.rows - 1 - detailRows(size) - (state.filter == nil ? 0 : 1))
        state.isNarrow = size.columns < 60
        follow(&state)
    }

    /// The rows below the board: the rule and what is told of the selected visit.
    static func detailRows(_ size: Size) -> Int { size.rows >= 10 ? 3 : 1 }

    /// Keeps the selected caregiver in sight.
    static func follow(_ state: inout State) {
        let row = state.shown.firstIndex { $0.id == state.cursor.caregiver } ?? 0
        state.top = min(max(state.top, row - state.rows + 1), row)
        state.top = max(0, min(state.top, state.shown.count - state.rows))
    }

    static func action(for input: Input, _ state: State) -> Action? {
        if case .pointed(let name) = input {
            var cursor = state.cursor
            return cursor.go(to: name) ? .move(input) : nil
        }
        if state.isFiltering {
            if input == .key(.escape) { return .clearFilter }
            if input == .key(.enter) { return .filter(false) }
            if input == .key(.up) || input == .key(.down) { return .move(input) }
            var filter = state.filter ?? TextField(limit: 60)
            return filter.handle(input) ? .type(input) : nil
        }
        switch input {
        case .key(.escape) where state.filter != nil: return .clearFilter
        case .key(.up), .key(.down), .key(.left), .key(.right), .key(.pageUp), .key(.pageDown),
            .key(.home), .key(.end):
            return .move(input)
        default: return nil
        }
    }
}
