import CNcurses
import Foundation

/// Wakes the event loop from any thread: post to a mailbox, then wake.
public final class Waker: Sendable {
    let descriptor: Int32

    init() throws(TerminalError) {
        descriptor = eventfd(0, Int32(EFD_CLOEXEC | EFD_NONBLOCK))
        guard descriptor >= 0 else { throw .system("eventfd", code: errno) }
    }

    deinit { close(descriptor) }

    /// Makes `wait` return with `.posted`; many calls before that are one event.
    public func wake() {
        var one: UInt64 = 1
        _ = write(descriptor, &one, MemoryLayout<UInt64>.size)
    }

    func drain() {
        var count: UInt64 = 0
        _ = read(descriptor, &count, MemoryLayout<UInt64>.size)
    }
}
