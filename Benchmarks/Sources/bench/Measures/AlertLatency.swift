import TerminalHarness

/// From another process's commit to the last byte of the alert at an open session's terminal.
func measureAlerts(_ subject: Subject, count: Int) throws -> [Result] {
    guard let script = subject.alerts else { return [] }
    let terminal = try script.watch()
    let committer = try Committer(script.database, lock: script.lock)
    var times: [Duration] = []
    for _ in 0..<count {
        try change(terminal) { try committer.commit(script.vanish) }
        times.append(try change(terminal) { try committer.commit(script.appear) })
    }
    return [
        Result(
            "commit to the alert's last byte", aim: "p99 20 ms", of: subject.name,
            Shown.milliseconds(times))
    ]
}

/// Commits, waits until the terminal has shown it, and returns how long that took.
@discardableResult
private func change(
    _ terminal: TerminalProcess, _ commit: () throws -> ContinuousClock.Instant
) throws -> Duration {
    let count = terminal.bytesReceived
    let committed = try commit()
    try terminal.wait(forBytesAfter: count)
    try terminal.waitUntilSilent(for: .milliseconds(30))
    guard let last = terminal.lastOutput else { throw BenchError.failed("nothing was painted") }
    return last - committed
}
