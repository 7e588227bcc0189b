/// Parts of the last picture, to be used again while what they were drawn from is the same.
struct PictureParts: Sendable {
    /// A part as it was drawn.
    struct Part: Sendable {
        let source: any PartSource
        let place: Place
        let cells: [Cell]
        let cursor: Position?
    }

    /// What a part depends on beside its source.
    struct Place: Equatable, Sendable {
        let area: Rect
        let size: Size
        let minute: Int64
        let ascii: Bool
    }

    private var before: [String: Part]
    /// What is not drawn any more is forgotten: nobody's name outlives the screen that shows it.
    private var drawn: [String: Part] = [:]

    init() { before = [:] }

    /// After a picture: what was drawn in it can be used in the next one.
    mutating func endPicture() {
        before = drawn
        drawn = [:]
    }

    func part<Source: Equatable & Sendable>(
        _ name: String, from source: Source, at place: Place
    ) -> Part? {
        guard let part = before[name], part.place == place,
            let known = part.source as? DrawnFrom<Source>, known.source == source
        else { return nil }
        return part
    }

    mutating func keep(_ part: Part, _ name: String) { drawn[name] = part }
}

/// What a part was drawn from, whatever its type.
protocol PartSource: AnyObject, Sendable {}

final class DrawnFrom<Source: Equatable & Sendable>: PartSource {
    let source: Source

    init(_ source: Source) {
        self.source = source
    }
}

extension Canvas {
    /// Draws the whole area from a source and from nothing else, so that it is drawn anew only
    /// when the source changed, not at every key. It may show nothing finer than a minute.
    public mutating func part<Source: Equatable & Sendable>(
        _ name: String, from source: Source, _ draw: (Source, inout Canvas) -> Void
    ) {
        guard parts != nil else { return draw(source, &self) }
        let place = PictureParts.Place(
            area: area, size: frame.size, minute: now / 60_000, ascii: ascii)
        if let known = parts?.part(name, from: source, at: place) {
            frame.paste(known.cells, into: area)
            frame.cursor = known.cursor ?? frame.cursor
            parts?.keep(known, name)
            return
        }
        let cursor = frame.cursor
        frame.cursor = nil
        frame.fill(area)
        draw(source, &self)
        let part = PictureParts.Part(
            source: DrawnFrom(source), place: place, cells: frame.cells(in: area),
            cursor: frame.cursor)
        parts?.keep(part, name)
        frame.cursor = frame.cursor ?? cursor
    }
}
