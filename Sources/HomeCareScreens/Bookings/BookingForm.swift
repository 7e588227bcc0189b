import HomeCareDomain
import HomeCareServices
import TerminalKit

/// The fields of a booking: what is wished for, then what is said of the visit itself.
enum BookingForm {
    /// The fields with which a caregiver is looked for.
    static let finding = [
        "patient", "specialty", "mode", "day", "time", "minutes", "rate", "rating", "language",
        "gender", "caregiver",
    ]
    /// Those of them that stand there only when they are asked for.
    static let more: Set<String> = ["rate", "language", "gender", "rating"]
    /// The fields of the visit, once caregiver and time are chosen.
    static let booking = ["address", "notes", "repeat", "ending"]
    static let once = "0"

    static func form(_ specialties: [BookableSpecialty]) -> Form {
        Form(wish(specialties) + moreWishes + visit)
    }

    private static func wish(_ specialties: [BookableSpecialty]) -> [FormField] {
        [
            FormField(
                "patient", BookingWords.patient, .text(TextField(limit: 60)),
                help: BookingWords.patientHelp),
            FormField(
                "specialty", BookingWords.specialty,
                .choice(
                    ChoiceField(
                        specialties.map { .init(String($0.id), $0.name) }, optional: true)),
                help: BookingWords.specialtyHelp),
            FormField(
                "mode", BookingWords.mode,
                .choice(
                    ChoiceField(
                        AppointmentMode.allCases.map { .init($0.rawValue, $0.title) },
                        selected: AppointmentMode.inPerson.rawValue)),
                help: BookingWords.modeHelp),
            FormField(
                "day", BookingWords.day, .text(TextField(limit: 16)), help: BookingWords.dayHelp),
            FormField(
                "time", BookingWords.time, .text(TextField(limit: 16)),
                help: BookingWords.timeHelp),
            FormField(
                "minutes", BookingWords.minutes, .number(NumberField("60", digits: 4)),
                help: BookingWords.minutesHelp),
        ]
    }

    private static var moreWishes: [FormField] {
        [
            FormField(
                "rate", BookingWords.rate, .number(NumberField(digits: 6)),
                unit: BookingWords.rateUnit, help: BookingWords.rateHelp),
            FormField(
                "rating", BookingWords.rating, .number(NumberField(digits: 3, decimal: true)),
                help: BookingWords.ratingHelp),
            FormField(
                "language", BookingWords.language,
                .choice(
                    ChoiceField(
                        SpokenLanguage.allCases.map { .init($0.rawValue, $0.title) },
                        optional: true)),
                help: BookingWords.languageHelp),
            FormField(
                "gender", BookingWords.gender,
                .choice(
                    ChoiceField(
                        Sex.allCases.map { .init($0.rawValue, $0.title) }, optional: true)),
                help: BookingWords.genderHelp),
            FormField(
                "caregiver", BookingWords.caregiver, .text(TextField(limit: 60)),
                help: BookingWords.caregiverHelp),
        ]
    }

    private static var visit: [FormField] {
        [
            FormField(
                "address", BookingWords.address, .text(TextField(limit: 200)),
                help: BookingWords.addressHelp),
            FormField(
                "notes", BookingWords.notes, .text(TextField(limit: 500)),
                help: BookingWords.notesHelp),
            FormField(
                "repeat", BookingWords.repeating,
                .choice(
                    ChoiceField(
                        (0...4).map { .init(String($0), BookingWords.everyWeeks($0)) },
                        selected: once)),
                help: BookingWords.repeatingHelp),
            FormField(
                "ending", BookingWords.ending, .text(TextField(limit: 16)),
                help: BookingWords.endingHelp),
        ]
    }

    /// The fields that are left out now.
    static func hidden(_ state: BookingScreen.State) -> Set<String> {
        guard state.stage == .booking else {
            var hidden = Set(booking)
            if !state.hasMore { hidden.formUnion(more) }
            if state.viewer.role == .patient { hidden.insert("patient") }
            return hidden
        }
        var hidden = Set(finding)
        if state.form.text("repeat") == once { hidden.insert("ending") }
        if state.chosen?.mode == .virtual { hidden.insert("address") }
        return hidden
    }
}
