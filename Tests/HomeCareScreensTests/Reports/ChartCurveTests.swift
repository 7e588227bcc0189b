import HomeCareDomain
import HomeCareServices
import HomeCareStore
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

    @Test(
        "A saturation is judged by the scale that held for it",
        arguments: [
            (89, 2, false, nil), (84, 2, true, nil), (83, 2, true, "!"), (97, 2, true, "!"),
            (97, 2, false, nil), (89, 1, false, "!"), (96, 1, true, nil),
        ] as [(Int, Int, Bool, String?)])
    func scales(_ spo2: Int, _ scale: Int, _ oxygen: Bool, _ mark: String?) throws {
        let clinic = try TestClinic()
        let reports = try clinic.clinic.reports(clinic.actor(.wambui), patient: 101).map {
            var vitals = $0.vitals
            vitals.spo2 = spo2
            vitals.spo2Scale = scale
            vitals.oxygen = oxygen
            return CareReport(
                id: $0.id, appointmentID: $0.appointmentID, patientID: 101, patientName: "",
                authorName: "", submittedAt: $0.submittedAt, status: .stable, notes: "",
                vitals: vitals, notObtained: [:], news2Total: nil, news2Band: nil, death: nil)
        }
        let curve = ChartCurve.vital(.spo2).curve(reports.reversed(), span: 0...1, cursor: nil)
        #expect(curve.series[0].criticalCount == (mark == nil ? 0 : reports.count))
        #expect(curve.series[0].normal == (scale == 2 ? 88...92 : 95...100))
        #expect(
            VitalWords.normal(.spo2, spo2Scale: ChartCurve.spo2Scale(reports), ascii: true)
                == (scale == 2 ? "88-92" : "95-100"))
    }

    @Test(
        "Both lines of a pressure say what is normal for them", arguments: [false, true],
        [
            Size(columns: 80, rows: 24), Size(columns: 40, rows: 12), Size(columns: 200, rows: 50),
        ])
    func pressure(_ ascii: Bool, _ size: Size) throws {
        let clinic = try TestClinic()
        var rehearsal = clinic.rehearsal(
            as: .drMwangi,
            [
                AnyScreen(
                    ChartScreen.self, .init(viewer: clinic.actor(.drMwangi), patient: 101))
            ], size: size, ascii: ascii)
        rehearsal.press(.tab)
        let text = rehearsal.frame.text
        let isRoomy = size.columns == 80 && !ascii
        for bound in isRoomy ? ["S140", "S100", "D55"] : ["S140", "D55"] {
            #expect(text.contains(bound), "\(bound) in \(text)")
        }
    }

    @Test("A child has no score, and what nobody took has no curve")
    func choosesCurves() throws {
        let clinic = try TestClinic()
        let reports = try clinic.clinic.reports(clinic.actor(.wambui), patient: 106)
        #expect(!ChartCurve.of(reports).contains(.news2))
        #expect(!ChartCurve.of(reports).contains(.vital(.glucose)))
    }

    @Test("Five hundred reports are one curve, and the one peak among them is on it")
    func drawsMany() throws {
        let clinic = try TestClinic()
        let day: Int64 = 24 * 3_600_000
        try clinic.clinic.store.write { db in
            for number in Int64(0)..<500 {
                let at = TestClinic.now.milliseconds - (100 + number) * day
                try db.run(
                    """
                    INSERT INTO appointments (id, patient_id, caregiver_id, specialty_id, mode,
                        state, starts_at, ends_at, created_at)
                    VALUES (?, 101, 1, 1, 'inPerson', 'completed', ?, ?, 0)
                    """, [.integer(5000 + number), .integer(at), .integer(at + 1)])
                try db.run(
                    """
                    INSERT INTO care_session_reports (appointment_id, patient_id, caregiver_id,
                        author_id, submitted_at, status, notes, pulse)
                    VALUES (?, 101, 1, 4, ?, 'stable', 'x', ?)
                    """,
                    [.integer(5000 + number), .integer(at), .integer(number == 321 ? 199 : 70)])
            }
        }
        var rehearsal = Self.open(101, in: clinic)
        #expect(rehearsal.frame.text.contains("509 in all"))
        rehearsal.press(.tab, .down, .character("r"), .character("r"), .home)
        let lines = rehearsal.frame.text.split(separator: "\n").map(String.init)
        let top = try #require(lines.first { $0.contains(" 199 ") })
        #expect(top.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) }, "\(top)")
        #expect(lines.contains { $0.contains("!") && !$0.contains("╌") })
        rehearsal.tell(.resize(Size(columns: 200, rows: 50)))
        #expect(rehearsal.frame.text.contains("all reports"))
    }
}
