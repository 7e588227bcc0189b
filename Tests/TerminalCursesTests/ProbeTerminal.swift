import TerminalHarness

/// Starts the probe on a terminal and waits for its first picture.
func probe(
    _ arguments: String..., size: (columns: Int, rows: Int) = (80, 24),
    term: String = "xterm-256color", environment: [String: String] = [:]
) throws -> TerminalProcess {
    let all = plainEnvironment.merging(environment) { $1 }
    let terminal = try TerminalProcess(
        try locateProgram("TerminalProbe"), arguments, environment: all, size: size, term: term)
    try terminal.wait(forText: "Probe \(size.columns)×\(size.rows)")
    return terminal
}
