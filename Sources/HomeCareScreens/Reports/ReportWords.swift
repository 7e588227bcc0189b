import HomeCareDomain
import HomeCareServices
import TerminalKit
import Words

/// The words of the report form.
enum ReportWords {
    static var title: String { say("report.title", "Care report") }
    static func title(_ person: String, _ patient: String, _ visit: String) -> String {
        say("report.titleOf", "Care report ▸ \(person) · \(patient) · \(visit)")
    }
    static func lateVisit(_ day: String) -> String { say("report.late", "visit of \(day)") }
    static var opening: String { say("report.opening", "Opening the report") }
    static var openingForm: String { say("report.openingForm", "Opening the report…") }
    static var stillOpening: String {
        say("report.stillOpening", "The form is still being opened.")
    }
    static var filing: String { say("report.filing", "Filing the report") }

    // MARK: Actions

    static var submit: String { say("report.submit", "Submit") }
    static var submitHelp: String {
        say("report.submit.help", "Checks the report and files it; what is missing is shown.")
    }
    static var notObtained: String { say("report.notObtained", "Not obtained") }
    static var notObtainedHelp: String {
        say(
            "report.notObtained.help",
            "Says why a vital was not obtained, or all that are still empty; or takes that back.")
    }
    static var line: String { say("report.line", "Line") }
    static var lineHelp: String {
        say("report.line.help", "Types all vitals in one line, such as 128/82 p76 r18 t36.8 s97.")
    }
    static var convert: String { say("report.convert", "Convert") }
    static var convertHelp: String {
        say(
            "report.convert.help",
            "Takes the value in the right unit, where another one was most likely typed.")
    }
    static var again: String { say("report.again", "Type again") }
    static var againHelp: String {
        say("report.again.help", "Asks for an unusual value a second time.")
    }
    static var score: String { say("report.score", "NEWS2") }
    static var scoreHelp: String {
        say(
            "report.score.help",
            "What the score says and what it does not. NEWS2: Royal College of Physicians, 2017.")
    }
    static var discard: String { say("report.discard", "Discard") }
    static var discardHelp: String {
        say(
            "report.discard.help",
            "Throws away what was typed for a visit that has its report.")
    }

    // MARK: Fields

    static var vitals: String { say("report.vitals", "Vitals") }
    static var now: String { say("report.now", "now") }
    static var lastVisit: String { say("report.lastVisit", "last visit") }
    static var trend: String { say("report.trend", "trend") }
    static var scale2: String { say("report.scale2", "SpO₂ (scale 2)") }
    static var none: String { "–" }
    static var systolicHelp: String {
        say("report.systolic.help", "Upper number, mmHg, 0–350. F3 takes all in one line.")
    }
    static var status: String { say("report.status", "Status") }
    static var statusHelp: String {
        say(
            "report.status.help",
            "How the patient is, in your judgement.")
    }
    static var notes: String { say("report.notes", "Notes") }
    static var notesHelp: String {
        say("report.notes.help", "What you saw and did. F2 submits.")
    }
    static var deathTime: String { say("report.deathTime", "Time of death") }
    static var deathTimeHelp: String {
        say(
            "report.deathTime.help",
            "Today such as 1430; else such as 2026-11-24T14:30.")
    }
    static var confirmedBy: String { say("report.confirmedBy", "Confirmed by") }
    static var confirmedByHelp: String {
        say("report.confirmedBy.help", "Who confirmed the death.")
    }
    static var circumstances: String { say("report.circumstances", "Circumstances") }
    static var circumstancesHelp: String {
        say("report.circumstances.help", "What happened, in a few words.")
    }
    static var patientName: String { say("report.patientName", "Patient's name") }
    static var patientNameHelp: String {
        say("report.patientName.help", "Type the patient's full name to confirm.")
    }

    // MARK: The score

    static var notScored: String { say("report.notScored", "not scored:") }
    static func whyNotScored(_ subject: ReportSubject) -> String {
        ageInYears(born: subject.born, on: subject.on) < 16
            ? say("report.under16", "under 16 years") : say("report.pregnant", "in pregnancy")
    }
    static var incomplete: String { say("report.incomplete", "incomplete:") }
    static func toGo(_ count: Int) -> String { say("report.toGo", "\(count) to go") }
    static func missing(_ count: Int) -> String { say("report.missing", "\(count) missing") }
    static func total(_ total: Int) -> String { say("report.total", "total \(total)") }

    // MARK: Past visits

    static var firstReport: String {
        say("report.first", "No report was filed before this one.")
    }
    static func lastReport(_ author: String, _ reference: String) -> String {
        say("report.last", "Last report, \(reference) by \(author)")
    }

    // MARK: The line

