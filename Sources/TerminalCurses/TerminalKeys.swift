import CNcurses
import TerminalKit

/// The keys as the terminal's own description has them.
enum TerminalKeys {
    private static let named: [(String, Key)] = [
        ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
        ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert),
        ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ]

    /// Sequences that begin with ESC; the rest would be mistaken for what is typed.
    static func described() -> [[UInt8]: Key] {
        let functions = (1...24).map { ("kf\($0)", Key.function($0)) }
        var keys: [[UInt8]: Key] = [:]
        for (name, key) in functions + named {
            guard let text = capability(name) else { continue }
            let bytes = Array(String(cString: text).utf8)
            if bytes.count > 1, bytes[0] == 0x1B { keys[bytes] = key }
        }
        return keys
    }
}
