/// A day of the clinic: caregivers, when they make visits, and what takes their time.
public struct DayBoard: Codable, Hashable, Sendable {
    public let day: CivilDate
    /// The day's first moment, and that of the next day.
    public let dawn: Instant
    public let dusk: Instant
    /// By name.
    public let caregivers: [BoardCaregiver]
    /// Whether there are more caregivers than are shown.
    public let isCut: Bool

    public init(
        day: CivilDate, dawn: Instant, dusk: Instant, caregivers: [BoardCaregiver], isCut: Bool
    ) {
        self.day = day
        self.dawn = dawn
        self.dusk = dusk
        self.caregivers = caregivers
        self.isCut = isCut
    }
}

/// A caregiver's day.
public struct BoardCaregiver: Codable, Hashable, Sendable, Identifiable {
    public let id: Int64
    public let name: String
    /// When visits are made, half-open, in order.
    public var open: [Range<Instant>]
    /// Visits and holds, by time.
    public var blocks: [BoardBlock]

    public init(id: Int64, name: String, open: [Range<Instant>] = [], blocks: [BoardBlock] = []) {
        self.id = id
        self.name = name
        self.open = open
        self.blocks = blocks
    }

    /// Whether a moment lies in the caregiver's time.
    public func isOpen(_ moment: Instant) -> Bool {
        open.contains { $0.contains(moment) }
    }

    /// Whether a moment lies in the travel that a visit in person asks for around it.
    public func isTravel(_ moment: Instant) -> Bool {
        blocks.contains { block in
            block.mode == .inPerson && block.takesTravel
                && moment >= block.startsAt.adding(minutes: -block.bufferMinutes)
                && moment < block.endsAt.adding(minutes: block.bufferMinutes)
        }
    }
}

/// Something that takes a caregiver's time.
public struct BoardBlock: Codable, Hashable, Sendable {
    /// The appointment; nil for a hold.
    public let appointment: Int64?
    public let startsAt: Instant
    public let endsAt: Instant
    public let mode: AppointmentMode
    /// Nil for a hold.
    public let state: AppointmentState?
    /// Empty for a hold for nobody in particular.
    public let patientName: String
    /// What for; of a hold who keeps it.
    public let about: String
    /// How often it has changed.
    public let sequence: Int
    /// The travel stored with it, in minutes.
    public let bufferMinutes: Int

    /// Whether it is still in the way of others.
    var takesTravel: Bool { state?.holdsTime ?? true }

    public init(
        appointment: Int64?, startsAt: Instant, endsAt: Instant, mode: AppointmentMode,
        state: AppointmentState?, patientName: String, about: String, sequence: Int,
        bufferMinutes: Int = 0
    ) {
        self.bufferMinutes = bufferMinutes
        self.appointment = appointment
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.mode = mode
        self.state = state
        self.patientName = patientName
        self.about = about
        self.sequence = sequence
    }

    /// How it stands at a moment.
    public func standing(at now: Instant) -> BoardStanding {
        switch state {
        case nil: return .held
        case .requested: return .requested
        case .inProgress: return .inProgress
        case .completed: return .completed
        case .noShow: return .noShow
        case .cancelled: return .cancelled
        case .confirmed:
            let due = startsAt.adding(minutes: BoardStanding.lateAfter)
            return due < now ? .late : .confirmed
        }
    }
}

/// How something on the day board stands.
public enum BoardStanding: String, CaseIterable, Codable, Sendable {
    case requested, confirmed, inProgress, completed, late, noShow, cancelled, held

    /// After so many minutes a visit that nobody began is late.
    public static let lateAfter = 15
}
