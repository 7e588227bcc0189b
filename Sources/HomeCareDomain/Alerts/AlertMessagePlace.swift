import Words

/// Where in an alert's course a message belongs.
public struct AlertMessagePlace: Hashable, Codable, Sendable {
    public let purpose: AlertPurpose
    public let round: Int
    public let tier: Int?

    public init(purpose: AlertPurpose, round: Int, tier: Int?) {
        self.purpose = purpose
        self.round = round
        self.tier = tier
    }
}

extension AlertMessagePlace {
    /// Why the message was sent: `tier 2`, `asked to call`.
    public var words: String {
        guard purpose == .page, let tier else { return purpose.title }
        return round > 1
            ? say("alertPlace.tierInRound", "tier \(tier), round \(round)")
            : say("alertPlace.tier", "tier \(tier)")
    }
}
