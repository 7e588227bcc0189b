import Foundation
import HomeCareDomain
import HomeCareServices
import TerminalKit

extension BookingScreen {
    static func draft(_ state: State) -> Draft? { BookingDraft.journalled(state) }

    /// The form of the newest draft, where a kill or a dropped line left one.
    static func reopened(_ drafts: [Draft], viewer: Actor) -> [AnyScreen<Workplace>] {
        guard BookingEntry.mayBook(viewer),
            let draft = drafts.lazy.filter({ $0.key.hasPrefix(BookingDraft.prefix) })
                .compactMap({ $0.state(BookingDraft.self) }).first
        else { return [] }
        var opening = draft.opening
        opening.isSuggested = false
        return [AnyScreen(Self.self, State(viewer: viewer, opening))]
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        let (viewer, opening) = (state.viewer, state.opening)
        return [
            .request(BookingWords.opening) { workplace in
                let body = workplace.takeDraft(viewer, opening.draftKey)
                let draft = body.flatMap {
                    Draft(key: opening.draftKey, body: $0).state(BookingDraft.self)
                }
                return workplace.attempt(failed: Action.failed) { clinic in
                    .loaded(try start(clinic, viewer, opening, draft))
                }
            }
        ]
    }

    private static func start(
        _ clinic: Clinic, _ viewer: Actor, _ opening: BookingOpening, _ draft: BookingDraft?
    ) throws -> BookingStart {
        let isOwn = viewer.role == .patient
        let own = isOwn ? try clinic.ownPatient(viewer) : nil
        if isOwn, own == nil {
            throw ServiceError.notFound(BookingWords.ownRecord)
        }
        let patient = own ?? (draft == nil ? opening.patient : draft?.patient)
        var start = BookingStart(
            zone: clinic.settings.zone, now: clinic.now(),
            specialties: try clinic.bookableSpecialties(viewer), operation: UUID().uuidString,
            card: try patient.map { try clinic.patientCard(viewer, $0) },
            patients: isOwn ? [] : try clinic.patients(viewer, limit: mostPatients),
            asked: try opening.caregiver.map { try clinic.caregiver($0, as: viewer) },
            draft: draft)
        guard let draft, let chosen = draft.chosen else { return start }
        keepAnew(clinic, viewer, draft, chosen, &start)
        return start
    }

    /// The time of a draft, kept longer or kept again; others may have booked it meanwhile.
    private static func keepAnew(
        _ clinic: Clinic, _ viewer: Actor, _ draft: BookingDraft, _ chosen: ChosenTime,
        _ start: inout BookingStart
    ) {
        if let token = draft.kept?.token,
            let kept = try? clinic.keepLonger(viewer, token: token)
        {
            start.kept = kept
            return
        }
        guard let input = draft.input(chosen) else { return }
        do {
            start.kept = try clinic.keepTime(viewer, input)
        } catch {
            start.keepFault = ServiceError.from(error).sentence
        }
    }

