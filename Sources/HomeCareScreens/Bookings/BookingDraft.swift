import HomeCareDomain
import HomeCareServices
import TerminalKit

/// What was typed into a booking, as it is journalled at every key.
struct BookingDraft: Codable, Equatable {
    static let prefix = "booking/"

    var opening: BookingOpening
    /// The booking's own name: what was booked just before a kill is not booked twice.
    var operation: String
    var patient: Int64?
    var visitOf: Int64?
    var stage: BookingScreen.Stage
    var focus: String
    var texts: [String: String]
    /// The letters that fit no choice; an older draft has none.
    var refused: [String: String]?
    var typed: Set<String>
    var hasMore: Bool
    var anyCounty: Bool
    var chosen: ChosenTime?
    var kept: KeptTime?
    var leavingOut: Set<CivilDate>

    /// Nil where nothing was typed or chosen: what the form proposes by itself is no draft.
    static func journalled(_ state: BookingScreen.State) -> Draft? {
        guard state.isLoaded, !state.typed.isEmpty || state.chosen != nil else { return nil }
        // A list of times is looked for anew.
        let stage: BookingScreen.Stage =
            state.stage == .choosing ? (state.chosen == nil ? .finding : .booking) : state.stage
        return Draft(
            key: state.opening.draftKey,
            encoding: BookingDraft(
                opening: state.opening, operation: state.operation, patient: state.patient?.id,
                visitOf: state.visitOf,
                stage: stage, focus: state.form.focus,
                texts: state.form.fields.reduce(into: [:]) { $0[$1.id] = $1.entry.text },
                refused: state.form.refused,
                typed: state.typed, hasMore: state.hasMore, anyCounty: state.anyCounty,
                chosen: state.chosen, kept: state.kept, leavingOut: state.leavingOut))
    }

    /// Types everything again, the focus where it was.
    func fill(_ state: inout BookingScreen.State) {
        state.operation = operation
        state.visitOf = visitOf ?? patient
        state.typed = typed
        state.hasMore = hasMore
        state.anyCounty = anyCounty
        state.leavingOut = leavingOut
        for (field, text) in texts { state.form.set(field, text) }
        state.form.refuse(refused ?? [:])
        state.chosen = chosen
        state.stage = chosen == nil ? .finding : stage
        BookingScreen.lay(&state)
        state.form.focus(on: focus)
    }

    /// What the time that was chosen is booked with.
    func input(_ chosen: ChosenTime) -> BookingInput? {
        patient.map {
            BookingInput(
                patient: $0, caregiver: chosen.caregiver, specialty: chosen.specialty,
                mode: chosen.mode, start: chosen.start, minutes: chosen.minutes,
                overrideReason: chosen.overrideReason)
        }
    }
}
