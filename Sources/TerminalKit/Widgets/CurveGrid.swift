/// The dots of a curve: two columns and four rows of them in a cell, or with ASCII one.
struct CurveGrid {
    /// What stands in a cell.
    struct Spot {
        /// Braille's bits, or with ASCII how much there is: 1 a line, 2 a value, 4 several.
        var dots: UInt8 = 0
        /// What lies between values is fainter than the values themselves.
        var tone = Tone.dim
    }

    let columns: Int
    let rows: Int
    let ascii: Bool
    private var spots: [Spot]

    init(columns: Int, rows: Int, ascii: Bool) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
        self.ascii = ascii
        spots = Array(repeating: Spot(), count: self.columns * self.rows)
    }

    /// The dots from edge to edge.
    var across: Int { ascii ? columns : columns * 2 }
    var down: Int { ascii ? rows : rows * 4 }

    subscript(column: Int, row: Int) -> Spot {
        guard column >= 0, row >= 0, column < columns, row < rows else { return Spot() }
        return spots[row * columns + column]
    }

    /// A value at a dot; where there is room it is drawn as four.
    mutating func mark(_ x: Int, _ y: Int, tone: Tone, wide: Bool) {
        if ascii {
            let before = self[x, y].dots
            set(x, y, before & 6 == 0 ? 2 : 4)
        } else {
            set(x, y, Self.bit(x, y))
            if wide {
                for (x, y) in [(x ^ 1, y), (x, y ^ 1), (x ^ 1, y ^ 1)] {
                    set(x, y, Self.bit(x, y))
                }
            }
        }
        paint(x, y, tone)
    }

    /// A line between two values.
    mutating func line(from start: (x: Int, y: Int), to end: (x: Int, y: Int)) {
        let steps = max(abs(end.x - start.x), abs(end.y - start.y))
        guard steps > 1 else { return }
        for step in 1..<steps {
            let x = start.x + Self.share(end.x - start.x, step, steps)
            let y = start.y + Self.share(end.y - start.y, step, steps)
            set(x, y, ascii ? (start.x == end.x ? 4 : 1) : Self.bit(x, y))
        }
    }

    private static func share(_ length: Int, _ step: Int, _ steps: Int) -> Int {
        Int((Double(length * step) / Double(steps)).rounded())
    }

    /// What is drawn in a cell; nil where the curve does not pass.
    func glyph(_ column: Int, _ row: Int) -> Unicode.Scalar? {
        let dots = self[column, row].dots
        guard dots > 0 else { return nil }
        guard ascii else { return Unicode.Scalar(0x2800 + UInt32(dots)) }
        return dots & 4 > 0 ? "|" : dots & 2 > 0 ? "o" : "."
    }

    private func cell(_ x: Int, _ y: Int) -> Int? {
        guard x >= 0, y >= 0, x < across, y < down else { return nil }
        return ascii ? y * columns + x : y / 4 * columns + x / 2
    }

    private mutating func set(_ x: Int, _ y: Int, _ dots: UInt8) {
        guard let cell = cell(x, y) else { return }
        spots[cell].dots |= dots
    }

    /// The gravest value of a cell gives it its tone.
    private mutating func paint(_ x: Int, _ y: Int, _ tone: Tone) {
        guard let cell = cell(x, y) else { return }
        let order: [Tone] = [.dim, .text, .notice, .critical]
        let ranks = [spots[cell].tone, tone].map { order.firstIndex(of: $0) ?? 0 }
        if ranks[1] > ranks[0] { spots[cell].tone = tone }
    }

    /// Braille counts its dots down the left column, then down the right; the last row came later.
    private static func bit(_ x: Int, _ y: Int) -> UInt8 {
        bits[(y & 3) * 2 + (x & 1)]
    }

    private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
}
