extension TerminalProcess {
    /// Waits until the screen is as described. It is looked at after everything the program writes;
    /// the error shows what it was instead.
    @discardableResult
    public func wait(
        for what: String, timeout: Duration = .seconds(10), until condition: (ScreenShot) -> Bool
    ) throws(HarnessError) -> ScreenShot {
        let deadline = Deadline(after: timeout)
        while true {
            let (shot, generation, status) = state.access {
                (ScreenShot($0.emulator), $0.generation, $0.child.status)
            }
            if condition(shot) { return settled(shot, at: generation, condition) }
            if let status { throw .ended(waitingFor: what, status, shown: shot.description) }
            guard state.wait(until: deadline, for: { $0.generation != generation }) else {
                throw .timedOut(waitingFor: what, shown: screen().description)
            }
        }
    }

    /// Waits until the text stands on the screen.
    @discardableResult
    public func wait(
        forText text: String, timeout: Duration = .seconds(10)
    ) throws(HarnessError) -> ScreenShot {
        try wait(for: "“\(text)”", timeout: timeout) { $0.contains(text) }
    }

    /// Waits until the text is gone from the screen.
    @discardableResult
    public func wait(
        forNoText text: String, timeout: Duration = .seconds(10)
    ) throws(HarnessError) -> ScreenShot {
        try wait(for: "no “\(text)”", timeout: timeout) { !$0.contains(text) }
    }

    /// Waits until more than this many bytes have come, without looking at the screen.
    public func wait(
        forBytesAfter count: Int, timeout: Duration = .seconds(10)
    ) throws(HarnessError) {
        let deadline = Deadline(after: timeout)
        let came = state.wait(until: deadline) { $0.raw.count > count || $0.hasEnded }
        guard came, bytesReceived > count else {
            throw .timedOut(waitingFor: "more than \(count) bytes", shown: screen().description)
        }
    }

    /// Waits until the program has written nothing for this long.
    @discardableResult
    public func waitUntilQuiet(
        for silence: Duration = .milliseconds(100), timeout: Duration = .seconds(10)
    ) throws(HarnessError) -> ScreenShot {
        let deadline = Deadline(after: timeout)
        while deadline.remaining > .zero {
            let (shot, generation) = state.access { (ScreenShot($0.emulator), $0.generation) }
            let end = Deadline(after: min(silence, deadline.remaining))
            if !state.wait(until: end, for: { $0.generation != generation }) { return shot }
        }
        throw .timedOut(waitingFor: "silence", shown: screen().description)
    }

    /// Waits until the program has ended and everything it wrote is on the screen.
    @discardableResult
    public func waitForExit(timeout: Duration = .seconds(10)) throws(HarnessError) -> ProgramStatus
    {
        _ = state.wait(until: Deadline(after: timeout)) { $0.hasEnded }
        guard let status = exitStatus else {
            throw .timedOut(waitingFor: "the program's end", shown: screen().description)
        }
        return status
    }

    /// A frame may come in two reads. Gives the rest of it a moment, and returns the first sight if
    /// what was waited for has passed by then.
    private func settled(
        _ first: ScreenShot, at generation: Int, _ condition: (ScreenShot) -> Bool
    ) -> ScreenShot {
        let moment = Deadline(after: .milliseconds(4))
        guard state.wait(until: moment, for: { $0.generation != generation }) else { return first }
        let later = screen()
        return condition(later) ? later : first
    }
}
