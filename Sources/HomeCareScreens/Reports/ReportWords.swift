import HomeCareDomain
import HomeCareServices
import TerminalKit

/// The words and questions of the report form.
enum ReportWords {
    static let restored = "This is the report you had begun; nothing of it was lost."

    static func filed(_ report: FiledReport) -> String {
        var words = "\(report.reference) is filed"
        if let alert = report.alertID {
            words += "; alert \(RecordKind.alert.reference(alert))"
            if report.messages > 0 { words += ", \(report.messages) messages queued" }
        }
        return words + "."
    }

    /// What was typed, to be read and copied.
    static func kept(_ draft: ReportDraft) -> [String] {
        let form = ReportEntry.form()
        return ["What you had typed is still here:"]
            + draft.texts.map { field, text in "\(form[field]?.label ?? field): \(text)" }
    }

    static let askDiscard = Dialog<CareReportScreen.Action>(
        title: "Discard what was typed?",
        lines: ["The visit has its report; what you typed beside it is then gone."],
        choices: [.init(key: .character("y"), title: "Yes, discard it", action: .discard)],
        danger: true)

    static func wrong(_ count: Int) -> String {
        count == 1
            ? "One field needs another look; nothing is filed yet."
            : "\(count) fields need another look; nothing is filed yet."
    }

    /// The report's questions: all are answered with one key, or the form stays.
    static func ask(_ questions: [FieldError]) -> Dialog<CareReportScreen.Action> {
        Dialog(
            title: "Please confirm",
            lines: questions.map { "• \($0.message)" } + ["", "Is this right?"],
            choices: [
                .init(
                    key: .character("y"), title: "Yes, file it",
                    action: .confirm(questions.map(\.field)))
            ])
    }

    static func askNotObtained(_ vital: Vital) -> Dialog<CareReportScreen.Action> {
        Dialog(
            title: "\(vital.title): not obtained", lines: ["Why was it not obtained?"],
            choices: NotObtainedCode.allCases.map { code in
                .init(
                    key: .character(letters[code] ?? "x"), title: code.title,
                    action: code == .other
                        ? .askReason(vital) : .notObtained(vital, NotObtained(code: code)))
            })
    }

    private static let letters: [NotObtainedCode: Character] = [
        .refused: "r", .notObtainable: "n", .equipment: "e", .deceased: "d", .other: "o",
    ]

    static func askReason(_ vital: Vital) -> Dialog<CareReportScreen.Action> {
        Dialog(
            title: "\(vital.title): not obtained", lines: [],
            prompt: .init(
                label: "Reason",
                check: { $0.allSatisfy(\.isWhitespace) ? "Please give the reason." : nil },
                action: { .notObtained(vital, NotObtained(code: .other, text: $0)) }))
    }
}
