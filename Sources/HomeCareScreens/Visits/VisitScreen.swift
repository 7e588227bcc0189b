import HomeCareDomain
import HomeCareServices
import TerminalKit

/// One visit: check in, report, check out.
enum VisitScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let appointment: Int64
        var visit: Visit? { card?.visit }
        var card: VisitCard?
        var booked = ""
        var hours = ""
        var arrived = ""
        var left = ""

        init(viewer: Actor, appointment: Int64) {
            self.viewer = viewer
            self.appointment = appointment
        }

        /// Whether checking in and reporting are this person's.
        var isCaregiver: Bool { viewer.role == .caregiver }
    }

    enum Action: Sendable {
        case loaded(Shown)
        case failed(ServiceError)
        /// A step that was not taken, alone or with the later visits of the series.
        case refused(ServiceError, AppointmentStep, whole: Bool)
        case checkIn
        case askCheckOut
        case checkOut
        case checked(Shown, ChangeAnswer)
        case report
        case chart
        case rate
        case ask(AppointmentStep)
        case askReason(AppointmentStep, whole: Bool)
        case take(AppointmentStep, String)
        /// With the later visits of the series too.
        case takeAll(AppointmentStep, String)
        case nothing
    }

    /// The visit with its hours in the clinic's zone.
    struct Shown: Sendable {
        let card: VisitCard
        let booked: String
        let hours: String
        let arrived: String
        let left: String

        init(_ card: VisitCard, _ clinic: Clinic) {
            let (visit, zone, now) = (card.visit, clinic.settings.zone, clinic.now())
            self.card = card
            booked = card.facts.map { zone.dayAndClock($0.bookedAt, now: now) } ?? ""
            hours =
                "\(zone.dayAndClock(visit.startsAt, now: now))–\(zone.clock(visit.endsAt))"
            arrived = visit.checkedInAt.map(zone.clock) ?? ""
            left = visit.checkedOutAt.map(zone.clock) ?? ""
        }
    }

    static let id = "visit"
    /// How many rows of `lifeTable` answer a request: they come before everything else of a visit
    /// that nobody has accepted.
    private static let answers = 2
    static let table: [ActionRow<State, Action>] =
        [
            ActionRow(
                "visit.checkIn", keys: [.character("i")], title: VisitWords.checkIn,
                help: VisitWords.checkInHelp, staysInFooter: false, action: .checkIn,
                availability: { $0.isCaregiver ? VisitNeeds.checkIn($0.visit) : .hidden }),
            ActionRow(
                "visit.report", keys: [.character("r"), .enter], title: VisitWords.report,
                help: VisitWords.reportHelp, staysInFooter: false, action: .report,
                availability: { $0.isCaregiver ? VisitNeeds.reporting($0.visit) : .hidden }),
            ActionRow(
                "visit.checkOut", keys: [.character("o")], title: VisitWords.checkOut,
                help: VisitWords.checkOutHelp, danger: true, staysInFooter: false,
                action: .askCheckOut,
                availability: { $0.isCaregiver ? VisitNeeds.checkOut($0.visit) : .hidden }),
        ] + lifeTable.prefix(answers) + [
            ActionRow(
                "visit.chart", keys: [.character("c")], title: VisitWords.chart,
                help: VisitWords.chartHelp, action: .chart,
                availability: {
                    guard $0.viewer.role != .receptionist, $0.viewer.role != .patient else {
                        return .hidden
                    }
                    return $0.visit == nil ? .because(VisitWords.stillOpening) : .available
                }),
            ActionRow(
                "visit.rate", keys: [.character("g")], title: RatingWords.rate,
                help: RatingWords.rateVisitHelp, action: .rate,
                availability: {
                    $0.viewer.role == .patient && $0.visit?.state == .completed
                        ? .available : .hidden
                }),
        ] + lifeTable.dropFirst(answers)

    static func title(_ state: State) -> String {
        state.visit.map(VisitWords.title) ?? VisitWords.visit
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        [.request(VisitWords.opening, load(state))]
    }

    static func changed(_ state: State) -> [Effect<Action, Workplace>] {
        [.live("visit", load(state))]
    }

    private static func load(_ state: State) -> @Sendable (Workplace) -> Action {
        let (viewer, id) = (state.viewer, state.appointment)
        return { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                .loaded(
                    Shown(try clinic.visitCard(viewer, id), clinic))
            }
        }
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let shown):
            show(shown, &state)
            return []
        case .checked(let shown, let answer):
            show(shown, &state)
            return [answer.toast()]
        case .refused(.booking(let refusal), let step, let whole) where refusal.mayOverride:
            return [
                .ask(
                    OutsidePrompt.dialog(step, refusal) {
                        whole ? .takeAll(step, $0) : .take(step, $0)
                    })
            ]
        case .failed(let error), .refused(let error, _, _):
            return (state.visit == nil ? [.back] : changed(state)) + trouble(error)
        case .ask(let step):
            return ask(step, state)
        case .askReason(let step, let whole):
            return state.visit.map { [.ask(reasonPrompt(step, $0, state, whole: whole))] } ?? []
        case .take(let step, let text):
            return [take(step, state, text: text)]
        case .takeAll(let step, let text):
            return [takeAll(step, state, text: text)]
        case .nothing:
            return []
        case .checkIn:
            return [
                check(state, VisitWords.checkingIn, VisitWords.checkedIn) {
                    try $0.checkIn($1, $2)
                }
            ]
        case .askCheckOut:
            return state.visit.map { [.ask(askCheckOut($0))] } ?? []
        case .checkOut:
            return [
                check(state, VisitWords.checkingOut, VisitWords.checkedOut) {
                    try $0.checkOut($1, $2)
                }
            ]
        case .report:
            return [
                .open(
                    AnyScreen(
                        CareReportScreen.self,
                        CareReportScreen.State(
                            viewer: state.viewer, appointment: state.appointment)))
            ]
        case .rate:
            return [
                .open(
                    AnyScreen(
                        RatingScreen.self,
                        RatingScreen.State(
                            viewer: state.viewer, record: state.appointment)))
            ]
        case .chart:
            guard let visit = state.visit else { return [] }
            return [
                .open(
                    AnyScreen(
                        ChartScreen.self,
                        ChartScreen.State(viewer: state.viewer, patient: visit.patientID)))
            ]
        }
    }

    /// The hour of leaving is written down once and for all.
    private static func askCheckOut(_ visit: Visit) -> Dialog<Action> {
        Dialog(
            title: VisitWords.checkOut, lines: VisitWords.askCheckOut(visit),
            choices: [
                .init(key: .character("y"), title: VisitWords.checkOut, action: .checkOut)
            ], danger: true)
    }

    private static func show(_ shown: Shown, _ state: inout State) {
        state.card = shown.card
        state.booked = shown.booked
        state.hours = shown.hours
        state.arrived = shown.arrived
        state.left = shown.left
    }

    private static func check(
        _ state: State, _ label: String, _ words: @escaping @Sendable (String) -> String,
        _ body: @escaping @Sendable (Clinic, Actor, Int64) throws -> Visit
    ) -> Effect<Action, Workplace> {
        let (viewer, id) = (state.viewer, state.appointment)
        return .request(label) { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                _ = try body(clinic, viewer, id)
                return .checked(
                    Shown(try clinic.visitCard(viewer, id), clinic),
                    ChangeAnswer(words(clinic.settings.zone.clock(clinic.now()))))
            }
        }
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        guard let visit = state.visit else { return }
        let steps = [
            (VisitWords.checkIn, state.arrived),
            (VisitWords.report, visit.reportID == nil ? "" : VisitWords.filed),
            (VisitWords.checkOut, state.left),
        ]
        guard state.isCaregiver else {
            return VisitView.draw(
                visit, hours: state.hours, more: VisitView.terms(state), on: &canvas)
        }
        let (head, rest) = Rect(canvas.size).top(2)
        canvas.within(head) { part in
            var column = 1
            for (name, done) in steps {
                let mark = done.isEmpty ? part.glyph("○", ascii: "o") : part.glyph("●", ascii: "*")
                column += part.put(
                    [
                        Span("\(mark) \(name)", done.isEmpty ? .dim : .good),
                        Span(done.isEmpty ? "" : " \(done)", .dim),
                    ], column: column, row: 0)
                column += 4
            }
        }
        canvas.within(rest) {
            VisitView.draw(visit, hours: state.hours, more: VisitView.terms(state), on: &$0)
        }
    }
}
