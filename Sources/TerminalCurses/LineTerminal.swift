import Foundation

/// What a terminal in line mode woke up for.
public enum LineEvent: Equatable, Sendable {
    /// A line, without its end.
    case line(String)
    /// Ctrl-C.
    case interrupt
    /// There is no more to read; told once.
    case end
    /// Somebody called `Waker.wake()`.
    case posted
    /// One of the descriptors given to `wait` can be read.
    case descriptor(Int32)
    /// The hour given to `wait` has come.
    case deadline
    /// The process was asked to end, or the terminal is gone.
    case terminate
}

/// Standard input and output line by line: a terminal that is never painted on, or pipes.
///
/// Nothing is ever written that a terminal would obey, but for the bell. Open it before other
/// threads start; see `CursesTerminal`.
public final class LineTerminal {
    /// Wakes `wait` from any thread.
    public let waker: Waker
    /// Whether somebody types here, so that what is typed is seen by itself.
    public let isTerminal: Bool

    private let signals: SignalWatch
    private var before = termios()
    private var buffer: [UInt8] = []
    private var hasEnded = false
    private var hasToldEnd = false

    public init() throws(TerminalError) {
        waker = try Waker()
        signals = try SignalWatch()
        isTerminal = isatty(STDIN_FILENO) == 1 && tcgetattr(STDIN_FILENO, &before) == 0
        hide(false)
    }

    deinit { close() }

    /// Gives the terminal back as it was.
    public func close() {
        if isTerminal { tcsetattr(STDIN_FILENO, TCSADRAIN, &before) }
    }

    /// Whether what is typed from now on must not be seen.
    public func hide(_ secret: Bool) {
        guard isTerminal else { return }
        var mode = before
        mode.c_lflag |= tcflag_t(ICANON | ISIG | ECHO | ECHOE | ECHOK)
        mode.c_iflag |= tcflag_t(ICRNL)
        mode.c_oflag |= tcflag_t(OPOST | ONLCR)
        if secret {
            mode.c_lflag &= ~tcflag_t(ECHO)
            mode.c_lflag |= tcflag_t(ECHONL)
        }
        tcsetattr(STDIN_FILENO, TCSADRAIN, &mode)
    }

    /// Writes a text; a reader that is gone is told as the end.
    public func write(_ text: String) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes {
                Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count)
            }
            if count > 0 {
                rest = rest.dropFirst(count)
            } else if errno != EINTR {
                hasEnded = true
                return
            }
        }
    }

    /// Rings, where somebody sits.
    public func bell() {
        if isTerminal { write("\u{7}") }
    }

    /// Sleeps until something happens. A line is given only where it is asked for, one at a time.
    public func wait(
        until deadlineMilliseconds: Int64?, descriptors: [Int32], takesLine: Bool
    ) -> [LineEvent] {
        if takesLine, let line = nextLine() { return [.line(line)] }
        if takesLine, hasEnded { return end() }
        while true {
            var polled = Polled(
                terminal: takesLine ? STDIN_FILENO : -1, signals: signals.descriptor,
                waker: waker.descriptor, others: descriptors)
            polled.wait(milliseconds: timeout(deadlineMilliseconds))
            let events = collect(polled, deadlineMilliseconds)
            if !events.isEmpty { return events }
        }
    }

    private func timeout(_ deadline: Int64?) -> Int32 {
        deadline.map { Int32(max(0, min($0 - Clock.wall(), 60_000))) } ?? -1
    }

    private func collect(_ polled: Polled, _ deadline: Int64?) -> [LineEvent] {
        var events: [LineEvent] = []
        let wishes = polled.isReady(.signals) ? signals.drain() : []
        if wishes.contains(.interrupt) {
            buffer = []
            events.append(.interrupt)
        }
        if polled.isReady(.waker) {
            waker.drain()
            events.append(.posted)
        }
        events += polled.readyOthers.map(LineEvent.descriptor)
        if wishes.contains(.terminate) || wishes.contains(.hangup) { events.append(.terminate) }
        if polled.isReady(.terminal) { events += takeInput() }
        if let deadline, Clock.wall() >= deadline { events.append(.deadline) }
        return events
    }

    private func takeInput() -> [LineEvent] {
        let result = TerminalReader.read { buffer += $0 }
        if result == .end { hasEnded = true }
        if let line = nextLine() { return [.line(line)] }
        return hasEnded ? end() : []
    }

    /// The next whole line, or what stands before the end.
    private func nextLine() -> String? {
        let end = buffer.firstIndex(of: 0x0A)
        guard let stop = end ?? (hasEnded && !buffer.isEmpty ? buffer.endIndex : nil) else {
            return nil
        }
        var line = String(decoding: buffer[..<stop], as: UTF8.self)
        buffer.removeFirst(end == nil ? stop : stop + 1)
        if line.hasSuffix("\r") { line.removeLast() }
        return line
    }

    private func end() -> [LineEvent] {
        defer { hasToldEnd = true }
        return hasToldEnd ? [.terminate] : [.end]
    }
}
