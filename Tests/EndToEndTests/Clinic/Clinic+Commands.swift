import TerminalHarness
import Testing

extension Clinic {
    /// Runs a command to its end, however it ends.
    func run(_ words: String..., input: String = "", timeout: Duration = .seconds(60)) throws
        -> ProgramRun
    {
        try run(words, input: input, timeout: timeout)
    }

    func run(_ words: [String], input: String = "", timeout: Duration = .seconds(60)) throws
        -> ProgramRun
    {
        try ProgramRun(
            program, words, environment: environment, input: input, directory: folder.path,
            timeout: timeout)
    }

    /// Runs a command that must succeed.
    @discardableResult
    func require(_ words: String..., input: String = "") throws -> ProgramRun {
        let run = try run(words, input: input)
        try #require(run.status == .success, "\(words): \(run.errors)\(run.output)")
        return run
    }

    /// What a command that must succeed answers with `--json`.
    func ask(_ words: String..., input: String = "") throws -> Answer {
        let run = try run(words + ["--json"], input: input)
        try #require(run.status == .success, "\(words): \(run.errors)\(run.output)")
        return try Answer(run)
    }

    /// Starts a command that goes on by itself.
    func start(_ words: [String], environment more: [String: String] = [:]) throws
        -> RunningProgram
    {
        try RunningProgram(
            program, words, environment: environment.merging(more) { $1 }, keepsInputOpen: true,
            directory: folder.path)
    }

    /// Runs the program on a terminal; without words it opens the screens.
    func terminal(
        _ words: String..., size: (columns: Int, rows: Int) = (80, 24),
        term: String = "xterm-256color"
    ) throws -> TerminalProcess {
        try TerminalProcess(
            program, words, environment: environment, size: size, term: term,
            directory: folder.path)
    }
}
