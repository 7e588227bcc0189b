import TerminalKit

extension Canvas {
    /// Draws two parts beside each other with a thin line between them.
    mutating func beside(
        _ left: Int, _ first: (inout Canvas) -> Void, _ second: (inout Canvas) -> Void
    ) {
        let (one, rest) = Rect(size).left(left)
        within(one, first)
        let (line, two) = rest.left(3)
        for row in 0..<size.rows {
            put(glyph("│", ascii: "|"), column: line.column + 1, row: row, tone: .border)
        }
        within(two, second)
    }
}

/// How much of a window a list has when a preview of its selected row stands beside it.
enum Preview {
    /// The width from which on there is a preview.
    static let wide = PageScroll.wide

    static func listColumns(_ size: Size) -> Int {
        size.columns >= wide ? max(76, size.columns * 62 / 100) : size.columns
    }

    /// Draws a list, and beside it, where there is room, a page.
    static func draw(
        on canvas: inout Canvas, list: (inout Canvas) -> Void, page: () -> Page?
    ) {
        guard canvas.size.columns >= wide, let page = page() else { return list(&canvas) }
        canvas.beside(listColumns(canvas.size), list) { side in
            PageScroll().draw([page], on: &side)
        }
    }
}
