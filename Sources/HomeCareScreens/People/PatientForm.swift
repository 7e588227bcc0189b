import HomeCareDomain
import HomeCareServices
import TerminalKit

/// The fields of a patient's details, the same when somebody is registered and later.
enum PatientForm {
    /// What the entries are read with.
    struct Ground: Codable, Sendable {
        let today: CivilDate
        let physicians: [PhysicianChoice]
    }

    /// Who it is: the first fields, in which few keys are enough.
    static func identity() -> [FormField] {
        [
            FormField(
                "name", PatientWords.name, .text(TextField(limit: SafeText.longestName)),
                help: PatientFormWords.nameHelp),
            FormField(
                "born", PatientWords.born, .text(TextField(limit: 20)),
                help: PatientFormWords.bornHelp),
            FormField(
                "sex", PatientFormWords.sex,
                .choice(
                    ChoiceField(
                        Sex.allCases.map { .init($0.rawValue, $0.title) }, optional: true)),
                help: PatientFormWords.sexHelp),
            FormField(
                "phone", PatientWords.phone, .text(TextField(limit: 30)),
                help: PatientFormWords.phoneHelp),
        ]
    }

    /// Where and by whom they are looked after.
    static func whereabouts() -> [FormField] {
        [
            FormField(
                "county", PatientFormWords.county, .text(TextField(limit: 40)),
                help: PatientFormWords.countyHelp),
            FormField(
                "place", PatientWords.placeLabel,
                .text(TextField(limit: DeskText.longestPlace)), help: PatientFormWords.placeHelp),
            FormField(
                "address", PatientWords.address,
                .text(TextField(limit: DeskText.longestAddress)),
                help: PatientFormWords.addressHelp),
            FormField(
                "physician", PatientWords.physician, .text(TextField(limit: 100)),
                help: PatientFormWords.physicianHelp),
        ]
    }

    static func email() -> FormField {
        FormField(
            "email", PatientWords.email, .text(TextField(limit: 254)),
            help: PatientFormWords.emailHelp)
    }

    /// What was typed.
    static func details(_ form: Form) -> PatientDetails {
        var details = PatientDetails()
        for (field, path) in paths { details[keyPath: path] = form.text(field) }
        return details
    }

    /// Types what is on record.
    static func fill(_ form: inout Form, _ details: PatientDetails) {
        for (field, path) in paths { form.set(field, details[keyPath: path]) }
    }

    private static var paths: [(String, WritableKeyPath<PatientDetails, String>)] {
        [
            ("name", \.name), ("born", \.born), ("sex", \.sex), ("phone", \.phone),
            ("email", \.email), ("county", \.county), ("place", \.place), ("address", \.address),
            ("physician", \.physician),
        ]
    }

    /// What is wrong with a field of the details; nil for any other field.
    static func check(_ field: String, _ form: Form, _ ground: Ground?) -> String? {
        guard let ground else { return nil }
        if field == "physician" {
            let found = PhysicianChoice.find(form.text("physician"), among: ground.physicians)
            guard case .failure(let error) = found else { return nil }
            return error.message
        }
        return PatientDetailsCheck(details(form), today: ground.today).errors
            .first { $0.field == field }?.message
    }

    /// Writes out what was read from a field that was left: the county's whole name, the number
    /// as it is dialled, so that a slip is seen.
    static func spellOut(_ field: String, _ form: inout Form, _ ground: Ground?) {
        guard let ground else { return }
        let text = form.text(field)
        guard !text.isEmpty, form[field]?.error == nil else { return }
        let full: String? =
            switch field {
            case "born":
                try? BirthDate.read(text, today: ground.today).get().iso
            case "county": try? County.find(text).get().name
            case "phone": try? PhoneNumber.normalise(text).get().e164
            case "physician":
                name(of: text, ground.physicians)
            default: nil
            }
        if let full, full != text { form.set(field, full) }
    }

    /// A physician's whole name, unless two have it.
    private static func name(of text: String, _ all: [PhysicianChoice]) -> String? {
        guard let found = try? PhysicianChoice.find(text, among: all).get(),
            (try? PhysicianChoice.find(found.name, among: all).get()) == found
        else { return nil }
        return found.name
    }

    /// Marks the fields that a service refused.
    static func mark(_ errors: [FieldError], _ form: inout Form) {
        for error in errors.reversed() {
            let parts = error.field.split(separator: ".").map(String.init)
            let place = parts.count > 1 ? parts[1] : ""
            let field = parts.first == "contacts" ? "contact\(place)" : parts.first ?? ""
            guard form[field] != nil else { continue }
            form.mark(field, error.message)
            form.focus(on: field)
        }
    }
}
