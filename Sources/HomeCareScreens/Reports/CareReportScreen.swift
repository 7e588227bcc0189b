import Foundation
import HomeCareDomain
import HomeCareServices
import TerminalKit

/// The care report of a visit: vitals with last values and trends, live NEWS2, status, notes.
enum CareReportScreen: Screen {
    struct State: Codable, Equatable, Sendable {
        let viewer: Actor
        let appointment: Int64
        /// The filing's own name; empty until the form is loaded.
        var operation = ""
        var context: ReportForm?
        var zone = ClinicZone.nairobi
        var form = ReportEntry.form()
        var notObtained: [Vital: NotObtained] = [:]
        /// The vitals as typed so far and their score, kept beside the form so that a key in the
        /// notes does not read and count them all again.
        private(set) var vitals = Vitals()
        private(set) var score: News2?
        /// What somebody should look at again before the report is filed.
        var doubts: [Vital: Doubt] = [:]
        /// The unusual values that were typed a second time.
        var retyped: [Vital: Double] = [:]
        /// The questions answered so far on the way to filing.
        var confirmed: Set<String> = []
        var line = LineEntry()
        /// When the visit was, once it was asked; empty where nobody knows.
        var times: VisitTimes?
        /// Title and note, written once: they do not change while somebody types.
        var title = ReportWords.title
        var note = ""
        /// The last visits, drawn once: they do not change while somebody types.
        var past: [PastVisit] = []
        /// The curves of the last reports, for the same reason.
        var trends: [Vital: String] = [:]
        /// What was typed for a visit that was reported elsewhere since.
        var kept: [String]?

        init(viewer: Actor, appointment: Int64) {
            self.viewer = viewer
            self.appointment = appointment
        }

        /// Reads what was typed for some vitals, and counts the score anew.
        mutating func read(_ changed: [Vital]) {
            guard let subject = context?.subject else { return }
            vitals.spo2Scale = subject.spo2Scale
            for vital in changed { ReportEntry.read(vital, form, into: &vitals) }
            score = ReportRules.score(vitals, subject: subject)
        }

        /// All of it but the text of the notes, which is drawn by itself.
        var besidesNotes: State {
            var rest = self
            let error = form["notes"]?.error
            rest.form.set("notes", "")
            rest.form.mark("notes", error)
            return rest
        }

        /// The vital to look at first: the one in focus, else the first of the form.
        var doubtful: (vital: Vital, doubt: Doubt)? {
            guard !doubts.isEmpty else { return nil }
            let focused = ReportEntry.vital(form.focus).map { [$0] } ?? []
            return (focused + ReportEntry.vitals).lazy
                .compactMap { vital in doubts[vital].map { (vital, $0) } }.first
        }
    }

    enum Action: Sendable {
        case loaded(ReportForm, ClinicZone, operation: String, draft: ReportDraft?)
        case failed(ServiceError)
        case superseded([String])
        case askDiscard, discard
        case edit(Input)
        case submit
        case confirm([String])
        case filed(FiledReport)
        case refused(ServiceError)
        case askTimes(now: Instant)
        case askOtherTimes
        case tellTimes(VisitTimes)
        case askNotObtained
        case notObtained([Vital], NotObtained)
        case askReason([Vital], NotObtainedCode)
        case askRest
        case takeBack([Vital])
        case convert, askAgain
        case again(Vital, String, filing: Bool)
        case settled(Vital, Double, filing: Bool)
        case openLine
        case line(Input)
        case showScore
    }

