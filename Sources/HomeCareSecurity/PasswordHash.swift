import CCrypto
import Foundation

/// Passwords as bcrypt keeps them (`$2b$`).
public enum PasswordHash {
    /// The most bytes bcrypt takes into account.
    public static let longestPassword = 72

    /// A hash of a password with fresh salt; each step of the cost doubles the work.
    public static func make(_ password: String, cost: Int = 12) throws(SecurityError) -> String {
        let bytes = Array(password.utf8)
        guard bytes.count <= longestPassword else { throw .passwordTooLong(bytes: bytes.count) }
        guard !bytes.contains(0) else { throw .passwordHoldsNul }
        guard let setting = setting(cost: cost, salt: try SecureRandom.bytes(16)),
            let hash = crypt(password, setting: setting), hash.utf8.count == 60
        else { throw .hashing }
        return hash
    }

    /// Whether a password is the one behind a hash; false for a hash that is none.
    public static func verify(_ password: String, against hash: String) -> Bool {
        let bytes = Array(password.utf8)
        guard bytes.count <= longestPassword, !bytes.contains(0), hash.hasPrefix("$2"),
            hash.utf8.count == 60, !hash.utf8.contains(0),
            let again = crypt(password, setting: hash)
        else { return false }
        return constantTimeEquals(again, hash)
    }

    /// A hash no password has, of the usual cost: checking a password against it takes as long
    /// as against a real one, so that nobody learns which names exist.
    public static let dummy = "$2b$12$9aVz72EUyBdXAcUGQxKZmO38Z/k.b/T3jqF3MK9dsRVgeuhKxiIn6"

    /// Whether checking against a hash does the whole work, right or wrong.
    package static func work(of password: String, against hash: String) -> Bool {
        crypt(password, setting: hash)?.utf8.count == 60
    }

    private static func setting(cost: Int, salt: [UInt8]) -> String? {
        guard (4...31).contains(cost) else { return nil }
        var setting = [CChar](repeating: 0, count: Int(CRYPT_GENSALT_OUTPUT_SIZE))
        let bytes = salt.map { CChar(bitPattern: $0) }
        let made = crypt_gensalt_rn(
            "$2b$", UInt(cost), bytes, Int32(bytes.count), &setting, Int32(setting.count))
        return made.map { String(cString: $0) }
    }

    /// The 32 KB of scratch space are too much for the stack, and must be zero before and after.
    private static func crypt(_ password: String, setting: String) -> String? {
        let size = homecare_crypt_data_size()
        let scratch = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        scratch.initializeMemory(as: UInt8.self, repeating: 0, count: size)
        defer {
            OPENSSL_cleanse(scratch, size)
            scratch.deallocate()
        }
        return crypt_rn(password, setting, scratch, Int32(size)).map { String(cString: $0) }
    }
}
