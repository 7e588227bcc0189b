/// One character as it stands in the cells of a frame.
struct Glyph {
    /// What is drawn.
    var scalar: Unicode.Scalar
    /// What is drawn over it.
    var marks: [Unicode.Scalar] = []
    /// 1 or 2 cells.
    var width: Int
    /// Where the text goes on after it.
    var end: String.Index
}

/// A text as the characters that are drawn for it: nothing in it is obeyed, and nothing hides.
struct Glyphs: Sequence, IteratorProtocol {
    /// The marks a cell can hold beside its base: curses takes five scalars a cell.
    static let marksPerCell = 4

    private let scalars: String.UnicodeScalarView
    private var index: String.Index

    init(_ text: String) {
        scalars = text.unicodeScalars
        index = scalars.startIndex
    }

    mutating func next() -> Glyph? {
        guard index < scalars.endIndex else { return nil }
        let scalar = scalars[index]
        scalars.formIndex(after: &index)
        var glyph = Glyphs.base(for: scalar, end: index)
        takeMarks(into: &glyph)
        return glyph
    }

    private static func base(for scalar: Unicode.Scalar, end: String.Index) -> Glyph {
        switch ScalarKind(scalar) {
        case .single: Glyph(scalar: scalar, width: 1, end: end)
        case .wide: Glyph(scalar: scalar, width: 2, end: end)
        case .combining: Glyph(scalar: "◌", marks: [scalar], width: 1, end: end)
        case .hidden: Glyph(scalar: visibleForm(of: scalar), width: 1, end: end)
        }
    }

    private mutating func takeMarks(into glyph: inout Glyph) {
        while index < scalars.endIndex {
            let scalar = scalars[index]
            guard scalar.value >= 0xAD else { return }
            let kind = ScalarKind(scalar)
            if kind == .combining {
                if glyph.marks.count < Glyphs.marksPerCell { glyph.marks.append(scalar) }
            } else if kind != .hidden || !Glyphs.isStyle(scalar, on: glyph.scalar) {
                return
            }
            scalars.formIndex(after: &index)
            glyph.end = index
        }
    }

    /// Joiners and style selectors are an ordinary part of emoji. Terminals disagree about the
    /// width of what they make, so the emoji stand side by side, and only there they may vanish.
    private static func isStyle(_ scalar: Unicode.Scalar, on base: Unicode.Scalar) -> Bool {
        let isSelector = (0xFE00...0xFE0F).contains(scalar.value)
        let isJoiner = scalar.value == 0x200D && !base.isASCII
        return (isSelector || isJoiner) && base.properties.isEmoji
    }

    /// Control pictures for the controls of ASCII, one common mark for all else that hides.
    private static func visibleForm(of scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x00..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "␦"
        case 0x7F: "␡"
        default: "␦"
        }
    }
}
