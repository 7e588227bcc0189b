import HomeCareDomain
import HomeCareServices
import TerminalKit

/// The fields of the report form, and how what was typed becomes a report.
enum ReportEntry {
    static let deathFields = [
        "death.time", "death.confirmedBy", "death.circumstances", "death.patientName",
    ]

    /// The vitals in the order in which they are taken; the optional ones last.
    static let vitals: [Vital] = Vital.mandatory + [.weight, .glucose, .pain]

    static func form() -> Form {
        var form = Form(
            vitals.map(field) + [
                FormField(
                    "status", "Status",
                    .choice(
                        ChoiceField(
                            PatientStatus.allCases.map { .init($0.rawValue, $0.title) })),
                    help: "How the patient is, in your judgement. Letters or arrows choose."),
                FormField(
                    "death.time", "Time of death", .text(TextField(limit: 16)),
                    help: "The hour today, such as 1430; of another day 2026-11-24T14:30."),
                FormField(
                    "death.confirmedBy", "Confirmed by", .text(TextField(limit: 100)),
                    help: "Who confirmed the death."),
                FormField(
                    "death.circumstances", "Circumstances", .text(TextField(limit: 500)),
                    help: "What happened, in a few words."),
                FormField(
                    "death.patientName", "Patient's name", .text(TextField(limit: 100)),
                    help: "Type the patient's full name to confirm."),
                FormField(
                    "notes", "Notes", .notes(NotesField(limit: 4000)),
                    help: "What you saw and did. F2 submits."),
            ])
        form.hide(Set(deathFields))
        return form
    }

    private static func field(_ vital: Vital) -> FormField {
        FormField(
            vital.rawValue, vital.title, entry(vital), unit: vital.unit, help: vital.help)
    }

    private static func entry(_ vital: Vital) -> FormEntry {
        switch vital {
        case .consciousness:
            return .choice(
                ChoiceField(
                    Consciousness.allCases.map { .init($0.rawValue, $0.word) }, optional: true))
        case .oxygen:
            return .choice(
                ChoiceField([.init("air", "Air"), .init("oxygen", "Oxygen")], optional: true))
        default:
            let decimals = vital.range?.decimals ?? 0
            return .number(NumberField(digits: decimals > 0 ? 5 : 3, decimal: decimals > 0))
        }
    }

    /// The vital of a field, if it is one.
    static func vital(_ field: String) -> Vital? { Vital(rawValue: field) }

    /// What is wrong with one field, as far as it can be said alone.
    static func check(
        _ field: String, _ form: Form, _ notObtained: [Vital: NotObtained]
    ) -> String? {
        guard let vital = vital(field), vital.range != nil, !form.text(field).isEmpty,
            notObtained[vital] == nil
        else { return nil }
        switch ReportRules.checkVital(vital, text: form.text(field)) {
        case .failure(let error): return error.message
        case .success(let value):
            guard vital == .diastolic,
                case .success(let systolic) = ReportRules.checkVital(
                    .systolic, text: form.text(Vital.systolic.rawValue))
            else { return nil }
            return ReportRules.diastolicFault(Int(value), systolic: Int(systolic))?.message
        }
    }

    /// The vitals as typed; what is not a number is left out.
    static func vitals(_ form: Form, _ subject: ReportSubject) -> Vitals {
        var result = Vitals()
        result.spo2Scale = subject.spo2Scale
        for vital in vitals where vital.range != nil {
            if case .success(let value) = ReportRules.checkVital(
                vital, text: form.text(vital.rawValue))
            {
                result.set(vital, value)
            }
        }
        result.consciousness = Consciousness(rawValue: form.text("consciousness"))
        switch form.text("oxygen") {
        case "air": result.oxygen = false
        case "oxygen": result.oxygen = true
        default: result.oxygen = nil
        }
        return result
    }

    /// The whole report as typed.
    static func input(
        _ form: Form, _ notObtained: [Vital: NotObtained], confirmed: Set<String>,
        _ context: ReportForm, zone: ClinicZone
    ) -> ReportInput {
        var input = ReportInput(appointment: context.visit.id)
        input.vitals = vitals(form, context.subject)
        input.notObtained = notObtained
        input.confirmed = confirmed
        input.status = PatientStatus(rawValue: form.text("status"))
        input.notes = form.text("notes")
        if input.status == .deceased {
            input.death = DeathDetails(
                time: time(form.text("death.time"), now: context.subject.now, zone: zone),
                confirmedBy: form.text("death.confirmedBy"),
                circumstances: form.text("death.circumstances"),
                patientName: form.text("death.patientName"))
        }
        return input
    }

    /// An hour of today, or a whole stamp. An hour never means yesterday: a guess would put a
    /// death on the wrong day without a word.
    static func time(_ text: String, now: Instant, zone: ClinicZone) -> Instant? {
        if let stamp = zone.parse(text) { return stamp }
        let digits = text.filter { $0 != ":" && $0 != "." }
        guard (3...4).contains(digits.count), let number = Int(digits), number >= 0 else {
            return nil
        }
        return zone.instant(zone.date(of: now), hour: number / 100, minute: number % 100)
    }

    /// The form's field of an error in a report.
    static func field(of error: FieldError) -> String {
        let name = error.field.hasPrefix("vitals.") ? String(error.field.dropFirst(7)) : error.field
        return name == "spo2Scale" ? "spo2" : name
    }
}
