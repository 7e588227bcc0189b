import TerminalHarness

extension TerminalProcess {
    /// Waits for silence without looking at the screen, which would cost more than what is measured.
    func waitUntilSilent(for silence: Duration) throws {
        while true {
            do {
                try wait(forBytesAfter: bytesReceived, timeout: silence)
            } catch HarnessError.timedOut {
                return
            }
        }
    }
}
