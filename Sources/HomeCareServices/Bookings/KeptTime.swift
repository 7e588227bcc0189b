public import HomeCareDomain
import HomeCareStore

/// A time that is kept for somebody who is about to book it.
public struct KeptTime: Codable, Hashable, Sendable {
    /// What the booking names to use it up.
    public let token: String
    public let start: Instant
    public let end: Instant
    /// Until when nobody else can book it.
    public let until: Instant

    public init(token: String, start: Instant, end: Instant, until: Instant) {
        self.token = token
        self.start = start
        self.end = end
        self.until = until
    }

    init(_ line: HoldLine) {
        self.init(
            token: line.token, start: line.startsAt, end: line.endsAt, until: line.expiresAt)
    }
}

extension Clinic {
    /// `hold`, as screens keep it.
    public func keepTime(_ actor: Actor, _ input: BookingInput) throws(ServiceError) -> KeptTime {
        KeptTime(try hold(actor, input))
    }

    /// `extendHold`, as screens keep it.
    public func keepLonger(_ actor: Actor, token: String) throws(ServiceError) -> KeptTime {
        KeptTime(try extendHold(actor, token: token))
    }

    /// A time of one's own that is still kept; nil where it was let go, lapsed or made room for
    /// another that the same person keeps for the patient.
    public func keptTime(_ actor: Actor, token: String) throws(ServiceError) -> KeptTime? {
        try read(as: actor) { db in
            try require(.book, actor, to: Acts.book)
            guard let held = try HoldQueries.hold(db, token: token),
                held.heldBy == actor.userID, held.expiresAt > now()
            else { return nil }
            return KeptTime(held)
        }
    }
}
