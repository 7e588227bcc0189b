/// Whether a visit is made in person or over video.
public enum AppointmentMode: String, CaseIterable, Codable, Sendable {
    case inPerson, virtual

    /// The words for people.
    public var title: String { self == .inPerson ? "in person" : "virtual" }
}
