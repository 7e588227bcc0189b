import HomeCareDomain
import HomeCareServices
import TerminalKit

/// Days or hours without visits, of one caregiver.
enum TimeOffScreen: EntryScreen {
    /// The time, and how many booked visits in it the person was told of.
    struct Entered: Sendable {
        let caregiver: Int64
        let time: TimeOff
        let zone: ClinicZone
        let today: CivilDate
        let knownVisits: Int
    }

    typealias Subject = CaregiverDays
    typealias State = EntryState<Subject>
    typealias Action = EntryAction<Subject, Filed>
    typealias Filed = String

    static let id = "time-off"
    static let table: [ActionRow<State, Action>] = keys()
    static let writers: Set<Role> = [.caregiver, .admin]
    static let askable: Set<String> = ["visitsBooked"]

    static var words: EntryWords {
        EntryWords(
            submit: TimeOffWords.submit, submitHelp: TimeOffWords.submitHelp,
            opening: TimeOffWords.opening, filing: TimeOffWords.saving,
            notOpen: TimeOffWords.notOpen, wrong: TimeOffWords.wrong,
            restored: TimeOffWords.restored, explanation: TimeOffWords.explanation)
    }

    static func title(_ state: State) -> String { TimeOffWords.title(state.subject?.name) }

    static func subject(_ clinic: Clinic, _ viewer: Actor, _ caregiver: Int64) throws -> Subject {
        try CaregiverDays(clinic, viewer, caregiver)
    }

    static func form(_ subject: Subject) -> Form {
        Form([
            FormField(
                "first", TimeOffWords.first, .text(TextField(limit: 20)),
                help: TimeOffWords.firstHelp),
            FormField(
                "last", TimeOffWords.last, .text(TextField(limit: 20)),
                help: TimeOffWords.lastHelp),
            FormField(
                "hours", TimeOffWords.hours, .text(TextField(limit: 12)),
                help: TimeOffWords.hoursHelp),
            FormField(
                "reason", TimeOffWords.reason, .text(TextField(limit: 500)),
                help: TimeOffWords.reasonHelp),
        ])
    }

    static func check(_ field: String, _ form: Form, _ subject: Subject) -> String? {
        switch field {
        case "first": subject.day(form.text(field)) == nil ? TimeOffWords.noDay : nil
        case "last": checkLast(form, subject)
        case "hours": checkHours(form, subject)
        default: nil
        }
    }

    private static func checkLast(_ form: Form, _ subject: Subject) -> String? {
        guard !isBlank(form, "last") else { return nil }
        guard let last = subject.day(form.text("last")) else { return TimeOffWords.noDay }
        guard let first = subject.day(form.text("first")) else { return nil }
        return last < first ? TimeOffWords.backwards : nil
    }

    private static func checkHours(_ form: Form, _ subject: Subject) -> String? {
        guard !isBlank(form, "hours") else { return nil }
        guard hours(form) != nil else { return TimeOffWords.noHours }
        let areDaysRead = check("first", form, subject) == nil && checkLast(form, subject) == nil
        return areDaysRead && time(form, subject) == nil ? TimeOffWords.noSuchTime : nil
    }

    private static func isBlank(_ form: Form, _ field: String) -> Bool {
        form.text(field).allSatisfy(\.isWhitespace)
    }

    private static func hours(_ form: Form) -> (start: Int, end: Int)? {
        WeekText.span(form.text("hours").filter { $0 != " " })
    }

    /// The time that the form says; nil where it cannot be read.
    private static func time(_ form: Form, _ subject: Subject) -> TimeOff? {
        guard let first = subject.day(form.text("first")),
            let last = isBlank(form, "last") ? first : subject.day(form.text("last")),
            isBlank(form, "hours") || hours(form) != nil
        else { return nil }
        return TimeOffText.time(
            first: first, last: last, hours: hours(form), reason: form.text("reason"),
            zone: subject.zone)
    }

    /// Below the form stands what was understood.
    static func hint(_ state: State) -> String {
        guard let subject = state.subject, state.form[state.form.focus]?.error == nil,
            let time = time(state.form, subject)
        else { return state.form.hint }
        return TimeOffWords.understood(
            AvailabilityWords.off(time, subject.zone, seenOn: subject.today))
    }

    static func entered(_ state: State, confirmed: [String]) -> Entered? {
        guard let subject = state.subject, let time = time(state.form, subject) else { return nil }
        return Entered(
            caregiver: state.record, time: time, zone: subject.zone, today: subject.today,
            knownVisits: confirmed.first.flatMap { Int($0) } ?? 0)
    }

    static func file(
        _ entered: Entered, _ clinic: Clinic, _ viewer: Actor, operation: String
    ) throws -> String {
        var change = AvailabilityChange()
        change.addTimeOff = [entered.time]
        change.knownVisits = entered.knownVisits
        _ = try clinic.setAvailability(viewer, caregiver: entered.caregiver, change)
        return AvailabilityWords.off(entered.time, entered.zone, seenOn: entered.today)
    }

    static func filed(_ words: String, _ state: State) -> [Effect<Action, Workplace>] {
        [.back, .toast(TimeOffWords.saved(words), .good)]
    }

    static func ask(_ questions: [FieldError]) -> Dialog<Action>? {
        Dialog(
            title: TimeOffWords.ask, lines: questions.map(\.message),
            choices: [
                .init(
                    key: .character("y"), title: TimeOffWords.yes,
                    action: .confirm(questions.compactMap { $0.count.map(String.init) }))
            ], danger: true)
    }
}
