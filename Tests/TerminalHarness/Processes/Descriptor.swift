import Glibc

/// An open file descriptor, closed with its last owner.
final class Descriptor: Sendable {
    let number: Int32

    init(_ number: Int32) {
        self.number = number
    }

    deinit {
        close(number)
    }

    /// What one `read` or `write` came to.
    enum Transfer: Equatable {
        case moved(Int)
        case wouldBlock
        case ended
    }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Transfer {
        transfer { Glibc.read(number, buffer.baseAddress, buffer.count) }
    }

    func write(_ bytes: ArraySlice<UInt8>) -> Transfer {
        bytes.withUnsafeBytes { buffer in
            transfer { Glibc.write(number, buffer.baseAddress, buffer.count) }
        }
    }

    private func transfer(_ call: () -> Int) -> Transfer {
        while true {
            let count = call()
            if count > 0 { return .moved(count) }
            guard count < 0 else { return .ended }
            if errno == EINTR { continue }
            return errno == EAGAIN ? .wouldBlock : .ended
        }
    }
}
