import HomeCareDomain
import HomeCareServices
import TerminalKit

/// A booking that was opened for one caregiver: what the patient had before is filled in only where
/// that caregiver does it, and what the caregiver does not do is said.
enum AskedCaregiver {
    typealias State = BookingScreen.State

    /// The caregiver for whom the form was opened, while nobody else's name stands there.
    static func profile(_ state: State) -> CaregiverProfile? {
        state.asked.flatMap { $0.name == state.form.text("caregiver") ? $0 : nil }
    }

    /// The care of the last visit, or the only one that the caregiver does.
    static func proposedSpecialty(_ state: State) -> BookableSpecialty? {
        let last = state.last?.specialty
        guard let asked = profile(state) else { return named(last, state) }
        if let last, asked.specialties.contains(last) { return named(last, state) }
        return asked.specialties.count == 1 ? named(asked.specialties.first, state) : nil
    }

    /// How the last visit was, or as the caregiver makes visits; nil for the form's own.
    static func proposedMode(_ state: State) -> AppointmentMode? {
        let mode = state.last?.mode ?? .inPerson
        guard let asked = profile(state), !asked.modes.contains(mode) else {
            return state.last?.mode
        }
        return asked.modes.first
    }

    /// Why the caregiver is not on the ladder, where it is the care that was chosen.
    static func hindrance(_ state: State) -> String? {
        guard let asked = profile(state),
            let wanted = Int64(state.form.text("specialty")),
            let care = state.specialties.first(where: { $0.id == wanted }),
            !asked.specialties.contains(care.name)
        else { return nil }
        return BookingWords.doesNot(asked.name, care.name, asked.specialties)
    }

    private static func named(_ name: String?, _ state: State) -> BookableSpecialty? {
        state.specialties.first { $0.name == name }
    }
}
