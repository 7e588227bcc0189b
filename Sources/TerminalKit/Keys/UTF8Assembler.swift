/// Puts characters together byte by byte; what is not UTF-8 is dropped.
struct UTF8Assembler: Sendable {
    enum Step {
        case scalar(Unicode.Scalar)
        case incomplete
        /// A control: not part of a text, and what was begun is dropped.
        case notText
    }

    private var value: UInt32 = 0
    private var missing = 0
    /// What the next byte may be; narrower after some first bytes, so that nothing is overlong.
    private var allowed: ClosedRange<UInt8> = 0x80...0xBF

    mutating func take(_ byte: UInt8) -> Step {
        if missing > 0, allowed.contains(byte) {
            value = value << 6 | UInt32(byte & 0x3F)
            missing -= 1
            allowed = 0x80...0xBF
            guard missing == 0 else { return .incomplete }
            return Unicode.Scalar(value).map(Step.scalar) ?? .incomplete
        }
        missing = 0
        allowed = 0x80...0xBF
        switch byte {
        case 0x20..<0x7F: return .scalar(Unicode.Scalar(byte))
        case 0xC2...0xDF: begin(byte & 0x1F, missing: 1)
        case 0xE0...0xEF: begin(byte & 0x0F, missing: 2)
        case 0xF0...0xF4: begin(byte & 0x07, missing: 3)
        case 0x80...: break
        default: return .notText
        }
        switch byte {
        case 0xE0: allowed = 0xA0...0xBF
        case 0xED: allowed = 0x80...0x9F
        case 0xF0: allowed = 0x90...0xBF
        case 0xF4: allowed = 0x80...0x8F
        default: break
        }
        return .incomplete
    }

    private mutating func begin(_ bits: UInt8, missing: Int) {
        value = UInt32(bits)
        self.missing = missing
    }
}
