import HomeCareDomain
import HomeCareServices
import TerminalKit

extension ReportEntry {
    /// What stands in the form and is no value: a report without it would be filed as if nothing
    /// had been typed.
    static func unreadable(
        _ form: Form, _ notObtained: [Vital: NotObtained]
    ) -> [FieldError] {
        form.fields.filter { !$0.isHidden }.compactMap { field in
            let fault = field.entry.refusal ?? check(field.id, form, notObtained)
            let name = vital(field.id).map { "vitals.\($0.rawValue)" } ?? field.id
            return fault.map { FieldError(field: name, code: "impossible", message: $0) }
        }
    }

    /// Refuses a form with such a field, together with all else that is wrong.
    static func refuse(
        _ unreadable: [FieldError], _ input: ReportInput, _ viewer: Actor, _ clinic: Clinic
    ) throws(ServiceError) {
        guard !unreadable.isEmpty else { return }
        let others = try clinic.checkReport(viewer, input).errors.filter { error in
            !unreadable.contains { $0.field == error.field }
        }
        throw .refused(unreadable + others)
    }
}
