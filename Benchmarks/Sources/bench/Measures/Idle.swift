import Glibc
import TerminalHarness

/// What programs do while nobody does anything, all of them watched over the same time.
func measureIdle(_ subjects: [Subject], seconds: Int) throws -> [Result] {
    let resting = try subjects.map { ($0, try $0.open()) }
    // The threads that served the start end by themselves.
    sleep(10)
    let before = try resting.map { (try ProcessFigures(of: $1.pid), $1.bytesReceived) }
    sleep(UInt32(seconds))
    var results: [Result] = []
    for ((subject, terminal), (figures, bytes)) in zip(resting, before) {
        let spent = try ProcessFigures(of: terminal.pid) - figures
        let over = "idle \(seconds) s"
        let minutes = max(1, (seconds + 59) / 60)
        results += [
            Result("\(over): wake-ups", aim: "≤ \(minutes)", of: subject.name, "\(spent.wakeUps)"),
            Result(
                "\(over): calls of write", aim: "≤ \(minutes)", of: subject.name,
                "\(spent.writeCalls)"),
            Result("\(over): bytes", of: subject.name, "\(terminal.bytesReceived - bytes)"),
        ]
    }
    return results
}
