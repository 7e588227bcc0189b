import HomeCareDomain
import TerminalKit

/// The week as a picture: days down, hours across.
enum AvailabilityGrid {
    /// From so many columns on half hours are shown.
    static let wide = 7 + 48 * 2
    private static let names = 7
    private static let rows = 8

    /// The rows of the list beside the week: all of them where there is no room for both.
    static func listRows(_ size: Size, inList: Bool) -> Int {
        showsBoth(size) ? size.rows - rows - 2 : size.rows
    }

    static func showsBoth(_ size: Size) -> Bool { size.rows >= rows + 5 }

    /// A day's windows in words.
    static func words(_ weekly: [WeeklyWindow], _ weekday: Int) -> String {
        let own = weekly.filter { $0.weekday == weekday }.map { words($0.window) }
        return own.isEmpty ? AvailabilityWords.closed : own.joined(separator: ", ")
    }

    /// A window in words.
    static func words(_ window: DayWindow) -> String {
        let hours = "\(WeekText.clock(window.startMinute))–\(WeekText.clock(window.endMinute))"
        switch window.mode {
        case .both: return hours
        case .inPerson: return "\(hours) \(AvailabilityWords.inPerson)"
        case .virtual: return "\(hours) \(AvailabilityWords.virtual)"
        }
    }

    /// The name of a weekday.
    static func dayName(_ weekday: Int) -> String {
        // 5 January 1970 was a Monday.
        let words = ClinicZone.words(CivilDate(dayNumber: 3 + weekday))
        return String(words.prefix { $0 != " " })
    }

    static func draw(_ state: AvailabilityScreen.State, on canvas: inout Canvas) {
        let cells = WeekPlan.day / state.step
        let width = max(1, min(4, (canvas.size.columns - names) / cells))
        for cell in 0..<cells where cell % (width == 1 ? 3 : state.step == 30 ? 2 : 1) == 0 {
            let hour = cell * state.step / 60
            canvas.put(
                hour < 10 ? "0\(hour)" : "\(hour)", column: names + cell * width, row: 0,
                tone: .label)
        }
        for weekday in 1...7 {
            drawDay(state, weekday, width, cells, on: &canvas)
        }
    }

    private static func drawDay(
        _ state: AvailabilityScreen.State, _ weekday: Int, _ width: Int, _ cells: Int,
        on canvas: inout Canvas
    ) {
        let date = state.monday?.adding(days: weekday - 1)
        let isToday = date == state.today
        canvas.put(
            "\(dayName(weekday)) \(date?.day ?? 0)", column: 0, row: weekday, width: names - 1,
            tone: isToday ? .title : .text)
        let overlay = date.map { Overlay(state, $0) } ?? Overlay()
        for cell in 0..<cells {
            let minutes = cell * state.step..<(cell + 1) * state.step
            let isHere =
                !state.inList && weekday == state.weekday && minutes == state.cell
            let usual = Mark.of(state.weekly, weekday, minutes)
            let mark = overlay.mark(minutes, usual: usual)
            let glyph = canvas.glyph(mark.glyph, ascii: mark.ascii)
            let text = String(repeating: glyph, count: width == 1 ? 1 : width - 1)
            canvas.put(
                text, column: names + cell * width, row: weekday,
                tone: isHere ? .selection : mark.tone)
        }
    }

    /// What stands in a cell: told apart by its glyph, whatever the colours.
    struct Mark {
        let glyph: String
        let ascii: String
        let tone: Tone

        static let both = Mark(glyph: "█", ascii: "#", tone: .good)
        static let inPerson = Mark(glyph: "▄", ascii: "p", tone: .notice)
        static let virtual = Mark(glyph: "▀", ascii: "v", tone: .reference)
        static let partly = Mark(glyph: "▒", ascii: "+", tone: .text)
        static let extra = Mark(glyph: "+", ascii: "e", tone: .good)
        static let closed = Mark(glyph: "·", ascii: ".", tone: .dim)
        static let booked = Mark(glyph: "●", ascii: "o", tone: .title)
        static let away = Mark(glyph: "×", ascii: "x", tone: .high)

        static func of(_ weekly: [WeeklyWindow], _ weekday: Int, _ cell: Range<Int>) -> Mark {
            switch WeekPlan.mode(weekly, weekday, cell) {
            case .both: both
            case .inPerson: inPerson
            case .virtual: virtual
            case nil: WeekPlan.isOpen(weekly, weekday, cell) ? partly : closed
            }
        }
    }

