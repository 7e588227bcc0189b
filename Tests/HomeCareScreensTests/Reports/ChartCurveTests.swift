import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("The chart's curves")
struct ChartCurveTests {
    private static func open(_ patient: Int64, in clinic: TestClinic) -> Rehearsal<Workplace> {
        clinic.rehearsal(
            as: .drMwangi,
            [
                AnyScreen(
                    ChartScreen.self, .init(viewer: clinic.actor(.drMwangi), patient: patient))
            ])
    }

    @Test("The cursor walks the reports of the range and shows what was measured exactly")
    func walks() throws {
        let clinic = try TestClinic()
        var rehearsal = Self.open(101, in: clinic)
        rehearsal.press(.tab)
        #expect(rehearsal.frame.text.contains("BP 131/84"))
        rehearsal.press(.left)
        #expect(rehearsal.frame.text.contains("BP 128/82"))
        rehearsal.press(.right, .right, .right)
        #expect(rehearsal.frame.text.contains("BP 131/84"))
        rehearsal.press(.home)
        #expect(rehearsal.frame.text.contains("BP 138/84"))
        rehearsal.press(.enter)
        #expect(rehearsal.runtime.topID == ReportScreen.id)
    }

    @Test("A narrower range keeps the cursor inside it")
    func narrows() throws {
        let clinic = try TestClinic()
        var rehearsal = Self.open(101, in: clinic)
        rehearsal.press(.tab, .home, .character("r"))
        #expect(rehearsal.frame.text.contains("last 30 days"))
        #expect(!rehearsal.frame.text.contains("BP 138/84"))
        rehearsal.press(.left)
        #expect(rehearsal.frame.text.contains("BP 131/84"))
        rehearsal.press(.home)
        #expect(rehearsal.frame.text.contains("BP 134/83"))
    }

    @Test("The range holds what it says", arguments: ChartRange.allCases)
    func holdsRange(_ range: ChartRange) throws {
        let clinic = try TestClinic()
        let reports = try clinic.clinic.reports(clinic.actor(.wambui), patient: 101)
        let many = (0..<60).flatMap { _ in reports }.sorted { $0.submittedAt > $1.submittedAt }
        let shown = range.reports(many, now: TestClinic.now)
        let span = range.span(shown, now: TestClinic.now)
        switch range {
        case .tenVisits: #expect(shown.count == 10)
        case .thirtyDays:
            #expect(span.upperBound - span.lowerBound == 30 * 24 * 3_600_000)
        case .all: #expect(shown.count == many.count)
        }
        #expect(shown.allSatisfy { span.contains($0.submittedAt.milliseconds) })
    }

    @Test("Not obtained is a gap with a mark, and never a zero")
    func showsGaps() throws {
        let clinic = try TestClinic()
        var rehearsal = Self.open(104, in: clinic)
        rehearsal.press(.tab, .up, .up)
        let text = rehearsal.frame.text
        #expect(text.contains("not obtained: equipment missing"))
        let curve = ChartCurve.vital(.spo2).curve(
            try clinic.clinic.reports(clinic.actor(.wambui), patient: 104).reversed(),
            span: 0...1, cursor: nil)
        #expect(curve.series[0].points.map(\.number) == [94, 96, nil])
    }

    @Test("A child has no score, and what nobody took has no curve")
    func choosesCurves() throws {
        let clinic = try TestClinic()
        let reports = try clinic.clinic.reports(clinic.actor(.wambui), patient: 106)
        #expect(!ChartCurve.of(reports).contains(.news2))
        #expect(!ChartCurve.of(reports).contains(.vital(.glucose)))
    }
}
