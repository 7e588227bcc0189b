import HomeCareDomain
import HomeCareServices
import TerminalKit

extension BookingScreen {
    /// Patients and caregivers are lists of which a number is taken; all else is asked field by
    /// field.
    static func form(_ state: State) -> Form? {
        guard state.isLoaded, state.stage != .choosing, !state.seeksPatient,
            state.form.focus != "caregiver"
        else { return nil }
        return state.form
    }

    /// The visit before its last fields are asked for; lists are drawn.
    static func lines(_ state: State, now: Int64) -> [String]? {
        guard state.stage == .booking, let chosen = state.chosen else { return nil }
        return summary(chosen, state, at: Instant(milliseconds: now), isShort: false)
            .map { $0.map(\.text).joined() }
            + [allFree(state), clashHead(state)].compactMap(\.self)
            + SeriesClash.lines(state.clashes)
    }

    static func lineHelp(on field: String?, _ state: State) -> String? {
        guard state.stage != .choosing else { return nil }
        return switch field ?? state.form.focus {
        case "patient": BookingWords.patientLine
        case "specialty": BookingWords.specialtyLine
        case "mode": BookingWords.modeLine
        case "language": BookingWords.languageLine
        case "gender": BookingWords.genderLine
        case "caregiver": BookingWords.caregiverLine
        default: nil
        }
    }

    static func remark(on field: String, _ state: State) -> String? {
        guard field == "day", let day = try? BookingWish.day(state) else { return nil }
        return ClinicZone.words(day, seenOn: state.today)
    }
}
