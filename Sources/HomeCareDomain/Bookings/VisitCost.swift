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

    /// Reads an amount, such as `1500` or `1,500.50`, as cents.
    public static func cents(_ text: String) -> Int64? {
        let parts = text.filter { $0 != "," }
            .split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), let whole = decimal(parts[0].utf8),
            whole <= 1_000_000_000
        else { return nil }
        guard parts.count == 2 else { return Int64(whole) * 100 }
        guard (1...2).contains(parts[1].count), let rest = decimal(parts[1].utf8) else {
            return nil
        }
        return Int64(whole) * 100 + Int64(parts[1].count == 1 ? rest * 10 : rest)
    }
}
