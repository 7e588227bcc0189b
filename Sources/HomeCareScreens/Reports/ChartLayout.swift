import HomeCareDomain
import HomeCareServices
import TerminalKit

/// Where the parts of a chart stand in a window.
struct ChartLayout {
    /// Whether all parts are seen at once, the curves and the reports at the left.
    let isSideBySide: Bool
    /// The status line at the top.
    let head: Rect
    /// The names of the parts; empty where all are seen.
    let bar: Rect
    /// The curves above the reports: small ones beside each other, or one line of them.
    let trends: Rect
    /// The list of reports.
    let list: Rect
    /// One part in place of trends and list, or all the others beside them.
    let part: Rect

    /// The vitals that every report has as a number.
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
            (trends, list) = left.top(max(12, rest.rows * 60 / 100))
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
        let sections = ChartSection.allCases.filter { $0 != .reports && $0 != .curves }
        let rows = sections.reduce(0) {
            $0 + max(1, min($1.count(chart) ?? 0, $1.sideRows)) + 2
        }
        return max(18, rows)
    }
}

/// How many curves stand beside and below each other.
struct CurveRaster {
    let across: Int
    let down: Int

    /// The least room in which a curve can be read.
    static let least = Size(columns: 30, rows: 5)

    /// Nil where not all of them have room.
    init?(_ count: Int, in size: Size) {
        let most = min(3, size.columns / Self.least.columns)
        guard count > 0, most > 0 else { return nil }
        let fitting = (1...most).first { across in
            let down = (count + across - 1) / across
            // Wide and low is better than narrow and high.
            return down * Self.least.rows <= size.rows
        }
        guard let fitting else { return nil }
        across = count > 6 ? max(fitting, most) : min(max(fitting, 2), most)
        down = (count + across - 1) / across
    }

    /// Where a curve stands.
    func place(_ index: Int, in area: Rect) -> Rect {
        let (width, height) = (area.columns / across, area.rows / down)
        return Rect(
            column: area.column + index % across * width, row: area.row + index / across * height,
            columns: width, rows: height)
    }
}

extension ChartSection {
    /// The most rows of this part that stand beside the reports.
    var sideRows: Int { self == .alerts ? 3 : self == .timeline ? 8 : 4 }
}
