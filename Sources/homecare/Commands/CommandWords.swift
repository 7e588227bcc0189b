import HomeCareDomain
import Words

/// What is said where a command is used wrongly.
enum CommandWords {
    /// What was typed, as far as a sentence has room for it.
    private static func shown(_ text: String) -> String {
        SafeText.visible(String(text.prefix(40)))
    }
    static var forNobody: String {
        say("command.forNobody", "This command acts for nobody: leave --as out.")
    }
    static func operationName(_ longest: Int) -> String {
        say("command.operationName", "--operation is a name of 1 to \(longest) characters.")
    }
    static var noLimit: String { say("command.noLimit", "Ask for at least one with --limit.") }
    static var weekly: String {
        say("command.weekly", "Give --count or --until with --weekly, one of them.")
    }
    static var needsWeekly: String {
        say("command.needsWeekly", "--count, --until, --every and --without need --weekly.")
    }
    static var series: String { say("command.series", "--series needs confirmed or cancelled.") }
    static func noTime(_ text: String) -> String {
        say("command.noTime", "“\(shown(text))” is no time; write it as 2026-11-24T10:00.")
    }
    static func skipped(_ day: String, _ time: String) -> String {
        say(
            "command.skipped",
            "On \(day) the clocks are put forward and there is no \(time): choose another time.")
    }
    static func noDate(_ text: String) -> String {
        say("command.noDate", "“\(shown(text))” is no date; write it as 2026-11-24.")
    }
    static func noReference(_ text: String, _ reference: String) -> String {
        say(
            "command.noReference",
            "“\(shown(text))” cannot be read; write it as \(reference) or 42.")
    }
    static func noSpecialty(_ text: String, _ names: String) -> String {
        say("command.noSpecialty", "There is no specialty “\(shown(text))”. There are: \(names).")
    }
    static func severalSpecialties(_ text: String, _ names: String) -> String {
        say("command.severalSpecialties", "“\(shown(text))” could be any of these: \(names).")
    }
    static var verify: String {
        say(
            "command.verify",
            "Give --regulator, --number and --expires, or --reject with a reason.")
    }
    static var decision: String {
        say("command.decision", "Give --keep, --cancel, --revive or --leave, one of them.")
    }
    static var whichMessages: String {
        say("command.whichMessages", "Name one notification, or --failed, or --not-configured.")
    }
    static var channel: String {
        say("command.channel", "--channel goes with --failed or --not-configured.")
    }
    static func thenAdd(_ sentence: String) -> String {
        say("command.thenAdd", "\(sentence) Then add --may-have-arrived.")
    }
    static func noTimeOff(_ text: String) -> String {
        say(
            "command.noTimeOff",
            "“\(shown(text))” is no time off; write it as 2026-12-24..2026-12-26 Leave.")
    }
    static func noAmount(_ text: String) -> String {
        say("command.noAmount", "“\(shown(text))” is no amount; write 1500 or 1500.50.")
    }
    static func noWeek(_ text: String) -> String {
        say(
            "command.noWeek",
            """
            “\(shown(text))” cannot be read; write it as mon-fri 08:00-17:00, sat 09:00-12:00 virtual \
            (or with a date: 2026-11-28 09:00-13:00).
            """)
    }
    static var emptyList: String {
        say("command.emptyList", "Name them with commas between them, or write none.")
    }
    static var noText: String {
        say(
            "command.noText",
            "What was typed is no UTF-8 text: nothing was done. Set the terminal to UTF-8.")
    }
    static func unknown(_ word: String) -> String {
        say("command.unknown", "“\(shown(word))” is not known.")
    }
    static var moveAndTo: String { say("command.moveAndTo", "Give --move and --to together.") }
    static var contactAct: String {
        say("command.contactAct", "Give --add, --guardian, --remove or --move, one of them.")
    }
    static func noContact(_ place: Int) -> String {
        say("command.noContact", "There is no contact at place \(place).")
    }
    static var consentAct: String {
        say("command.consentAct", "Give --record or --withdraw, one of them.")
    }
    static var withdraw: String {
        say("command.withdraw", "--withdraw is care, messages or sharing.")
    }
    static var merge: String {
        say("command.merge", "Give KEPT and MERGED, or --undo with the merged one alone.")
    }
    static func contactLine(_ option: String) -> String {
        say("command.contactLine", "Write --\(option) as “Name; relationship; phone; e-mail”.")
    }
    static var consentLine: String {
        say(
            "command.consentLine",
            """
            Write a consent as PURPOSE=WAY: care, messages or sharing; in-person, phone, \
            written or online.
            """)
    }
    static var order: String {
        say("command.order", "Give --spo2-scale or --pregnancy, one of them.")
    }
    static var pregnancy: String { say("command.pregnancy", "--pregnancy is “begun” or “ended”.") }
    static var confirmOrDecline: String {
        say("command.confirmOrDecline", "Give --confirm or --decline, one of them.")
    }
    static var startOrDay: String {
        say("command.startOrDay", "Give either --start or --day with --from and --to.")
    }
    static func noRate(_ rate: Int) -> String {
        say("command.noRate", "\(rate) is no hourly rate.")
    }
    static var noRating: String { say("command.noRating", "A rating lies between 1 and 5 stars.") }
    static func noClock(_ text: String) -> String {
        say("command.noClock", "“\(shown(text))” is no time of day; write it as 09:00.")
    }
    static func noValue(_ text: String, _ example: String) -> String {
        say("command.noValue", "“\(shown(text))” cannot be read; write it as \(example).")
    }
    static func noSince(_ text: String) -> String {
        say(
            "command.noSince",
            "“\(shown(text))” is no visit and no day; write it as A-1042, 2026-11-24 or 2026-11-24T10:00."
        )
    }
    static var noPassword: String {
        say("command.noPassword", "No password came on standard input.")
    }
    static var demoSize: String {
        say(
            "command.demoSize",
            "A clinic has at most 2000000 caregivers and patients, and 1 to 20 years.")
    }
    static func again(_ operation: String) -> String {
        say("command.again", "Doing it again with --operation \(operation) cannot do it twice.")
    }
    static var nothingHeld: String {
        say(
            "command.nothingHeld",
            "No time is kept under this token: it has lapsed, was booked, or is mistyped.")
    }
    /// The option by which somebody does what was refused, having read why it was.
    static func wayOn(_ error: FieldError) -> String? {
        switch error.code {
        case "merge.different":
            say("command.mergeAnyway", "It is one person all the same: --in-spite-of-differences")
        case "duplicateLikely":
            say("command.registerAnyway", "It is somebody else: --in-spite-of REASON")
        case "visitsBooked":
            say(
                "command.offAnyway",
                "They stay booked and are known: --visits \(error.count ?? 0)")
        default: nil
        }
    }
    static func outsideAnyway(_ option: String) -> String {
        say("command.outsideAnyway", "It is to be made all the same: \(option) REASON")
    }
    static func openAlready(_ time: String) -> String {
        say("command.openAlready", "Open already, so nothing was saved for it: \(time)")
    }
    static func leftOutside(_ count: Int) -> String {
        say(
            "command.leftOutside",
            """
            Booked visits that lie outside now: \(count). They stay booked until somebody moves, \
            cancels or keeps them:
            """)
    }
    static func andMore(_ count: Int) -> String {
        say("command.andMore", "and \(count) more")
    }
    static func bookOthers(_ options: String) -> String {
        say("command.bookOthers", "To book the others: \(options)")
    }
    static var freeInstead: String { say("command.freeInstead", "Free instead:") }
    static func auditBroken(_ entry: String, _ whole: String) -> String {
        say(
            "command.auditBroken",
            """
            The audit is broken at entry \(entry): it was changed, or an entry before it \
            was removed. The \(whole) entries before it are whole.
            """)
    }
}
