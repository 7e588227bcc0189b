import HomeCareDomain
import Words

/// The words of the day board.
enum DayBoardWords {
    static var title: String { say("board.title", "Day board") }
    static func title(_ day: String) -> String { say("board.titleDay", "Day board ▸ \(day)") }
    static var opening: String { say("board.opening", "Opening the day") }
    static var saving: String { say("board.saving", "Saving") }
    static func note(_ caregivers: Int, _ visits: Int) -> String {
        say("board.note", "\(caregivers) caregivers · \(visits) visits")
    }
    static func waiting(_ requests: Int) -> String {
        requests == 1
            ? say("board.waitingOne", "1 request: r")
            : say("board.waiting", "\(requests) requests: r")
    }
    /// Where there is no room for more than the keys that list them.
    static func narrow(_ stranded: Int, _ requests: Int) -> String {
        requests == 0
            ? say("board.narrow.stranded", "s: \(stranded)")
            : say("board.narrow", "s: \(stranded) · r: \(requests)")
    }
    static func cut(_ caregivers: Int) -> String {
        say("board.cut", "the first \(caregivers) caregivers")
    }
    static func stranded(_ visits: Int) -> String {
        say("board.stranded", "\(visits) to put right: s")
    }
    static var today: String { say("board.today", "today") }

    static var open: String { say("board.open", "Open") }
    static var openHelp: String { say("board.open.help", "Opens the selected visit.") }
    static var accept: String { say("board.accept", "Accept") }
    static var acceptHelp: String {
        say("board.accept.help", "Confirms the selected visit that a patient has requested.")
    }
    static var move: String { say("board.move", "Move") }
    static var moveHelp: String { say("board.move.help", "Gives the visit another time.") }
    static var cancel: String { say("board.cancel", "Cancel") }
    static var cancelHelp: String {
        say("board.cancel.help", "Cancels the visit, or turns the request down.")
    }
    static var book: String { say("board.book", "Book here") }
    static var bookHelp: String {
        say("board.book.help", "Books a visit with this caregiver at this time.")
    }
    static var previous: String { say("board.previous", "Day before") }
    static var previousHelp: String { say("board.previous.help", "Shows the day before.") }
    static var next: String { say("board.next", "Day after") }
    static var nextHelp: String { say("board.next.help", "Shows the day after.") }
    static var toToday: String { say("board.toToday", "Today") }
    static var toTodayHelp: String { say("board.toToday.help", "Shows today, at this hour.") }
    static var goTo: String { say("board.goTo", "Go to") }
    static var goToHelp: String { say("board.goTo.help", "Shows the day you type.") }
    static var goToPrompt: String {
        say("board.goTo.prompt", "24/11, thu, tomorrow, +7 or 2026-11-24")
    }
    static var noDay: String { say("board.noDay", "That is no day.") }
    static var day: String { say("board.day", "Day") }
    static var filter: String { say("board.filter", "Find") }
    static var filterHelp: String { say("board.filter.help", "Shows the caregivers you type.") }
    static var filterHint: String {
        say("board.filterHint", "A part of the name. Enter keeps it, Esc shows everybody.")
    }
    static var keepFilter: String { say("board.keepFilter", "Keep") }
    static var keepFilterHelp: String {
        say("board.keepFilter.help", "Keeps those whom the name fits, and goes back to the board.")
    }
    static var only: String { say("board.only", "With visits") }
    static var onlyHelp: String {
        say("board.only.help", "Shows only those who have visits that day, or everybody again.")
    }
    static var nextVisit: String { say("board.nextVisit", "Next visit") }
    static var nextVisitHelp: String {
        say("board.nextVisit.help", "Goes to the next visit, through all caregivers.")
    }
    static var visitBefore: String { say("board.visitBefore", "Visit before") }
    static var visitBeforeHelp: String {
        say("board.visitBefore.help", "Goes to the visit before, through all caregivers.")
    }
    static var availability: String { say("board.availability", "Availability") }
    static var availabilityHelp: String {
        say("board.availability.help", "Opens the caregiver's week.")
    }

    static var nobody: String {
        say("board.nobody", "No caregiver is verified yet, so nobody can be booked.")
    }
    static func noneFoundOf(_ caregivers: Int) -> String {
        say(
            "board.noneFoundOf",
            """
            None of those on the board is called so: it has the first \(caregivers) caregivers and \
            all who have visits on this day. Booking care finds the others.
            """)
    }
    static var noneFound: String { say("board.noneFound", "No caregiver is called so.") }
    static var noneWithVisits: String {
        say("board.noneWithVisits", "Nobody has a visit on this day.")
    }
    static var noVisit: String { say("board.noVisit", "There is no visit at this time.") }
    static var notRequested: String {
        say("board.notRequested", "Only a requested visit waits to be accepted.")
    }
    static var notOpen: String { say("board.notOpen", "This visit is over or under way.") }
    static var isTaken: String { say("board.isTaken", "This time is taken.") }
    static var isPast: String { say("board.isPast", "This time is over.") }

    static func standing(_ standing: BoardStanding) -> String {
        switch standing {
        case .requested: AppointmentState.requested.title
        case .confirmed: AppointmentState.confirmed.title
        case .inProgress: AppointmentState.inProgress.title
        case .completed: AppointmentState.completed.title
        case .noShow: AppointmentState.noShow.title
        case .cancelled: AppointmentState.cancelled.title
        case .late: say("board.late", "late, not begun")
        case .held: say("board.held", "held")
        }
    }
    /// In the legend, where room is short.
    static func short(_ standing: BoardStanding) -> String {
        switch standing {
        case .late: say("board.short.late", "late")
        case .inProgress: say("board.short.inProgress", "begun")
        case .completed: say("board.short.completed", "done")
        default: self.standing(standing)
        }
    }
    /// What a sign means, on the help page.
    static func meaning(_ sign: BoardSign) -> String {
        switch sign {
        case .closed: say("board.sign.closed", "Outside the caregiver's availability")
        case .length: say("board.sign.length", "How long the visit before it lasts")
        case .cursor: say("board.sign.cursor", "The selected time, where no visit is")
        case .nowHead, .now: say("board.sign.now", "This hour")
        case .earlier: say("board.sign.earlier", "There are earlier visits than are shown")
        case .later: say("board.sign.later", "There are later visits than are shown")
        case .selected: say("board.sign.selected", "The selected caregiver")
        }
    }
    static func free(_ clock: String) -> String { say("board.free", "\(clock) free") }
    static func over(_ clock: String) -> String { say("board.over", "\(clock) over") }
    static func travel(_ clock: String) -> String {
        say("board.travel", "\(clock) travel between visits")
    }
    static func closed(_ clock: String) -> String {
        say("board.closed", "\(clock) outside the availability")
    }
    static func heldBy(_ name: String) -> String { say("board.heldBy", "by \(name)") }

    static func askCancel(_ reference: String) -> String {
        say("board.askCancel", "Cancel \(reference)?")
    }
    static var yesCancel: String { say("board.yesCancel", "Yes, cancel") }
    static func accepted(_ reference: String) -> String {
        say("board.accepted", "\(reference) is confirmed.")
    }
    static func cancelled(_ reference: String) -> String {
        say("board.cancelled", "\(reference) is cancelled.")
    }
    static func line(_ hours: String, _ caregiver: String, _ what: String) -> String {
        say("board.line", "\(hours), \(caregiver): \(what)")
    }
    static var noLines: String { say("board.noLines", "No visits on this day.") }
}
