import HomeCareDomain
public import HomeCareServices
public import TerminalKit

/// Signing in; in a demonstration it also shows who can be signed in as.
public enum SignInScreen: Screen {
    public struct State: Codable, Sendable {
        var form = Form([
            FormField(
                "name", SignInWords.name, .text(TextField(limit: 100)),
                help: SignInWords.nameHelp),
            FormField(
                "password", SignInWords.password, .text(TextField(limit: 200, secret: true)),
                help: SignInWords.passwordHelp),
        ])
        var demonstration: Demonstration?
        var refusal = ""

        /// A first screen; the notice is something that the person should know before all else,
        /// the name that of somebody whose session has ended under their hands.
        public init(
            demonstration: Demonstration? = nil, notice: String = "", name: String = ""
        ) {
            self.demonstration = demonstration
            refusal = notice
            guard !name.isEmpty else { return }
            form.set("name", name)
            form.focus(on: "password")
        }
    }

    public enum Action: Sendable {
        case edit(Input)
        case signIn
        case signedIn(Arrival, [Draft])
        case refused(ServiceError)
        case told(Demonstration?)
    }

    public static let id = "sign-in"
    public static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "signIn.submit", keys: [.enter], title: SignInWords.submit,
            help: SignInWords.submitHelp,
            action: .signIn)
    ]

    public static func title(_ state: State) -> String { SignInWords.title }
    public static func isTyping(_ state: State) -> Bool { true }
    public static func hint(_ state: State) -> String { state.form.hint }

    public static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        [.live("demonstration") { .told($0.demonstration) }]
    }

    public static func action(for input: Input, _ state: State) -> Action? {
        var form = state.form
        return form.handle(input, check: { _, _ in nil }) ? .edit(input) : nil
    }

    /// What was being typed last, where something was: the newest of the drafts.
    private static func reopened(_ drafts: [Draft], viewer: Actor) -> [AnyScreen<Workplace>] {
        for draft in drafts {
            let screens =
                CareReportScreen.reopened([draft], viewer: viewer)
                + AddendumScreen.reopened([draft], viewer: viewer)
                + OrderScreen.reopened([draft], viewer: viewer)
                + ReverseDeathScreen.reopened([draft], viewer: viewer)
                + RatingScreen.reopened([draft], viewer: viewer)
                + TimeOffScreen.reopened([draft], viewer: viewer)
                + ExtraTimeScreen.reopened([draft], viewer: viewer)
                + RegisterScreen.reopened([draft], viewer: viewer)
                + PatientDetailsScreen.reopened([draft], viewer: viewer)
                + MergeScreen.reopened([draft], viewer: viewer)
                + BookingScreen.reopened([draft], viewer: viewer)
            if !screens.isEmpty { return screens }
        }
        return []
    }

    public static func update(_ state: inout State, _ action: Action)
        -> [Effect<Action, Workplace>]
    {
        switch action {
        case .edit(let input):
            _ = state.form.handle(input, check: { _, _ in nil })
            return []
        case .signIn:
            return submit(&state)
        case .signedIn(let arrival, let drafts):
            let actor = arrival.actor
            return [
                .chrome(ShellMessage.signedIn(arrival)),
                .reset([Tab.home(actor)] + Self.reopened(drafts, viewer: actor)),
            ]
        case .refused(let error):
            state.refusal = error.sentence
            state.form.set("password", "")
            state.form.focus(on: "password")
            return []
        case .told(let demonstration):
            state.demonstration = demonstration
            return []
        }
    }

    private static func submit(_ state: inout State) -> [Effect<Action, Workplace>] {
        state.refusal = ""
        if state.form.focus == "name", !state.form.text("name").isEmpty {
            state.form.focus(on: "password")
            return []
        }
        let name = state.form.text("name")
        let password = state.form.text("password")
        guard !name.isEmpty, !password.isEmpty else {
            state.refusal = SignInWords.missing
            state.form.focus(on: name.isEmpty ? "name" : "password")
            return []
        }
        return [
            .request(SignInWords.working) { workplace in
                workplace.attempt(failed: Action.refused) { clinic in
                    let actor = try clinic.signIn(
                        name: name, password: password, origin: workplace.origin)
                    let drafts = workplace.drafts(actor.userID ?? 0)
                    let arrival = Arrival(
                        actor: actor, name: name,
                        until: clinic.now().adding(minutes: clinic.settings.sessionMinutes),
                        preferences: try clinic.preferences(actor))
                    return .signedIn(
                        arrival, drafts.map { Draft(key: $0.key, body: $0.body) })
                }
            }
        ]
    }

    public static func draw(_ state: State, on canvas: inout Canvas) {
        let demonstration = state.demonstration
        let width = min(64, canvas.size.columns - 4)
        // A long notice, such as that of a broken file, makes room for itself.
        let told = max(2, wrapped(state.refusal, columns: max(1, width - 4)).count)
        let rows = min(6 + told, canvas.size.rows)
        let wanted = rows + (demonstration.map { $0.accounts.count + 3 } ?? 0)
        let box = Rect(
            column: (canvas.size.columns - width) / 2,
            row: max(0, (canvas.size.rows - wanted) / 3), columns: width, rows: rows)
        canvas.box(box, title: SignInWords.program)
        canvas.within(box.inset(columns: 2, rows: 1)) { inner in
            // In a narrow window the labels stand above their fields.
            let rows = state.form.rows(columns: inner.size.columns)
            let first = rows > 2 ? 0 : 1
            inner.within(
                Rect(column: 0, row: first, columns: inner.size.columns, rows: rows)
            ) { state.form.draw(on: &$0) }
            inner.paragraph(
                state.refusal, column: 0, row: 4, width: inner.size.columns,
                tone: .error)
        }
        if let demonstration {
            draw(demonstration, below: box, on: &canvas)
        }
    }

    private static func draw(
        _ demonstration: Demonstration, below box: Rect, on canvas: inout Canvas
    ) {
        let (_, rest) = Rect(canvas.size).top(box.endRow + 1)
        let area = Rect(column: box.column, row: rest.row, columns: box.columns, rows: rest.rows)
        canvas.within(area) { inner in
            inner.put(
                [
                    Span(SignInWords.demonstration, .dim),
                    Span(demonstration.password, .key), Span(SignInWords.demonstrationAs, .dim),
                ], column: 0, row: 0)
            for (index, account) in demonstration.accounts.enumerated() {
                inner.put(account.username, column: 2, row: index + 1, width: 10, tone: .key)
                inner.put(
                    account.words, column: 13, row: index + 1, width: inner.size.columns - 13)
            }
        }
    }
}
