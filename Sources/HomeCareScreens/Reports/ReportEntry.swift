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
                    "status", ReportWords.status,
                    .choice(
                        ChoiceField(
                            PatientStatus.allCases.map { .init($0.rawValue, $0.title) })),
                    help: ReportWords.statusHelp),
                FormField(
                    "death.time", ReportWords.deathTime, .text(TextField(limit: 16)),
                    help: ReportWords.deathTimeHelp),
                FormField(
                    "death.confirmedBy", ReportWords.confirmedBy, .text(TextField(limit: 100)),
                    help: ReportWords.confirmedByHelp),
                FormField(
                    "death.circumstances", ReportWords.circumstances,
                    .text(TextField(limit: 500)), help: ReportWords.circumstancesHelp),
                FormField(
                    "death.patientName", ReportWords.patientName, .text(TextField(limit: 100)),
                    help: ReportWords.patientNameHelp),
                FormField(
                    "notes", ReportWords.notes, .notes(NotesField(limit: 4000)),
                    help: ReportWords.notesHelp),
            ])
        form.hide(Set(deathFields))
        return form
    }

    private static func field(_ vital: Vital) -> FormField {
        FormField(
            vital.rawValue, vital.title, entry(vital), unit: vital.unit,
            help: vital == .systolic ? ReportWords.systolicHelp : vital.help)
    }

    private static func entry(_ vital: Vital) -> FormEntry {
        switch vital {
        case .consciousness:
            return .choice(
                ChoiceField(
                    Consciousness.allCases.map { .init($0.rawValue, $0.word) }, optional: true))
        case .oxygen:
            return .choice(
                ChoiceField(
                    [.init("air", VitalWords.air), .init("oxygen", VitalWords.oxygen)],
                    optional: true))
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
        for vital in vitals { read(vital, form, into: &result) }
        return result
    }

    /// Reads one vital as typed.
    static func read(_ vital: Vital, _ form: Form, into vitals: inout Vitals) {
        let text = form.text(vital.rawValue)
        switch vital {
        case .consciousness: vitals.consciousness = Consciousness(rawValue: text)
        case .oxygen: vitals.oxygen = ["air": false, "oxygen": true][text]
        default: vitals.set(vital, try? ReportRules.checkVital(vital, text: text).get())
        }
    }

    /// The vitals that are taken together: the two numbers of a blood pressure.
    static func panel(of vital: Vital) -> [Vital] {
        let pressure: [Vital] = [.systolic, .diastolic]
        return pressure.contains(vital) ? pressure : [vital]
    }

    /// What a reading of a line is in its field.
    static func text(_ reading: VitalLine.Reading, of vital: Vital) -> String {
        switch reading {
        case .number(let value): vital.text(value)
        case .consciousness(let level): level.rawValue
        case .oxygen(let given): given ? "oxygen" : "air"
        case .notObtained: ""
        }
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
        let parts = error.field.split(separator: ".").map(String.init)
        guard parts.count > 1, ["vitals", "notObtained"].contains(parts[0]) else {
            return error.field
        }
        return parts[1] == "spo2Scale" ? Vital.spo2.rawValue : parts[1]
    }
}
