import HomeCareDomain
import Words

/// The words of a caregiver's availability.
enum AvailabilityWords {
    static var title: String { say("availability.title", "Availability") }
    static func title(_ name: String) -> String {
        say("availability.titleOf", "Availability ▸ \(name)")
    }
    static var opening: String { say("availability.opening", "Opening the week") }
    static var saving: String { say("availability.saving", "Saving") }
    static var savedWeek: String { say("availability.saved.week", "The week is saved.") }
    static func savedLine(_ label: String) -> String {
        say("availability.saved.line", "Saved: \(label).")
    }
    static func takenBack(_ label: String, _ text: String) -> String {
        say("availability.takenBack", "Taken back: \(label) \(text)")
    }
    static var edited: String { say("availability.edited", "not saved yet: F2") }
    static func hours(_ hours: String) -> String { say("availability.hours", "\(hours) h a week") }
    static var restored: String {
        say("availability.restored", "The week you had begun to change is here again.")
    }

    static var toggle: String { say("availability.toggle", "Open or close") }
    static var toggleHelp: String {
        say("availability.toggle.help", "Opens this time for visits, or closes it.")
    }
    static var earlier: String { say("availability.earlier", "Extend earlier") }
    static var earlierHelp: String {
        say("availability.earlier.help", "Opens the time before it like this one.")
    }
    static var later: String { say("availability.later", "Extend later") }
    static var laterHelp: String {
        say("availability.later.help", "Opens the time after it like this one.")
    }
    static var mode: String { say("availability.mode", "Kind of visit") }
    static var modeHelp: String {
        say(
            "availability.mode.help",
            "Changes this stretch: both kinds, in person only, virtual only.")
    }
    static var copy: String { say("availability.copy", "To weekdays") }
    static var copyHelp: String {
        say("availability.copy.help", "Copies this day to Monday to Friday.")
    }
    static var undo: String { say("availability.undo", "Undo") }
    static var undoHelp: String { say("availability.undo.help", "Takes the last change back.") }
    static var revert: String { say("availability.revert", "Start again") }
    static var revertHelp: String {
        say("availability.revert.help", "Shows the week as it is saved; undo brings yours back.")
    }
    static var save: String { say("availability.save", "Save") }
    static var saveHelp: String { say("availability.save.help", "Saves the week.") }
    static var previous: String { say("availability.previous", "Week before") }
    static var previousHelp: String {
        say("availability.previous.help", "Shows the visits and time off of the week before.")
    }
    static var next: String { say("availability.next", "Week after") }
    static var nextHelp: String {
        say("availability.next.help", "Shows the visits and time off of the week after.")
    }
    static var list: String { say("availability.list", "List") }
    static var listHelp: String {
        say("availability.list.help", "Goes to the list below, or back to the week.")
    }
    static var change: String { say("availability.change", "Change") }
    static var changeHelp: String {
        say("availability.change.help", "Changes the selected line of the list.")
    }
    static var remove: String { say("availability.remove", "Take back") }
    static var removeHelp: String {
        say("availability.remove.help", "Takes the selected time off or extra time back.")
    }
    static var addOff: String { say("availability.addOff", "Time off") }
    static var addOffHelp: String {
        say("availability.addOff.help", "Adds days or hours without visits.")
    }
    static var addExtra: String { say("availability.addExtra", "Extra time") }
    static var addExtraHelp: String {
        say("availability.addExtra.help", "Adds time for visits on one day.")
    }
    static var nothingOpen: String {
        say("availability.nothingOpen", "This time is closed: Space opens it.")
    }
    static var nothingChanged: String {
        say("availability.nothingChanged", "Nothing was changed.")
    }
    static var inList: String {
        say("availability.inList", "Tab goes back to the week.")
    }
    static var inWeek: String { say("availability.inWeek", "Tab goes to the list.") }
    static var notRemovable: String {
        say("availability.notRemovable", "Only time off and extra time are taken back.")
    }
    static var stillOpening: String {
        say("availability.stillOpening", "The week is still being opened.")
    }

