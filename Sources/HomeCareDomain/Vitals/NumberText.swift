/// A number with at most so many decimals and none that are zero: `36.8`, `120`, `0.3`.
func trimmedNumber(_ value: Double, decimals: Int) -> String {
    let scale = (0..<max(0, decimals)).reduce(1.0) { power, _ in power * 10 }
    let scaled = (value * scale).rounded()
    guard scaled.isFinite, abs(scaled) < 1e15 else { return String(value) }
    let whole = Int64(abs(scaled))
    let (units, fraction) = whole.quotientAndRemainder(dividingBy: Int64(scale))
    let sign = scaled < 0 ? "-" : ""
    guard fraction > 0 else { return "\(sign)\(units)" }
    var digits = padded(Int(fraction), to: decimals)
    while digits.last == "0" { digits.removeLast() }
    return "\(sign)\(units).\(digits)"
}

/// A number as it was typed, near enough to be recognised.
func plainNumber(_ value: Double) -> String {
    value.rounded() == value && abs(value) < 1e15 ? String(Int64(value)) : String(value)
}
