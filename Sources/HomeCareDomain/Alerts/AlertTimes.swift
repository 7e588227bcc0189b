/// How long an alert waits before it climbs; a clinic may set its own.
public struct AlertTimes: Hashable, Sendable {
    /// Minutes without an owner after which all admins and physicians are paged.
    public var tier2Minutes: Int
    /// Minutes without an owner after which all clinical staff are paged, where the ladder says so.
    public var tier3Minutes: Int
    /// Minutes after which the last tier is paged again, and again.
    public var repeatMinutes: Int
    /// Minutes for which an acknowledged alert stays with its owner.
    public var ownershipMinutes: Int

    public init(
        tier2Minutes: Int = 5, tier3Minutes: Int = 15, repeatMinutes: Int = 15,
        ownershipMinutes: Int = 30
    ) {
        self.tier2Minutes = tier2Minutes
        self.tier3Minutes = tier3Minutes
        self.repeatMinutes = repeatMinutes
        self.ownershipMinutes = ownershipMinutes
    }
}