    static let id = "care-report"

    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "report.submit", keys: [.function(2)], title: ReportWords.submit,
            help: ReportWords.submitHelp, action: .submit, availability: ready),
        ActionRow(
            "report.convert", keys: [.function(5)], title: ReportWords.convert,
            help: ReportWords.convertHelp, action: .convert,
            availability: { state in
                if state.line.isOpen { return lineOffer(state) == nil ? .hidden : .available }
                return doubt(state) { if case .slip = $0 { true } else { false } }
            }),
        ActionRow(
            "report.again", keys: [.function(5)], title: ReportWords.again,
            help: ReportWords.againHelp, action: .askAgain,
            availability: { doubt($0) { if case .unusual = $0 { true } else { false } } }),
        ActionRow(
            "report.notObtained", keys: [.function(4)], title: ReportWords.notObtained,
            help: ReportWords.notObtainedHelp, action: .askNotObtained, availability: ready),
        ActionRow(
            "report.line", keys: [.function(3)], title: ReportWords.line,
            help: ReportWords.lineHelp, action: .openLine, availability: ready),
        ActionRow(
            "report.score", keys: [.function(7)], title: ReportWords.score,
            help: ReportWords.scoreHelp, footer: false, action: .showScore, availability: ready),
        ActionRow(
            "report.discard", keys: [.character("d"), .function(10)], title: ReportWords.discard,
            help: ReportWords.discardHelp, danger: true, action: .askDiscard,
            availability: { $0.kept == nil ? .hidden : .available }),
    ]

    private static let ready: @Sendable (State) -> Availability = {
        if $0.kept != nil || $0.line.isOpen { return .hidden }
        return $0.context == nil ? .because(ReportWords.stillOpening) : .available
    }

    private static func doubt(_ state: State, _ isMeant: (Doubt) -> Bool) -> Availability {
        guard state.kept == nil, !state.line.isOpen, let doubtful = state.doubtful else {
            return .hidden
        }
        return isMeant(doubtful.doubt) ? .available : .hidden
    }

    /// The form of the newest draft, where a kill or a dropped line left one.
    static func reopened(_ drafts: [Draft], viewer: Actor) -> [AnyScreen<Workplace>] {
        guard viewer.role == .caregiver,
            let draft = drafts.lazy.compactMap({ ReportDraft($0) }).first
        else { return [] }
        return [AnyScreen(Self.self, State(viewer: viewer, appointment: draft.appointment))]
    }

    static func title(_ state: State) -> String { state.title }

    static func title(_ context: ReportForm) -> String {
        let visit = context.visit
        let age = ageInYears(born: context.subject.born, on: context.subject.on)
        return ReportWords.title(
            "\(visit.patientName) · \(visit.patientSex.letter) \(age)",
            RecordKind.patient.reference(visit.patientID), visit.reference)
    }

    /// The day of the visit, where it is not today. What a physician has ordered stands beside the
    /// vitals that it is about.
    static func note(_ state: State) -> String { state.note }

    static func note(_ subject: ReportSubject, _ zone: ClinicZone) -> String {
        let isLate = subject.on != zone.date(of: subject.now)
        return isLate ? ReportWords.lateVisit(ClinicZone.words(subject.on)) : ""
    }

    static func isTyping(_ state: State) -> Bool { state.kept == nil && state.form.isTyping }

    static func hint(_ state: State) -> String {
        if state.kept != nil { return "" }
        if state.line.isOpen { return ReportWords.lineHint }
        return state.form.hint
    }

    static func draft(_ state: State) -> Draft? {
        guard !state.operation.isEmpty else { return nil }
        return ReportDraft(
            appointment: state.appointment, operation: state.operation, form: state.form,
            notObtained: state.notObtained, retyped: state.retyped, line: state.line.text
        ).journalled
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        [
            .request(ReportWords.opening) { workplace in
                workplace.attempt(failed: { refusal($0, state, workplace) }) { clinic in
                    let form = try clinic.reportForm(state.viewer, appointment: state.appointment)
                    return .loaded(
                        form, clinic.settings.zone, operation: UUID().uuidString,
                        draft: workplace.takeReportDraft(state.viewer, state.appointment))
                }
            }
        ]
    }

    /// A draft whose visit has its report by now is shown; only the person may throw it away.
    private static func refusal(
        _ error: ServiceError, _ state: State, _ workplace: Workplace
    ) -> Action {
        guard error.isAlreadyReported,
            let draft = workplace.reportDraft(state.viewer, state.appointment)
        else { return .failed(error) }
        return .superseded(ReportWords.superseded(error, draft))
    }

    static func action(for input: Input, _ state: State) -> Action? {
        guard state.context != nil, state.kept == nil else { return nil }
        if state.line.isOpen { return .line(input) }
        if case .key(.character) = input { return .edit(input) }
        if jump(input, from: state.form.focus) != nil { return .edit(input) }
        var form = state.form
        return form.handle(input, check: check(state)) ? .edit(input) : nil
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let form, let zone, let operation, let draft):
            state.zone = zone
            return take(form, operation, draft, into: &state)
        case .failed(let error): return [.back] + trouble(error)
        case .superseded(let lines): state.kept = lines
        case .askDiscard: return [.ask(ReportWords.askDiscard)]
        case .discard: return [.dropDraft(ReportDraft.key(state.appointment)), .back]
        case .edit(let input): return edit(&state, input)
        case .openLine: state.line.isOpen = true
        case .line(let input): return type(&state, input)
        case .showScore: return showScore(state)
        case .convert: return convert(&state)
        case .askAgain: return askAgain(state)
        case .again(let vital, let text, let filing):
            return again(&state, vital, text, filing: filing)
        case .settled(let vital, let value, let filing):
            return settle(&state, vital, value, filing: filing)
        case .askNotObtained, .askRest, .askReason, .notObtained, .takeBack:
            return reasons(&state, action)
        case .submit, .confirm, .filed, .refused, .askTimes, .askOtherTimes, .tellTimes:
            return file(&state, action)
        }
        return []
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        if let kept = state.kept { return drawKept(kept, on: &canvas) }
        guard state.context != nil else {
            canvas.put(ReportWords.openingForm, column: 2, row: 1, tone: .dim)
            return
        }
        let (form, line) = Rect(canvas.size).bottom(lineRows(state, canvas.size))
        canvas.within(form) { drawForm(state, on: &$0) }
        guard state.line.isOpen else { return }
        canvas.within(line) { drawLine(state, on: &$0) }
    }

    private static func drawKept(_ lines: [String], on canvas: inout Canvas) {
        var row = 0
        for line in lines {
            row += max(
                1, canvas.paragraph(line, column: 1, row: row, width: canvas.size.columns - 2))
        }
    }
}
