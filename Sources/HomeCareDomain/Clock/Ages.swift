import Words

/// How long ago something was, for a person in a hurry: `just now`, `2 min`, `3 h`, `2 days`.
public func ageInWords(minutes: Int) -> String {
    switch minutes {
    case ..<1: say("age.justNow", "just now")
    case ..<60: say("age.minutes", "\(minutes) min")
    case ..<(48 * 60): say("age.hours", "\(minutes / 60) h")
    default: say("age.days", "\(minutes / (24 * 60)) days")
    }
}

/// How many birthdays a person has had by a day; 29 February counts from 1 March in other years.
public func ageInYears(born: CivilDate, on day: CivilDate) -> Int {
    let hadBirthday = (day.month, day.day) >= (born.month, born.day)
    return day.year - born.year - (hadBirthday ? 0 : 1)
}
