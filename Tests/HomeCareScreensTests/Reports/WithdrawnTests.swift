import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("A death report that was withdrawn")
struct WithdrawnTests {
    private static let names = [
        "my-care-withdrawn", "my-care-withdrawn-report", "report-withdrawn", "chart-withdrawn",
        "chart-timeline-withdrawn", "handover-withdrawn",
    ]

    private func text(_ name: String, _ size: Size, ascii: Bool = false) throws -> String {
        let scene = try #require(Scene.all.first { $0.name == name })
        return scene.rehearsal(in: try TestClinic(), size, ascii: ascii).frame.text
            .split(separator: "\n").map { line in
                line.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
            }.joined(separator: " ")
    }

    @Test("is never shown as if it were true", arguments: names, [80, 200])
    func isMarked(_ name: String, _ columns: Int) throws {
        let text = try text(name, Size(columns: columns, rows: columns == 80 ? 24 : 50))
        #expect(!text.contains("Deceased"), "\(text)")
        #expect(text.contains("ithdrawn"), "\(text)")
    }

    @Test(
        "says when and by whom",
        arguments: names.filter { !$0.hasSuffix("care-withdrawn") && $0 != "chart-withdrawn" })
    func saysWho(_ name: String) throws {
        let text = try text(name, Size(columns: 100, rows: 40))
        #expect(text.contains("withdrawn on"), "\(text)")
        #expect(text.contains("by Esther Wambui"), "\(text)")
    }

    @Test("is told to its patient without the error itself")
    func patient() throws {
        let clinic = try TestClinic()
        try clinic.add(HardMoments.withdrawn)
        let wanjiku = clinic.actor(.wanjiku)
        let report = try clinic.clinic.report(wanjiku, 990)
        #expect(report.death == nil && report.notes.isEmpty)
        #expect(report.withdrawal?.reason == "The wrong patient was chosen.")
        let text = try text("my-care-withdrawn-report", Size(columns: 80, rows: 24))
        for error in ["lifeless", "sleep", "Death", "wrong patient"] {
            #expect(!text.contains(error), "\(text)")
        }
        #expect(text.contains("entered in error"))
    }

    @Test("is read whole, with its reason, by those who treat")
    func treating() throws {
        let text = try text("report-withdrawn", Size(columns: 80, rows: 40))
        #expect(text.contains("The wrong patient was chosen."))
        #expect(text.contains("Death, entered in error"))
        #expect(text.contains("Found lifeless in bed."))
    }

    @Test("is nothing to compare with, and on no curve")
    func isLeftOut() throws {
        let clinic = try TestClinic()
        try clinic.add(HardMoments.withdrawn)
        let physician = clinic.actor(.drMwangi)
        let handover = try clinic.clinic.handover(physician, patient: 101)
        #expect(handover.now?.id != 990 && handover.then?.id != 990)
        #expect(handover.now != nil && handover.then != nil)
        let chart = try clinic.clinic.chart(physician, patient: 101)
        #expect(chart.reports.contains { $0.id == 990 })
        #expect(!chart.standing.contains { $0.id == 990 })
        let form = try clinic.clinic.reportForm(clinic.actor(.amina), appointment: 1050)
        #expect(!form.history.contains { $0.id == 990 })
    }
}
