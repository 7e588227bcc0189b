import Foundation
import HomeCareDomain
import TerminalKit

/// How a command answers: in JSON for programs, in words for people.
struct Output {
    let json: Bool

    /// A list: an array in JSON, aligned columns in words.
    func list<Line: Encodable>(
        _ lines: [Line], empty: String, heads: [String], _ columns: (Line) -> [String]
    ) throws {
        if json { return try printJSON(lines) }
        if lines.isEmpty { return print(empty) }
        print(Self.table([heads] + lines.map(columns)))
    }

    /// One answer.
    func answer<Answer: Encodable>(_ answer: Answer, words: () -> String) throws {
        if json { return try printJSON(answer) }
        print(Self.shown(words()))
    }

    func printJSON<Answer: Encodable>(_ answer: Answer) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        print(JSON.safe(String(decoding: try encoder.encode(answer), as: UTF8.self)))
    }

    /// A refusal: on standard output in JSON, on standard error in words.
    func refuse(_ refusal: Refusal) {
        if json {
            try? printJSON(RefusalAnswer(errors: refusal.errors))
        } else {
            let ways = refusal.errors.compactMap { CommandWords.wayOn($0) }
            Output.say((refusal.errors.map(\.message) + ways).joined(separator: "\n"))
        }
    }

    /// A sentence on standard error, with nothing in it that a terminal would obey.
    static func say(_ sentence: String) {
        FileHandle.standardError.write(Data("homecare: \(shown(sentence))\n".utf8))
    }

    private static func shown(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { SafeText.visible(String($0)) }.joined(separator: "\n")
    }

    static func table(_ rows: [[String]]) -> String {
        let rows = rows.map { $0.map(SafeText.visible) }
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { column < $0.count ? textWidth($0[column]) : 0 }.max() ?? 0
        }
        return rows.map { row in
            zip(row, widths).enumerated().map { index, cell in
                index == row.count - 1
                    ? cell.0
                    : cell.0 + String(repeating: " ", count: max(0, cell.1 - textWidth(cell.0)))
            }.joined(separator: "  ")
        }.joined(separator: "\n")
    }
}

private struct RefusalAnswer: Encodable {
    let ok = false
    let errors: [FieldError]
}
