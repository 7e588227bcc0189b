/// A colour as the program asked for it.
public enum ScreenColour: Hashable, Sendable {
    /// The terminal's own, not chosen by the program.
    case standard
    /// One of the 256 of the palette.
    case indexed(UInt8)
    /// A colour of its own.
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
}

/// One cell of a screen.
public struct ScreenCell: Hashable, Sendable {
    /// What it shows: a space if nothing was written, nothing in the right half of a wide character.
    public let text: String
    /// How many cells the character takes, 1 or 2; 0 for the right half of a wide one.
    public let width: Int
    public let bold: Bool
    public let italic: Bool
    public let blink: Bool
    public let reverse: Bool
    public let underline: Bool
    public let foreground: ScreenColour
    public let background: ScreenColour
}
