/// Specialties and counties as bits of one number: where the bit is missing somebody does not fit,
/// where it is there they may.
enum NarrowingBits {
    /// So many are told apart; the sign is none of them.
    private static let count: Int64 = 63

    /// Zero, for any specialty, has none.
    static func bit(specialty: Int64) -> Int64 { specialty == 0 ? 0 : 1 << (specialty % count) }

    /// The bit of a county's code, such as `047`; none for anywhere.
    static func bit(county: String) -> Int64 { Int64(county).map { 1 << ($0 % count) } ?? 0 }
}