    static var notice: String { say("availability.notice", "Notice") }
    static var buffer: String { say("availability.buffer", "Travel") }
    static var rate: String { say("availability.rate", "Rate") }
    static var counties: String { say("availability.counties", "Counties") }
    static var languages: String { say("availability.languages", "Languages") }
    static var specialties: String { say("availability.specialties", "Specialties") }
    static var extra: String { say("availability.extra", "Extra time") }
    static var off: String { say("availability.off", "Time off") }
    static var papers: String { say("availability.papers", "Papers") }
    static func minutes(_ minutes: Int) -> String {
        say("availability.minutes", "\(minutes) min")
    }
    static func anHour(_ amount: String) -> String {
        say("availability.anHour", "\(amount) an hour")
    }
    static var none: String { say("availability.none", "none") }
    static func until(_ day: String) -> String {
        say("availability.until", "verified, valid until \(day)")
    }
    static var notVerified: String {
        say("availability.notVerified", "not verified: patients cannot find you yet")
    }
    static var both: String { say("availability.both", "both kinds") }
    static var inPerson: String { say("availability.inPerson", "in person") }
    static var virtual: String { say("availability.virtual", "virtual") }
    static var booked: String { say("availability.booked", "booked") }
    /// Time off as people say it: whole days, or from a moment until another.
    static func off(_ time: TimeOff, _ zone: ClinicZone, seenOn today: CivilDate) -> String {
        let (first, after) = (zone.date(of: time.startsAt), zone.date(of: time.endsAt))
        let isWhole =
            zone.startOfDay(first) == time.startsAt && zone.startOfDay(after) == time.endsAt
        let last = isWhole ? after.adding(days: -1) : zone.date(of: time.endsAt)
        let reason = time.reason.isEmpty ? "" : " · \(time.reason)"
        guard !isWhole else {
            func words(_ day: CivilDate) -> String { ClinicZone.words(day, seenOn: today) }
            let days = first == last ? words(first) : "\(words(first)) – \(words(last))"
            return say("availability.wholeDays", "\(days), all day") + reason
        }
        let end =
            first == last
            ? zone.clock(time.endsAt) : zone.dayAndClock(time.endsAt, seenOn: today)
        return "\(zone.dayAndClock(time.startsAt, seenOn: today))–\(end)" + reason
    }
    static var extraMark: String { say("availability.extraMark", "extra") }
    static var partly: String { say("availability.partly", "part") }
    static var away: String { say("availability.away", "time off") }

    static func help(_ field: String) -> String {
        switch field {
        case "notice":
            say("availability.help.notice", "Minutes ahead that you must know of a visit, 0–20160.")
        case "buffer":
            say("availability.help.buffer", "Minutes of travel between visits in person, 0–480.")
        case "rate": say("availability.help.rate", "KES an hour, such as 1500 or 1500.50.")
        case "counties":
            say("availability.help.counties", "Counties you serve beside your own, with commas.")
        case "languages": say("availability.help.languages", "Languages you speak, with commas.")
        default:
            say("availability.help.specialties", "What you are booked for, with commas.")
        }
    }
    static var noNumber: String { say("availability.noNumber", "Please write a number.") }
    static var noRate: String {
        say("availability.noRate", "An hourly rate is more than KES 0.")
    }
    static func unknown(_ word: String) -> String {
        say("availability.unknown", "“\(word)” is not known.")
    }
    static var unreadable: String {
        say("availability.unreadable", "That cannot be read; see the example above.")
    }

    static var askSave: String { say("availability.askSave", "Save the week?") }
    static var staysBooked: String {
        say("availability.staysBooked", "Booked visits stay as they are.")
    }
    static func leftOutside(_ visits: Int) -> String {
        say("availability.leftOutside", "Booked visits outside the new hours: \(visits)")
    }
    static var askTakeBack: String {
        say("availability.askTakeBack", "Take the extra time back?")
    }
    static var yesTakeBack: String { say("availability.yesTakeBack", "Take it back") }
    static var yesSave: String { say("availability.yesSave", "Save") }
    static func day(_ name: String, _ old: String, _ new: String) -> String {
        say("availability.day", "\(name): \(old) → \(new)")
    }
    static func more(_ count: Int) -> String { say("availability.more", "and \(count) more") }
    static func line(_ day: String, _ windows: String) -> String {
        say("availability.line", "\(day): \(windows)")
    }
    static var closed: String { say("availability.closed", "no visits") }
}
