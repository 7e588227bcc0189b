/// A week written in one line, as `mon-fri 08:00-17:00, sat 09:00-12:00 virtual`: on the command
/// line and in the audit. It is English whatever is spoken.
public enum WeekText {
    /// What cannot be read, as it was written.
    public struct Unreadable: Error, Equatable, Sendable {
        public let text: String
    }

    private static let days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    private static let groups: [String: [Int]] = [
        "daily": Array(1...7), "weekdays": Array(1...5), "weekend": [6, 7],
    ]
    private static let modes: [String: WindowMode] = [
        "in-person": .inPerson, "virtual": .virtual, "both": .both,
    ]
    private static let modeWords: [WindowMode: String] = [
        .inPerson: " in-person", .virtual: " virtual", .both: "",
    ]

    /// Reads a week. A window may run past midnight; `none` is a week without windows.
    public static func week(_ text: String) throws(Unreadable) -> [WeeklyWindow] {
        let words = text.lowercased()
        if words.split(separator: " ") == ["none"] { return [] }
        var windows: [WeeklyWindow] = []
        var last: [Int] = []
        for part in words.split(separator: ",", omittingEmptySubsequences: false) {
            windows += try entry(String(part), &last)
        }
        return WeekPlan.tidy(windows)
    }

    /// Reads windows of one date: `2026-11-28 09:00-13:00 virtual`. What runs past midnight goes on
    /// on the next day. With a `today` the date may be written as people type it: `28/11`, `sat`.
    public static func extra(
        _ text: String, today: CivilDate? = nil
    ) throws(Unreadable) -> [ExtraWindow] {
        var words = text.lowercased().split(separator: " ").map(String.init)
        guard words.count >= 2, let first = words.first,
            let date = CivilDate(first) ?? today.flatMap({ TypedDay.read(first, today: $0) })
        else { throw Unreadable(text: text) }
        words.removeFirst()
        let parts = words.joined(separator: " ").split(
            separator: ",", omittingEmptySubsequences: false)
        var windows: [ExtraWindow] = []
        for part in parts {
            let read = try spans(part.split(separator: " ").map(String.init), in: text)
            windows += read.flatMap { extra(on: date, $0.span, $0.mode) }
        }
        return windows
    }

    /// Reads the hours of one date, as `9-13 14:30-17`.
    public static func extra(
        on date: CivilDate, hours: String, _ mode: WindowMode
    ) throws(Unreadable) -> [ExtraWindow] {
        var windows: [ExtraWindow] = []
        for word in hours.split(whereSeparator: { $0 == " " || $0 == "," }) {
            guard let span = span(String(word)) else { throw Unreadable(text: String(word)) }
            windows += extra(on: date, span, mode)
        }
        guard !windows.isEmpty else { throw Unreadable(text: hours) }
        return windows
    }

    private static func extra(
        on date: CivilDate, _ span: (start: Int, end: Int), _ mode: WindowMode
    ) -> [ExtraWindow] {
        pieces(span, mode).map {
            ExtraWindow(date: date.adding(days: $0.later), window: $0.window)
        }
    }

    /// Writes a week, days that are alike together; `none` where there are no windows.
    public static func words(_ windows: [WeeklyWindow]) -> String {
        var parts: [String] = []
        var first = 1
        while first <= 7 {
            let own = day(windows, first)
            var last = first
            while last < 7, day(windows, last + 1) == own { last += 1 }
            if !own.isEmpty {
                let name = first == last ? days[first - 1] : "\(days[first - 1])-\(days[last - 1])"
                parts += own.map { "\(name) \(words($0))" }
            }
            first = last + 1
        }
        return parts.isEmpty ? "none" : parts.joined(separator: ", ")
    }

    /// Writes one window, as `09:00-12:00 virtual`.
    public static func words(_ window: DayWindow) -> String {
        "\(clock(window.startMinute))-\(clock(window.endMinute))\(modeWords[window.mode] ?? "")"
    }

