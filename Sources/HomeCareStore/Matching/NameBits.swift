/// The beginnings of the words of a name in one number: where a bit of what was typed is missing,
/// no word begins so; where all are there, one may.
enum NameBits {
    /// The bits of every word of a name.
    static func of(_ words: some Sequence<String>) -> Int64 {
        words.reduce(0) { $0 | typed($1) }
    }

    /// The bits of the beginning of one word.
    static func typed(_ beginning: String) -> Int64 {
        var bits: Int64 = 0
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in beginning.utf8.prefix(longest) {
            hash = (hash ^ UInt64(byte)) &* 0x0100_0000_01b3
            bits |= 1 << Int64((hash >> 17) % 63)
        }
        return bits
    }

    /// Bytes of a word that count; more would fill the number and tell names apart no better.
    private static let longest = 4
}
