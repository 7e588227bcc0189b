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
        let row = drawCounts(state, rows: max(1, canvas.size.rows - 2), on: &canvas)
        let worker = NotificationWords.worker(state.worker, state.zone, now: canvas.hour)
        canvas.put(
            worker.text, column: 2, row: row, width: canvas.size.columns - 3, tone: worker.tone)
    }

    /// Counts and states in the rows there are; gives the row below them.
    private static func drawCounts(_ state: State, rows: Int, on canvas: inout Canvas) -> Int {
        if state.there.isEmpty {
            canvas.put("Nothing was sent yet.", column: 2, row: 0, tone: .dim)
        }
        var (column, row) = (2, 0)
        for notification in state.there {
            let count = Span("\(state.counts[notification, default: 0]) ")
            let glyph = notification.span(ascii: canvas.ascii)
            let width = textWidth(count.text) + textWidth(glyph.text)
            if column + width > canvas.size.columns {
                guard row + 1 < rows else { break }
                (column, row) = (2, row + 1)
            }
            canvas.put([count, glyph], column: column, row: row)
            column += width + 3
        }
        return row + 1
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
