import HomeCareDomain
import HomeCareServices
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
        state.viewer == nil || state.isLocked ? 1 : size.rows >= 15 ? 4 : 2
    }

    public static func body(_ state: State, _ size: Size) -> Rect {
        let (_, below) = Rect(size).top(headRows(state, size))
        let panel = panelRows(state, size)
        return panel == 0 ? below : below.bottom(panel + (size.rows >= 15 ? 1 : 0)).0
    }

    public static func draw(_ state: State, heading: Heading, on canvas: inout Canvas) {
        drawBar(state, on: &canvas)
        if state.viewer != nil, !state.isLocked {
            let roomy = canvas.size.rows >= 15
            if roomy { drawTabs(state, on: &canvas) }
            heading.draw(on: &canvas, row: roomy ? 2 : 1)
            if roomy { canvas.rule(row: 3) }
        }
        drawPanel(state, on: &canvas)
    }

    private static func drawBar(_ state: State, on canvas: inout Canvas) {
        let hour = state.zone.dayAndClock(Instant(milliseconds: canvas.now))
        let dot = canvas.glyph("·", ascii: "-")
        var right = [Span(hour, .bar)]
        if let viewer = state.viewer, !state.isLocked {
            let role = viewer.role.map { ", \($0.title.lowercased())" } ?? ""
            right = [Span("\(viewer.name)\(role)", .bar), Span(" \(dot) \(hour)", .bar)]
        }
        if let warning = sessionWarning(state, at: Instant(milliseconds: canvas.now)) {
            right.insert(contentsOf: [warning, Span(" ", .bar)], at: 0)
        }
        StatusBar(left: [Span(state.clinicName, .bar)], right: right).draw(on: &canvas, row: 0)
    }

    private static func drawTabs(_ state: State, on canvas: inout Canvas) {
        var column = 1
        for (index, tab) in state.tabs.enumerated() {
            let open = index == state.tab
            canvas.answersPress(
                Rect(column: column, row: 1, columns: textWidth(tab.title) + 2, rows: 1),
                name: "tab.\(index + 1)")
            column += canvas.put(
                [Span("\(index + 1) ", .key), Span(tab.title, open ? .tabOpen : .tab)],
                column: column, row: 1)
            column += 2
        }
        drawDecisions(state, from: column, on: &canvas)
    }

    private static func drawPanel(_ state: State, on canvas: inout Canvas) {
        let rows = panelRows(state, canvas.size)
        guard rows > 0 else { return }
        let top = canvas.size.rows - rows
        if canvas.size.rows >= 15 {
            canvas.rule(row: top - 1)
            if !state.isLocked { drawTrouble(state, row: top - 1, on: &canvas) }
        }
        guard !state.isLocked else {
            if let waits = alertWaits(state, on: canvas) {
                canvas.put([waits], column: 1, row: top)
            }
            return
        }
        let alerts = state.alerts ?? []
        guard !alerts.isEmpty else {
            if canvas.size.rows < 15, hasTrouble(state) {
                return drawTrouble(state, row: top, on: &canvas)
            }
            canvas.put(
                state.alerts == nil ? ShellWords.lookingForAlerts : ShellWords.noAlerts,
                column: 1, row: top, tone: .dim)
            return
        }
        for (index, alert) in alerts.prefix(rows).enumerated() {
            let hidden = index == rows - 1 ? alerts.count - rows : 0
            drawAlert(
                alert, state, more: hidden, withKey: alert.id == state.nextAlert?.id,
                row: top + index, on: &canvas)
        }
    }

    private static func hasTrouble(_ state: State) -> Bool {
        state.watch?.isStalled == true || !state.standing.isEmpty
    }

    /// A worker that is missing, or a channel that stands still, is said in the line above the
    /// alerts, so that it hides none of them.
    private static func drawTrouble(_ state: State, row: Int, on canvas: inout Canvas) {
        let hour = Instant(milliseconds: canvas.now)
        let dot = canvas.glyph(" · ", ascii: " - ")
        let said: String
        if let watch = state.watch, watch.isStalled {
            said = ShellWords.stall(watch, state.zone, hour).joined(separator: dot)
        } else if !state.standing.isEmpty {
            said = state.standing.compactMap { $0.sentence(in: state.zone, now: hour) }
                .joined(separator: " ")
        } else {
            return
        }
        let words = "\(canvas.glyph("▲", ascii: "!")) \(said)"
        let room = canvas.size.columns - 4
        canvas.put(
            " \(truncated(words, to: room, ellipsis: canvas.ellipsis)) ", column: 1, row: row,
            tone: .critical)
    }

    /// What a small window has room for beside an alert.
    private static func shortTrouble(_ state: State) -> String? {
        if state.watch?.isStalled == true { return ShellWords.noWorker }
        return state.standing.first.map { ShellWords.standing($0.channel) }
    }

    private static func drawAlert(
        _ alert: Alert, _ state: State, more: Int, withKey: Bool, row: Int,
        on canvas: inout Canvas
    ) {
        let offersKey = withKey && state.viewer?.role != .receptionist
        let columns = canvas.size.columns - 2
        let trouble = canvas.size.rows < 15 ? shortTrouble(state) : nil
        let choices = rightSides(trouble, more: more, offersKey: offersKey)
        let least = width(head(alert, canvas)) + width(tail(alert, " · ", canvas))
        let right =
            choices.first { least + $0.name + width($0.spans) + 1 <= columns }?.spans
            ?? choices.last?.spans ?? []
        let rightWidth = width(right)
        let room = columns - (rightWidth == 0 ? 0 : rightWidth + 1)
        canvas.within(Rect(column: 1, row: row, columns: room, rows: 1)) { line in
            drawWords(alert, on: &line)
        }
        if offersKey {
            canvas.answersPress(
                Rect(
                    column: canvas.size.columns - 1 - rightWidth, row: row, columns: rightWidth,
                    rows: 1), name: "alert.acknowledge")
        }
        canvas.put(right, column: canvas.size.columns - 1 - rightWidth, row: row)
    }

    /// What may stand beside an alert, from all of it to what must be there, each with how much of
    /// the name it must leave.
    private static func rightSides(
        _ trouble: String?, more: Int, offersKey: Bool
    ) -> [(spans: [Span], name: Int)] {
        let must = trouble.map { [Span($0, .critical)] } ?? []
        let others = more > 0 ? joined(must, [Span("+\(more)", .notice)], " ") : must
        let key = offersKey ? joined(others, [Span("F8", .key)], "  ") : others
        let all = offersKey ? key + [Span(" \(ShellWords.acknowledgeShort)", .dim)] : key
        return [(all, 8), (key, 8), (others, 4), (must, 0)]
    }

    private static func joined(_ left: [Span], _ right: [Span], _ gap: String) -> [Span] {
        left.isEmpty ? right : left + [Span(gap)] + right
    }

    private static func head(_ alert: Alert, _ canvas: Canvas) -> [Span] {
        [alert.severity.span(ascii: canvas.ascii), Span(" ")]
    }

    private static func tail(_ alert: Alert, _ gap: String, _ canvas: Canvas) -> [Span] {
        let age = Instant(milliseconds: canvas.now).minutes(since: alert.openedAt)
        let owner = alert.ownerName.map { Span($0, .good) } ?? Span(ShellWords.nobodyYet, .high)
        let dot = Span(canvas.ascii ? gap.replacing("·", with: "-") : gap, .dim)
        return [dot, Span(ageInWords(minutes: age), .dim), dot, owner]
    }

    /// Severity, patient, reason, age and owner; where room is short the reason gives way, then
    /// the name: how bad it is, since when and whether anybody has it must always be read.
    private static func drawWords(_ alert: Alert, on canvas: inout Canvas) {
        let head = head(alert, canvas)
        var tail = tail(alert, " · ", canvas)
        if width(head) + width(tail) > canvas.size.columns - 2 {
            tail = self.tail(alert, " ", canvas)
        }
        var room = canvas.size.columns - width(head) - width(tail)
        let name =
            room < 2 ? "" : truncated(alert.patientName, to: room, ellipsis: canvas.ellipsis)
        room -= textWidth(name) + 3
        var reason: [Span] = []
        if let words = alert.reason.map({ shortened($0, to: room) }), room >= 6 {
            let dot = Span(canvas.glyph(" · ", ascii: " - "), .dim)
            reason = [dot, Span(truncated(words, to: room, ellipsis: canvas.ellipsis))]
        }
        // The gap before the age stands in the severity's place where there is no name.
        let words = name.isEmpty ? head + tail.dropFirst() : head + [Span(name)] + reason + tail
        canvas.put(words, column: 0, row: 0)
    }

    /// The vital alone where there is no room for status and vital: the severity says the rest.
    private static func shortened(_ reason: String, to room: Int) -> String {
        guard textWidth(reason) > room, let dot = reason.firstIndex(of: "·") else { return reason }
        return String(reason[dot...].dropFirst(2))
    }

    private static func width(_ spans: [Span]) -> Int {
        spans.reduce(0) { $0 + textWidth($1.text) }
    }
}
