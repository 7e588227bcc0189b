/// A part of the picture that answers to the mouse.
struct MouseSpot: Equatable, Sendable {
    let area: Rect
    /// What a press on it means.
    let press: Input?
    /// Whether the wheel moves what stands there.
    let scrolls: Bool
}

extension Canvas {
    /// A press on a part means an action, a field or a row: its name is given to the action tables
    /// first, then to the screen as `Input.pointed`.
    public mutating func answersPress(_ rect: Rect, name: @autoclosure () -> String) {
        guard spots != nil else { return }
        answersPress(rect, as: .pointed(name()))
    }

    /// A press on a part means an input.
    mutating func answersPress(_ rect: Rect, as input: Input) {
        note(MouseSpot(area: rect, press: input, scrolls: false))
    }

    /// The wheel over a part means the keys up and down.
    public mutating func answersWheel(_ rect: Rect) {
        note(MouseSpot(area: rect, press: nil, scrolls: true))
    }

    private mutating func note(_ spot: MouseSpot) {
        guard spots != nil else { return }
        let area = Rect(
            column: area.column + spot.area.column, row: area.row + spot.area.row,
            columns: spot.area.columns, rows: spot.area.rows
        ).intersection(area)
        guard !area.isEmpty else { return }
        spots?.append(MouseSpot(area: area, press: spot.press, scrolls: spot.scrolls))
    }
}

extension Rect {
    func contains(_ place: Position) -> Bool {
        place.column >= column && place.column < endColumn && place.row >= row
            && place.row < endRow
    }
}
