public import HomeCareDomain
import Words

/// What is said of a series of which one date alone is left: it is booked, and is one visit.
public enum OneVisitLeft {
    static let code = "oneVisitLeft"

    /// Empty where it is a series, or none was asked for.
    static func warnings(of series: Int64?, _ repeating: Recurrence?) -> [FieldError] {
        guard repeating != nil, series == nil else { return [] }
        return [FieldError(field: "repeat", code: code, message: booked)]
    }

    /// Before it is booked.
    public static func ahead(_ day: CivilDate) -> String {
        let words = ClinicZone.inYear(day)
        return say("oneVisitLeft.ahead", "Only \(words) is left: one visit and no series.")
    }

    /// Once it is booked.
    public static var booked: String {
        say("oneVisitLeft.booked", "It is one visit only and no series: no other date was left.")
    }
}
