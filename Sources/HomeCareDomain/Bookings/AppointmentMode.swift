import Words

/// Whether a visit is made in person or over video.
public enum AppointmentMode: String, CaseIterable, Codable, Sendable {
    case inPerson, virtual

    /// The words for people.
    public var title: String {
        self == .inPerson
            ? say("visitMode.inPerson", "in person")
            : say("visitMode.virtual", "virtual")
    }
}
