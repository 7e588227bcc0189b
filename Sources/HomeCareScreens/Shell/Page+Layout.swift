import TerminalKit

/// A text at its place in a line of a page.
struct Piece: Sendable {
    let column: Int
    let width: Int
    let align: Alignment
    let span: Span

    init(_ span: Span, column: Int, width: Int, align: Alignment = .leading) {
        self.span = span
        self.column = column
        self.width = width
        self.align = align
    }
}

extension Page {
    /// The lines of the page in so many columns.
    func lines(columns: Int) -> [[Piece]] {
        blocks.flatMap { block -> [[Piece]] in
            switch block {
            case .gap: [[]]
            case .line(let spans): [Self.line(spans, from: 0, to: columns)]
            case .text(let text, let tone): Self.text(text, tone, from: 0, to: columns)
            case .facts(let facts, let indent): Self.facts(facts, indent, columns)
            case .table(let titles, let rows, let most):
                Self.table(titles, rows, min(columns, most))
            }
        }
    }

    private static func line(_ spans: [Span], from column: Int, to end: Int) -> [Piece] {
        var place = column
        return spans.map { span in
            defer { place += textWidth(span.text) }
            return Piece(span, column: place, width: end - place)
        }
    }

    private static func text(
        _ text: String, _ tone: Tone, from column: Int, to end: Int
    ) -> [[Piece]] {
        wrapped(text, columns: max(1, end - column)).map {
            [Piece(Span($0, tone), column: column, width: end - column)]
        }
    }

    private static func facts(_ facts: [Fact], _ least: Int, _ columns: Int) -> [[Piece]] {
        let longest = facts.map { textWidth($0.label) + 2 }.max() ?? 0
        let indent = max(min(max(longest, least), columns / 2), 1)
        return facts.flatMap { fact -> [[Piece]] in
            var lines =
                fact.value.count == 1
                ? text(fact.value[0].text, fact.value[0].tone, from: indent, to: columns)
                : [line(fact.value, from: indent, to: columns)]
            lines[0].append(Piece(Span(fact.label, .label), column: 0, width: indent - 1))
            return lines
        }
    }

    private static func table(
        _ columns: [Column], _ rows: [[Span]], _ room: Int
    ) -> [[Piece]] {
        let places = places(columns, in: room)
        let heading: [[Span]] =
            columns.contains { !$0.title.isEmpty } ? [columns.map { Span($0.title, .label) }] : []
        return (heading + rows).map { row in
            zip(zip(columns, places), row).compactMap { column, span in
                guard let (place, width) = column.1 else { return nil }
                return Piece(span, column: place, width: width, align: column.0.align)
            }
        }
    }

    /// Where each column stands and how wide it is; nil for those without room.
    private static func places(_ columns: [Column], in room: Int) -> [(Int, Int)?] {
        var shown = Array(columns.indices)
        func needed() -> Int { shown.reduce(0) { $0 + columns[$1].width + gap } - gap }
        while shown.count > 1, needed() > room,
            let worst = shown.reversed().max(by: { columns[$0].priority < columns[$1].priority }),
            columns[worst].priority > 0
        {
            shown.removeAll { $0 == worst }
        }
        var spare = max(0, room - needed())
        var flex = shown.reduce(0) { $0 + columns[$1].flex }
        var place = 0
        var places: [(Int, Int)?] = columns.map { _ in nil }
        for index in shown {
            let share = flex > 0 ? spare * columns[index].flex / flex : 0
            spare -= share
            flex -= columns[index].flex
            let width = columns[index].width + share
            places[index] = (place, width)
            place += width + gap
        }
        return places
    }

    /// The columns between two columns of a table.
    private static var gap: Int { 2 }
}
