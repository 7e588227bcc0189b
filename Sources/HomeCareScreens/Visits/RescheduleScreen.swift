import Foundation
import HomeCareDomain
import HomeCareServices
import TerminalKit

/// Another day, time or length for a visit, with what is free that day.
enum RescheduleScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let appointment: Int64
        var visit: Visit?
        var zone = ClinicZone.nairobi
        var today: CivilDate?
        /// Empty until the form is open.
        var operation = ""
        var form = Form([])
        /// What is free, and of which day and length that was asked.
        var free: [Instant]?
        var asked: Asked?

        init(viewer: Actor, appointment: Int64) {
            self.viewer = viewer
            self.appointment = appointment
        }

        /// Why the visit cannot be moved any more; nil while it can.
        var over: String? {
            guard let visit else { return nil }
            let canMove = AppointmentLife.transitions.contains {
                $0.step == .move && $0.from == visit.state
            }
            return canMove
                ? nil : RescheduleWords.over(visit.reference, visit.state.title.lowercased())
        }

        /// What whoever moves it gives up by it; nil where a sure visit stays one.
        var givenUp: String? {
            guard viewer.role == .patient, let visit,
                AppointmentLife.movingAsksAgain(from: visit.state, by: .patient)
            else { return nil }
            return RescheduleWords.asksAgain
        }

        var hindrance: Availability {
            if operation.isEmpty { return .because(RescheduleWords.notOpen) }
            return over.map { .because($0) } ?? .available
        }
    }

    /// Of what free times were asked.
    struct Asked: Codable, Equatable, Sendable {
        let day: CivilDate
        let minutes: Int
    }

    /// What opening the form brings.
    struct Opened: Sendable {
        let visit: Visit
        let zone: ClinicZone
        let today: CivilDate
        let operation: String
        let draft: FormDraft?
    }

    enum Action: Sendable {
        case loaded(Opened)
        case failed(ServiceError)
        case free(Asked, [Instant])
        case seen(Visit)
        case edit(Input)
        case submit
        case others
        case couldCome(Instant, [OpenSlot])
        case choose(OpenSlot)
        case askOverride(String)
        case override(String)
        case moved(ChangeAnswer)
        case refused(ServiceError)
        case askDiscard, discard
        case nothing
    }

    static let id = "reschedule"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "reschedule.submit", keys: [.function(2)], title: RescheduleWords.submit,
            help: RescheduleWords.submitHelp, action: .submit,
            availability: { $0.hindrance }),
        ActionRow(
            "reschedule.others", keys: [.function(3)], title: RescheduleWords.others,
            help: RescheduleWords.othersHelp, action: .others,
            availability: {
                guard BookingEntry.mayBook($0.viewer) else { return .hidden }
                return $0.hindrance
            }),
        ThrowAway.row(id, .askDiscard),
    ]

    static func key(_ appointment: Int64) -> String { "move/\(appointment)" }

    static func title(_ state: State) -> String {
        state.visit.map { RescheduleWords.title($0.patientName, $0.reference) }
            ?? RescheduleWords.title
    }

    static func isTyping(_ state: State) -> Bool { state.form.isTyping }
    static func hint(_ state: State) -> String { state.form.hint }
    static func fit(_ state: inout State, _ size: Size) {
        state.form.fit(columns: size.columns - 2)
    }

    static func draft(_ state: State) -> Draft? {
        guard let visit = state.visit,
            texts(state.form) != texts(form(visit, state.zone))
        else { return nil }
        return FormDraft.journalled(
            key(state.appointment), record: state.appointment, operation: state.operation,
            state.form)
    }

    static func texts(_ form: Form) -> [String] {
        ["day", "time", "minutes"].map { form.text($0) }
    }

    static func form(_ visit: Visit, _ zone: ClinicZone) -> Form {
        Form([
            FormField(
                "day", RescheduleWords.day,
                .text(TextField(zone.date(of: visit.startsAt).iso, limit: 30)),
                help: RescheduleWords.dayHelp),
            FormField(
                "time", RescheduleWords.time,
                .text(TextField(zone.face(visit.startsAt), limit: 10)),
                help: RescheduleWords.timeHelp),
            FormField(
                "minutes", RescheduleWords.minutes,
                .number(
                    NumberField(String(visit.endsAt.minutes(since: visit.startsAt)), digits: 4)),
                unit: RescheduleWords.minutesUnit, help: RescheduleWords.minutesHelp),
        ])
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        let (viewer, id) = (state.viewer, state.appointment)
        return [
            .request(RescheduleWords.opening) { workplace in
                workplace.attempt(failed: Action.failed) { clinic in
                    let body = workplace.takeDraft(viewer, key(id))
                    let draft = body.map { Draft(key: key(id), body: $0) }
                    return .loaded(
                        Opened(
                            visit: try clinic.appointment(viewer, id), zone: clinic.settings.zone,
                            today: clinic.settings.zone.date(of: clinic.now()),
                            operation: UUID().uuidString, draft: draft?.state(FormDraft.self)))
                }
            }
        ]
    }

    /// Others may have booked, or changed this visit: both are asked again.
    static func changed(_ state: State) -> [Effect<Action, Workplace>] {
        (state.asked.map { [look($0, state)] } ?? []) + [seeAgain(state)]
    }

    private static func seeAgain(_ state: State) -> Effect<Action, Workplace> {
        let (viewer, id) = (state.viewer, state.appointment)
        return .live("reschedule.visit") { workplace in
            workplace.attempt(failed: { _ in .nothing }) { .seen(try $0.appointment(viewer, id)) }
        }
    }

    /// Somebody else changed the visit: what was typed stays, and is for the visit as it is now.
    /// A form never leaves by itself: what is being typed would go to the screen below.
    private static func see(_ visit: Visit, _ state: inout State) -> [Effect<Action, Workplace>] {
        guard let former = state.visit,
            former.terms?.sequence != visit.terms?.sequence || former.state != visit.state
        else { return [] }
        let (before, after) = (form(former, state.zone), form(visit, state.zone))
        for field in state.form.fields.map(\.id)
        where state.form.text(field) == before.text(field) {
            state.form.set(field, after.text(field))
        }
        state.visit = visit
        let words = state.over ?? RescheduleWords.changed(visit.reference)
        return [.toast(words, .notice)] + lookAgain(&state)
    }

    static func action(for input: Input, _ state: State) -> Action? {
        guard !state.operation.isEmpty else { return nil }
        var form = state.form
        if form.handle(input, check: { check($0, $1, state) }) { return .edit(input) }
        return input == .key(.enter) && state.over == nil ? .submit : nil
    }

    static func check(_ field: String, _ form: Form, _ state: State) -> String? {
        switch field {
        case "day":
            guard let day = day(form, state) else { return RescheduleWords.noDay }
            guard let today = state.today else { return nil }
            return day < today
                ? BookingWords.pastDay(ClinicZone.inYear(day))
                : BookableDays.fault(day, today: today)
        case "time": return minute(form) == nil ? RescheduleWords.noTime : nil
        default: return minutes(form) == nil ? RescheduleWords.noMinutes : nil
        }
    }

    private static func day(_ form: Form, _ state: State) -> CivilDate? {
        state.today.flatMap { TypedDay.read(form.text("day"), today: $0, meaning: .soon) }
    }

    private static func minute(_ form: Form) -> Int? {
        guard case .exact(let minute) = TypedTime.read(form.text("time")) else { return nil }
        return minute
    }

    private static func minutes(_ form: Form) -> Int? {
        Int(form.text("minutes")).flatMap { (5...FreeTime.longestVisit).contains($0) ? $0 : nil }
    }

    /// Asks what is free where day and length can be read and are others than asked for last.
    private static func lookAgain(_ state: inout State) -> [Effect<Action, Workplace>] {
        guard let day = day(state.form, state), let minutes = minutes(state.form),
            check("day", state.form, state) == nil
        else {
            state.asked = nil
            state.free = nil
            return []
        }
        let asked = Asked(day: day, minutes: minutes)
        guard asked != state.asked else { return [] }
        state.asked = asked
        state.free = nil
        return [look(asked, state)]
    }

    private static func look(_ asked: Asked, _ state: State) -> Effect<Action, Workplace> {
        let (viewer, visit) = (state.viewer, state.visit)
        return .live("reschedule.free") { workplace in
            guard let visit else { return .free(asked, []) }
            let slots = try? workplace.clinic.freeTimes(
                viewer,
                FreeTimeQuery(
                    caregiver: visit.caregiverID, patient: visit.patientID, mode: visit.mode,
                    from: asked.day, days: 1, minutes: asked.minutes, moving: visit.id))
            return .free(asked, (slots ?? []).map(\.start))
        }
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let opened):
            return show(opened, &state)
        case .failed(let error):
            return [.back] + trouble(error)
        case .free(let asked, let free):
            if asked == state.asked { state.free = free }
            return []
        case .seen(let visit):
            return see(visit, &state)
        case .edit(let input):
            let whole = state
            if let visit = state.visit {
                let proposed = form(visit, state.zone)[state.form.focus]?.entry
                state.form.giveWay(proposed, to: input)
            }
            _ = state.form.handle(input, check: { check($0, $1, whole) })
            return lookAgain(&state)
        case .others:
            return others(&state)
        case .couldCome(let start, let slots):
            return couldCome(start, slots, state)
        case .submit:
            return submit(&state, override: nil)
        case .override(let reason):
            return submit(&state, override: reason)
        case .askOverride(let sentence):
            return [.ask(overriding(sentence))]
        case .choose(let slot):
            state.form.set("day", state.zone.date(of: slot.start).iso)
            state.form.set("time", state.zone.face(slot.start))
            return [move(state, slot.start, slot.end.minutes(since: slot.start), slot.caregiver)]
                + lookAgain(&state)
        case .moved(let answer):
            return [.dropDraft(key(state.appointment)), .back, answer.toast()]
        case .refused(.booking(let refusal)):
            return [.ask(clash(refusal, state))]
        case .refused(let error):
            return trouble(error)
        case .askDiscard:
            return ThrowAway.asked(draft(state), .discard)
        case .discard:
            return ThrowAway.done(key(state.appointment))
        case .nothing:
            return []
        }
    }

    private static func show(
        _ opened: Opened, _ state: inout State
    ) -> [Effect<Action, Workplace>] {
        state.visit = opened.visit
        state.zone = opened.zone
        state.today = opened.today
        state.operation = opened.draft?.operation ?? opened.operation
        state.form = form(opened.visit, opened.zone)
        opened.draft?.fill(&state.form)
        return lookAgain(&state)
            + (opened.draft == nil ? [] : [.toast(RescheduleWords.restored, .notice)])
    }

    private static func submit(
        _ state: inout State, override: String?
    ) -> [Effect<Action, Workplace>] {
        guard let (start, minutes) = typed(&state) else {
            return [.toast(RescheduleWords.wrong, .error)]
        }
        return [move(state, start, minutes, nil, override: override)]
    }

    /// The time and the length that were typed; nil, and marked, where they cannot be read.
    static func typed(_ state: inout State) -> (start: Instant, minutes: Int)? {
        let whole = state
        guard state.form.submit(check: { check($0, $1, whole) }),
            let day = day(state.form, state), let minutes = minutes(state.form),
            let minute = minute(state.form), let start = start(day, minute, state)
        else { return nil }
        return (start, minutes)
    }

    /// The visit's own time stays its own where clocks show it twice; else the first is meant.
    private static func start(_ day: CivilDate, _ minute: Int, _ state: State) -> Instant? {
        let first = state.zone.instant(day, hour: minute / 60, minute: minute % 60)
        guard let first, let own = state.visit?.startsAt, state.zone.date(of: own) == day,
            state.zone.face(own) == state.zone.face(first)
        else { return first }
        return own
    }

    private static func move(
        _ state: State, _ start: Instant, _ minutes: Int, _ caregiver: Int64?,
        override: String? = nil
    ) -> Effect<Action, Workplace> {
        let (viewer, visit) = (state.viewer, state.visit)
        return .request(RescheduleWords.saving) { workplace in
            workplace.attempt(failed: Action.refused) { clinic in
                guard let visit else { return .nothing }
                let other = caregiver == visit.caregiverID ? nil : caregiver
                let moved = try clinic.reschedule(
                    viewer, visit.id,
                    BookingMove(
                        caregiver: other, start: start, minutes: minutes,
                        overrideReason: override, seen: visit.terms?.sequence))
                let when = clinic.settings.zone.dayAndClock(moved.startsAt, now: clinic.now())
                return .moved(
                    ChangeAnswer(
                        RescheduleWords.moved(moved, when), clinic, viewer, about: moved.id))
            }
        }
    }

    /// What is in the way, and the nearest free times to take by a digit.
    private static func clash(_ refusal: BookingRefusal, _ state: State) -> Dialog<Action> {
        let slots = refusal.alternatives.prefix(6).enumerated().map { index, slot in
            Dialog<Action>.Choice(
                key: .character(Character("\(index + 1)")),
                title: RescheduleWords.other(
                    words(slot.start, state), slot.caregiverName),
                action: .choose(slot))
        }
        let override =
            refusal.mayOverride
            ? [
                Dialog<Action>.Choice(
                    key: .character("r"), title: RescheduleWords.override,
                    action: .askOverride(refusal.sentence))
            ] : []
        return Dialog(
            title: RescheduleWords.clashTitle,
            lines: [refusal.sentence] + (slots.isEmpty ? [] : [RescheduleWords.nearest]),
            choices: slots + override)
    }

    private static func overriding(_ sentence: String) -> Dialog<Action> {
        Dialog(
            title: RescheduleWords.overrideTitle, lines: [sentence],
            prompt: Dialog.Prompt(
                label: RescheduleWords.reason,
                check: { $0.allSatisfy(\.isWhitespace) ? RescheduleWords.noReason : nil },
                action: { .override($0) }))
    }
}
