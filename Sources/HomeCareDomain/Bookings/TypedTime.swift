import Words

/// A time of the day as people type it: `10`, `1430`, `14:30`, `2pm`, `9-12`, `14-`, `-12`,
/// `morning`.
public enum TypedTime: Hashable, Sendable {
    /// Begun at that minute of the day.
    case exact(Int)
    /// Begun and ended between two minutes of the day; 1440 is the midnight after it.
    case window(from: Int, to: Int)

    /// What is meant; nil where it is no time.
    public static func read(_ typed: String) -> TypedTime? {
        let text = SafeText.folded(typed).filter { $0 != " " }
        guard !text.isEmpty else { return nil }
        if let part = part(text) { return part }
        let dash = text.firstIndex { $0 == "-" || $0 == "–" }
        guard let dash else { return minute(text[...]).flatMap { $0 < 1440 ? exact($0) : nil } }
        let (left, right) = (text[..<dash], text[text.index(after: dash)...])
        guard !left.isEmpty || !right.isEmpty else { return nil }
        guard let from = left.isEmpty ? 0 : minute(left),
            let to = right.isEmpty ? 1440 : minute(right), from < to
        else { return nil }
        return window(from: from, to: to)
    }

    /// The parts of a day by name, of which two letters are enough.
    private static func part(_ text: String) -> TypedTime? {
        let parts: [([String], Int, Int)] = [
            (["morning", say("typedTime.morning", "morning")], 6, 12),
            (["afternoon", say("typedTime.afternoon", "afternoon")], 12, 17),
            (["evening", say("typedTime.evening", "evening")], 17, 21),
            (["night", say("typedTime.night", "night")], 21, 24),
        ]
        guard text.count >= 2 else { return nil }
        for (names, from, to) in parts
        where names.contains(where: { SafeText.folded($0).hasPrefix(text) }) {
            return window(from: from * 60, to: to * 60)
        }
        return nil
    }

    /// `9`, `0930`, `9:30`, `9.30`, `2pm`, and `24` for the end of the day.
    private static func minute(_ typed: Substring) -> Int? {
        var text = typed
        var half: Int?
        for (ending, value) in [("am", 0), ("pm", 12)] where text.hasSuffix(ending) {
            text = text.dropLast(2)
            half = value
        }
        let parts = text.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        let numbers = parts.compactMap { decimal($0.utf8) }
        guard numbers.count == parts.count, let first = numbers.first else { return nil }
        var (hour, minute) = (first, 0)
        switch (parts.count, text.count) {
        case (1, 1...2): break
        case (1, 3...4): (hour, minute) = (first / 100, first % 100)
        case (2, _) where parts[1].count == 2: minute = numbers[1]
        default: return nil
        }
        if let half {
            guard (1...12).contains(hour) else { return nil }
            hour = hour % 12 + half
        }
        guard minute < 60, hour * 60 + minute <= 1440 else { return nil }
        return hour * 60 + minute
    }
}
