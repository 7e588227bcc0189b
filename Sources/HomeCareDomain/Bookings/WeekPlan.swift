/// A caregiver's week as a set of windows that neither overlap nor touch what is alike.
public enum WeekPlan {
    /// The minutes of a day.
    public static let day = 1440

    /// The same times in as few windows as possible: what overlaps or touches is joined, and where
    /// one window is for visits in person and another for virtual ones, both are possible.
    public static func tidy(_ all: [WeeklyWindow]) -> [WeeklyWindow] {
        (1...7).flatMap { weekday -> [WeeklyWindow] in
            let own = all.filter { $0.weekday == weekday }.map(\.window)
            return own.isEmpty ? [] : windows(minutes(own), weekday)
        }
    }

    /// The same for the windows of one day.
    public static func tidy(_ windows: [DayWindow]) -> [DayWindow] {
        self.windows(minutes(windows), 1).map(\.window)
    }

    /// The week with a stretch of one day open for a kind of visit, or closed.
    public static func setting(
        _ windows: [WeeklyWindow], _ weekday: Int, _ stretch: Range<Int>, to mode: WindowMode?
    ) -> [WeeklyWindow] {
        var day = minutes(windows.filter { $0.weekday == weekday }.map(\.window))
        for minute in stretch.clamped(to: 0..<Self.day) { day[minute] = bits(mode) }
        return tidy(windows.filter { $0.weekday != weekday } + self.windows(day, weekday))
    }

    /// What a stretch of a day is open for: nil where it is closed or not alike throughout.
    public static func mode(
        _ windows: [WeeklyWindow], _ weekday: Int, _ stretch: Range<Int>
    ) -> WindowMode? {
        windows.first {
            $0.weekday == weekday && $0.window.startMinute <= stretch.lowerBound
                && $0.window.endMinute >= stretch.upperBound
        }?.window.mode
    }

    /// Whether any minute of a stretch of a day is open.
    public static func isOpen(
        _ windows: [WeeklyWindow], _ weekday: Int, _ stretch: Range<Int>
    ) -> Bool {
        windows.contains {
            $0.weekday == weekday && $0.window.startMinute < stretch.upperBound
                && $0.window.endMinute > stretch.lowerBound
        }
    }

    /// Whether the windows of a day are open throughout another, for all that it is open for.
    public static func holds(_ windows: [DayWindow], _ other: DayWindow) -> Bool {
        guard other.startMinute >= 0, other.endMinute <= day, other.startMinute < other.endMinute
        else { return false }
        let open = minutes(windows)
        return (other.startMinute..<other.endMinute).allSatisfy {
            open[$0] & bits(other.mode) == bits(other.mode)
        }
    }

    /// The open minutes of a week.
    public static func total(_ windows: [WeeklyWindow]) -> Int {
        windows.reduce(0) { $0 + $1.window.endMinute - $1.window.startMinute }
    }

    private static func bits(_ mode: WindowMode?) -> UInt8 {
        switch mode {
        case nil: 0
        case .inPerson: 1
        case .virtual: 2
        case .both: 3
        }
    }

    private static let modes: [UInt8: WindowMode] = [1: .inPerson, 2: .virtual, 3: .both]

    private static func minutes(_ windows: [DayWindow]) -> [UInt8] {
        var day = [UInt8](repeating: 0, count: Self.day)
        for window in windows where window.startMinute < window.endMinute {
            for minute in (window.startMinute..<window.endMinute).clamped(to: 0..<Self.day) {
                day[minute] |= bits(window.mode)
            }
        }
        return day
    }

    private static func windows(_ day: [UInt8], _ weekday: Int) -> [WeeklyWindow] {
        var found: [WeeklyWindow] = []
        var start = 0
        for minute in 1...day.count where minute == day.count || day[minute] != day[start] {
            if let mode = modes[day[start]] {
                found.append(
                    WeeklyWindow(
                        weekday: weekday,
                        window: DayWindow(startMinute: start, endMinute: minute, mode: mode)))
            }
            start = minute
        }
        return found
    }
}
