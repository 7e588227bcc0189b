/// A line of a screen, for those who hear or feel it.
struct LinearLine: Equatable, Sendable {
    let text: String
    /// The list's row that it is, if it is one.
    var row: ListRowMark?
}

/// Text as it may be written where nothing is drawn: no control, no escape, no art.
enum LinearSpeech {
    /// The columns that lines are broken at.
    static let columns = 78

    /// The text on one line, with everything that would act or hide made visible.
    static func plain(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for glyph in Glyphs(text) {
            scalars.append(glyph.scalar)
            scalars.append(contentsOf: glyph.marks)
        }
        return String(scalars)
    }

    /// Lines for the terminal, broken at spaces.
    static func wrap(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).flatMap {
            wrapped(plain(String($0)), columns: columns)
        }
    }

    /// What stands in a row of a frame: gaps narrowed, and without the signs that stand for a word
    /// beside them; nil where nothing is said.
    static func words(_ row: String) -> String? {
        var parts: [(gap: Int, word: Substring)] = []
        var gap = 0
        for word in row.replacing("__", with: "").split(
            separator: " ", omittingEmptySubsequences: false)
        {
            gap += 1
            guard !word.isEmpty else { continue }
            parts.append((parts.isEmpty ? 2 : gap, word))
            gap = 0
        }
        guard parts.contains(where: { $0.word.contains { !"-+|='".contains($0) } }) else {
            return nil
        }
        return joined(parts)
    }

    private static func joined(_ parts: [(gap: Int, word: Substring)]) -> String {
        var line = ""
        for (index, part) in parts.enumerated() {
            let follows = index + 1 < parts.count && parts[index + 1].gap == 1
            if follows, signs.contains(part.word), part.gap > 1 { continue }
            if follows, part.word == "-" {
                line += ","
                continue
            }
            // After a sign that was left out its word stands where the sign stood.
            let isAfterSign =
                index > 0 && parts[index - 1].gap > 1
                && signs.contains(parts[index - 1].word) && part.gap == 1
            let gap = isAfterSign ? 2 : part.gap
            line += (line.isEmpty ? "" : gap > 1 ? "  " : " ") + part.word
        }
        return line
    }

    /// What stands before a word that says the same.
    private static let signs: Set<Substring> = [
        "!", "=", "+", "-", "*", "~", ">", "x", "o", "v", "?", "#",
    ]

    /// The lines that a screen draws, in a window high enough for all of them.
    static func lines(
        _ size: Size, now: Int64, _ draw: (inout Canvas) -> Void
    ) -> [LinearLine] {
        var canvas = Canvas(frame: Frame(size), area: Rect(size), now: now, ascii: true)
        canvas.listRows = [:]
        draw(&canvas)
        let rows = canvas.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
        return rows.enumerated().compactMap { index, row in
            let mark = canvas.listRows?[index]
            return words(mark?.text ?? String(row)).map { LinearLine(text: $0, row: mark) }
        }
    }
}

/// Which row of a list stands in a row of a frame.
public struct ListRowMark: Equatable, Sendable {
    /// The row's place in the list.
    public let index: Int
    /// What tells the row from others, wherever it stands.
    public let id: Int
    /// What all its columns say, uncut: a line that is heard has no width.
    public let text: String
    /// Whether it is the selected one.
    public let isSelected: Bool
}
