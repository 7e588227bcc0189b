import HomeCareDomain
import HomeCareServices
import TerminalKit

/// Where the parts of a chart stand in a window.
struct ChartLayout {
    /// Whether all parts are seen at once, the reports at the left.
    let isSideBySide: Bool
    /// The status line at the top.
    let head: Rect
    /// The names of the parts; empty where all are seen.
    let bar: Rect
    /// The trends above the reports.
    let trends: Rect
    /// The list of reports.
    let list: Rect
    /// One part in place of trends and list, or all the others beside them.
    let part: Rect

    /// The vitals that have a trend.
    static let vitals: [Vital] = [.systolic, .pulse, .respiration, .temperature, .spo2]

    init(_ size: Size, _ chart: Chart?) {
        let isRoomy = size.rows >= 14
        let gap = isRoomy ? 1 : 0
        let (head, rest) = Rect(size).top(1 + gap)
        self.head = head
        isSideBySide =
            size.columns >= 140 && rest.rows >= ChartLayout.neededRows(chart)
        guard !isSideBySide else {
            let (left, right) = rest.left(max(84, size.columns * 55 / 100))
            bar = Rect(column: 0, row: head.endRow, columns: 0, rows: 0)
            (trends, list) = left.top(ChartLayout.vitals.count + 2)
            part = right
            return
        }
        let (bar, below) = rest.top(1 + gap)
        self.bar = bar
        part = below
        (trends, list) = below.top(size.columns >= 60 && size.rows >= 12 ? 1 + gap : 0)
    }

    /// The rows that the parts beside the reports take.
    private static func neededRows(_ chart: Chart?) -> Int {
        guard let chart else { return 18 }
        let sections = ChartSection.allCases.filter { $0 != .reports }
        return sections.reduce(0) { $0 + max(1, min($1.count(chart), $1.sideRows)) + 2 }
    }
}

extension ChartSection {
    /// The most rows of this part that stand beside the reports.
    var sideRows: Int { self == .alerts ? 3 : self == .timeline ? 6 : 4 }
}
