import TerminalHarness

/// From the start of a process to the last byte of its first frame that stands.
func measureFirstPaint(_ subject: Subject, runs: Int) throws -> [Result] {
    let times = try (0..<runs).map { _ in
        let terminal = try subject.start()
        try terminal.wait(forText: subject.firstText)
        try terminal.waitUntilQuiet(for: .milliseconds(100))
        guard let last = terminal.lastOutput else { throw BenchError.failed("nothing was painted") }
        return last - terminal.startedAt
    }
    return [
        Result(
            "start to stable first paint", aim: "< 20 ms", of: subject.name,
            Shown.milliseconds(times))
    ]
}
