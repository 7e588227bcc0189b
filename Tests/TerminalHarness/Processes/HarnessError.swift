import Glibc

/// Why a program did not do what a test waited for, with what it showed instead.
public enum HarnessError: Error, CustomStringConvertible {
    /// The program could not be started.
    case cannotStart(path: String, code: Int32)
    /// It did not happen in time. What was shown is a screen or a program's output.
    case timedOut(waitingFor: String, shown: String)
    /// The program ended before it happened.
    case ended(waitingFor: String, ProgramStatus, shown: String)
    /// A program is neither beside the tests nor where its variable says.
    case noSuchProgram(name: String, looked: [String])
    /// A file or folder a test needs could not be made.
    case cannotPrepare(String)

    /// A sentence, and the screen below it.
    public var description: String {
        switch self {
        case .cannotStart(let path, let code):
            "cannot start \(path): \(String(cString: strerror(code)))"
        case .timedOut(let wanted, let shown):
            "timed out waiting for \(wanted)\n\(shown)"
        case .ended(let wanted, let status, let shown):
            "the program ended (\(status)) before \(wanted)\n\(shown)"
        case .noSuchProgram(let name, let looked):
            "no program \(name); looked at \(looked.joined(separator: ", "))"
        case .cannotPrepare(let what):
            "cannot prepare \(what)"
        }
    }
}
