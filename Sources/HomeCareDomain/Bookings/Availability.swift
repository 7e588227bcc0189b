/// For which kinds of visit a stretch of a caregiver's time is meant.
public enum WindowMode: String, CaseIterable, Codable, Sendable {
    case inPerson, virtual, both

    /// Whether a visit of that kind may lie in it.
    public func allows(_ mode: AppointmentMode) -> Bool {
        switch self {
        case .both: true
        case .inPerson: mode == .inPerson
        case .virtual: mode == .virtual
        }
    }
}

/// A stretch of one local day in minutes, half-open: 0 is midnight, 1440 the midnight after.
public struct DayWindow: Hashable, Codable, Sendable {
    public var startMinute: Int
    public var endMinute: Int
    public var mode: WindowMode

    public init(startMinute: Int, endMinute: Int, mode: WindowMode = .both) {
        self.startMinute = startMinute
        self.endMinute = endMinute
        self.mode = mode
    }
}

/// A window that comes every week.
public struct WeeklyWindow: Hashable, Codable, Sendable {
    /// 1 for Monday to 7 for Sunday.
    public var weekday: Int
    public var window: DayWindow

    public init(weekday: Int, window: DayWindow) {
        self.weekday = weekday
        self.window = window
    }
}

/// A window on one day, beside the weekly ones.
public struct ExtraWindow: Hashable, Codable, Sendable {
    public var date: CivilDate
    public var window: DayWindow

    public init(date: CivilDate, window: DayWindow) {
        self.date = date
        self.window = window
    }
}

/// Time in which a caregiver makes no visits, whatever the windows say; half-open.
public struct TimeOff: Hashable, Codable, Sendable {
    public var startsAt: Instant
    public var endsAt: Instant
    public var reason: String

    public init(startsAt: Instant, endsAt: Instant, reason: String = "") {
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.reason = reason
    }
}

/// When a caregiver makes visits.
public struct CaregiverAvailability: Hashable, Codable, Sendable {
    public var weekly: [WeeklyWindow]
    public var extra: [ExtraWindow]
    public var timeOff: [TimeOff]
    /// How long before a visit the caregiver must know of it, in minutes.
    public var noticeMinutes: Int
    /// Travel between two visits of which one is in person, in minutes.
    public var bufferMinutes: Int

    public init(
        weekly: [WeeklyWindow] = [], extra: [ExtraWindow] = [], timeOff: [TimeOff] = [],
        noticeMinutes: Int = 0, bufferMinutes: Int = 0
    ) {
        self.weekly = weekly
        self.extra = extra
        self.timeOff = timeOff
        self.noticeMinutes = noticeMinutes
        self.bufferMinutes = bufferMinutes
    }
}

/// Time that a visit or a hold takes, half-open.
public struct BusyTime: Hashable, Codable, Sendable {
    public var startsAt: Instant
    public var endsAt: Instant
    public var mode: AppointmentMode
    /// The travel stored with it, in minutes.
    public var bufferMinutes: Int
    /// Whether somebody is just booking it.
    public var isHeld: Bool

    public init(
        startsAt: Instant, endsAt: Instant, mode: AppointmentMode, bufferMinutes: Int,
        isHeld: Bool = false
    ) {
        self.isHeld = isHeld
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.mode = mode
        self.bufferMinutes = bufferMinutes
    }
}
