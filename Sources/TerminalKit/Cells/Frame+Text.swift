extension Frame {
    /// The characters as lines without trailing spaces, for golden files.
    public var text: String {
        (0..<size.rows).map { row in
            var line = String.UnicodeScalarView()
            for cell in self.row(row) where cell.width > 0 {
                line.append(cell.scalar)
                line.append(contentsOf: MarkTable.shared.marks(cell.marks))
            }
            while line.last == " " { line.removeLast() }
            return String(line)
        }.joined(separator: "\n")
    }

    /// The tones as one letter a cell, and below them what each letter used means, for golden
    /// files of roles.
    public var toneMap: String {
        let rows = (0..<size.rows).map { row in String(self.row(row).map(\.tone.letter)) }
        let used = Set(cells.map(\.tone))
        let legend = Tone.allCases.filter(used.contains).map { "\($0.letter) \($0)" }
        return (rows + [""] + legend).joined(separator: "\n")
    }

    /// The cells of a row.
    public func row(_ row: Int) -> ArraySlice<Cell> {
        guard row >= 0, row < size.rows else { return [] }
        return cells[row * size.columns..<(row + 1) * size.columns]
    }
}

extension Tone {
    private static let letters = Array(".dTlbS_FBtOkrgnhCERDoa")

    /// Its letter in a map of tones.
    public var letter: Character {
        Int(rawValue) < Tone.letters.count ? Tone.letters[Int(rawValue)] : "?"
    }
}
