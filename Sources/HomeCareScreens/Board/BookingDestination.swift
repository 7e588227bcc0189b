import HomeCareDomain
import TerminalKit

/// Where a booking begins that other screens lead to.
enum BookingDestination {
    /// The form that books a visit with a caregiver at a time; nil while there is none.
    static func form(_ viewer: Actor, caregiver: Int64, start: Instant) -> AnyScreen<Workplace>? {
        nil
    }

    /// Whether it can be opened at all.
    static let isThere = false
}
