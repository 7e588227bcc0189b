import HomeCareDomain
public import TerminalKit

extension Shell {
    /// How many rows the panel has: it depends on the window alone, so that it never jumps.
    static func panelRows(_ state: State, _ size: Size) -> Int {
        guard state.seesAlerts else { return 0 }
        if size.rows >= 44 { return 6 }
        return size.rows >= 29 ? 3 : 1
    }

    /// The rows of bar, tabs and heading; a small window does without the tabs.
    private static func headRows(_ state: State, _ size: Size) -> Int {
        state.viewer == nil ? 1 : size.rows >= 15 ? 4 : 2
    }

    public static func body(_ state: State, _ size: Size) -> Rect {
        let (_, below) = Rect(size).top(headRows(state, size))
        let panel = panelRows(state, size)
        return panel == 0 ? below : below.bottom(panel + (size.rows >= 15 ? 1 : 0)).0
    }

    public static func draw(_ state: State, heading: Heading, on canvas: inout Canvas) {
        drawBar(state, on: &canvas)
        if state.viewer != nil {
            let roomy = canvas.size.rows >= 15
            if roomy { drawTabs(state, on: &canvas) }
            heading.draw(on: &canvas, row: roomy ? 2 : 1)
            if roomy { canvas.rule(row: 3) }
        }
        drawPanel(state, on: &canvas)
    }

    private static func drawBar(_ state: State, on canvas: inout Canvas) {
        let hour = state.zone.dayAndClock(Instant(milliseconds: canvas.now))
        var right = [Span(hour, .bar)]
        if let viewer = state.viewer {
            let role = viewer.role.map { ", \($0.title.lowercased())" } ?? ""
            right = [Span("\(viewer.name)\(role)", .bar), Span(hour, .bar)]
        }
        StatusBar(left: [Span(state.clinicName, .bar)], right: right).draw(on: &canvas, row: 0)
    }

    private static func drawTabs(_ state: State, on canvas: inout Canvas) {
        var column = 1
        for (index, tab) in state.tabs.enumerated() {
            let open = index == state.tab
            column += canvas.put(
                [Span("\(index + 1) ", .key), Span(tab.title, open ? .tabOpen : .tab)],
                column: column, row: 1)
            column += 2
        }
    }

    private static func drawPanel(_ state: State, on canvas: inout Canvas) {
        let rows = panelRows(state, canvas.size)
        guard rows > 0 else { return }
        let top = canvas.size.rows - rows
        if canvas.size.rows >= 15 { canvas.rule(row: top - 1) }
        let alerts = state.alerts ?? []
        guard !alerts.isEmpty else {
            canvas.put(
                state.alerts == nil ? "Looking for alerts…" : "No open alerts", column: 1, row: top,
                tone: .dim)
            return
        }
        for (index, alert) in alerts.prefix(rows).enumerated() {
            let hidden = index == rows - 1 ? alerts.count - rows : 0
            drawAlert(
                alert, state, more: hidden, withKey: alert.id == state.nextAlert?.id,
                row: top + index, on: &canvas)
        }
    }

    private static func drawAlert(
        _ alert: Alert, _ state: State, more: Int, withKey: Bool, row: Int,
        on canvas: inout Canvas
    ) {
        let offersKey = withKey && state.viewer?.role != .receptionist
        var right: [Span] = more > 0 ? [Span("+\(more) more", .notice)] : []
        if offersKey {
            right += [Span(right.isEmpty ? "" : "  "), Span("F8", .key), Span(" acknowledge", .dim)]
        }
        let rightWidth = right.reduce(0) { $0 + textWidth($1.text) }
        let room = canvas.size.columns - 2 - (rightWidth == 0 ? 0 : rightWidth + 2)
        canvas.within(Rect(column: 1, row: row, columns: room, rows: 1)) { line in
            line.put(words(alert, now: line.now, ascii: line.ascii), column: 0, row: 0)
        }
        canvas.put(right, column: canvas.size.columns - 1 - rightWidth, row: row)
    }

    /// Severity, patient, who has it, age, and the reason as far as the reader may know it; what
    /// matters most stands first, because a narrow window cuts the end.
    private static func words(_ alert: Alert, now: Int64, ascii: Bool) -> [Span] {
        let age = Instant(milliseconds: now).minutes(since: alert.openedAt)
        let owner = alert.ownerName.map { Span($0, .good) } ?? Span("nobody yet", .high)
        let dot = Span(ascii ? " - " : " · ", .dim)
        var spans = [alert.severity.span(ascii: ascii), Span(" "), Span(alert.patientName)]
        if let reason = alert.reason { spans += [dot, Span(reason)] }
        return spans + [dot, Span(ageInWords(minutes: age), .dim), dot, owner]
    }
}
