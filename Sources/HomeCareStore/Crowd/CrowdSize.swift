/// How large a generated clinic is.
public struct CrowdSize: Sendable {
    public var caregivers: Int
    public var patients: Int
    /// Over how many years the bookings lie; the last eight weeks of them are still to come.
    public var years: Int
    /// How many bookings each caregiver has in a year.
    public var bookingsAYear: Int
    /// The same seed gives the same clinic.
    public var seed: UInt64

    public init(
        caregivers: Int, patients: Int, years: Int = 1, bookingsAYear: Int = 52, seed: UInt64 = 1
    ) {
        self.caregivers = caregivers
        self.patients = patients
        self.years = years
        self.bookingsAYear = bookingsAYear
        self.seed = seed
    }
}

/// Numbers that look thrown but are the same each time (SplitMix64).
struct Dice {
    private var state: UInt64

    init(_ seed: UInt64, _ stream: Int) {
        state = seed &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(truncatingIfNeeded: stream)
        _ = next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// 0 up to but not including a number above 0.
    mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }

    mutating func pick<Element>(_ all: [Element]) -> Element { all[below(all.count)] }

    /// True so many times in a hundred.
    mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
}
