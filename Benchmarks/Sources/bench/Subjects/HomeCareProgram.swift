import TerminalHarness

/// The clinic that the measured sessions share: the seed's, in a folder of its own.
final class BenchClinic {
    let program: String
    private let folder: TemporaryFolder
    private let share: String

    /// Founds the clinic; `share` is the folder with seed.sql and Themes.
    init(program: String, share: String) throws {
        self.program = program
        self.share = share
        folder = try TemporaryFolder("bench")
        let founding = try ProgramRun(
            program, ["init", "--seed", "\(share)/seed.sql"], environment: environment)
        guard founding.status == .success else {
            throw BenchError.failed("homecare init: \(founding.status)\n\(founding.errors)")
        }
    }

    var database: String { folder.file("homecare.db") }

    private var environment: [String: String] {
        plainEnvironment.merging([
            "HOMECARE_DATABASE": database, "HOMECARE_SHARE": share,
        ]) { $1 }
    }

    /// A session at the sign-in screen.
    func session() throws -> TerminalProcess {
        try TerminalProcess(program, environment: environment)
    }

    /// Signs in as somebody of the seed.
    func signIn(_ name: String, on terminal: TerminalProcess) throws {
        try terminal.wait(forText: "Password")
        terminal.send("\(name)\r\(Self.password)\r")
        try terminal.wait(forNoText: "Password", timeout: .seconds(30))
        try terminal.waitUntilQuiet()
    }

    /// Everybody's in the seed.
    private static let password = "karibu nyumbani"
}

extension Subject {
    /// HomeCare itself, worked as a caregiver and as an admin.
    static func homeCare(_ clinic: BenchClinic) -> Subject {
        Subject(
            name: "HomeCare",
            start: { try clinic.session() },
            firstText: "Password",
            settle: { try clinic.signIn("amina", on: $0) },
            exercises: exercises(clinic),
            alerts: alerts(clinic))
    }

    /// The notes are the last field of a report, twelve steps from the first. The list is the
    /// receptionist's, who sees all forty patients: sixteen rows down it begins to scroll.
    private static func exercises(_ clinic: BenchClinic) -> [Exercise] {
        let asReceptionist = { try clinic.signIn("grace", on: $0) }
        return [
            Exercise(
                work: .typing, prepare: [.text("r")] + .key(.tab, times: 12) + [.text("A")],
                readyText: "Notes",
                measured: .letters("the quick brown fox jumps over the lazy"),
                reset: .key(.backspace, times: 39)),
            Exercise(
                work: .selecting, settle: asReceptionist, prepare: [], readyText: "P-01",
                measured: .key(.down, times: 8) + .key(.up, times: 8), reset: []),
            Exercise(
                work: .scrolling, settle: asReceptionist, prepare: .key(.down, times: 18),
                readyText: "P-01", measured: .key(.down, times: 20),
                reset: [.key(.home)] + .key(.down, times: 18)),
        ]
    }

    /// The alert that stands first is resolved and opened again, as another session would do it.
    private static func alerts(_ clinic: BenchClinic) -> AlertScript {
        AlertScript(
            database: clinic.database, lock: clinic.database + ".lock",
            appear: """
                UPDATE status_alerts
                SET state = 'open', resolved_at = NULL, resolved_by = NULL, resolution = NULL
                WHERE resolution = 'bench'
                """,
            vanish: """
                UPDATE status_alerts
                SET state = 'resolved', resolved_at = opened_at, resolved_by = 1,
                    resolution = 'bench'
                WHERE id = (
                    SELECT id FROM status_alerts WHERE state = 'open'
                    ORDER BY severity, opened_at LIMIT 1)
                """,
            watch: {
                let terminal = try clinic.session()
                try clinic.signIn("wambui", on: terminal)
                return terminal
            })
    }
}
