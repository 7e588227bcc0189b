import CCrypto

/// SHA-256.
public enum Digest {
    /// The SHA-256 of some bytes.
    public static func sha256(_ bytes: [UInt8]) throws(SecurityError) -> [UInt8] {
        var digest = [UInt8](repeating: 0, count: 32)
        guard EVP_Digest(bytes, bytes.count, &digest, nil, EVP_sha256(), nil) == 1 else {
            throw .hashing
        }
        return digest
    }

    /// The SHA-256 of a text's UTF-8 in hexadecimal digits.
    public static func sha256Hex(_ text: String) throws(SecurityError) -> String {
        Hex.text(try sha256(Array(text.utf8)))
    }
}

/// HMAC with SHA-256.
public enum HMACSHA256 {
    /// The code of a message under a key.
    public static func code(key: [UInt8], message: [UInt8]) throws(SecurityError) -> [UInt8] {
        guard !key.isEmpty else { throw .emptyKey }
        var code = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        guard let keySize = Int32(exactly: key.count),
            HMAC(EVP_sha256(), key, keySize, message, message.count, &code, &length) != nil,
            length == 32
        else { throw .hashing }
        return code
    }

    /// The code of a text's UTF-8 under a key, in hexadecimal digits.
    public static func hex(key: [UInt8], message: String) throws(SecurityError) -> String {
        Hex.text(try code(key: key, message: Array(message.utf8)))
    }
}

/// Whether two byte strings are equal, in a time that does not tell where they differ.
public func constantTimeEquals(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.count == right.count && (left.isEmpty || CRYPTO_memcmp(left, right, left.count) == 0)
}

/// Whether two texts are equal, in a time that does not tell where they differ.
public func constantTimeEquals(_ left: String, _ right: String) -> Bool {
    constantTimeEquals(Array(left.utf8), Array(right.utf8))
}
