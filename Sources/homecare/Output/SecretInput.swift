import Foundation

/// Reading of a secret from standard input: typed unseen at a terminal, or piped.
enum SecretInput {
    /// The longest line taken, in bytes; passwords end far below.
    private static let longest = 1024

    static func read(_ prompt: String) throws -> String {
        guard isatty(0) == 1 else { return try line() }
        Output.say("\(prompt):")
        var before = termios()
        tcgetattr(0, &before)
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO)
        tcsetattr(0, TCSAFLUSH, &silent)
        defer { tcsetattr(0, TCSAFLUSH, &before) }
        return try line()
    }

    private static func line() throws -> String {
        guard let line = readLine(), line.utf8.count <= longest else {
            throw Refusal(
                .refused, CommandWords.noPassword, code: "missing",
                field: "password")
        }
        return line
    }
}