    static var lineTitle: String {
        say("report.line.title", "One line for all vitals")
    }
    static var lineHint: String {
        say("report.line.hint", "Enter takes the line, Esc puts it away.")
    }
    static var lineExample: String {
        say("report.line.example", "128/82 p76 r18 t36.8 s97 air A – in any order:")
    }
    static var lineRefused: String {
        say("report.line.refused", "The line is not taken yet: see what is marked.")
    }
    static func lineTaken(_ count: Int) -> String {
        count == 1
            ? say("report.line.takenOne", "One value is in the form.")
            : say("report.line.taken", "\(count) values are in the form.")
    }
    static func lineOffer(_ slip: UnitSlip) -> String {
        say("report.line.offer", "\(slip.sentence) F5 takes it.")
    }
    static func lineConverted(_ slip: UnitSlip) -> String {
        say("report.line.converted", "\(slip.sentence) It is in the line now.")
    }
    static var nothingUnderstood: String {
        say("report.line.nothing", "Nothing is understood yet.")
    }
    static func understood(_ told: String) -> String {
        say("report.line.understood", "Understood: \(told)")
    }
    static func notUnderstood(_ fault: VitalLine.Fault, more: Int) -> String {
        let place = fault.place.lowerBound + 1
        let words = say("report.line.fault", "Character \(place): \(fault.message)")
        guard more > 0 else { return words }
        return say("report.line.more", "\(words) (and \(more) more)")
    }

    // MARK: Sentences

    static var restored: String {
        say("report.restored", "This is the report you had begun; nothing of it was lost.")
    }

    static func filed(_ report: FiledReport) -> String {
        guard let alert = report.alertID.map(RecordKind.alert.reference) else {
            return say("report.filed", "\(report.reference) is filed.")
        }
        guard report.messages > 0 else {
            return say("report.filedAlert", "\(report.reference) is filed; alert \(alert).")
        }
        return say(
            "report.filedQueued",
            "\(report.reference) is filed; alert \(alert), \(report.messages) messages queued.")
    }

    /// What keeps a report from being filed: lines of the form that are empty, and others.
    static func wrong(missing: Int, others: Int) -> String {
        guard missing > 0 else { return wrong(others) }
        guard others > 0 else { return needed(missing) }
        return say(
            "report.neededAndWrong",
            "Still needed: \(missing). To look at again: \(others). Nothing is filed yet.")
    }

    private static func needed(_ count: Int) -> String {
        count == 1
            ? say("report.needed", "One line is still needed; nothing is filed yet.")
            : say("report.neededMany", "\(count) lines are still needed; nothing is filed yet.")
    }

    private static func wrong(_ count: Int) -> String {
        count == 1
            ? say("report.wrong", "One line needs another look; nothing is filed yet.")
            : say("report.wrongMany", "\(count) lines need another look; nothing is filed yet.")
    }

    static func converted(_ slip: UnitSlip) -> String {
        say("report.converted", "\(slip.sentence) It is in the form now.")
    }

    static func takenOut(_ values: String) -> String {
        say("report.takenOut", "\(values) is taken out again, as it was not obtained.")
    }

    static var nothingMissing: String {
        say("report.nothingMissing", "Nothing is missing: every vital is there or has its reason.")
    }

    /// What stands in the row of a value to look at again.
    static func lookAgain(_ doubt: Doubt, _ vitals: [Vital], ascii: Bool) -> String {
        switch doubt {
        case .slip(let slip):
            let value = slip.vital.fullTextWithUnit(slip.value)
            return ascii
                ? say("report.offer.ascii", "-> \(value) F5")
                : say("report.offer", "→ \(value) F5")
        case .unusual: return say("report.unusual", "unusual: F5")
        }
    }

    /// Why something was not obtained, for its row.
    static func reason(_ reason: NotObtained) -> String {
        let text = reason.text
        if text.isEmpty { return reason.code.title }
        return say("report.reason", "\(reason.code.title): \(text)")
    }

    /// What was typed for a visit that has its report, to be read and copied.
    static func superseded(_ error: ServiceError, _ draft: ReportDraft) -> [String] {
        let form = ReportEntry.form()
        let typed = draft.texts.map { field, text in "\(form[field]?.label ?? field): \(text)" }
        let reasons = draft.notObtained.sorted { $0.key.rawValue < $1.key.rawValue }
            .map { "\($0.key.title): \(reason($0.value))" }
        return [error.sentence, "", say("report.kept", "What you had typed is still here:")]
            + typed + reasons + (draft.line.isEmpty ? [] : [draft.line])
    }

    /// The score in words: what it asks for, what is missing, and whose work it is.
    static func explained(_ score: News2) -> [String] {
        var lines: [String] = []
        if let reason = score.reason {
            lines.append(reason)
        } else if let total = score.total, let band = score.band {
            lines += [
                say("report.score.total", "NEWS2 is \(total), \(band.title)."), band.response,
            ]
        } else {
            let missing = score.missing.map(\.title).joined(separator: ", ")
            lines.append(
                say("report.score.missing", "Still to come: \(missing). There is no total before."))
        }
        return lines + [
            "",
            say(
                "report.score.aid",
                "An aid beside your own judgement, made for hospitals; never a status by itself."),
            say(
                "report.score.credit",
                "NEWS2: © Royal College of Physicians, National Early Warning Score 2, 2017."),
        ]
    }
}
