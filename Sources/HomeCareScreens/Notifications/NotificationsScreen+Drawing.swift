import HomeCareDomain
import TerminalKit

extension NotificationsScreen {
    static func draw(_ state: State, on canvas: inout Canvas) {
        guard state.isLoaded else { return }
        let (head, rest) = Rect(canvas.size).top(headRows(canvas.size))
        canvas.within(head) { drawHead(state, on: &$0) }
        canvas.within(rest) { drawList(state, on: &$0) }
    }

    /// How many messages are in each state, and whether somebody sends them.
    private static func drawHead(_ state: State, on canvas: inout Canvas) {
        let there = NotificationState.allCases.filter { state.counts[$0, default: 0] > 0 }
        if there.isEmpty { canvas.put("Nothing was sent yet.", column: 2, row: 0, tone: .dim) }
        var column = 2
        for notification in there {
            let glyph = notification.span(ascii: canvas.ascii)
            column += canvas.put(
                [Span("\(state.counts[notification, default: 0]) "), glyph, Span("   ")],
                column: column, row: 0)
        }
        let worker = NotificationWords.worker(state.worker, state.zone, now: canvas.hour)
        canvas.put(
            worker.text, column: 2, row: 1, width: canvas.size.columns - 3, tone: worker.tone)
    }

    private static func drawList(_ state: State, on canvas: inout Canvas) {
        let (hour, ascii) = (canvas.hour, canvas.ascii)
        state.list.draw(
            state.lines,
            columns: [
                ListColumn("To", width: 15, flex: 2) { Span($0.recipient) },
                ListColumn("By", width: 6, priority: 2) { Span($0.channel.title, .dim) },
                ListColumn("State", width: 16) { $0.state.span(ascii: ascii) },
                ListColumn("For", width: 8, priority: 1) {
                    Span(age(of: $0.since, now: hour), .dim)
                },
                ListColumn("About", width: 14, flex: 2, priority: 3) {
                    Span(NotificationWords.about($0))
                },
                ListColumn("What is known", width: 14, flex: 4, priority: 4) {
                    Span(NotificationWords.known($0, now: hour), .dim)
                },
                ListColumn("Number", width: 7, priority: 5) { Span($0.reference, .dim) },
            ], empty: state.filter == nil ? "No messages yet." : "No messages in this state.",
            on: &canvas)
    }
}
