import Foundation
import HomeCareDomain
import HomeCareServices
import TerminalKit

/// Booking care: who needs what and when, the ladder of caregivers who could do it, and the visit
/// itself, held while somebody is on the telephone.
enum BookingScreen: Screen {
    enum Stage: String, Codable, Sendable {
        /// The wish above, patients or caregivers below.
        case finding
        /// A list of times of which one is taken.
        case choosing
        /// Caregiver and time are chosen: what is left to say, and the booking.
        case booking
    }

    struct State: Codable, Sendable {
        let viewer: Actor
        let opening: BookingOpening
        /// The booking's own name; empty until the form is open.
        var operation = ""
        var zone = ClinicZone.nairobi
        var now = Instant(milliseconds: 0)
        var stage = Stage.finding
        var form = Form([])
        /// What was typed or chosen by hand: defaults never go over it.
        var typed: Set<String> = []
        var hasMore = false
        var anyCounty = false
        var specialties: [BookableSpecialty] = []

        var patient: Patient?
        /// Whose visit its own fields were typed for, while another name is being typed too.
        var visitOf: Int64?
        var patients: [PatientLine] = []
        var patientList = ListTable<Int64>()
        /// What the patients were looked for with; nil before the first answer.
        var patientsFor: String?
        var last: LastVisit?

        var search: CaregiverSearch?
        /// The wish that the ladder answers.
        var shown: CareWish?
        var limit = BookingScreen.page
        var ladder = ListTable<Int64>()
        /// The caregiver to begin with: that of the pair's last visit, or of the day board.
        var preferred: Int64?
        /// The caregiver for whom it was opened: nobody else is offered as if asked for.
        var asked: CaregiverProfile?
        /// Whether the row was chosen by hand.
        var isByHand = false
        var easier: [Relaxation] = []
        /// Why nothing is looked for, in place of the ladder.
        var fault: String?
        var beside: CaregiverBeside?

        var times: TimeChoice?
        var timeList = ListTable<Int>()
        var chosen: ChosenTime?
        var kept: KeptTime?
        /// Why the time is not kept.
        var keepFault: String?
        /// The dates of a series that cannot be booked, and why.
        var clashes: [SeriesClash] = []
        /// The series as it would be booked now; nil while it is not known.
        var foreseen: ForeseenSeries?
        var leavingOut: Set<CivilDate> = []
        /// Whether the field after the patient comes next, rather than the first that is open.
        var goesOn = false
        var room = Size(columns: 80, rows: 16)

        init(viewer: Actor, _ opening: BookingOpening = BookingOpening()) {
            self.viewer = viewer
            self.opening = opening
        }

        var today: CivilDate { zone.date(of: now) }
        var isLoaded: Bool { !operation.isEmpty }
        var match: CaregiverMatch? {
            search?.matches.first { $0.id == ladder.selected }
        }
        /// Whether patients stand in the list below.
        var seeksPatient: Bool {
            stage == .finding && form.focus == "patient" && patient == nil
        }
        var isWide: Bool { room.columns >= Preview.wide }
    }

    enum Action: Sendable {
        case loaded(BookingStart)
        case failed(ServiceError)
        case trouble(ServiceError)
        case edit(Input)
        case move(Input)
        case choose
        /// Tab takes the patient, too, and goes to the next field whatever is known of the care.
        case goOn
        case patients([PatientLine], for: String, choosing: Bool)
        case picked(PatientCard)
        case found(FoundCaregivers, taking: Bool)
        case notFound(ServiceError, CareWish)
        case beside(CaregiverBeside)
        case more
        case askRelax, relax(Relaxation)
        case listTimes, times(TimeChoice)
        case take
        case kept(KeptTime, ChosenTime)
        case notKept(ServiceError, ChosenTime)
        case longer, keptLonger(KeptTime), notLonger(ServiceError)
        case stillKept(KeptTime?, KeptTime?, hindrance: String?)
        case askOverride, override(String)
        case stepBack
        case book, booked(Booked, [BookingMessageLine]), notBooked(ServiceError)
        case foreseen(ForeseenSeries, Recurrence)
        case leaveOut
        case askDiscard, discard, beginAnew
        case sayHow
        case nothing
    }

