import HomeCareDomain
import HomeCareServices
import TerminalKit

/// A patient's own home: how they are, who comes next, and what was written.
enum MyCareScreen: ListScreen {
    struct State: ListState, Codable, Sendable {
        let viewer: Actor
        var chart: Chart?
        var completion: CompletionState?
        var list = ListTable<Int64>()
        /// Why a visit is not rated now, by its appointment; empty where it can be.
        var toRate: [Int64: String] = [:]
        var zone = ClinicZone.nairobi
        var phone = ""
        var isLoaded = false
        /// Why the record is not shown, in place of all else.
        var refusal: String?
        var room = Size(columns: 80, rows: 18)

        init(viewer: Actor) {
            self.viewer = viewer
        }

        /// The visits to come that are told: more in a high window, fewer in a low one.
        var visits: ArraySlice<Visit> {
            coming.prefix(room.rows >= 14 ? max(3, min(8, room.rows / 5)) : 1)
        }

        /// The visits to come, asked for or confirmed.
        var coming: [Visit] { chart?.visits.filter(\.state.holdsTime) ?? [] }

        /// The rows above the reports.
        var headRows: Int { room.rows >= 10 ? 3 + max(1, visits.count) : 3 }

        /// The visit of the selected report.
        var selectedVisit: Int64? {
            chart?.reports.first { $0.id == list.selected }?.appointmentID
        }

        /// Why that visit is not rated now; empty where it can be.
        var whyNotRated: String {
            guard let visit = selectedVisit else { return RatingWords.nothingToRate }
            return toRate[visit] ?? RatingWords.tooLongAgo(RatingRules.days)
        }

        mutating func fitList() { list.fit(rows: room.rows - headRows - 1) }
    }

    enum Action: ListAction, Sendable {
        case loaded(Chart?, CompletionState?, [Int64: String], ClinicSettings)
        case failed(ServiceError)
        case move(Input)
        case open
        case rate
        case book
        case visits
    }

    static let id = "my-care"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "myCare.open", keys: [.enter], title: MyCareWords.read,
            help: MyCareWords.readHelp, action: .open,
            availability: {
                $0.list.isEmpty ? .because(MyCareWords.nothingToRead) : .available
            }),
        ActionRow(
            "myCare.rate", keys: [.character("g")], title: RatingWords.rate,
            help: RatingWords.rateHelp, action: .rate,
            availability: {
                $0.whyNotRated.isEmpty ? .available : .because($0.whyNotRated)
            }),
        ActionRow(
            "myCare.visits", keys: [.character("v")], title: VisitsWords.mine,
            help: VisitsWords.mineHelp, action: .visits,
            availability: {
                $0.chart == nil ? .because(VisitsWords.noRecord) : .available
            }),
        BookingEntry.row("myCare.book", action: .book) { $0.viewer },
    ]

    static func title(_ state: State) -> String { MyCareWords.title }
    static var opening: String { MyCareWords.opening }

    static func load(_ state: State) -> @Sendable (Workplace) -> Action {
        let viewer = state.viewer
        return { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                guard let patient = try clinic.ownPatient(viewer) else {
                    return .loaded(nil, nil, [:], clinic.settings)
                }
                let now = clinic.now()
                let toRate = try clinic.visitsToRate(viewer, patient: patient)
                    .map { ($0.appointment, RatingWords.why($0, at: now)) }
                return .loaded(
                    try clinic.chart(viewer, patient: patient),
                    try clinic.careCompletion(viewer, patient: patient)?.state,
                    Dictionary(toRate, uniquingKeysWith: { $1 }), clinic.settings)
            }
        }
    }

    static func fit(_ state: inout State, _ size: Size) {
        state.room = size
        state.fitList()
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let chart, let completion, let toRate, let settings):
            state.chart = chart
            state.toRate = toRate
            state.completion = completion
            state.refusal = nil
            state.zone = settings.zone
            state.phone = settings.phone
            state.isLoaded = true
            state.fitList()
            state.list.show(chart?.reports.map(\.id) ?? [])
            return []
        case .failed(.refused(let errors)):
            state.chart = nil
            state.isLoaded = true
            state.list.show([])
            state.refusal = errors.map(\.message).joined(separator: " ")
            return []
        case .failed(let error):
            return trouble(error)
        case .move(let input):
            _ = state.list.handle(input)
            return []
        case .visits:
            return [VisitsScreen.entry(state.viewer, .own)]
        case .book:
            return [.open(BookingEntry.screen(state.viewer))]
        case .open:
            guard let report = state.list.selected else { return [] }
            return [
                .open(
                    AnyScreen(
                        ReportScreen.self,
                        ReportScreen.State(viewer: state.viewer, report: report)))
            ]
        case .rate:
            guard let visit = state.selectedVisit else { return [] }
            return [
                .open(
                    AnyScreen(
                        RatingScreen.self,
                        RatingScreen.State(viewer: state.viewer, record: visit)))
            ]
        }
    }
}
