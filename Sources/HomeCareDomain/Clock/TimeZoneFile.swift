import Foundation

/// The changes of one time zone's offset, from the system's time zone database (RFC 9636).
///
/// Foundation's own zones are not there in a statically linked program, and cost 2 MB where
/// they are.
struct TimeZoneFile: Sendable {
    /// Seconds since 1970 UTC at which the offset changes, rising.
    private var changes: [Int64] = []
    /// The offset from each change on.
    private var offsets: [Int] = []
    private var firstOffset = 0
    /// What holds after the last change.
    private var rule: TimeZoneRule?

    /// The zone of that name; nil when the database has none.
    init?(identifier: String) {
        let parts = identifier.split(separator: "/", omittingEmptySubsequences: false)
        guard (1...3).contains(parts.count), parts.allSatisfy(Self.isPlainName),
            let data = FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + identifier)
        else { return nil }
        self.init(bytes: [UInt8](data))
    }

    /// The zone as written in a file of the database.
    init?(bytes: [UInt8]) {
        // The file holds everything twice; the second, 64-bit part is the whole truth.
        guard let old = Header(bytes, at: 0), old.version >= UInt8(ascii: "2"),
            let header = Header(bytes, at: old.end(timeSize: 4)),
            header.end(timeSize: 8) <= bytes.count, header.types > 0
        else { return nil }
        let indexes = header.start + header.times * 8
        let types = indexes + header.times
        let known = (0..<header.types).map { Self.integer(bytes, at: types + $0 * 6, size: 4) }
        changes = (0..<header.times).map {
            Self.integer(bytes, at: header.start + $0 * 8, size: 8)
        }
        let used = (0..<header.times).map { Int(bytes[indexes + $0]) }
        guard used.allSatisfy({ $0 < known.count }) else { return nil }
        offsets = used.map { Int(known[$0]) }
        firstOffset = Int(known[0])
        let footer = bytes[header.end(timeSize: 8)...].split(separator: UInt8(ascii: "\n")).first
        rule = footer.flatMap { TimeZoneRule(String(decoding: $0, as: UTF8.self)) }
    }

    /// How many seconds the zone is ahead of UTC at a moment in seconds since 1970 UTC.
    func offset(at seconds: Int64) -> Int {
        guard let first = changes.first, let last = changes.last else {
            return rule?.offset(at: seconds) ?? firstOffset
        }
        if seconds < first { return firstOffset }
        if seconds >= last, let rule { return rule.offset(at: seconds) }
        var low = 0
        var high = changes.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if changes[middle] <= seconds { low = middle } else { high = middle }
        }
        return offsets[low]
    }

    /// Keeps a name from leading out of the database.
    private static func isPlainName(_ part: Substring) -> Bool {
        !part.isEmpty && part.utf8.count <= 32
            && part.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII
                    && (scalar.properties.isAlphabetic
                        || "0123456789_+-".contains(Character(scalar)))
            }
    }

    fileprivate static func integer(_ bytes: [UInt8], at start: Int, size: Int) -> Int64 {
        let bits = bytes[start..<start + size].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
        return size == 4
            ? Int64(Int32(truncatingIfNeeded: bits)) : Int64(truncatingIfNeeded: bits)
    }

    private struct Header {
        let version: UInt8
        let start: Int
        let times: Int
        let types: Int
        private let others: (isUTC: Int, isStandard: Int, leaps: Int, letters: Int)

        init?(_ bytes: [UInt8], at place: Int) {
            guard place + 44 <= bytes.count, bytes[place..<place + 4].elementsEqual("TZif".utf8)
            else { return nil }
            let counts = (0..<6).map {
                Int(TimeZoneFile.integer(bytes, at: place + 20 + $0 * 4, size: 4))
            }
            guard counts.allSatisfy({ (0...100_000).contains($0) }) else { return nil }
            version = bytes[place + 4]
            start = place + 44
            (times, types) = (counts[3], counts[4])
            others = (counts[0], counts[1], counts[2], counts[5])
            guard end(timeSize: 4) <= bytes.count else { return nil }
        }

        func end(timeSize: Int) -> Int {
            start + times * (timeSize + 1) + types * 6 + others.letters
                + others.leaps * (timeSize + 4) + others.isStandard + others.isUTC
        }
    }
}
