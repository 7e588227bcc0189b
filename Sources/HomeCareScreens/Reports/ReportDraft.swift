import Foundation
import HomeCareDomain
import TerminalKit

/// What was typed into a report form, as it is journalled at every key.
struct ReportDraft: Codable, Equatable {
    var appointment: Int64
    /// The filing's own name: a report filed just before a kill is not filed twice.
    var operation: String
    var focus: String
    var texts: [String: String]
    var notObtained: [Vital: NotObtained]

    static func key(_ appointment: Int64) -> String { "report/\(appointment)" }

    init(appointment: Int64, operation: String, form: Form, notObtained: [Vital: NotObtained]) {
        self.appointment = appointment
        self.operation = operation
        self.notObtained = notObtained
        focus = form.focus
        texts = form.fields.reduce(into: [:]) { texts, field in
            let text = field.entry.text
            if !text.isEmpty { texts[field.id] = text }
        }
    }

    /// Nil where nothing was typed.
    var journalled: Draft? {
        guard !texts.isEmpty || !notObtained.isEmpty else { return nil }
        return Draft(key: Self.key(appointment), encoding: self)
    }

    /// The form with everything typed again, the focus where it was.
    func fill(_ form: inout Form) {
        for (field, text) in texts { form.set(field, text) }
        if texts["status"] == PatientStatus.deceased.rawValue { form.hide([]) }
        form.focus(on: focus)
    }
}

extension Workplace {
    /// What was typed into the report form of an appointment and not filed yet.
    func reportDraft(_ viewer: Actor, _ appointment: Int64) -> ReportDraft? {
        let key = ReportDraft.key(appointment)
        return drafts(viewer.userID ?? 0).first { $0.key == key }
            .flatMap { Draft(key: $0.key, body: $0.body).state(ReportDraft.self) }
    }
}
