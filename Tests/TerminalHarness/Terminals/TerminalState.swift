import Glibc

/// All that a terminal, its program and the thread that serves them share.
struct TerminalState {
    let emulator: Emulator
    var child: Child
    /// Nil once the line is dropped or the program's side has closed.
    var master: Descriptor?
    var outgoing = PendingBytes()
    var raw: [UInt8] = []
    var reads = 0
    /// Grows with everything that a waiter may wait for.
    var generation = 0
    var lastOutput: ContinuousClock.Instant?
    var isHangUpWanted = false
    var hasEnded: Bool { child.status != nil }

    /// Sends what the terminal takes now and keeps the rest for the thread.
    mutating func send(_ bytes: some Sequence<UInt8>) {
        guard let master, !isHangUpWanted else { return }
        outgoing.append(bytes)
        _ = outgoing.flush(to: master)
    }

    mutating func receive(_ bytes: UnsafeRawBufferPointer) {
        raw.append(contentsOf: bytes)
        reads += 1
        lastOutput = .now
        emulator.feed(bytes)
        send(emulator.takeAnswers())
        generation += 1
    }

    mutating func closeLine() {
        master = nil
        outgoing.discard()
        generation += 1
    }

    mutating func collectChild() {
        child.collect()
        generation += 1
    }
}
