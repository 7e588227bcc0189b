import Foundation

/// Reads what waits on the terminal, in large pieces.
enum TerminalReader {
    enum Result {
        case bytes, end
    }

    private static let pieceSize = 64 << 10

    static func read(_ body: (UnsafeBufferPointer<UInt8>) -> Void) -> Result {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: pieceSize) { buffer in
            let count = Foundation.read(STDIN_FILENO, buffer.baseAddress, pieceSize)
            if count > 0 {
                body(UnsafeBufferPointer(rebasing: buffer[..<count]))
                return .bytes
            }
            return count < 0 && (errno == EINTR || errno == EAGAIN) ? .bytes : .end
        }
    }

    /// Whether another read would find something at once.
    static var hasMore: Bool {
        var descriptor = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&descriptor, 1, 0) > 0
    }
}

/// Two clocks in milliseconds.
enum Clock {
    /// Since 1970 UTC.
    static func wall() -> Int64 { read(CLOCK_REALTIME) }

    /// Never set, for short waits.
    static func steady() -> Int64 { read(CLOCK_MONOTONIC) }

    private static func read(_ clock: clockid_t) -> Int64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
