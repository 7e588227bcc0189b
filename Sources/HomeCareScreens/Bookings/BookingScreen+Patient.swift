import HomeCareDomain
import HomeCareServices
import TerminalKit

/// Who the visit is for: looked for while it is typed, and taken from the list below.
extension BookingScreen {
    static let mostPatients = 50

    static func edit(_ state: inout State, _ input: Input) -> [Effect<Action, Workplace>] {
        let (field, before) = (state.form.focus, state.form.text(state.form.focus))
        let refusal = state.form.current?.entry.refusal
        if field == "patient", state.patient != nil, changesText(input) {
            forget(&state)
            if input == .key(.backspace) || input == .key(.delete) { return lookForPatients(state) }
        }
        if field == "minutes", !state.typed.contains(field) {
            state.form.giveWay(.number(NumberField(before, digits: 4)), to: input)
        }
        let former = BookingWish.read(state)
        let isVisit = state.stage == .booking
        // What is wrong is marked when a field is left, and judged with what stands there then.
        let judged = state
        _ = state.form.handle(
            input,
            check: { id, form in
                var now = judged
                now.form = form
                return BookingWish.check(id, now)
            })
        let isTyped = state.form.text(field) != before
        if isTyped || state.form[field]?.entry.refusal != refusal { state.typed.insert(field) }
        if field == "patient", isTyped {
            if state.patient != nil { forget(&state) }
            return lookForPatients(state)
        }
        if isVisit {
            lay(&state)
            guard isTyped, field == "repeat" || field == "ending" else { return [] }
            forgetClashes(&state)
            return foresee(state)
        }
        if field == "caregiver", isTyped { state.isByHand = false }
        return BookingWish.read(state) == former && !leftPatients(field, state) ? [] : look(&state)
    }

    private static func leftPatients(_ field: String, _ state: State) -> Bool {
        field == "patient" && state.form.focus != "patient" && state.shown == nil
    }

    private static func changesText(_ input: Input) -> Bool {
        switch input {
        case .key(.character), .key(.backspace), .key(.delete), .paste: true
        default: false
        }
    }

    /// The name of another patient is being typed.
    private static func forget(_ state: inout State) {
        state.patient = nil
        state.last = nil
        state.preferred = state.opening.caregiver
        state.form.set("patient", "")
        state.shown = nil
        state.search = nil
        state.typed.insert("patient")
        state.patientList = ListTable(visible: state.patientList.visible)
    }

    static func lookForPatients(_ state: State, choosing: Bool = false)
        -> [Effect<Action, Workplace>]
    {
        let (viewer, text) = (state.viewer, state.form.text("patient"))
        let work: @Sendable (Workplace) -> Action = { workplace in
            workplace.attempt(failed: Action.trouble) { clinic in
                .patients(
                    try clinic.patients(viewer, matching: text, limit: mostPatients), for: text,
                    choosing: choosing)
            }
        }
        return [choosing ? .request(BookingWords.looking, work) : .live("patients", work)]
    }

    static func show(_ lines: [PatientLine], for text: String, _ state: inout State) {
        state.patients = lines
        if text != state.patientsFor { state.patientList = state.patientList.atTop }
        state.patientsFor = text
        state.patientList.show(lines.map(\.patient.id))
    }

    static func pick(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .patients(let lines, let text, let choosing):
            show(lines, for: text, &state)
            return choosing && !lines.isEmpty ? choosePatient(&state) : []
        case .picked(let card):
            let isCleared = clearVisit(of: card.line.patient.id, &state)
            know(card, &state)
            if state.goesOn { state.form.focus(on: "specialty") }
            state.goesOn = false
            state.typed.insert("patient")
            let said: [Effect<Action, Workplace>] =
                isCleared ? [.toast(BookingWords.visitCleared, .notice)] : []
            return look(&state) + said
        default: return []
        }
    }

    /// Takes the selected patient; where the list is still that of the letters before, what was
    /// typed decides.
    static func choosePatient(_ state: inout State) -> [Effect<Action, Workplace>] {
        let text = state.form.text("patient")
        guard state.patientsFor == text else { return lookForPatients(state, choosing: true) }
        guard !text.isEmpty || state.patientList.index > 0 else {
            return [.toast(BookingWords.typePatient, .notice)]
        }
        guard let id = state.patientList.selected else {
            return [.toast(PatientsScreenWords.noneFound(text), .notice)]
        }
        let viewer = state.viewer
        return [
            .request(BookingWords.looking) { workplace in
                workplace.attempt(failed: Action.trouble) {
                    .picked(try $0.patientCard(viewer, id))
                }
            }
        ]
    }

    /// What was typed of one patient's visit is none of another's: true where there was any.
    private static func clearVisit(of patient: Int64, _ state: inout State) -> Bool {
        guard let former = state.visitOf, former != patient else { return false }
        let typed = state.typed.intersection(BookingForm.booking)
        state.typed.subtract(typed)
        for field in BookingForm.booking { state.form.set(field, "") }
        state.form.set("repeat", BookingForm.once)
        forgetClashes(&state)
        return !typed.isEmpty
    }

    /// Fills in what the last visit was like; what was typed by hand stays.
    static func know(_ card: PatientCard, _ state: inout State) {
        let patient = card.line.patient
        state.patient = patient
        state.visitOf = patient.id
        state.form.set("patient", patient.name)
        state.last = LastVisit(card.visits)
        state.preferred = state.opening.caregiver ?? state.last?.caregiver
        func propose(_ field: String, _ text: String) {
            if !state.typed.contains(field) { state.form.set(field, text) }
        }
        propose("specialty", AskedCaregiver.proposedSpecialty(state).map { String($0.id) } ?? "")
        if let mode = AskedCaregiver.proposedMode(state) { propose("mode", mode.rawValue) }
        if let last = state.last { propose("minutes", String(last.minutes)) }
        let address = state.last?.address ?? ""
        let home = VisitPlace.words(address: patient.address, place: patient.place)
        propose("address", address.isEmpty ? home : address)
        let next = state.form.text("specialty").isEmpty ? "specialty" : "day"
        state.form.focus(on: next)
    }
}
