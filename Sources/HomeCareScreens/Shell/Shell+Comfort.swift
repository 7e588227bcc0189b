import HomeCareDomain
import HomeCareServices
public import TerminalKit

/// What somebody does about the terminal itself.
public enum ComfortAction: Sendable {
    case lock, chooseTheme, toggleMouse, changePassword
    case kept
}

extension Shell {
    /// The last minutes of a session, in which the bar says so.
    private static let warningMinutes = 5

    static let comfortTable: [ActionRow<State, Action>] = [
        row(
            "session.lock", [.function(12)], ComfortWords.lock, ComfortWords.lockHelp, .lock),
        row("comfort.theme", [], ComfortWords.theme, ComfortWords.themeHelp, .chooseTheme),
        row("comfort.mouse", [], ComfortWords.mouse, ComfortWords.mouseHelp, .toggleMouse),
        row(
            "account.password", [], ComfortWords.password, ComfortWords.passwordHelp,
            .changePassword),
    ]

    private static func row(
        _ id: String, _ keys: [Key], _ title: String, _ help: String, _ action: ComfortAction
    ) -> ActionRow<State, Action> {
        ActionRow(
            id, keys: keys, title: title, help: help, group: ComfortWords.group, footer: false,
            action: .comfort(action),
            availability: { $0.viewer == nil ? .hidden : .available })
    }

    /// What can still be done at a locked terminal: somebody else may want to sign in.
    public static let allowedWhileLocked: Set<String> = ["session.signOut", "program.leave"]

    static func update(_ state: inout State, _ action: ComfortAction)
        -> [Effect<Action, Workplace>]
    {
        guard let viewer = state.viewer else { return [] }
        switch action {
        case .lock:
            return lock(&state)
        case .chooseTheme:
            return [
                .open(
                    AnyScreen(
                        ThemeScreen.self, .init(viewer: viewer, preferences: state.preferences)))
            ]
        case .changePassword:
            return [.open(AnyScreen(PasswordScreen.self, .init(viewer: viewer)))]
        case .toggleMouse:
            state.preferences.mouse.toggle()
            let preferences = state.preferences
            return [
                .toast(
                    preferences.mouse ? ComfortWords.mouseOn : ComfortWords.mouseOff, .toast),
                .live("preferences") { workplace in
                    workplace.attempt(failed: Action.failed) {
                        try $0.keepPreferences(viewer, preferences)
                        return .comfort(.kept)
                    }
                },
            ]
        case .kept:
            return []
        }
    }

    private static func lock(_ state: inout State) -> [Effect<Action, Workplace>] {
        guard let viewer = state.viewer, !state.isLocked else { return [] }
        state.isLocked = true
        return [.open(AnyScreen(LockScreen.self, .init(viewer: viewer)))]
    }

    /// Blanks and locks a terminal that nobody has touched for so many milliseconds.
    static func watchIdle(_ state: inout State, idle: Int64) -> [Effect<Action, Workplace>] {
        guard state.viewer != nil else { return [] }
        if IdlePolicy.isOver(state.idle.blankMinutes, idle) { state.isBlank = true }
        return IdlePolicy.isOver(state.idle.lockMinutes, idle) ? lock(&state) : []
    }

    public static func curtain(_ state: State) -> Curtain {
        state.isBlank ? .closed : state.isLocked ? .locked : .open
    }

    public static func lift(_ state: inout State) { state.isBlank = false }

    public static func usesMouse(_ state: State) -> Bool {
        state.viewer != nil && state.preferences.mouse
    }

    /// The theme that is wanted now: the one that is being tried, else the person's own; nil for
    /// the clinic's.
    public static func wantedTheme(_ runtime: Runtime<Workplace>) -> String? {
        if runtime.topID == ThemeScreen.id,
            let tried = runtime.state(of: ThemeScreen.self)?.tried
        {
            return tried.isEmpty ? nil : tried
        }
        return runtime.chromeState(of: Shell.self)?.preferences.theme
    }

    /// The clinic's name, how to go on, and that an alert waits: nothing about any patient.
    public static func drawCurtain(_ state: State, on canvas: inout Canvas) {
        let middle = max(1, canvas.size.rows / 2 - 2)
        var lines = [
            Span(state.clinicName, .title), Span(""), Span(ComfortWords.wake),
            Span(ComfortWords.wakeHelp, .dim),
        ]
        if let waits = alertWaits(state, on: canvas) { lines += [Span(""), waits] }
        for (index, line) in lines.enumerated() {
            canvas.put(
                line.text, column: 1, row: middle + index, width: canvas.size.columns - 2,
                align: .center, tone: line.tone)
        }
    }

    /// That there is an alert which nobody has, for somebody who may know.
    static func alertWaits(_ state: State, on canvas: Canvas) -> Span? {
        guard state.seesAlerts, state.nextAlert != nil else { return nil }
        return Span("\(canvas.glyph("▲", ascii: "!")) \(ComfortWords.alertWaits)", .high)
    }

    /// The bar's warning in the last minutes of a session.
    static func sessionWarning(_ state: State, at hour: Instant) -> Span? {
        guard state.viewer != nil, let until = state.until else { return nil }
        let left = until.minutes(since: hour)
        guard left <= warningMinutes else { return nil }
        return Span(" \(ComfortWords.sessionEnds(minutes: left)) ", .toast)
    }
}
