public import HomeCareDomain
import Words

/// How a video visit is joined.
public struct Joining: Codable, Hashable, Sendable {
    /// The whole address; nil where the clinic has none.
    public let address: String?

    /// The address, or what is to be done without one: the same that messages say.
    public func words(to reader: Role?) -> String {
        if let address { return address }
        switch reader {
        case .patient:
            return say("joining.patient", "The clinic will call or write to you before the visit.")
        case .caregiver, .physician:
            return say(
                "joining.staff", "The clinic has set no video address; please ask the desk.")
        default:
            return say(
                "joining.desk",
                """
                The clinic has set no video address. Messages say that the clinic will call or \
                write before the visit.
                """)
        }
    }
}
