import HomeCareDomain
import HomeCareServices
import TerminalKit

/// A patient says how a visit was: one to five, and a word if they like.
enum RatingScreen: EntryScreen {
    struct Subject: Codable, Sendable {
        let caregiverName: String
        let day: String
    }

    /// What is said of a visit.
    struct Entered: Sendable {
        let appointment: Int64
        let stars: Int
        let comment: String
    }

    typealias State = EntryState<Subject>
    typealias Action = EntryAction<Subject, Filed>
    typealias Filed = Rating

    static let id = "rating"
    static let table: [ActionRow<State, Action>] = keys()
    static let writers: Set<Role> = [.patient]

    static var words: EntryWords {
        EntryWords(
            submit: RatingWords.submit, submitHelp: RatingWords.submitHelp,
            opening: RatingWords.opening, filing: RatingWords.saving,
            notOpen: RatingWords.notOpen, wrong: RatingWords.wrong,
            restored: RatingWords.restored, explanation: RatingWords.explanation)
    }

    static func title(_ state: State) -> String {
        state.subject.map { RatingWords.title($0.caregiverName, $0.day) } ?? RatingWords.title
    }

    static func subject(_ clinic: Clinic, _ viewer: Actor, _ appointment: Int64) throws -> Subject {
        let visit = try clinic.visitToRate(viewer, appointment: appointment)
        return Subject(
            caregiverName: visit.caregiverName, day: clinic.settings.zone.day(visit.startsAt))
    }

    static func form(_ subject: Subject) -> Form {
        Form([
            FormField(
                "stars", RatingWords.stars,
                .choice(
                    ChoiceField(
                        RatingRules.stars.map { .init("\($0)", RatingWords.title($0)) })),
                help: RatingWords.starsHelp),
            FormField(
                "comment", RatingWords.comment,
                .notes(NotesField(limit: RatingRules.longestComment)),
                help: RatingWords.commentHelp),
        ])
    }

    static func lineHelp(on field: String?, _ state: State) -> String? {
        field == "stars" ? RatingWords.starsLine : nil
    }

    static func check(_ field: String, _ form: Form, _ subject: Subject) -> String? {
        RatingSentences.errors(stars: Int(form.text("stars")), comment: form.text("comment"))
            .first { $0.field == field }?.message
    }

    static func entered(_ state: State, confirmed: [String]) -> Entered? {
        Int(state.form.text("stars")).map {
            Entered(appointment: state.record, stars: $0, comment: state.form.text("comment"))
        }
    }

    static func file(
        _ entered: Entered, _ clinic: Clinic, _ viewer: Actor, operation: String
    ) throws -> Rating {
        try clinic.rate(
            viewer, appointment: entered.appointment, stars: entered.stars,
            comment: entered.comment, operation: operation)
    }

    static func filed(_ rating: Rating, _ state: State) -> [Effect<Action, Workplace>] {
        [.back, .toast(RatingWords.thanks, .good)]
    }
}
