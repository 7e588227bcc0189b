import Foundation

/// A moment, counted in milliseconds since the start of 1970 UTC.
public struct Instant: Hashable, Comparable, Codable, Sendable {
    /// Milliseconds since 1970 UTC.
    public var milliseconds: Int64

    /// The moment that many milliseconds after the start of 1970 UTC.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// The present moment by the machine's clock.
    public static func now() -> Instant {
        Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    }

    public static func < (left: Instant, right: Instant) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// The moment so many milliseconds later (earlier when negative).
    public func adding(milliseconds more: Int64) -> Instant {
        Instant(milliseconds: milliseconds + more)
    }

    /// The moment so many seconds later (earlier when negative).
    public func adding(seconds: Int) -> Instant {
        adding(milliseconds: Int64(seconds) * 1000)
    }

    /// The moment so many minutes later (earlier when negative).
    public func adding(minutes: Int) -> Instant {
        adding(milliseconds: Int64(minutes) * 60_000)
    }

    /// Whole minutes gone by since an earlier moment, rounded down.
    public func minutes(since earlier: Instant) -> Int {
        Int(floorDivide(milliseconds - earlier.milliseconds, 60_000).quotient)
    }

    public init(from decoder: any Decoder) throws {
        milliseconds = try decoder.singleValueContainer().decode(Int64.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(milliseconds)
    }
}

/// Division that rounds towards minus infinity, so that times before 1970 come out right.
func floorDivide(_ number: Int64, _ divisor: Int64) -> (quotient: Int64, remainder: Int64) {
    let (quotient, remainder) = number.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
}
