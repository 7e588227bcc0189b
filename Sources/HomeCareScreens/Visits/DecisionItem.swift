import HomeCareDomain
import HomeCareServices
import TerminalKit

/// One thing that waits for a decision.
enum DecisionItem: Codable, Sendable {
    case request(OpenRequest)
    case completion(CareCompletion)
    case booking(BookingToDecide)

    /// Ends of care first, then the bookings that hang on them, then the requests, of which there
    /// may be many.
    static func all(_ decisions: Decisions) -> [DecisionItem] {
        decisions.completions.map(DecisionItem.completion)
            + decisions.bookings.map(DecisionItem.booking)
            + decisions.requests.map(DecisionItem.request)
    }

    var id: String {
        switch self {
        case .request(let request): "request \(request.visit.id)"
        case .completion(let completion): "completion \(completion.id)"
        case .booking(let booking): "booking \(booking.visit.id)"
        }
    }

    var patientID: Int64 {
        switch self {
        case .request(let request): request.visit.patientID
        case .completion(let completion): completion.patientID
        case .booking(let booking): booking.visit.patientID
        }
    }

    var patientName: String {
        switch self {
        case .request(let request): request.visit.patientName
        case .completion(let completion): completion.patientName
        case .booking(let booking): booking.visit.patientName
        }
    }

    func what(_ zone: ClinicZone, _ hour: Instant) -> Span {
        switch self {
        case .request(let request):
            Span(zone.dayAndClock(request.visit.startsAt, now: hour))
        case .completion: Span(DecisionWords.isCareOver, .recovered)
        case .booking(let booking):
            Span(DecisionWords.booking(zone.near(booking.visit.startsAt, now: hour)))
        }
    }

    func why(_ hour: Instant) -> Span {
        switch self {
        case .request(let request):
            Span(DecisionWords.request(request.visit.caregiverName, request.visits), .dim)
        case .completion(let completion):
            Span(DecisionWords.recovered(ago(completion.askedAt, now: hour)), .dim)
        case .booking(let booking): Span(DecisionWords.cause(booking.cause), .dim)
        }
    }
}

/// What can be done with something that waits, and by which key.
enum DecisionAct: String, CaseIterable, Sendable {
    case confirm, decline, keep, cancel, revive, leave

    var key: Character {
        switch self {
        case .confirm: "e"
        case .decline: "g"
        case .keep: "k"
        case .cancel: "x"
        case .revive: "r"
        case .leave: "l"
        }
    }

    var title: String {
        switch self {
        case .confirm: DecisionWords.confirm
        case .decline: DecisionWords.decline
        case .keep: DecisionWords.keep
        case .cancel: DecisionWords.cancel
        case .revive: DecisionWords.revive
        case .leave: DecisionWords.leave
        }
    }

    var help: String {
        switch self {
        case .confirm: DecisionWords.confirmHelp
        case .decline: DecisionWords.declineHelp
        case .keep: DecisionWords.keepHelp
        case .cancel: DecisionWords.cancelHelp
        case .revive: DecisionWords.reviveHelp
        case .leave: DecisionWords.leaveHelp
        }
    }

    /// The word about a booking; nil for what is said about an end of care.
    var decision: BookingDecision? { BookingDecision(rawValue: rawValue) }

    /// Whether it fits what is selected.
    func availability(_ item: DecisionItem?) -> Availability {
        switch item {
        case nil, .request: return .hidden
        case .completion: return decision == nil ? .available : .hidden
        case .booking(let booking):
            guard let decision else { return .hidden }
            if booking.choices.contains(decision) { return .available }
            let waits = booking.choices.isEmpty && (self == .keep || self == .cancel)
            return waits ? .because(DecisionWords.waits) : .hidden
        }
    }
}
