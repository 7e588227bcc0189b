/// One character cell: a base scalar, interned combining marks, a tone and a width.
public struct Cell: Hashable, Sendable {
    /// The base scalar; a space where nothing stands.
    public var scalar: Unicode.Scalar
    /// 0, or the number of a sequence of combining marks in `MarkTable`.
    public var marks: UInt16
    /// What the cell means.
    public var tone: Tone
    /// 1, 2 for a wide character, 0 for the right half of one.
    public var width: UInt8

    public init(_ scalar: Unicode.Scalar, marks: UInt16 = 0, tone: Tone = .text, width: UInt8 = 1) {
        self.scalar = scalar
        self.marks = marks
        self.tone = tone
        self.width = width
    }

    /// An empty cell.
    public static let blank = Cell(" ")
}