    static func open(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let start): return take(start, &state)
        case .failed(let error): return [.back] + trouble(error)
        case .trouble(let error): return trouble(error)
        default: return []
        }
    }

    private static func take(_ start: BookingStart, _ state: inout State)
        -> [Effect<Action, Workplace>]
    {
        state.zone = start.zone
        state.now = start.now
        state.specialties = start.specialties
        state.operation = start.operation
        state.form = BookingForm.form(start.specialties)
        state.preferred = state.opening.caregiver
        state.asked = start.asked
        state.form.set("caregiver", start.asked?.name ?? "")
        show(start.patients, for: "", &state)
        lay(&state)
        if let start = state.opening.start { BookingWish.write(.start(start), &state) }
        if let card = start.card { know(card, &state) }
        if let draft = start.draft {
            draft.fill(&state)
            state.kept = start.kept
            state.keepFault = start.keepFault
            fitLists(&state)
            let ask: [Effect<Action, Workplace>] =
                state.opening.isSuggested
                ? [.ask(BookingWords.askAnew(state.patient, ["day", "time"].map(state.form.text)))]
                : []
            return look(&state) + [.toast(BookingWords.restored, .notice)] + ask
        }
        if state.opening.isSuggested { state.form.focus(on: "patient") }
        fitLists(&state)
        return look(&state)
    }

    /// Others booked meanwhile, or this person came back to the form.
    static func changed(_ state: State) -> [Effect<Action, Workplace>] {
        guard state.isLoaded else { return [] }
        if state.stage != .finding { return lookAtKept(state) + foresee(state) }
        guard !state.seeksPatient,
            case .success(let wish) = BookingWish.read(state)
        else { return [] }
        return [find(state, wish, taking: false)]
    }

    /// Whether the time is kept still, and where it is not, who or what has it now: it may have
    /// been booked in another session, or have run out and been taken.
    static func lookAtKept(_ state: State) -> [Effect<Action, Workplace>] {
        guard let chosen = state.chosen else { return [] }
        let (viewer, asked, input) = (state.viewer, state.kept, input(chosen, state))
        return [
            .live("kept") { workplace in
                workplace.attempt(failed: { _ in .nothing }) { clinic in
                    let kept = try asked.flatMap { try clinic.keptTime(viewer, token: $0.token) }
                    return .stillKept(
                        asked, kept,
                        hindrance: kept == nil ? try clinic.whatHinders(viewer, input) : nil)
                }
            }
        ]
    }

    /// Shows the fields of the stage; the focus goes to the first of them where it was hidden.
    static func lay(_ state: inout State) {
        state.form.hide(BookingForm.hidden(state))
    }

    static func discard(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        let isEmpty = BookingDraft.journalled(state) == nil
        guard case .discard = action else {
            return isEmpty ? [.back] : [.ask(BookingWords.askDiscard)]
        }
        return release(&state) + [.dropDraft(state.opening.draftKey), .back]
    }

    /// The next caller's booking begins with nothing of the one before.
    static func beginAnew(_ state: inout State) -> [Effect<Action, Workplace>] {
        let (viewer, opening, room) = (state.viewer, state.opening, state.room)
        let release = release(&state)
        state = State(viewer: viewer, opening)
        state.room = room
        return release + [
            .dropDraft(opening.draftKey),
            .request(BookingWords.opening) { workplace in
                workplace.attempt(failed: Action.failed) {
                    .loaded(try start($0, viewer, opening, nil))
                }
            },
        ]
    }

    /// Lets the time go that was kept.
    static func release(_ state: inout State) -> [Effect<Action, Workplace>] {
        guard let token = state.kept?.token else { return [] }
        let viewer = state.viewer
        state.kept = nil
        return [
            .live("release/\(token)") { workplace in
                _ = try? workplace.clinic.releaseHold(viewer, token: token)
                return .nothing
            }
        ]
    }
}

/// The way into a booking from other screens.
enum BookingEntry {
    /// Whether somebody books care for patients, or a patient for themself.
    static func mayBook(_ viewer: Actor) -> Bool {
        [.receptionist, .admin, .patient].contains(viewer.role)
    }

    /// The booking form, with what is known already.
    static func screen(_ viewer: Actor, _ opening: BookingOpening = BookingOpening())
        -> AnyScreen<Workplace>
    {
        AnyScreen(BookingScreen.self, BookingScreen.State(viewer: viewer, opening))
    }

    /// The row of an action table that opens it, where there is somebody to book for.
    static func row<State, Action: Sendable>(
        _ id: String, action: Action, viewer: @escaping @Sendable (State) -> Actor?
    ) -> ActionRow<State, Action> {
        ActionRow(
            id, keys: [.character("b")], title: BookingWords.title, help: BookingWords.entryHelp,
            action: action, availability: { viewer($0).map(mayBook) == true ? .available : .hidden }
        )
    }
}