    /// A minute of the day, as `08:30`.
    public static func clock(_ minute: Int) -> String {
        "\(padded(minute / 60, to: 2)):\(padded(minute % 60, to: 2))"
    }

    /// Reads a time of day as minutes: `8`, `8:30`, `08:30`, `24:00`.
    public static func minute(_ text: String) -> Int? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) }),
            let hour = decimal(parts[0].utf8), hour <= 24
        else { return nil }
        guard parts.count == 2 else { return hour * 60 }
        guard parts[1].count == 2, let rest = decimal(parts[1].utf8), rest < 60,
            hour < 24 || rest == 0
        else { return nil }
        return hour * 60 + rest
    }

    private static func day(_ windows: [WeeklyWindow], _ weekday: Int) -> [DayWindow] {
        windows.filter { $0.weekday == weekday }.map(\.window)
            .sorted { $0.startMinute < $1.startMinute }
    }

    /// One part between commas; without days it is about those of the part before.
    private static func entry(
        _ text: String, _ last: inout [Int]
    ) throws(Unreadable) -> [WeeklyWindow] {
        var words = text.split(separator: " ").map(String.init)
        if let first = words.first, let days = weekdays(first) {
            last = days
            words.removeFirst()
        }
        guard !last.isEmpty else { throw Unreadable(text: text) }
        var windows: [WeeklyWindow] = []
        for (span, mode) in try spans(words, in: text) {
            for weekday in last {
                windows += pieces(span, mode).map {
                    WeeklyWindow(weekday: (weekday - 1 + $0.later) % 7 + 1, window: $0.window)
                }
            }
        }
        return windows
    }

    /// Hours, each with its kind of visit: a word for that is about all hours before it that have
    /// none yet, so that `8-10 13-15 virtual` is virtual throughout.
    private static func spans(
        _ words: [String], in text: String
    ) throws(Unreadable) -> [(span: (start: Int, end: Int), mode: WindowMode)] {
        var read: [(span: (start: Int, end: Int), mode: WindowMode)] = []
        var waiting: [(start: Int, end: Int)] = []
        for word in words {
            if let mode = modes[word], !waiting.isEmpty {
                read += waiting.map { ($0, mode) }
                waiting = []
            } else if let span = span(word) {
                waiting.append(span)
            } else {
                throw Unreadable(text: word)
            }
        }
        read += waiting.map { ($0, .both) }
        guard !read.isEmpty else { throw Unreadable(text: text) }
        return read
    }

    private static func weekdays(_ text: String) -> [Int]? {
        if let group = groups[text] { return group }
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
            .map { end in days.firstIndex { end.hasPrefix($0) } }
        guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1]
        else { return nil }
        let length = (last - first + 7) % 7
        return (0...length).map { (first + $0) % 7 + 1 }
    }

    /// Reads `8-12`, `22:00-06:00`, as minutes of the day.
    public static func span(_ text: String) -> (start: Int, end: Int)? {
        let ends = text.split(separator: "-", omittingEmptySubsequences: false)
            .map { minute(String($0)) }
        guard ends.count == 2, let start = ends[0], let end = ends[1], start < WeekPlan.day,
            start != end
        else { return nil }
        return (start, end)
    }

    /// What ends before it begins ends on the day after.
    private static func pieces(
        _ span: (start: Int, end: Int), _ mode: WindowMode
    ) -> [(later: Int, window: DayWindow)] {
        guard span.end < span.start else {
            return [(0, DayWindow(startMinute: span.start, endMinute: span.end, mode: mode))]
        }
        let evening = DayWindow(startMinute: span.start, endMinute: WeekPlan.day, mode: mode)
        guard span.end > 0 else { return [(0, evening)] }
        return [(0, evening), (1, DayWindow(startMinute: 0, endMinute: span.end, mode: mode))]
    }
}