    static let id = "booking"
    /// How many caregivers are asked for at once.
    static let page = 40

    static func title(_ state: State) -> String {
        guard let patient = state.patient, state.viewer.role != .patient else {
            return BookingWords.title
        }
        return BookingWords.title(patient.name, patient.reference)
    }

    static func note(_ state: State) -> String {
        if state.stage == .choosing {
            return state.times?.isCut == true
                ? BookingWords.firstTimes(state.times?.slots.count ?? 0) : state.timeList.note
        }
        guard state.stage == .finding, !state.seeksPatient, state.fault == nil,
            let search = state.search
        else { return state.seeksPatient ? state.patientList.note : "" }
        return BookingWords.found(
            search.matches.count, free: search.freeCount, isMore: search.hasMore)
    }

    static func isTyping(_ state: State) -> Bool { state.isLoaded }

    static func hint(_ state: State) -> String {
        guard state.stage == .choosing else { return state.form.hint }
        return state.times?.mayOverride == true
            ? BookingWords.overrideHint : BookingWords.timesHint
    }

    static func fit(_ state: inout State, _ size: Size) {
        state.room = size
        fitLists(&state)
    }

    static func action(for input: Input, _ state: State) -> Action? {
        guard state.isLoaded else { return nil }
        if input == .key(.escape) { return state.stage == .finding ? nil : .stepBack }
        if moves(input, state) { return .move(input) }
        guard state.stage != .choosing else { return isMeantForForm(input) ? .sayHow : nil }
        if state.seeksPatient, input == .key(.tab), !state.form.text("patient").isEmpty {
            return .goOn
        }
        var form = state.form
        return form.handle(input, check: { _, _ in nil }) ? .edit(input) : nil
    }

    /// What does something in the form, but nothing in a list of times.
    private static func isMeantForForm(_ input: Input) -> Bool {
        switch input {
        case .key(.character), .paste: true
        case .key(let key): [3, 4, 5, 7].map(Key.function).contains(key)
        default: false
        }
    }

    /// The arrows and the page keys belong to the list below; in the visit's own form to its
    /// fields.
    private static func moves(_ input: Input, _ state: State) -> Bool {
        guard state.stage != .booking else { return false }
        if state.stage == .choosing {
            var list = state.timeList
            return list.handle(input)
        }
        let keys: [Input] = [.key(.up), .key(.down), .key(.pageUp), .key(.pageDown)]
        if case .pointed(let name) = input {
            guard name.hasPrefix("row/") else { return false }
        } else {
            guard keys.contains(input) else { return false }
        }
        var list = state.seeksPatient ? state.patientList : state.ladder
        return list.handle(input)
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded, .failed, .trouble: return open(&state, action)
        case .edit(let input): return edit(&state, input)
        case .move(let input): return move(&state, input)
        case .patients, .picked: return pick(&state, action)
        case .found, .notFound, .beside, .more, .askRelax, .relax: return find(&state, action)
        case .choose, .goOn, .listTimes, .times, .take, .kept, .notKept, .longer, .keptLonger,
            .notLonger,
            .askOverride, .override, .stepBack, .stillKept:
            return choose(&state, action)
        case .book, .booked, .notBooked, .leaveOut, .foreseen: return book(&state, action)
        case .askDiscard, .discard: return discard(&state, action)
        case .beginAnew: return beginAnew(&state)
        case .sayHow: return [.toast(BookingWords.timesHow, .notice)]
        case .nothing: return []
        }
    }
}

/// From where a booking is begun, and what is known of it there.
struct BookingOpening: Codable, Hashable, Sendable {
    var patient: Int64?
    /// Whether the patient is only the one that was marked in a list: another name may be typed.
    var isSuggested = false
    var caregiver: Int64?
    var start: Instant?

    /// The key of its draft: what was begun for another patient or another time stays there.
    var draftKey: String {
        let parts = [patient ?? 0, caregiver ?? 0, start?.milliseconds ?? 0]
        return BookingDraft.prefix + parts.map(String.init).joined(separator: "-")
    }
}
