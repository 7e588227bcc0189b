import Words

/// Reads a day as people type it: `t`, `tomorrow`, `+3d`, `+2w`, `fri`, `24`, `24 nov`, `24/11`,
/// `24/11/2026`, `2026-11-24`, `tue 24 nov`.
public enum TypedDay {
    /// Which day is meant where the year, or the month, too, is left out.
    public enum Meaning: Sendable {
        /// The next such day, today included: what is booked is to come.
        case next
        /// The next such day, unless it has just been: nobody means a year ahead by yesterday's
        /// date. Whoever does writes the year.
        case soon
        /// The nearest, before or after: what is looked at may be over.
        case nearest
    }

    /// The day that is meant; nil where it is no day.
    public static func read(
        _ typed: String, today: CivilDate, meaning: Meaning = .next
    ) -> CivilDate? {
        let text = SafeText.folded(typed).filter { $0 != "," }
        guard !text.isEmpty else { return nil }
        return named(text, today) ?? later(text, today) ?? weekday(text, today)
            ?? date(text, today, meaning) ?? namedDate(text, today, meaning)
    }

    private static func date(
        _ text: String, _ today: CivilDate, _ meaning: Meaning
    ) -> CivilDate? {
        CivilDate(text) ?? dated(text, today, meaning)
    }

    /// `tue 24 nov`: the weekday says it twice, and must agree.
    private static func namedDate(
        _ text: String, _ today: CivilDate, _ meaning: Meaning
    ) -> CivilDate? {
        guard let space = text.firstIndex(of: " ") else { return nil }
        let day = date(String(text[space...].drop { $0 == " " }), today, meaning)
        return day.flatMap { weekday(String(text[..<space]), $0) == $0 ? $0 : nil }
    }

    private static func named(_ text: String, _ today: CivilDate) -> CivilDate? {
        let tables: [([String], Int)] = [
            (["t", "today", say("typedDay.today", "today")], 0),
            (["tm", "tomorrow", say("typedDay.tomorrow", "tomorrow")], 1),
        ]
        for (names, days) in tables
        where names.contains(where: {
            let name = SafeText.folded($0)
            return name == text || (text.count >= 3 && name.hasPrefix(text))
        }) {
            return today.adding(days: days)
        }
        return nil
    }

    /// `+3`, `+3d`, `+2w`, and `-3` for days before. Whether a day is too far off is said by who
    /// asks for it; a day of another century is a slip.
    private static func later(_ text: String, _ today: CivilDate) -> CivilDate? {
        guard text.first == "+" || text.first == "-" else { return nil }
        let sign = text.first == "-" ? -1 : 1
        var digits = text.dropFirst().filter { $0 != " " }
        var days = 1
        if let unit = digits.last, let found = ["d": 1, "w": 7][unit] {
            days = found
            digits.removeLast()
        }
        guard let count = decimal(digits.utf8), count <= 36_525 / days
        else { return nil }
        return today.adding(days: sign * count * days)
    }

    /// The next such day, today included; two letters are enough where they name one day.
    private static func weekday(_ text: String, _ today: CivilDate) -> CivilDate? {
        let full = [
            "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
        ]
        let days = (0..<7).map { today.adding(days: $0) }
        func begins(_ names: [String]) -> Bool {
            names.contains { text.count >= 2 && SafeText.folded($0).hasPrefix(text) }
        }
        return days.first { day in
            let spoken = ClinicZone.weekday(day)
            return begins([full[day.weekday - 1], spoken])
        }
    }

    /// `24`, `24 nov`, `24nov`, `24/11`, `24.11.2026`.
    private static func dated(
        _ text: String, _ today: CivilDate, _ meaning: Meaning
    ) -> CivilDate? {
        let parts = pieces(text)
        guard text.first?.isNumber == true, let first = parts.first, let day = decimal(first.utf8),
            day >= 1, day <= 31,
            parts.count <= 3
        else { return nil }
        guard parts.count > 1 else { return such(day, nil, today, meaning) }
        let month = decimal(parts[1].utf8) ?? self.month(parts[1])
        guard let month else { return nil }
        guard parts.count == 3 else { return such(day, month, today, meaning) }
        guard let year = decimal(parts[2].utf8) else { return nil }
        return CivilDate(year: year < 100 ? 2000 + year : year, month: month, day: day)
    }

    private static func month(_ text: Substring) -> Int? {
        guard text.count >= 3 else { return nil }
        let names = [
            "january", "february", "march", "april", "may", "june", "july", "august",
            "september", "october", "november", "december",
        ]
        if let found = names.firstIndex(where: { $0.hasPrefix(text) }) { return found + 1 }
        return (1...12).first { SafeText.folded(ClinicZone.month($0)).hasPrefix(text) }
    }

    /// The day of that number, in that month where one is given; of two that are as near the
    /// later one.
    private static func such(
        _ day: Int, _ month: Int?, _ today: CivilDate, _ meaning: Meaning
    ) -> CivilDate? {
        let next = first(day, month, today, by: 1)
        if meaning == .soon, let next,
            next.dayNumber - today.dayNumber <= ClinicZone.daysWithoutYear
        {
            return next
        }
        guard meaning != .next, let last = first(day, month, today, by: -1) else { return next }
        guard let next else { return last }
        let (ahead, ago) = (
            next.dayNumber - today.dayNumber, today.dayNumber - last.dayNumber
        )
        return ago < ahead ? last : next
    }

    /// The first such day from today on, by months ahead or back.
    private static func first(
        _ day: Int, _ month: Int?, _ today: CivilDate, by step: Int
    ) -> CivilDate? {
        for months in 0..<60 {
            let index = today.year * 12 + today.month - 1 + months * step
            let (year, number) = (index / 12, index % 12 + 1)
            guard month == nil || month == number,
                let date = CivilDate(year: year, month: number, day: day),
                step > 0 ? date >= today : date <= today
            else { continue }
            return date
        }
        return nil
    }

    /// Numbers and words, whatever stands between them.
    private static func pieces(_ text: String) -> [Substring] {
        var pieces: [Substring] = []
        var start: String.Index?
        var index = text.startIndex
        func kind(_ character: Character) -> Int {
            character.isNumber ? 1 : character.isLetter ? 2 : 0
        }
        while index < text.endIndex {
            if let begun = start, kind(text[begun]) != kind(text[index]) {
                pieces.append(text[begun..<index])
                start = nil
            }
            if start == nil, kind(text[index]) != 0 { start = index }
            index = text.index(after: index)
        }
        if let start { pieces.append(text[start...]) }
        return pieces
    }
}
