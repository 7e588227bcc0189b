import Foundation
import Words

/// Whether a session speaks in lines, and what it says about that first.
enum LinearChoice: Equatable {
    /// The full screens.
    case screens
    /// Lines, because somebody asked for them.
    case asked
    /// Lines, because the terminal can do nothing else.
    case needed

    /// The command line decides, then the settings, then what the terminal can do.
    init(
        flag: Bool?, setting: Bool,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        if flag ?? setting {
            self = .asked
        } else if flag == nil, environment["TERM"] == "dumb", isatty(0) == 1, isatty(1) == 1 {
            self = .needed
        } else {
            self = .screens
        }
    }

    var greeting: String {
        switch self {
        case .screens: ""
        case .asked:
            say(
                "linear.asked",
                "HomeCare in lines. Without --linear, at a full terminal, it has screens.")
        case .needed:
            say(
                "linear.needed",
                """
                This terminal cannot place its cursor, so HomeCare speaks in lines.
                For the screens use another terminal, or say that this one can do more: \
                TERM=xterm homecare
                """)
        }
    }
}
