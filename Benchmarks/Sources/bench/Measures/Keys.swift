import TerminalHarness

/// What the keys of one exercise cost together.
private struct KeyCosts {
    var keys = 0
    var bytes = 0
    var reads = 0
    var writeCalls = 0
    var processorTime = Duration.zero
    /// From each key to the last byte of its answer.
    var answers: [Duration] = []
}

/// How long a program must be silent for its answer to a key to be over.
private let silence = Duration.milliseconds(10)

/// What a key costs: bytes, reads at the terminal, calls of write, processor time, and waiting.
func measureKeys(_ subject: Subject, _ exercise: Exercise, count: Int) throws -> [Result] {
    let terminal = try subject.open(for: exercise)
    try play(exercise.prepare, on: terminal)
    try terminal.wait(forText: exercise.readyText)
    // Once unmeasured: whatever is only made at first use is made now.
    try play(exercise.measured + exercise.reset, on: terminal)
    var costs = KeyCosts()
    while costs.keys < count {
        try measure(exercise.measured.prefix(count - costs.keys), on: terminal, &costs)
        if costs.keys < count { try play(exercise.reset, on: terminal) }
    }
    return results(costs, of: subject.name, exercise.work)
}

private func play(_ keys: [Keystroke], on terminal: TerminalProcess) throws {
    for key in keys {
        let before = terminal.bytesReceived
        key.send(to: terminal)
        try terminal.wait(forBytesAfter: before)
    }
    try terminal.waitUntilQuiet()
}

private func measure(
    _ keys: ArraySlice<Keystroke>, on terminal: TerminalProcess, _ costs: inout KeyCosts
) throws {
    let (bytes, reads) = (terminal.bytesReceived, terminal.reads)
    let before = try ProcessFigures(of: terminal.pid)
    for key in keys {
        let count = terminal.bytesReceived
        let pressed = ContinuousClock.now
        key.send(to: terminal)
        try terminal.wait(forBytesAfter: count)
        try terminal.waitUntilSilent(for: silence)
        if let last = terminal.lastOutput { costs.answers.append(last - pressed) }
    }
    let spent = try ProcessFigures(of: terminal.pid) - before
    costs.keys += keys.count
    costs.bytes += terminal.bytesReceived - bytes
    costs.reads += terminal.reads - reads
    costs.writeCalls += spent.writeCalls
    costs.processorTime += spent.processorTime
}

private func results(_ costs: KeyCosts, of name: String, _ work: Work) -> [Result] {
    let what = work.rawValue
    let isTyping = work == .typing
    return [
        Result(
            "\(what): bytes", aim: work.aimedBytes, of: name,
            Shown.average(costs.bytes, of: costs.keys)),
        Result(
            "\(what): reads at the terminal", aim: "1", of: name,
            Shown.average(costs.reads, of: costs.keys)),
        Result(
            "\(what): calls of write, files too", of: name,
            Shown.average(costs.writeCalls, of: costs.keys)),
        Result(
            "\(what): processor time", aim: isTyping ? "0.3 ms" : "", of: name,
            Shown.milliseconds(costs.processorTime / costs.keys)),
        Result("\(what): key to last byte", of: name, Shown.milliseconds(costs.answers)),
    ]
}
