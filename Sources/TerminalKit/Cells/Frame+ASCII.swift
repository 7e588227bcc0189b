extension Frame {
    /// Puts a character of ASCII in the place of every sign that is none, cell by cell. Letters
    /// stay: they are somebody's name or words.
    mutating func becomeASCII() {
        for index in cells.indices where !cells[index].scalar.isASCII {
            guard let plain = SignTable.plain[cells[index].scalar] else { continue }
            cells[index].scalar = plain
        }
    }
}

/// What stands for the signs of our own words and pictures where only ASCII may be drawn.
private enum SignTable {
    static let plain: [Unicode.Scalar: Unicode.Scalar] = {
        var table: [Unicode.Scalar: Unicode.Scalar] = [:]
        for (signs, plain) in rows {
            for sign in signs.unicodeScalars { table[sign] = plain }
        }
        // Control pictures and the mark of what hides.
        for value in 0x2400...0x2426 {
            if let picture = Unicode.Scalar(value) { table[picture] = "?" }
        }
        // Curves of dots: whatever dots there are, there is a curve.
        for value in 0x2801...0x28FF {
            if let dots = Unicode.Scalar(value) { table[dots] = "*" }
        }
        table["\u{2800}"] = " "
        table["\u{A0}"] = " "
        return table
    }()

    private static let rows: [(String, Unicode.Scalar)] = [
        ("“”„«»″", "\""), ("‘’‚′", "'"), ("·–—−─━", "-"), ("│┃", "|"), ("┌┐└┘├┤┬┴┼", "+"),
        ("▸›→▶⟩", ">"), ("‹←◀⟨", "<"), ("↑⇧▴", "^"), ("↓▾", "v"), ("…", "~"), ("×✗✘", "x"),
        ("•●◆◐◓◑◒✓✔★", "*"), ("○◌◯◇", "o"), ("▲△⚠", "!"), ("■█▉▊", "#"), ("▇▆", "^"),
        ("▅", "="), ("▄", "-"), ("▃▂", "."), ("▁", "_"), ("°", " "), ("✎", "&"), ("½", "h"),
        ("±", "+"), ("≥", ">"), ("≤", "<"), ("≈", "~"), ("µμ", "u"), ("₀⁰", "0"), ("₁¹", "1"),
        ("₂²", "2"), ("₃³", "3"), ("₄⁴", "4"), ("⁵", "5"), ("⁶", "6"), ("⁷", "7"), ("⁸", "8"),
        ("⁹", "9"),
    ]
}
