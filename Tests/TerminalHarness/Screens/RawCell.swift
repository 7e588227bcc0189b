import CVterm

/// A cell as the emulator keeps it; only cells that are looked at become a `ScreenCell`.
struct RawCell: Sendable {
    private let cell: cvterm_cell

    init(_ cell: cvterm_cell) {
        self.cell = cell
    }

    /// The emulator marks the right half of a wide character with this instead of a scalar.
    private static let rightHalf = UInt32.max

    var isRightHalf: Bool { cell.chars.0 == Self.rightHalf }

    /// Adds the cell's scalars to a line.
    func append(to line: inout String.UnicodeScalarView) {
        if isRightHalf { return }
        guard cell.chars.0 != 0 else {
            line.append(" ")
            return
        }
        withUnsafeBytes(of: cell.chars) { bytes in
            for value in bytes.bindMemory(to: UInt32.self) {
                guard value != 0, let scalar = Unicode.Scalar(value) else { return }
                line.append(scalar)
            }
        }
    }

    var screenCell: ScreenCell {
        var scalars = String.UnicodeScalarView()
        append(to: &scalars)
        return ScreenCell(
            text: String(scalars), width: isRightHalf ? 0 : Int(cell.width),
            bold: cell.bold != 0, italic: cell.italic != 0, blink: cell.blink != 0,
            reverse: cell.reverse != 0, underline: cell.underline != 0,
            foreground: ScreenColour(packed: cell.foreground),
            background: ScreenColour(packed: cell.background))
    }
}

extension ScreenColour {
    fileprivate init(packed: UInt32) {
        func byte(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: packed >> shift) }
        switch packed >> 24 {
        case UInt32(CVTERM_INDEXED): self = .indexed(byte(0))
        case UInt32(CVTERM_RGB): self = .rgb(red: byte(16), green: byte(8), blue: byte(0))
        default: self = .standard
        }
    }
}
