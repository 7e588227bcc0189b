/// Why no terminal could be opened.
public enum TerminalError: Error, Hashable, Sendable {
    /// Standard input or output is not a terminal.
    case notATerminal
    /// Neither `$TERM` nor any usual terminal is described on this system.
    case unknownTerminal(String)
    /// The terminal cannot place its cursor.
    case cannotDraw(String)
    /// The system refused something the event loop needs.
    case system(String, code: Int32)

    /// One sentence for the person who started the program.
    public var sentence: String {
        switch self {
        case .notATerminal:
            "This needs a terminal: standard input and output must both be one "
                + "(over ssh, ask for one with -t)."
        case .unknownTerminal(let name):
            "The terminal “\(name)” is not known here, and no description of a usual one was "
                + "found; install ncurses-base or set TERM."
        case .cannotDraw(let name):
            "The terminal “\(name)” cannot place its cursor; set TERM to what it really is."
        case .system(let what, let code):
            "The terminal could not be watched: \(what) failed with error \(code)."
        }
    }
}
