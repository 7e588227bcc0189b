import Foundation
import TerminalHarness

/// The program's own picture of its screen, as it last wrote it down.
struct OwnFrame: CustomStringConvertible {
    let columns: Int
    let rows: Int
    /// Nil where it is hidden.
    let cursor: ScreenPlace?
    let lines: [[Unicode.Scalar]]

    /// Nil while the file is being written.
    init?(file: String) {
        guard let data = FileManager.default.contents(atPath: file) else { return nil }
        var parts: [[Unicode.Scalar]] = [[]]
        // By scalars: a line may begin with a mark that would join the line end before it.
        for scalar in String(decoding: data, as: UTF8.self).unicodeScalars {
            if scalar == "\n" { parts.append([]) } else { parts[parts.count - 1].append(scalar) }
        }
        guard parts.count > 4, parts.removeLast().isEmpty, parts.first == parts.last,
            let size = Self.pair(parts[1])
        else { return nil }
        (columns, rows) = size
        cursor = Self.pair(parts[2]).map { ScreenPlace(row: $0.0, column: $0.1) }
        lines = Array(parts[3..<(parts.count - 1)])
        guard lines.count == rows else { return nil }
    }

    private static func pair(_ text: [Unicode.Scalar]) -> (Int, Int)? {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text)
        let numbers = String(view).split(separator: " ").compactMap { Int($0) }
        return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
    }

    /// The first difference to what a terminal shows; nil where there is none.
    func difference(to shot: ScreenShot) -> String? {
        guard shot.columns == columns, shot.rows == rows else {
            return "the frame is \(columns)×\(rows), the terminal \(shot.columns)×\(shot.rows)"
        }
        for row in 0..<rows where !hasNewCharacters(row) {
            let shown = Array(shot.lines[row].unicodeScalars)
            if shown != lines[row], !Self.isSame(shown, as: lines[row]) {
                return "row \(row)\n  meant: \(text(row))\n  shown: \(shot.lines[row])"
            }
        }
        guard let cursor, cursor.row < rows, cursor.column < columns else {
            return shot.isCursorVisible && cursor == nil ? "the cursor is shown" : nil
        }
        guard shot.isCursorVisible else { return "the cursor is not shown" }
        guard !hasNewCharacters(cursor.row) else { return nil }
        return shot.cursor == cursor ? nil : "the cursor is at \(shot.cursor), meant: \(cursor)"
    }

    /// Whether a row holds a character that libvterm 0.3 counts otherwise than the C library: its
    /// marks are those of Unicode 5.0, its other characters those of 9.0.
    private func hasNewCharacters(_ row: Int) -> Bool {
        lines[row].contains { scalar in
            guard !scalar.isASCII, let age = scalar.properties.age else { return false }
            guard !Self.countedOtherwise.contains(scalar.value),
                !Self.jamo.contains(scalar.value)
            else { return true }
            let isMark = Self.marks.contains(scalar.properties.generalCategory)
            return isMark ? (age.major, age.minor) > (5, 0) : age.major > 9
        }
    }

    private static let marks: Set<Unicode.GeneralCategory> = [
        .nonspacingMark, .spacingMark, .enclosingMark,
    ]
    /// Older ones, of which the two differ all the same.
    private static let countedOtherwise: Set<UInt32> = [
        0x06DE, 0x0EBA, 0x1734, 0x1885, 0x1886, 0x1A1B, 0x302A, 0x302B, 0x302C, 0x302D, 0x3099,
        0x309A, 0xA802, 0x1F93B, 0x1F946,
    ]
    /// Vowels and finals of Hangul that came with Unicode 5.2.
    private static let jamo: ClosedRange<UInt32> = 0xD7B0...0xD7FB

    /// A character that the C library does not know is shown as a question mark, and a blank beside
    /// it where it is wide.
    private static func isSame(_ shown: [Unicode.Scalar], as meant: [Unicode.Scalar]) -> Bool {
        var rest = meant[...]
        var index = 0
        while index < shown.count, let next = rest.popFirst() {
            if shown[index] == next {
                index += 1
                continue
            }
            guard shown[index] == "?", !next.isASCII else { return false }
            index += 1
            while let mark = rest.first,
                mark.properties.canonicalCombiningClass != .notReordered
                    || mark.properties.generalCategory == .nonspacingMark
            { rest.removeFirst() }
            if index < shown.count, shown[index] == " ", rest.first != " " { index += 1 }
        }
        return index == shown.count && rest.isEmpty
    }

    private func text(_ row: Int) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: lines[row])
        return String(view)
    }

    var description: String { (0..<rows).map(text).joined(separator: "\n") }
}
