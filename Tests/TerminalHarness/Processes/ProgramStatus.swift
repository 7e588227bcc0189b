/// How a process ended.
public enum ProgramStatus: Hashable, Sendable, CustomStringConvertible {
    /// It exited by itself, with this code.
    case exited(Int32)
    /// A signal ended it.
    case signalled(Int32)
    /// Somebody else in this process has collected it, so nobody can tell.
    case unknown

    /// The status of a program that did what it was asked.
    public static let success = ProgramStatus.exited(0)

    /// The status in words.
    public var description: String {
        switch self {
        case .exited(let code): "exit status \(code)"
        case .signalled(let number): "ended by signal \(number)"
        case .unknown: "status unknown"
        }
    }
}
