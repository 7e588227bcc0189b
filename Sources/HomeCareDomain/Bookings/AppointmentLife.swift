/// From where somebody acts on an appointment: the patient it is for, the caregiver whose it is,
/// or the desk.
public enum BookingSide: String, CaseIterable, Codable, Sendable {
    case patient, caregiver, desk
}

/// What can be done with an appointment that is there.
public enum AppointmentStep: String, CaseIterable, Codable, Sendable {
    /// A patient's request becomes a confirmed visit.
    case accept
    /// A request is turned down.
    case decline
    case cancel
    case markNoShow
    /// A cancelled visit, or one that was wrongly marked, is booked again.
    case revive
    /// Another time, caregiver or kind of visit.
    case move
    /// A visit that lies outside its caregiver's availability by now is to be made all the same.
    case keep
    case checkIn, checkOut
}

/// Why a step cannot be taken.
public enum AppointmentHindrance: Hashable, Codable, Sendable {
    /// The appointment is in a state that does not lead there.
    case state(AppointmentState)
    /// The step is for others to take.
    case side
    /// The visit has not begun.
    case notYet
    /// The visit has begun, or would have.
    case tooLate
}

/// The life of an appointment: every state it can pass to, and who may let it.
public enum AppointmentLife {
    /// When a step can be taken, as the visit's start goes.
    public enum Moment: Sendable {
        case always, beforeStart, afterStart
    }

    /// One row of the table.
    public struct Transition: Sendable {
        public let step: AppointmentStep
        public let from: AppointmentState
        public let to: AppointmentState
        public let sides: Set<BookingSide>
        public let moment: Moment

        init(
            _ step: AppointmentStep, _ from: AppointmentState, _ to: AppointmentState,
            _ sides: Set<BookingSide>, _ moment: Moment = .always
        ) {
            self.step = step
            self.from = from
            self.to = to
            self.sides = sides
            self.moment = moment
        }
    }

    private static let all = Set(BookingSide.allCases)
    private static let staff: Set<BookingSide> = [.caregiver, .desk]

    /// Every transition; what is not here does not happen. A patient's own move asks again: the
    /// visit becomes a request. Whatever a report closes, it closes by itself.
    public static let transitions: [Transition] = [
        Transition(.accept, .requested, .confirmed, staff, .beforeStart),
        Transition(.decline, .requested, .cancelled, staff),
        Transition(.cancel, .requested, .cancelled, all),
        Transition(.cancel, .confirmed, .cancelled, staff),
        Transition(.cancel, .confirmed, .cancelled, [.patient], .beforeStart),
        Transition(.markNoShow, .confirmed, .noShow, staff, .afterStart),
        // Whoever cancelled it had a reason: a caregiver does not go over it.
        Transition(.revive, .cancelled, .confirmed, [.desk], .beforeStart),
        Transition(.revive, .noShow, .confirmed, staff),
        Transition(.move, .requested, .requested, all),
        Transition(.move, .confirmed, .confirmed, staff),
        Transition(.move, .confirmed, .requested, [.patient], .beforeStart),
        Transition(.keep, .confirmed, .confirmed, staff, .beforeStart),
        Transition(.checkIn, .confirmed, .inProgress, [.caregiver]),
        Transition(.checkOut, .inProgress, .completed, [.caregiver]),
    ]

    /// The steps that can be taken with the visits of a series together.
    public static let wholeSteps: Set<AppointmentStep> = [.accept, .decline, .cancel]

    /// What a step makes of an appointment, or why it cannot be taken.
    public static func outcome(
        of step: AppointmentStep, from state: AppointmentState, by side: BookingSide,
        startsAt: Instant, now: Instant
    ) -> Result<AppointmentState, AppointmentRefusal> {
        let rows = transitions.filter { $0.step == step && $0.from == state }
        guard !rows.isEmpty else { return .failure(AppointmentRefusal(.state(state))) }
        guard let row = rows.first(where: { $0.sides.contains(side) }) else {
            return .failure(AppointmentRefusal(.side))
        }
        switch row.moment {
        case .beforeStart where startsAt <= now: return .failure(AppointmentRefusal(.tooLate))
        case .afterStart where startsAt > now: return .failure(AppointmentRefusal(.notYet))
        default: return .success(row.to)
        }
    }

    /// The step that leads from one state to another for somebody; nil where none does.
    public static func step(
        from state: AppointmentState, to: AppointmentState, by side: BookingSide
    ) -> AppointmentStep? {
        let rows = transitions.filter {
            $0.from == state && $0.to == to && $0.step != .move && $0.sides.contains(side)
        }
        return rows.first?.step
    }

    /// Whether by moving it somebody makes a request of an appointment that was certain.
    public static func movingAsksAgain(from state: AppointmentState, by side: BookingSide) -> Bool {
        transitions.contains {
            $0.step == .move && $0.from == state && $0.from != $0.to && $0.sides.contains(side)
        }
    }

    /// What somebody can do with an appointment now, in the table's order.
    public static func steps(
        from state: AppointmentState, by side: BookingSide, startsAt: Instant, now: Instant
    ) -> [AppointmentStep] {
        AppointmentStep.allCases.filter { step in
            if case .success = outcome(
                of: step, from: state, by: side, startsAt: startsAt, now: now)
            {
                return true
            }
            return false
        }
    }
}

/// A step that cannot be taken.
public struct AppointmentRefusal: Error, Equatable, Sendable {
    public let hindrance: AppointmentHindrance

    public init(_ hindrance: AppointmentHindrance) { self.hindrance = hindrance }
}
