import Foundation
import Testing

/// The table of ARCHITECTURE.md: what each module may import.
enum ImportTable {
    static let system: Set<String> = ["Foundation", "Glibc", "Dispatch", "Synchronization"]

    static func read() throws -> [String: Set<String>] {
        let path = SourceFile.project.appending(path: "ARCHITECTURE.md")
        let text = try String(contentsOf: path, encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let start = try #require(lines.firstIndex(of: "## The import table"))
        let section = lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }
        // The first two rows are the heads and the line below them.
        let rows = section.filter { $0.hasPrefix("|") }.dropFirst(2).map(cells)
        try #require(rows.allSatisfy { $0.count == 2 })
        return try Dictionary(
            rows.map { ($0[0], modules($0[1])) },
            uniquingKeysWith: { _, _ in throw Twice() })
    }

    private struct Twice: Error {}

    private static func cells(_ row: Substring) -> [String] {
        row.split(separator: "|").map {
            $0.trimmingCharacters(in: .whitespaces).replacing("`", with: "")
        }
    }

    private static func modules(_ cell: String) -> Set<String> {
        Set(
            cell.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
                .filter { $0.first?.isLetter == true })
    }
}
