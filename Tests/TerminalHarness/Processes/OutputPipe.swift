/// What a program writes to one of its pipes.
struct OutputPipe {
    private(set) var descriptor: Descriptor?
    private(set) var bytes: [UInt8] = []

    init(_ number: Int32) {
        descriptor = Descriptor(number)
    }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// Takes all that is there now.
    mutating func drain() {
        guard let descriptor else { return }
        withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 1) { buffer in
            while true {
                switch descriptor.read(into: buffer) {
                case .moved(let count): bytes.append(contentsOf: buffer[..<count])
                case .wouldBlock: return
                case .ended:
                    self.descriptor = nil
                    return
                }
            }
        }
    }
}
