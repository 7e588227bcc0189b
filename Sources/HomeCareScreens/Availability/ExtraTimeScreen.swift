import HomeCareDomain
import HomeCareServices
import TerminalKit

/// Time for visits on one day beside the week, of one caregiver.
enum ExtraTimeScreen: EntryScreen {
    struct Entered: Sendable {
        let caregiver: Int64
        let windows: [ExtraWindow]
    }

    typealias Subject = CaregiverDays
    typealias State = EntryState<Subject>
    typealias Action = EntryAction<Subject, Filed>
    typealias Filed = Said

    /// What is said when it is filed, and whether anything was to be saved.
    struct Said: Sendable {
        let words: String
        let isSaved: Bool
    }

    static let id = "extra-time"
    static let table: [ActionRow<State, Action>] = keys()
    static let writers: Set<Role> = [.caregiver, .admin]

    static var words: EntryWords {
        EntryWords(
            submit: ExtraTimeWords.submit, submitHelp: ExtraTimeWords.submitHelp,
            opening: TimeOffWords.opening, filing: ExtraTimeWords.saving,
            notOpen: TimeOffWords.notOpen, wrong: TimeOffWords.wrong,
            restored: ExtraTimeWords.restored, explanation: ExtraTimeWords.explanation)
    }

    static func title(_ state: State) -> String { ExtraTimeWords.title(state.subject?.name) }

    static func subject(_ clinic: Clinic, _ viewer: Actor, _ caregiver: Int64) throws -> Subject {
        try CaregiverDays(clinic, viewer, caregiver)
    }

    static func form(_ subject: Subject) -> Form {
        Form([
            FormField(
                "day", ExtraTimeWords.day, .text(TextField(limit: 20)),
                help: TimeOffWords.firstHelp),
            FormField(
                "hours", ExtraTimeWords.hours, .text(TextField(limit: 60)),
                help: ExtraTimeWords.hoursHelp),
            FormField(
                "mode", ExtraTimeWords.mode,
                .choice(ChoiceField(modes, optional: true)), help: ExtraTimeWords.modeHelp),
        ])
    }

    private static var modes: [ChoiceField.Option] {
        [WindowMode.inPerson, .virtual].map { .init($0.rawValue, ExtraTimeWords.title($0)) }
    }

    static func check(_ field: String, _ form: Form, _ subject: Subject) -> String? {
        switch field {
        case "day": subject.day(form.text(field)) == nil ? TimeOffWords.noDay : nil
        case "hours": windows(form, on: subject.today) == nil ? ExtraTimeWords.noHours : nil
        default: nil
        }
    }

    private static func windows(_ form: Form, on day: CivilDate) -> [ExtraWindow]? {
        let mode = WindowMode(rawValue: form.text("mode")) ?? .both
        return try? WeekText.extra(on: day, hours: form.text("hours"), mode)
    }

    /// Below the form stands what was understood.
    static func hint(_ state: State) -> String {
        guard state.form[state.form.focus]?.error == nil, let today = state.subject?.today,
            let entered = entered(state, confirmed: [])
        else { return state.form.hint }
        return ExtraTimeWords.understood(words(entered.windows, today))
    }

    static func entered(_ state: State, confirmed: [String]) -> Entered? {
        state.subject?.day(state.form.text("day")).flatMap { windows(state.form, on: $0) }
            .map { Entered(caregiver: state.record, windows: $0) }
    }

    /// `Sat 28 Nov 09:00–12:00, 14:30–17:00`, each with its kind of visit; what runs past midnight
    /// names both days.
    private static func words(_ windows: [ExtraWindow], _ today: CivilDate) -> String {
        var parts: [String] = []
        var said: CivilDate?
        for extra in windows {
            let day =
                extra.date == said ? "" : "\(ClinicZone.words(extra.date, seenOn: today)) "
            parts.append(day + AvailabilityGrid.words(extra.window))
            said = extra.date
        }
        return parts.joined(separator: ", ")
    }

    static func file(
        _ entered: Entered, _ clinic: Clinic, _ viewer: Actor, operation: String
    ) throws -> Said {
        var change = AvailabilityChange()
        change.addExtra = entered.windows
        let changed = try clinic.changeAvailability(
            viewer, caregiver: entered.caregiver, change)
        let today = clinic.settings.zone.date(of: clinic.now())
        let saved = entered.windows.filter { !changed.openAlready.contains($0) }
        let parts = [
            saved.isEmpty ? nil : ExtraTimeWords.saved(words(saved, today)),
            changed.openAlready.isEmpty
                ? nil : ExtraTimeWords.openAlready(words(changed.openAlready, today)),
        ]
        return Said(
            words: parts.compactMap { $0 }.joined(separator: ". "), isSaved: !saved.isEmpty)
    }

    static func filed(_ said: Said, _ state: State) -> [Effect<Action, Workplace>] {
        [.back, .toast(said.words, said.isSaved ? .good : .notice)]
    }
}
