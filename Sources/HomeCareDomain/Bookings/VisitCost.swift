/// What a visit costs.
public enum VisitCost {
    /// The cost in cents of so many minutes at an hourly rate in cents, half a cent rounded up.
    public static func cents(hourlyRate: Int64, minutes: Int) -> Int64 {
        (hourlyRate * Int64(minutes) + 30) / 60
    }

    /// An amount for people, such as `KES 1,500.00`.
    public static func words(_ cents: Int64) -> String {
        let digits = String(cents / 100)
        var shillings = ""
        for (place, digit) in digits.enumerated() {
            if place > 0, (digits.count - place) % 3 == 0 { shillings += "," }
            shillings.append(digit)
        }
        return "KES \(shillings).\(padded(Int(cents % 100), to: 2))"
    }
}
