import HomeCareDomain
import TerminalKit

extension NotificationsScreen {
    private typealias Words = NotificationsScreenWords

    /// The rows of counts, troubles and the gap below them. They change with what stands still,
    /// never with the number of messages.
    static func headRows(_ state: State) -> Int {
        let size = state.size
        let counts = size.rows < 14 || size.columns >= PageScroll.wide ? 1 : 2
        return counts + min(troubles(state).count, mostTroubles(size)) + gap(size)
    }

    private static func mostTroubles(_ size: Size) -> Int {
        size.rows < 10 ? 1 : size.rows < 14 ? 2 : 5
    }

    private static func gap(_ size: Size) -> Int { size.rows < 10 ? 0 : 1 }

    /// What stands still, in whole sentences, and whether somebody sends the messages.
    private static func troubles(_ state: State, ascii: Bool = false) -> [Span] {
        let sentences = state.standing.compactMap { $0.sentence(in: state.zone, now: state.asOf) }
        return sentences.flatMap { sentence in
            wrapped("\(ascii ? "!" : "▲") \(sentence)", columns: max(20, state.size.columns - 4))
                .map { Span($0, .error) }
        } + [NotificationWords.worker(state.worker, state.zone, now: state.asOf)]
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        guard state.isLoaded else { return }
        let (head, rest) = Rect(canvas.size).top(headRows(state))
        canvas.within(head) { drawHead(state, on: &$0) }
        canvas.within(rest) { drawList(state, on: &$0) }
    }

    /// How many messages are in each state, what stands still, and whether somebody sends them.
    private static func drawHead(_ state: State, on canvas: inout Canvas) {
        let most = mostTroubles(state.size)
        let shown = troubles(state, ascii: canvas.ascii).prefix(most)
        let first = drawCounts(
            state, rows: max(1, canvas.size.rows - gap(state.size) - shown.count), on: &canvas)
        for (index, span) in shown.enumerated() {
            canvas.put(
                span.text, column: 2, row: first + index, width: canvas.size.columns - 3,
                tone: span.tone)
        }
    }

    /// Counts and states in the rows there are; gives the row below them.
    private static func drawCounts(_ state: State, rows: Int, on canvas: inout Canvas) -> Int {
        if state.there.isEmpty { canvas.put(Words.nothingSent, column: 2, row: 0, tone: .dim) }
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
        let (hour, ascii, standing) = (canvas.hour, canvas.ascii, state.standing)
        state.list.draw(
            state.lines,
            columns: [
                ListColumn(Words.to, width: 15, flex: 2) { Span($0.recipient) },
                ListColumn(Words.by, width: 6, priority: 2) { Span($0.channel.title, .dim) },
                ListColumn(Words.state, width: 16) { $0.state.span(ascii: ascii) },
                ListColumn(Words.since, width: 8, priority: 1) {
                    Span(age(of: $0.since, now: hour), .dim)
                },
                ListColumn(Words.about, width: 14, flex: 2, priority: 3) {
                    Span(NotificationWords.about($0))
                },
                ListColumn(Words.known, width: 14, flex: 4, priority: 4) {
                    Span(NotificationWords.known($0, standing, now: hour), .dim)
                },
                ListColumn(Words.number, width: 7, priority: 5) { Span($0.reference, .dim) },
            ], empty: Words.empty(state.filter), on: &canvas)
    }
}
