import CCrypto

/// Random numbers nobody can guess.
public enum SecureRandom {
    /// So many random bytes.
    public static func bytes(_ count: Int) throws(SecurityError) -> [UInt8] {
        guard count > 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: count)
        guard let size = Int32(exactly: count), RAND_bytes(&bytes, size) == 1 else {
            throw .noRandomness
        }
        return bytes
    }

    /// So many random bytes, two hexadecimal digits each.
    public static func hex(_ count: Int) throws(SecurityError) -> String {
        Hex.text(try bytes(count))
    }
}

/// Bytes as hexadecimal digits.
enum Hex {
    private static let digits = Array("0123456789abcdef".utf8)

    static func text(_ bytes: [UInt8]) -> String {
        let pairs = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return String(decoding: pairs, as: UTF8.self)
    }
}
