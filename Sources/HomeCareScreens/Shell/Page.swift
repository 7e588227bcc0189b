import TerminalKit

/// What is read from top to bottom: headings, facts, tables and texts, laid out for any width.
struct Page: Sendable {
    /// A column of a table; see `ListColumn`.
    struct Column: Sendable {
        let title: String
        let width: Int
        var flex = 0
        /// The lower, the longer it stays when there is little room; 0 always stays.
        var priority = 0
        var align = Alignment.leading

        init(
            _ title: String, width: Int, flex: Int = 0, priority: Int = 0,
            align: Alignment = .leading
        ) {
            self.title = title
            self.width = width
            self.flex = flex
            self.priority = priority
            self.align = align
        }
    }

    /// A label with what it says.
    struct Fact: Sendable {
        let label: String
        let value: [Span]

        init(_ label: String, _ value: [Span]) {
            self.label = label
            self.value = value
        }

        /// Nil where nothing is known: such a fact is left out.
        init?(_ label: String, _ value: String?, _ tone: Tone = .text) {
            guard let value, !value.isEmpty else { return nil }
            self.init(label, [Span(value, tone)])
        }
    }

    enum Block: Sendable {
        case gap
        case line([Span])
        case text(String, Tone)
        case facts([Fact], indent: Int)
        case table([Column], [[Span]], most: Int)
    }

    private(set) var blocks: [Block] = []

    /// The heading of a part, with a gap above it unless it is the first.
    mutating func heading(_ text: String) {
        gap()
        blocks.append(.line([Span(text, .title)]))
    }

    /// An empty line between two parts.
    mutating func gap() {
        if !blocks.isEmpty { blocks.append(.gap) }
    }

    /// A line that is cut where it is too long.
    mutating func line(_ spans: [Span]) {
        blocks.append(.line(spans))
    }

    /// A text that is broken into lines.
    mutating func text(_ text: String, _ tone: Tone = .text) {
        blocks.append(.text(text, tone))
    }

    /// Labels and values, the values one below the other, at least so far from the margin.
    mutating func facts(_ facts: [Fact?], indent: Int = 10) {
        blocks.append(.facts(facts.compactMap { $0 }, indent: indent))
    }

    /// Rows below each other, in at most so many columns; where no column has a title there is
    /// no heading.
    mutating func table(_ columns: [Column], _ rows: [[Span]], most: Int = 200) {
        blocks.append(.table(columns, rows, most: most))
    }

    /// Another page below this one.
    mutating func append(_ page: Page) {
        guard !page.blocks.isEmpty else { return }
        gap()
        blocks += page.blocks
    }
}
