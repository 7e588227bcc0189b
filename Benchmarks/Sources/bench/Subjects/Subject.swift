import TerminalHarness

/// A program to be measured, and how to work it.
struct Subject {
    let name: String
    /// Starts the program on a terminal of 80 by 24.
    let start: () throws -> TerminalProcess
    /// What stands on its first frame.
    let firstText: String
    /// Brings a program that has just started to where a person works, from which it can rest.
    let settle: (TerminalProcess) throws -> Void
    let exercises: [Exercise]
    /// How another process changes what this one shows; nil where programs share nothing.
    var alerts: AlertScript?

    /// A program that rests at its working screen.
    func open(for exercise: Exercise? = nil) throws -> TerminalProcess {
        let terminal = try start()
        try terminal.wait(forText: firstText)
        try (exercise?.settle ?? settle)(terminal)
        try terminal.waitUntilQuiet()
        return terminal
    }
}

/// One kind of work at the keyboard, measured key by key.
struct Exercise {
    let work: Work
    /// Where it begins, if elsewhere than where the subject rests.
    var settle: ((TerminalProcess) throws -> Void)?
    /// From the working screen to where the measured keys go.
    let prepare: [Keystroke]
    /// What shows that the keys of `prepare` have been dealt with.
    let readyText: String
    /// The keys measured, again and again, with `reset` between.
    let measured: [Keystroke]
    /// Brings everything back for the next round; not measured.
    let reset: [Keystroke]
}

/// What the exercises are, with what is aimed at.
enum Work: String, CaseIterable {
    case typing = "typed character"
    case selecting = "moved selection"
    case scrolling = "scrolled row"

    var aimedBytes: String {
        switch self {
        case .typing: "3"
        case .selecting: "< 100"
        case .scrolling: "< 220"
        }
    }
}

/// A database that a session watches, and the statements that make an alert come and go.
struct AlertScript {
    let database: String
    let lock: String
    let appear: String
    let vanish: String
    /// Starts a session and brings it to where alerts are shown.
    let watch: () throws -> TerminalProcess
}
