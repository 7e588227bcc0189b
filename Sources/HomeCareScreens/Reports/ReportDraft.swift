import Foundation
import HomeCareDomain
import TerminalKit

/// What was typed into a report form, as it is journalled at every key.
struct ReportDraft: Equatable {
    var appointment: Int64
    /// The filing's own name: a report filed just before a kill is not filed twice.
    var operation: String
    var focus: String
    /// What stands in each field that is not empty, in the form's order.
    var texts: [(field: String, text: String)]
    /// The letters that fit no choice.
    var refused: [String: String]
    var notObtained: [Vital: NotObtained]
    /// The unusual values that were typed a second time.
    var retyped: [Vital: Double]
    /// The one-line entry, begun and not taken.
    var line: String

    static func key(_ appointment: Int64) -> String { "report/\(appointment)" }

    init(
        appointment: Int64, operation: String, form: Form, notObtained: [Vital: NotObtained],
        retyped: [Vital: Double] = [:], line: String = ""
    ) {
        self.appointment = appointment
        self.operation = operation
        self.notObtained = notObtained
        self.retyped = retyped
        self.line = line
        focus = form.focus
        texts = form.fields.compactMap { field in
            let text = field.entry.text
            return text.isEmpty ? nil : (field.id, text)
        }
        refused = form.refused
    }

    init(_ state: CareReportScreen.State) {
        self.init(
            appointment: state.appointment, operation: state.operation, form: state.form,
            notObtained: state.notObtained, retyped: state.retyped, line: state.line.text)
    }

    /// The form with everything typed again, the focus where it was.
    ///
    /// What an older form had and this one has no place for goes into the notes, and is given
    /// back to be told.
    func fill(_ form: inout Form) -> [String] {
        for (field, text) in texts { form.set(field, text) }
        form.refuse(refused)
        let homeless = texts.filter { form.text($0.field) != $0.text }
            .map { "\($0.field): \($0.text)" }
        if !homeless.isEmpty {
            let notes = [form.text("notes")].filter { !$0.isEmpty } + homeless
            form.set("notes", notes.joined(separator: "\n"))
        }
        let died = texts.contains { $0 == ("status", PatientStatus.deceased.rawValue) }
        if died { form.hide([]) }
        form.focus(on: focus)
        return homeless
    }

    static func == (left: ReportDraft, right: ReportDraft) -> Bool { left.json == right.json }
}

extension ReportDraft {
    /// Nil where nothing was typed.
    var journalled: Draft? {
        guard !texts.isEmpty || !refused.isEmpty || !notObtained.isEmpty || !line.isEmpty
        else { return nil }
        var text = json.serialised
        return Draft(key: Self.key(appointment), body: text.withUTF8 { Data($0) })
    }

    private var json: JSON {
        let reasons = notObtained.sorted { $0.key.rawValue < $1.key.rawValue }.map {
            JSON.Member(
                $0.key.rawValue,
                ["code": .text($0.value.code.rawValue), "text": .text($0.value.text)])
        }
        return [
            "appointment": .whole(appointment), "operation": .text(operation),
            "focus": .text(focus),
            "texts": .object(texts.map { JSON.Member($0.field, .text($0.text)) }),
            "refusedLetters": .object(
                refused.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .text($0.value)) }),
            "notObtained": .object(reasons),
            "retyped": .object(
                retyped.sorted { $0.key.rawValue < $1.key.rawValue }.map {
                    JSON.Member($0.key.rawValue, .number($0.value))
                }),
            "line": .text(line),
        ]
    }

    /// A draft as it was journalled, by this form or an older one; nil where it cannot be read.
    init?(_ draft: Draft) {
        guard draft.key.hasPrefix("report/"), let json = try? JSON.read(draft.body),
            case .number(let appointment) = json["appointment"],
            case .text(let operation) = json["operation"], case .text(let focus) = json["focus"],
            case .object(let texts) = json["texts"],
            case .object(let reasons) = json["notObtained"]
        else { return nil }
        self.appointment = Int64(appointment)
        self.operation = operation
        self.focus = focus
        self.texts = texts.compactMap { member in
            guard case .text(let text) = member.value else { return nil }
            return (member.name, text)
        }
        refused = Self.refused(json["refusedLetters"])
        line = Self.line(json["line"])
        retyped = Self.retyped(json["retyped"])
        notObtained = reasons.reduce(into: [:]) { all, member in
            guard let vital = Vital(rawValue: member.name),
                case .text(let code) = member.value["code"],
                let code = NotObtainedCode(rawValue: code),
                case .text(let text) = member.value["text"]
            else { return }
            all[vital] = NotObtained(code: code, text: text)
        }
    }

    private static func line(_ json: JSON?) -> String {
        guard case .text(let line)? = json else { return "" }
        return line
    }

    private static func refused(_ json: JSON?) -> [String: String] {
        guard case .object(let members)? = json else { return [:] }
        return members.reduce(into: [:]) { all, member in
            if case .text(let letters) = member.value { all[member.name] = letters }
        }
    }

    private static func retyped(_ json: JSON?) -> [Vital: Double] {
        guard case .object(let members)? = json else { return [:] }
        return members.reduce(into: [:]) { all, member in
            guard let vital = Vital(rawValue: member.name), case .number(let value) = member.value
            else { return }
            all[vital] = value
        }
    }
}

extension Workplace {
    /// Opens the report form of an appointment for this session alone, with what was typed.
    func takeReportDraft(_ viewer: Actor, _ appointment: Int64) -> ReportDraft? {
        let key = ReportDraft.key(appointment)
        return takeDraft(viewer, key).flatMap { ReportDraft(Draft(key: key, body: $0)) }
    }

    /// What was typed into the report form of an appointment and not filed yet.
    func reportDraft(_ viewer: Actor, _ appointment: Int64) -> ReportDraft? {
        let key = ReportDraft.key(appointment)
        return drafts(viewer.userID ?? 0).first { $0.key == key }
            .flatMap { ReportDraft(Draft(key: $0.key, body: $0.body)) }
    }
}
