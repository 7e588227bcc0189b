/// What a cell means; a theme decides how each tone looks. Screens know tones, never colours.
public enum Tone: UInt8, CaseIterable, Codable, Sendable {
    /// Ordinary text, and text being typed: always the terminal's own colours.
    case text
    /// Less important text.
    case dim
    /// A screen's or section's heading.
    case title
    /// A field's label or a table's heading.
    case label
    /// A border or rule.
    case border
    /// The selected row of a list or table.
    case selection
    /// The empty part of a field.
    case field
    /// The marker of the field in focus.
    case focus
    /// The bar at the top.
    case bar
    /// A tab that is not open.
    case tab
    /// The open tab.
    case tabOpen
    /// A key's name in the footer.
    case key
    /// A link or reference.
    case reference
    /// Good: done, saved, within normal limits.
    case good
    /// Worth a look.
    case notice
    /// High severity or unusual value.
    case high
    /// Critical severity.
    case critical
    /// An error in what was typed or done.
    case error
    /// Recovered.
    case recovered
    /// Deceased.
    case deceased
    /// The body of a dialog, help page or palette.
    case overlay
    /// A toast.
    case toast

    /// The name that themes and messages give it.
    public var name: String { Self.names[Int(rawValue)] }

    /// In the order of the cases; asking Swift for a case's name costs a look through all types.
    private static let names = [
        "text", "dim", "title", "label", "border", "selection", "field", "focus", "bar", "tab",
        "tabOpen", "key", "reference", "good", "notice", "high", "critical", "error",
        "recovered", "deceased", "overlay", "toast",
    ]
}
