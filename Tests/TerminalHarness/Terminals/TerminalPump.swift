import CPty
import Foundation
import Glibc

/// The thread of one terminal: it carries the program's bytes to the emulator and waiting keys to
/// the program, and alone closes the line, so that no descriptor is closed under a waiting `poll`.
final class TerminalPump: Sendable {
    private let state: Monitor<TerminalState>
    private let alarm: Descriptor

    init(_ state: Monitor<TerminalState>) throws(HarnessError) {
        let descriptor = cpty_alarm()
        guard descriptor >= 0 else { throw .cannotPrepare("an event descriptor") }
        self.state = state
        alarm = Descriptor(descriptor)
    }

    func start() {
        Thread.detachNewThread { self.run() }
    }

    /// Makes the thread look at the state again.
    func wake() {
        cpty_alarm_ring(alarm.number)
    }

    private func run() {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while let (master, watch, isSending) = lookAround() {
            let lineEvents = Int16(POLLIN) | (isSending ? Int16(POLLOUT) : 0)
            var descriptors = [
                pollfd(fd: alarm.number, events: Int16(POLLIN), revents: 0),
                pollfd(fd: master?.number ?? -1, events: lineEvents, revents: 0),
                pollfd(fd: watch?.number ?? -1, events: Int16(POLLIN), revents: 0),
            ]
            poll(&descriptors, nfds_t(descriptors.count), -1)
            if descriptors[0].revents != 0 { cpty_alarm_quieten(alarm.number) }
            let hasEnded = descriptors[2].revents != 0
            // Before the status: whoever sees that the program has ended sees all it wrote.
            if let master, hasEnded || descriptors[1].revents != 0 { serve(master, &buffer) }
            if hasEnded { state.change { $0.collectChild() } }
        }
    }

    /// What to wait for next; nil when there is nothing left to do.
    private func lookAround() -> (master: Descriptor?, watch: Descriptor?, isSending: Bool)? {
        if state.access({ $0.isHangUpWanted && $0.master != nil }) {
            state.change { $0.closeLine() }
        }
        return state.access { state in
            if state.hasEnded, state.master == nil { return nil }
            let watch = state.hasEnded ? nil : state.child.watch
            return (state.master, watch, !state.outgoing.isEmpty)
        }
    }

    /// Sends what waits and reads until nothing more is there, so that a frame is seen whole.
    private func serve(_ master: Descriptor, _ buffer: inout [UInt8]) {
        buffer.withUnsafeMutableBytes { buffer in
            state.change { state in
                _ = state.outgoing.flush(to: master)
                receiveAll(from: master, into: buffer, &state)
            }
        }
    }

    private func receiveAll(
        from master: Descriptor, into buffer: UnsafeMutableRawBufferPointer,
        _ state: inout TerminalState
    ) {
        while true {
            switch master.read(into: buffer) {
            case .moved(let count):
                state.receive(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
            case .wouldBlock: return
            case .ended: return state.closeLine()
            }
        }
    }
}