    /// What takes the time of one date.
    struct Overlay {
        var booked: [Range<Int>] = []
        var away: [Range<Int>] = []
        /// What is open on this date besides the usual week.
        var extra: [Range<Int>] = []

        init() {}

        init(_ state: AvailabilityScreen.State, _ date: CivilDate) {
            let dawn = state.zone.startOfDay(date)
            func minutes(_ start: Instant, _ end: Instant) -> Range<Int> {
                let first = max(0, start.minutes(since: dawn))
                return first..<max(first, min(WeekPlan.day, end.minutes(since: dawn)))
            }
            booked = state.visits.map { minutes($0.startsAt, $0.endsAt) }
            away = (state.kept?.timeOff ?? []).map { minutes($0.time.startsAt, $0.time.endsAt) }
            extra = (state.kept?.extra ?? []).filter { $0.date == date }
                .map { $0.window.startMinute..<max($0.window.startMinute, $0.window.endMinute) }
        }

        func mark(_ cell: Range<Int>, usual: Mark) -> Mark {
            func covers(_ times: [Range<Int>]) -> Bool { times.contains { $0.overlaps(cell) } }
            if covers(booked) { return .booked }
            if covers(away) { return .away }
            // Extra time adds nothing where every kind of visit is possible anyway.
            return covers(extra) && usual.glyph != Mark.both.glyph ? .extra : usual
        }
    }

    static func legend(ascii: Bool) -> [Span] {
        let told: [(Mark, String)] = [
            (.both, AvailabilityWords.both), (.inPerson, AvailabilityWords.inPerson),
            (.virtual, AvailabilityWords.virtual), (.booked, AvailabilityWords.booked),
            (.away, AvailabilityWords.away), (.extra, AvailabilityWords.extraMark),
            (.partly, AvailabilityWords.partly),
        ]
        return told.flatMap { mark, words in
            [Span("\(ascii ? mark.ascii : mark.glyph) ", mark.tone), Span("\(words)  ", .dim)]
        }
    }
}

extension AvailabilityScreen {
    static func draw(_ state: State, on canvas: inout Canvas) {
        guard state.kept != nil else { return }
        guard AvailabilityGrid.showsBoth(canvas.size) else {
            return state.inList
                ? drawList(state, on: &canvas) : AvailabilityGrid.draw(state, on: &canvas)
        }
        let (week, below) = Rect(canvas.size).top(8)
        canvas.within(week) { AvailabilityGrid.draw(state, on: &$0) }
        let (legend, list) = below.top(2)
        canvas.within(legend) { part in
            part.put(AvailabilityGrid.legend(ascii: part.ascii), column: 0, row: 0)
            part.rule(row: 1)
        }
        canvas.within(list) { drawList(state, on: &$0) }
    }

    private static func drawList(_ state: State, on canvas: inout Canvas) {
        let lines = AvailabilityLine.all(state).dropFirst(firstLine(state))
        let below = lines.count - canvas.size.rows
        for (row, line) in lines.prefix(canvas.size.rows).enumerated() {
            let isHere = state.inList && line.id == state.list.selected
            let mark = isHere ? canvas.glyph("▸", ascii: ">") : " "
            canvas.put(
                "\(mark)\(line.label)", column: 0, row: row, width: 13,
                tone: isHere ? .title : .label)
            canvas.put(
                line.text, column: 14, row: row, width: canvas.size.columns - 15,
                tone: isHere ? .title : .text)
        }
        guard below > 0 else { return }
        let mark = " \(canvas.glyph("↓", ascii: "v")) \(MomentWords.below(below)) "
        canvas.put(
            mark, column: canvas.size.columns - textWidth(mark), row: canvas.size.rows - 1,
            tone: .dim)
    }

    /// The first line shown, so that the selected one is in sight.
    private static func firstLine(_ state: State) -> Int {
        let rows = max(1, AvailabilityGrid.listRows(state.room, inList: state.inList))
        return max(0, state.list.index - rows + 1)
    }

    static func lines(_ state: State, now: Int64) -> [String]? {
        guard state.kept != nil else { return nil }
        let week = (1...7).map {
            AvailabilityWords.line(
                AvailabilityGrid.dayName($0), AvailabilityGrid.words(state.weekly, $0))
        }
        return week + AvailabilityLine.all(state).map { AvailabilityWords.line($0.label, $0.text) }
    }
}
