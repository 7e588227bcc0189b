/// The rule a zone follows for good, such as `GMT0BST,M3.5.0/1,M10.5.0`.
struct TimeZoneRule: Sendable {
    private let standard: Int
    private let summer: Summer?

    private struct Summer: Sendable {
        let offset: Int
        let begins: Change
        let ends: Change
    }

    /// A weekday of a month's week (5 is the last), and the seconds of local time into that day.
    private struct Change: Sendable {
        let month: Int
        let week: Int
        let weekday: Int
        let seconds: Int
    }

    /// Reads the rule; nil for forms the time zone database does not use.
    init?(_ text: String) {
        var rest = Substring(text)
        guard Self.skipName(&rest), let standard = Self.time(&rest) else { return nil }
        // The rule counts westwards, offsets eastwards.
        self.standard = -standard
        guard !rest.isEmpty else {
            summer = nil
            return
        }
        guard Self.skipName(&rest) else { return nil }
        let offset = rest.first == "," ? 3600 - standard : Self.time(&rest).map { -$0 }
        guard let offset, let begins = Self.change(&rest), let ends = Self.change(&rest),
            rest.isEmpty
        else { return nil }
        summer = Summer(offset: offset, begins: begins, ends: ends)
    }

    /// How many seconds the zone is ahead of UTC at a moment in seconds since 1970 UTC.
    func offset(at seconds: Int64) -> Int {
        guard let summer else { return standard }
        let day = floorDivide(seconds + Int64(standard), 86_400).quotient
        let year = CivilDate(dayNumber: Int(day)).year
        let begins = Self.moment(summer.begins, year: year, offset: standard)
        let ends = Self.moment(summer.ends, year: year, offset: summer.offset)
        let isSummer =
            begins < ends
            ? (begins..<ends).contains(seconds) : !(ends..<begins).contains(seconds)
        return isSummer ? summer.offset : standard
    }

    private static func moment(_ change: Change, year: Int, offset: Int) -> Int64 {
        guard let first = CivilDate(year: year, month: change.month, day: 1) else { return 0 }
        let firstMatch = 1 + (change.weekday - first.weekday % 7 + 7) % 7
        var day = firstMatch + (change.week - 1) * 7
        if day > CivilDate.length(ofMonth: change.month, year: year) { day -= 7 }
        return Int64(first.dayNumber + day - 1) * 86_400 + Int64(change.seconds - offset)
    }

    // MARK: Reading

    private static func skipName(_ rest: inout Substring) -> Bool {
        if rest.first == "<" {
            guard let end = rest.firstIndex(of: ">") else { return false }
            rest = rest[rest.index(after: end)...]
            return true
        }
        let name = rest.prefix(while: \.isLetter)
        rest.removeFirst(name.count)
        return name.count >= 3
    }

    /// `[+-]hh[:mm[:ss]]` in seconds.
    private static func time(_ rest: inout Substring) -> Int? {
        let negative = rest.first == "-"
        if negative || rest.first == "+" { rest.removeFirst() }
        let text = rest.prefix { $0.isNumber || $0 == ":" }
        rest.removeFirst(text.count)
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
            .map { decimal($0.utf8) }
        guard (1...3).contains(parts.count) else { return nil }
        var seconds = 0
        for (part, unit) in zip(parts, [3600, 60, 1]) {
            guard let part, part < 200 else { return nil }
            seconds += part * unit
        }
        return negative ? -seconds : seconds
    }

    /// `,Mm.w.d[/time]`.
    private static func change(_ rest: inout Substring) -> Change? {
        guard rest.hasPrefix(",M") else { return nil }
        rest.removeFirst(2)
        let text = rest.prefix { $0.isNumber || $0 == "." }
        rest.removeFirst(text.count)
        let numbers = text.split(separator: ".").compactMap { decimal($0.utf8) }
        guard numbers.count == 3, (1...12).contains(numbers[0]), (1...5).contains(numbers[1]),
            (0...6).contains(numbers[2])
        else { return nil }
        var seconds = 2 * 3600
        if rest.first == "/" {
            rest.removeFirst()
            guard let time = time(&rest) else { return nil }
            seconds = time
        }
        return Change(
            month: numbers[0], week: numbers[1], weekday: numbers[2], seconds: seconds)
    }
}
