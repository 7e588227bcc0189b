import TerminalHarness

/// One press of a key, or text typed in one go.
enum Keystroke {
    case text(String)
    case key(NamedKey)

    func send(to terminal: TerminalProcess) {
        switch self {
        case .text(let text): terminal.send(text)
        case .key(let key): terminal.press(key)
        }
    }
}

extension Array<Keystroke> {
    /// The same key many times.
    static func key(_ key: NamedKey, times: Int) -> Self {
        Array(repeating: .key(key), count: times)
    }

    /// A key for each character.
    static func letters(_ text: String) -> Self {
        text.map { .text(String($0)) }
    }
}
