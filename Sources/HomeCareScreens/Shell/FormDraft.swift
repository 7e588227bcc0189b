import TerminalKit

/// What was typed into a small form, as it is journalled at every key.
struct FormDraft: Codable, Equatable {
    let record: Int64
    /// The saving's own name: what was saved just before a kill is not saved twice.
    let operation: String
    let focus: String
    let texts: [String: String]
    /// The letters that fit no choice; an older draft has none.
    let refused: [String: String]?

    /// The draft of a form; nil while nothing was typed or the form is not open yet.
    static func journalled(_ key: String, record: Int64, operation: String, _ form: Form) -> Draft?
    {
        let texts = form.fields.reduce(into: [:]) { $0[$1.id] = $1.entry.text }
            .filter { !$0.value.isEmpty }
        let refused = form.refused
        guard !operation.isEmpty, !texts.isEmpty || !refused.isEmpty else { return nil }
        return Draft(
            key: key,
            encoding: FormDraft(
                record: record, operation: operation, focus: form.focus, texts: texts,
                refused: refused.isEmpty ? nil : refused))
    }

    /// Types everything again, the focus where it was.
    func fill(_ form: inout Form) {
        for (field, text) in texts { form.set(field, text) }
        form.refuse(refused ?? [:])
        form.focus(on: focus)
    }
}
