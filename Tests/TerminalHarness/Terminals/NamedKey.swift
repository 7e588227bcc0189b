/// A key that is not a plain character.
public enum NamedKey: Hashable, Sendable {
    case enter, tab, backTab, escape, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    case shiftUp, shiftDown, shiftLeft, shiftRight
    case controlLeft, controlRight
    /// F1 to F12.
    case f(Int)
    /// A letter with Ctrl.
    case control(Character)
    /// A character with Alt, which a terminal sends after an escape.
    case alt(Character)
}
