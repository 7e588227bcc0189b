import HomeCareDomain
import Words

/// The words of a handover sheet.
enum HandoverWords {
    static var handover: String { say("handover.handover", "Handover") }
    static var opening: String { say("handover.opening", "Putting the handover together") }
    static var earlier: String { say("handover.earlier", "Earlier") }
    static var earlierHelp: String { say("handover.earlierHelp", "Begins at the report before.") }
    static var later: String { say("handover.later", "Later") }
    static var laterHelp: String { say("handover.laterHelp", "Begins at the report after.") }
    static var noEarlier: String {
        say("handover.noEarlier", "There is no report before this one.")
    }
    static var noLater: String {
        say("handover.noLater", "Only the newest report follows this one.")
    }

    static var status: String { say("handover.status", "Status") }
    static var since: String { say("handover.since", "Since") }
    static var then: String { say("handover.then", "then") }
    static var now: String { say("handover.now", "now") }
    static var alerts: String { say("handover.alerts", "Alerts") }
    static var open: String { say("handover.open", "Open") }
    static var addenda: String { say("handover.addenda", "Addenda") }
    static var next: String { say("handover.next", "Next") }
    static var notes: String { say("handover.notes", "Notes") }
    static var conscious: String { say("handover.conscious", "Conscious") }
    static var news2: String { say("handover.news2", "NEWS2") }
    static var air: String { say("handover.air", "Air") }
    static var notTaken: String { say("handover.notTaken", "not taken") }
    static var incomplete: String { say("handover.incomplete", "incomplete") }
    static var noAlerts: String { say("handover.noAlerts", "none since then, none running") }
    static var nothingOpen: String { say("handover.nothingOpen", "nothing") }
    static var noNext: String { say("handover.noNext", "no visit is booked") }
    static var noNotes: String { say("handover.noNotes", "no report since then") }
    static var nobodyHasIt: String { say("handover.nobodyHasIt", "nobody has it") }

    static func title(_ patient: String) -> String {
        say("handover.title", "Handover ▸ \(patient)")
    }
    static func sheet(_ patient: String) -> String {
        say("handover.sheet", "Handover: \(patient)")
    }
    /// The command is the same in every language.
    static func printing(_ patient: String, _ visit: Int64?) -> String {
        let since = visit.map { " --since \(RecordKind.appointment.reference($0))" } ?? ""
        let command = "homecare patients handover \(patient)\(since)"
        return say("handover.printing", "To print: \(command)")
    }

    static func physician(_ name: String?) -> String {
        say("handover.physician", "physician \(name ?? say("handover.nobody", "none"))")
    }
    static func unchanged(_ status: String, _ age: String) -> String {
        say("handover.unchanged", "\(status), unchanged, for \(age)")
    }
    static func changed(_ then: String, _ now: String, _ age: String) -> String {
        say("handover.changed", "\(then) then; \(now) now, for \(age)")
    }

    static func begins(_ when: String, _ visit: String, _ author: String, reports: Int) -> String {
        say("handover.begins", "\(when), \(visit), \(author); \(count(reports)) since")
    }
    static func beginsAtFirst(reports: Int) -> String {
        say("handover.first", "nothing was reported before; \(count(reports)) since")
    }

    private static func count(_ reports: Int) -> String {
        switch reports {
        case 0: say("handover.noReport", "no report")
        case 1: say("handover.oneReport", "1 report")
        default: say("handover.reports", "\(reports) reports")
        }
    }

    static func opened(_ ago: String) -> String { say("handover.opened", "opened \(ago)") }
    static func has(_ name: String, until: String?) -> String {
        until.map { say("handover.hasUntil", "\(name) has it until \($0)") }
            ?? say("handover.has", "\(name) has it")
    }
    static func resolved(_ name: String, _ note: String) -> String {
        note.isEmpty
            ? say("handover.resolved", "resolved by \(name)")
            : say("handover.resolvedWith", "resolved by \(name): \(note)")
    }
    static func notObtained(_ vitals: String) -> String {
        say("handover.notObtained", "not obtained: \(vitals)")
    }
    static func unreported(_ visit: String, _ when: String, _ who: String) -> String {
        say("handover.unreported", "no report yet of \(visit), \(when), \(who)")
    }
    static func addendum(_ report: String, _ author: String, _ reason: String, _ text: String)
        -> String
    {
        say("handover.addendum", "\(report), \(author), \(reason): \(text)")
    }
    static func visit(_ when: String, _ who: String, _ what: String) -> String {
        say("handover.visit", "\(when) \(who), \(what)")
    }
    static func note(_ when: String, _ who: String, _ text: String) -> String {
        say("handover.note", "\(when) \(who): \(text)")
    }
    static func more(_ count: Int) -> String { say("handover.more", "and \(count) more") }

    static func direction(_ direction: Handover.Direction, ascii: Bool) -> String {
        switch direction {
        case .up: ascii ? say("handover.up", "up") : "↑"
        case .down: ascii ? say("handover.down", "down") : "↓"
        case .same: ascii ? say("handover.same", "same") : "="
        case .changed: ascii ? say("handover.new", "new") : "≠"
        }
    }
}
