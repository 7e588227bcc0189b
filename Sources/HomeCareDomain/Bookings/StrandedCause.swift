import Words

/// Why somebody must see to a visit to come.
public enum StrandedCause: Hashable, Codable, Sendable {
    /// The caregiver's account is disabled.
    case disabled
    /// The caregiver's papers are not verified.
    case unverified
    /// The papers end before; their last day.
    case papersEnd(CivilDate)
    /// The caregiver has time off then.
    case timeOff
    /// The caregiver's hours do not hold such a visit.
    case hours

    /// As a list says it, such as `papers end 8 Dec 2026`.
    public var words: String {
        switch self {
        case .disabled: say("stranded.disabled", "account disabled")
        case .unverified: say("stranded.unverified", "papers not verified")
        case .papersEnd(let last):
            say("stranded.papersEnd", "papers end \(ClinicZone.dated(last))")
        case .timeOff: say("stranded.timeOff", "time off")
        case .hours: say("stranded.hours", "outside the hours")
        }
    }
}
