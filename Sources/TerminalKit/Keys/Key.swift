/// One key as a person pressed it.
public enum Key: Hashable, Sendable {
    /// A printable character, composed as typed.
    case character(Character)
    case enter, tab, backTab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 to F24.
    case function(Int)
    /// Ctrl with a letter (lower case) or one of `\ ] ^ _ @`.
    case control(Character)
    /// Alt (or ESC at once followed by) a character.
    case alt(Character)
}

/// What comes in from a terminal.
public enum Input: Hashable, Sendable {
    case key(Key)
    /// Pasted text, whole; it never presses a key.
    case paste(String)
    /// The mouse, as the terminal reports it.
    case mouse(Mouse)
    /// Something on the screen was pointed at: a field, a row. Only the runtime makes these.
    case pointed(String)
}
