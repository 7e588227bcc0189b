/// What can go wrong with secrets; the description is a sentence for people.
public enum SecurityError: Error, Hashable, Sendable, CustomStringConvertible {
    case noRandomness
    /// bcrypt ignores what follows the 72nd byte, so more is refused.
    case passwordTooLong(bytes: Int)
    /// C strings end at it: what follows would not count.
    case passwordHoldsNul
    case hashing
    case emptyKey
    case keyFile(path: String, KeyFileProblem)

    public var description: String {
        switch self {
        case .noRandomness: "The system gives no random numbers."
        case .passwordTooLong(let bytes):
            "A password can have at most 72 bytes; this one has \(bytes)."
        case .passwordHoldsNul: "A password cannot hold the character U+0000."
        case .hashing: "The password could not be hashed."
        case .emptyKey: "An empty key protects nothing."
        case .keyFile(let path, let problem): "The key file \(path) \(problem)."
        }
    }
}

/// Why a key file is not used.
public enum KeyFileProblem: Hashable, Sendable, CustomStringConvertible {
    case othersCanRead
    case anotherOwner
    case notAFile
    case wrongSize(bytes: Int)
    case system(String)

    public var description: String {
        switch self {
        case .othersCanRead: "can be read by other accounts; make it private with chmod 600"
        case .anotherOwner: "belongs to another account"
        case .notAFile: "is not a plain file"
        case .wrongSize(let bytes): "is damaged: it has \(bytes) bytes instead of 32"
        case .system(let reason): "cannot be used: \(reason)"
        }
    }
}
