/// Bytes on their way to a descriptor that may take only some of them at a time.
struct PendingBytes {
    private var bytes: [UInt8] = []
    private var sent = 0

    var isEmpty: Bool { sent == bytes.count }

    mutating func append(_ more: some Sequence<UInt8>) {
        bytes.append(contentsOf: more)
    }

    /// Writes what the descriptor takes now; false when nobody will ever read the rest.
    mutating func flush(to descriptor: Descriptor) -> Bool {
        while !isEmpty {
            switch descriptor.write(bytes[sent...]) {
            case .moved(let count): sent += count
            case .wouldBlock: return true
            case .ended:
                discard()
                return false
            }
        }
        discard()
        return true
    }

    mutating func discard() {
        bytes.removeAll(keepingCapacity: bytes.count < 65_536)
        sent = 0
    }
}
