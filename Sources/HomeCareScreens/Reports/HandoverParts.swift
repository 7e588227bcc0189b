import TerminalKit

/// The parts of a handover below the vitals: one line for each thing, and more for long ones while
/// there is room, the notes first.
struct HandoverParts {
    /// A part, and how many of its things are told at most.
    struct Part {
        let title: String
        let items: [String]
        let most: Int
        /// What stands there for nothing; nil where nothing does.
        let empty: String?

        init(_ title: String, _ items: [String], most: Int, empty: String?) {
            self.title = title
            self.items = items
            self.most = most
            self.empty = empty
        }
    }

    /// One thing of a part, as it is told.
    private struct Entry {
        let label: String
        let text: String
        /// How many more there are behind it.
        let end: String
        var rows = 1
    }

    let sheet: HandoverSheet
    /// The lines that all parts may take together.
    let spare: Int

    init(_ sheet: HandoverSheet, spare: Int) {
        self.sheet = sheet
        self.spare = spare
    }

    func lines(_ parts: [Part]) -> [String] {
        var parts = parts.map(entries)
        var left = spare - parts.reduce(0) { $0 + $1.count }
        // The last part first, and in it the newest: what was written is read before the rest.
        for part in parts.indices.reversed() {
            for entry in parts[part].indices where left > 0 {
                let more = min(left, wrapped(parts[part][entry]).count - 1)
                parts[part][entry].rows += more
                left -= more
            }
        }
        return parts.flatMap { $0.flatMap(lines) }
    }

    private func entries(_ part: Part) -> [Entry] {
        guard !part.items.isEmpty else {
            return part.empty.map { [Entry(label: part.title, text: $0, end: "")] } ?? []
        }
        let hidden = part.items.count - part.most
        return part.items.prefix(part.most).enumerated().map { index, item in
            Entry(
                label: index == 0 ? part.title : "", text: sheet.shown(item),
                end: index == part.most - 1 && hidden > 0 ? "  \(HandoverWords.more(hidden))" : "")
        }
    }

    private var width: Int { sheet.columns - HandoverSheet.indent }

    private func wrapped(_ entry: Entry) -> [String] {
        TerminalKit.wrapped(entry.text, columns: width)
    }

    /// What has no room in the last line is cut there, before the end.
    private func lines(_ entry: Entry) -> [String] {
        let all = wrapped(entry)
        let rest = all.dropFirst(entry.rows - 1).joined(separator: " ")
        let rows = all.prefix(entry.rows - 1) + [rest]
        return rows.enumerated().map { index, row in
            let isLast = index == entry.rows - 1
            let line = sheet.label(index == 0 ? entry.label : "") + row
            guard isLast else { return line }
            return truncated(
                line, to: sheet.columns - textWidth(entry.end), ellipsis: sheet.ascii ? "~" : "…")
                + entry.end
        }
    }
}
