import TerminalKit

/// How far pages that do not fit are scrolled; they stand side by side where there is room.
struct PageScroll: Codable, Sendable {
    private(set) var top = 0
    private var room = Size(columns: 78, rows: 17)

    /// The width from which on pages stand side by side.
    static let wide = 120

    mutating func fit(_ size: Size) { room = size }

    /// Whether pages stand side by side.
    var isWide: Bool { room.columns >= Self.wide }

    /// Takes an input; true when it scrolls.
    mutating func handle(_ input: Input, _ pages: [Page]) -> Bool {
        guard case .key(let key) = input, let step = step(key) else { return false }
        top = min(max(0, top + step), Self.last(pages, room))
        return true
    }

    private func step(_ key: Key) -> Int? {
        switch key {
        case .up: -1
        case .down: 1
        case .pageUp: -max(1, room.rows - 2)
        case .pageDown, .character(" "): max(1, room.rows - 2)
        case .home: -1_000_000
        case .end: 1_000_000
        default: nil
        }
    }

    /// Draws the pages from where they are scrolled to, and how many lines are below.
    func draw(_ pages: [Page], on canvas: inout Canvas) {
        canvas.answersWheel(Rect(canvas.size))
        let columns = Self.columns(pages, canvas.size)
        let height = columns.map(\.lines.count).max() ?? 0
        let isCut = height > canvas.size.rows
        let rows = canvas.size.rows - (isCut ? 1 : 0)
        let top = min(top, max(0, height - rows))
        for (place, lines) in columns {
            for (row, line) in lines.dropFirst(top).prefix(rows).enumerated() {
                Self.draw(line, column: place, row: row, on: &canvas)
            }
        }
        guard isCut else { return }
        let below = height - rows - top
        canvas.put(
            below > 0
                ? "\(canvas.glyph("↓", ascii: "v")) \(MomentWords.below(below))" : MomentWords.end,
            column: 1, row: rows, width: canvas.size.columns - 2, align: .trailing, tone: .dim)
    }

    private static func draw(
        _ line: [Piece], column: Int, row: Int, on canvas: inout Canvas
    ) {
        for piece in line {
            canvas.put(
                piece.span.text, column: column + piece.column, row: row, width: piece.width,
                align: piece.align, tone: piece.span.tone)
        }
    }

    /// The lines of each column of pages, and where it begins.
    private static func columns(_ pages: [Page], _ size: Size) -> [(column: Int, lines: [[Piece]])]
    {
        guard size.columns >= wide, pages.count > 1 else {
            var all = Page()
            for page in pages { all.append(page) }
            // Long lines are hard to read, so that one page leaves a wide window's end empty.
            return [(1, all.lines(columns: min(size.columns - 2, 100)))]
        }
        let width = min((size.columns - 2) / pages.count, 96)
        return pages.enumerated().map { index, page in
            (1 + index * width, page.lines(columns: width - 4))
        }
    }

    private static func last(_ pages: [Page], _ room: Size) -> Int {
        let height = columns(pages, room).map(\.lines.count).max() ?? 0
        return height > room.rows ? height - room.rows + 1 : 0
    }
}
