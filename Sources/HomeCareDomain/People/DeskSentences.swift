import Words

/// Why what the desk types about a patient cannot be, and what makes two registrations alike.
public enum DeskSentences {
    static var bornMissing: String { say("desk.born.missing", "A date of birth is needed.") }
    static func bornImpossible(_ typed: String) -> String {
        say(
            "desk.born.impossible",
            "A date of birth looks like 3.5.1948, 030548 or 1948-05-03; “\(typed)” does not.")
    }
    static func bornFuture(_ date: String) -> String {
        say("desk.born.future", "\(date) is still to come.")
    }
    static func bornLongAgo(_ date: String) -> String {
        say("desk.born.longAgo", "Nobody born on \(date) is alive; look at the year.")
    }
    static var sexMissing: String {
        say("desk.sex.missing", "Female, male or other; a letter is enough.")
    }
    static var countyMissing: String {
        say("desk.county.missing", "A county is needed: its code or the beginning of its name.")
    }
    static func countyUnknown(_ typed: String) -> String {
        say(
            "desk.county.unknown",
            "“\(typed)” is no county, such as Nairobi. A place goes in Place.")
    }
    static func countyAmbiguous(_ typed: String, _ names: String) -> String {
        say("desk.county.ambiguous", "“\(typed)” may be \(names): type more of it.")
    }
    static var contactUnreachable: String {
        say("desk.contact.unreachable", "Somebody to be called needs a phone or an e-mail address.")
    }
    static func tooLong(_ most: Int) -> String {
        say("desk.tooLong", "At most \(most) characters fit here.")
    }
    static var unseen: String {
        say("desk.unseen", "There is an unseen character in it; type it again.")
    }

    static func reason(_ reason: DuplicateReason) -> String {
        switch reason {
        case .samePhone: say("duplicate.samePhone", "same phone")
        case .contactPhone: say("duplicate.contactPhone", "a phone they share")
        case .sameEmail: say("duplicate.sameEmail", "same e-mail")
        case .bornSameDay: say("duplicate.bornSameDay", "born the same day")
        case .bornSwapped: say("duplicate.bornSwapped", "born with day and month swapped")
        case .sameName: say("duplicate.sameName", "same name")
        case .soundsAlike: say("duplicate.soundsAlike", "name sounds alike")
        case .someSoundAlike: say("duplicate.someSoundAlike", "a name sounds alike")
        case .sameCounty: say("duplicate.sameCounty", "same county")
        case .otherSex: say("duplicate.otherSex", "but not the same sex")
        }
    }
}
