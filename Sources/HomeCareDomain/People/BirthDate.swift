/// Dates of birth as people write them, the day before the month.
public enum BirthDate {
    /// Nobody is older, in years.
    public static let oldest = 125

    /// Reads `1948-05-03`, `3.5.1948`, `3/5/48`, `03051948`, `030548` or `3 may 1948`.
    ///
    /// A year of two digits is the last such year that has been.
    public static func read(
        _ text: String, today: CivilDate, field: String = "born"
    ) -> Result<CivilDate, FieldError> {
        func refuse(_ code: String, _ message: String) -> Result<CivilDate, FieldError> {
            .failure(FieldError(field: field, code: code, message: message))
        }
        guard text.contains(where: { !$0.isWhitespace }) else {
            return refuse("missing", DeskSentences.bornMissing)
        }
        let typed = SafeText.visible(String(text.prefix(40)))
        guard let date = parts(text).flatMap({ date($0, today) }) else {
            return refuse("impossible", DeskSentences.bornImpossible(typed))
        }
        guard date <= today else { return refuse("future", DeskSentences.bornFuture(date.iso)) }
        guard ageInYears(born: date, on: today) <= oldest else {
            return refuse("impossible", DeskSentences.bornLongAgo(date.iso))
        }
        return .success(date)
    }

    /// Year, month and day as digits; the year keeps its length.
    private struct Parts {
        let year: String
        let month: Int
        let day: Int
    }

    private static func parts(_ text: String) -> Parts? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
        if words.count == 1 { return together(words[0]) }
        guard words.count == 3 else { return nil }
        if words[0].count == 4 {
            return month(words[1]).flatMap { month in
                number(words[2]).map { Parts(year: words[0], month: month, day: $0) }
            }
        }
        return month(words[1]).flatMap { month in
            number(words[0]).map { Parts(year: words[2], month: month, day: $0) }
        }
    }

    /// Six or eight digits without anything between them.
    private static func together(_ digits: String) -> Parts? {
        guard [6, 8].contains(digits.count), let day = number(String(digits.prefix(2))),
            let month = number(String(digits.dropFirst(2).prefix(2)))
        else { return nil }
        return Parts(year: String(digits.dropFirst(4)), month: month, day: day)
    }

    private static func date(_ parts: Parts, _ today: CivilDate) -> CivilDate? {
        guard let year = decimal(parts.year.utf8) else { return nil }
        switch parts.year.count {
        case 4:
            return CivilDate(year: year, month: parts.month, day: parts.day)
        case 2:
            let century = today.year / 100 * 100
            let candidates = [century + year, century + year - 100]
            return candidates.compactMap {
                CivilDate(year: $0, month: parts.month, day: parts.day)
            }.first { $0 <= today }
        default:
            return nil
        }
    }

    private static func number(_ text: String) -> Int? {
        text.count <= 2 ? decimal(text.utf8) : nil
    }

    private static func month(_ text: String) -> Int? {
        if let number = number(text) { return number }
        guard text.count >= 3 else { return nil }
        return months.firstIndex { $0.hasPrefix(text) }.map { $0 + 1 }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september",
        "october", "november", "december",
    ]
}
