import HomeCareDomain
import HomeCareServices
import TerminalKit

/// A caregiver's home: the visits of today, and what each still needs.
enum TodayScreen: ListScreen {
    struct State: ListState, Codable, Sendable {
        let viewer: Actor
        var day: CivilDate?
        var visits: [Visit] = []
        /// Appointments whose report was begun and not filed.
        var drafts: Set<Int64> = []
        var list = ListTable<Int64>()
        /// The clinic's hours as shown, by appointment.
        var hours: [Int64: String] = [:]
        var isLoaded = false

        init(viewer: Actor) {
            self.viewer = viewer
        }

        var selected: Visit? { visits.first { $0.id == list.selected } }
    }

    enum Action: ListAction, Sendable {
        case loaded(Day)
        case failed(ServiceError)
        case move(Input)
        case open
        case report
        case visits
    }

    /// What one query brings.
    struct Day: Sendable {
        let date: CivilDate
        let visits: [Visit]
        let hours: [Int64: String]
        let drafts: Set<Int64>
    }

    static let id = "today"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "today.open", keys: [.enter], title: TodayWords.open, help: TodayWords.openHelp,
            action: .open,
            availability: {
                $0.list.isEmpty ? .because(TodayWords.nothingToOpen) : .available
            }),
        ActionRow(
            "today.report", keys: [.character("r")], title: TodayWords.report,
            help: TodayWords.reportHelp, action: .report,
            availability: {
                VisitNeeds.reporting(
                    $0.selected, hasDraft: $0.drafts.contains($0.list.selected ?? 0))
            }),
        ActionRow(
            "today.visits", keys: [.character("v")], title: VisitsWords.mine,
            help: VisitsWords.mineHelp, action: .visits),
    ]

    static func title(_ state: State) -> String {
        state.day.map { TodayWords.title(ClinicZone.words($0)) } ?? TodayWords.today
    }

    static func note(_ state: State) -> String {
        let open = state.visits.filter { VisitNeeds.report($0) }.count
        guard state.isLoaded, !state.visits.isEmpty else { return "" }
        return open == 0 ? TodayWords.allFiled : TodayWords.toReport(open)
    }

    static var opening: String { TodayWords.opening }

    static func load(_ state: State) -> @Sendable (Workplace) -> Action {
        let viewer = state.viewer
        return { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                let zone = clinic.settings.zone
                let date = zone.date(of: clinic.now())
                let visits = try clinic.visits(of: viewer, on: date)
                let hours = visits.map {
                    ($0.id, "\(zone.clock($0.startsAt))–\(zone.clock($0.endsAt))")
                }
                let drafts = visits.map(\.id).filter {
                    workplace.reportDraft(viewer, $0) != nil
                }
                return .loaded(
                    Day(
                        date: date, visits: visits,
                        hours: Dictionary(hours, uniquingKeysWith: { $1 }),
                        drafts: Set(drafts)))
            }
        }
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let day):
            state.day = day.date
            state.visits = day.visits
            state.hours = day.hours
            state.drafts = day.drafts
            let first = state.isLoaded ? nil : day.visits.first { VisitNeeds.report($0) }
            state.isLoaded = true
            state.list.show(day.visits.map(\.id))
            if let first { state.list.select(first.id) }
            return []
        case .failed(let error):
            return trouble(error)
        case .move(let input):
            _ = state.list.handle(input)
            return []
        case .open:
            guard let id = state.list.selected else { return [] }
            return [
                .open(
                    AnyScreen(
                        VisitScreen.self, VisitScreen.State(viewer: state.viewer, appointment: id)))
            ]
        case .visits:
            return [VisitsScreen.entry(state.viewer, .own)]
        case .report:
            guard let id = state.list.selected else { return [] }
            return [
                .open(
                    AnyScreen(
                        CareReportScreen.self,
                        CareReportScreen.State(viewer: state.viewer, appointment: id)))
            ]
        }
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        guard state.isLoaded else { return }
        guard canvas.size.columns >= 120, let visit = state.selected else {
            return drawList(state, on: &canvas)
        }
        let (list, side) = Rect(canvas.size).left(
            max(canvas.size.columns * 6 / 10, canvas.size.columns - sideColumns))
        canvas.within(list) { drawList(state, on: &$0) }
        canvas.within(side.inset(columns: 2, rows: 0)) {
            VisitView.draw(visit, hours: state.hours[visit.id] ?? "", on: &$0)
        }
    }

    /// What the facts of a visit take at most beside the list.
    private static let sideColumns = 60

    private static func drawList(_ state: State, on canvas: inout Canvas) {
        let ascii = canvas.ascii
        // In a big window the longest text, the place, gets most of what is left.
        let isBig = canvas.size.columns >= 100
        // A narrow window does without the end, so that what a visit still needs is seen.
        let hours = canvas.size.columns < 60 ? 5 : 11
        state.list.draw(
            state.visits,
            columns: [
                ListColumn(VisitWords.time, width: hours) {
                    Span(String((state.hours[$0.id] ?? "").prefix(hours)))
                },
                ListColumn(VisitWords.patient, width: 14, flex: 2) {
                    Span($0.patientName)
                },
                ListColumn(VisitWords.specialty, width: 10, flex: 1, priority: 3) {
                    Span($0.specialty, .dim)
                },
                ListColumn(VisitWords.place, width: 10, flex: isBig ? 3 : 1, priority: 4) {
                    Span($0.mode == .virtual ? VisitWords.virtual : $0.address, .dim)
                },
                ListColumn(VisitWords.state, width: 16, priority: 1) {
                    VisitNeeds.span($0, hasDraft: state.drafts.contains($0.id), ascii: ascii)
                },
            ], empty: TodayWords.none, on: &canvas)
    }
}
