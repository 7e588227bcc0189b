/// A day as people type it.
public enum DayEntry {
    private static let weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    private static let months = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    /// Reads `2026-11-24`, `24/11`, `24/11/2026`, `24 nov`, `24`, `thu` (the next one, today
    /// included), `today`, `tomorrow`, `+7`. A day without its year is the next such, today included.
    public static func read(_ text: String, today: CivilDate) -> CivilDate? {
        let words = text.lowercased().split { $0 == " " || $0 == "/" }.map(String.init)
        guard let first = words.first else { return nil }
        if words.count == 1, let day = single(first, today) { return day }
        // A weekday before the date is no more than said twice.
        let isNamed = weekdays.contains { first.hasPrefix($0) }
        let parts = isNamed ? Array(words.dropFirst()) : words
        guard (1...3).contains(parts.count), let day = decimal(parts[0].utf8) else { return nil }
        let month =
            parts.count > 1
            ? decimal(parts[1].utf8) ?? months.firstIndex { parts[1].hasPrefix($0) }.map { $0 + 1 }
            : today.month
        guard let month else { return nil }
        if parts.count == 3 {
            return decimal(parts[2].utf8).flatMap {
                CivilDate(year: $0, month: month, day: day)
            }
        }
        return next(day: day, month: month, isMonthGiven: parts.count > 1, today)
    }

    private static func single(_ word: String, _ today: CivilDate) -> CivilDate? {
        if let day = CivilDate(word) { return day }
        if word == "today" { return today }
        if word == "tomorrow" { return today.adding(days: 1) }
        if word.first == "+", let days = decimal(word.dropFirst().utf8), days <= 4000 {
            return today.adding(days: days)
        }
        if word.first == "-", let days = decimal(word.dropFirst().utf8), days <= 4000 {
            return today.adding(days: -days)
        }
        guard let weekday = weekdays.firstIndex(where: { word.hasPrefix($0) }) else { return nil }
        return today.adding(days: (weekday + 1 - today.weekday + 7) % 7)
    }

    private static func next(
        day: Int, month: Int, isMonthGiven: Bool, _ today: CivilDate
    ) -> CivilDate? {
        for later in 0..<(isMonthGiven ? 8 : 12) {
            let months = isMonthGiven ? month : (month - 1 + later) % 12 + 1
            let year = today.year + (isMonthGiven ? later : (month - 1 + later) / 12)
            if let date = CivilDate(year: year, month: months, day: day), date >= today {
                return date
            }
        }
        return nil
    }
}
