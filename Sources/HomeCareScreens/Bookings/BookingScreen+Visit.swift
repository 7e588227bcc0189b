import HomeCareDomain
import HomeCareServices
import TerminalKit

/// The visit about to be booked: what is chosen, how long it is kept, and what is left to say.
extension BookingScreen {
    static func drawBooking(_ state: State, on canvas: inout Canvas) {
        guard let chosen = state.chosen else { return }
        let isLow = canvas.size.rows < 12
        var row = 0
        for line in summary(chosen, state, at: canvas.hour, isShort: isLow) {
            canvas.put(fitted(line, canvas), column: 1, row: row)
            row += 1
        }
        if !isLow { row += 1 }
        let width = min(100, canvas.size.columns - 2)
        let needed = state.form.rows(columns: width)
        let rows = max(1, min(needed, canvas.size.rows - row))
        canvas.within(Rect(column: 1, row: row, columns: width, rows: rows)) {
            state.form.draw(on: &$0)
        }
        drawClashes(state, row: row + rows + (isLow ? 0 : 1), on: &canvas)
    }

    static func fitted(_ line: [Span], _ canvas: Canvas) -> [Span] {
        var left = canvas.size.columns - 2
        return line.compactMap { span in
            guard left > 0 else { return nil }
            defer { left -= textWidth(span.text) }
            guard textWidth(span.text) > left else { return span }
            return Span(
                truncated(span.text, to: left, ellipsis: canvas.ellipsis), span.tone)
        }
    }

    /// Who comes when for how much, and until when nobody else can book it.
    static func summary(
        _ chosen: ChosenTime, _ state: State, at hour: Instant, isShort: Bool
    ) -> [[Span]] {
        let specialty =
            state.specialties.first { $0.id == chosen.specialty }?.name
            ?? state.last?.specialty ?? ""
        let what = [specialty, chosen.mode.title].filter { !$0.isEmpty }
            .joined(separator: " · ")
        let who = [Span(chosen.name, .title), Span("  \(what)", .dim)]
        let when = [
            Span(
                BookingWords.period(
                    chosen, state.zone, seenOn: state.today, isShort: isShort), .text)
        ]
        // A low window has no room below the form.
        let isAboutSeries = !state.clashes.isEmpty || state.form.focus == "ending"
        let below =
            [(isAboutSeries ? seriesHead(state) : nil) ?? held(state, at: hour)]
            + state.clashes.prefix(1).map { Span($0.error.message) }
        var lines = isShort ? [when] + below.map { [$0] } : [who, when]
        if !isShort {
            if let cents = chosen.costCents, let rate = chosen.hourlyRate {
                lines.append([
                    Span(BookingWords.cost(cents, chosen.minutes, rate: rate))
                ])
            }
            if let reason = chosen.overrideReason {
                lines.append([Span(BookingWords.overridden(reason), .notice)])
            }
            if state.viewer.role == .patient {
                lines.append([Span(BookingWords.onlyAsked, .notice)])
            }
            lines.append([held(state, at: hour)])
        }
        return lines
    }

    /// How the time is kept, told no better than it is.
    private static func held(_ state: State, at hour: Instant) -> Span {
        if let fault = state.keepFault, state.kept.map({ $0.until <= hour }) ?? true {
            return Span(BookingWords.notKept(fault), .error)
        }
        guard let kept = state.kept else { return Span(BookingWords.notKeptNow, .error) }
        let clock = state.zone.clock(kept.until)
        return kept.until > hour
            ? Span(BookingWords.kept(clock), .good)
            : Span(BookingWords.lapsed(clock), .error)
    }

    /// How the series stands, in one line.
    private static func seriesHead(_ state: State) -> Span? {
        clashHead(state).map { Span($0, .error) } ?? allFree(state).map { Span($0, .good) }
            ?? unread(state).map { Span($0, .dim) }
    }

    /// What of the end of the series cannot be understood while it is being typed.
    private static func unread(_ state: State) -> String? {
        guard state.form.focus == "ending", !state.form.text("ending").isEmpty,
            case .failure(let fault) = BookingWish.recurrence(state)
        else { return nil }
        return fault.words
    }

    /// How long the series goes on, where none of its dates clashes as things stand.
    static func allFree(_ state: State) -> String? {
        state.foreseen.flatMap { foreseen in
            guard foreseen.clashes.isEmpty, state.clashes.isEmpty else { return nil }
            return foreseen.visits == 1
                ? OneVisitLeft.ahead(foreseen.last)
                : BookingWords.allFree(foreseen.visits, foreseen.last)
        }
    }

    /// The days of the series as it is typed.
    static func days(_ state: State) -> [CivilDate] {
        guard let chosen = state.chosen,
            case .success(let recurrence?) = BookingWish.recurrence(state)
        else { return [] }
        return recurrence.days(from: state.zone.date(of: chosen.start))
    }

    /// How many dates of the series clash, of how many, and how long it goes on.
    static func clashHead(_ state: State) -> String? {
        guard !state.clashes.isEmpty else { return nil }
        let days = days(state)
        return days.last.map {
            BookingWords.clashes(state.clashes.count, of: days.count, until: $0)
        }
    }

    private static func drawClashes(_ state: State, row: Int, on canvas: inout Canvas) {
        guard row < canvas.size.rows else { return }
        guard let head = seriesHead(state) else { return }
        canvas.put(
            head.text, column: 1, row: row, width: canvas.size.columns - 2, tone: head.tone)
        guard !state.clashes.isEmpty else { return }
        canvas.within(Rect(canvas.size).top(row + 1).1) {
            draw(SeriesClash.lines(state.clashes), on: &$0)
        }
    }

    /// As many as there is room for, each whole, and how many more there are.
    private static func draw(_ lines: [String], on canvas: inout Canvas) {
        let width = canvas.size.columns - 4
        var row = 0
        for (index, line) in lines.enumerated() {
            let isLast = index == lines.count - 1
            let needed = wrapped(line, columns: width).count + (isLast ? 0 : 1)
            guard row + needed <= canvas.size.rows else {
                let left = lines.count - index
                canvas.put(
                    BookingWords.moreClashes(left), column: 3, row: row, width: width, tone: .dim)
                return
            }
            row += canvas.paragraph(line, column: 3, row: row, width: width)
        }
    }
}
