import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("The handover sheet")
struct HandoverSheetTests {
    private static func sheet(
        _ handover: Handover, ascii: Bool = false, columns: Int = HandoverSheet.width
    ) -> HandoverSheet {
        HandoverSheet(handover, zone: .nairobi, ascii: ascii, columns: columns)
    }

    private static func handover(_ patient: Int64) throws -> Handover {
        let clinic = try TestClinic()
        return try clinic.clinic.handover(clinic.actor(.wambui), patient: patient)
    }

    /// A patient of whom there is too much to tell.
    private static func crowded() throws -> Handover {
        let plain = try handover(102)
        let alert = try #require(plain.alerts.first)
        let report = try #require(plain.now)
        let long = "Njoroge \u{1B}[2J\u{202E}" + String(repeating: "maneno mengi ", count: 40)
        let addendum = Addendum(
            id: 1, reportID: report.id, authorName: long, authorRole: .caregiver,
            writtenAt: report.submittedAt, reason: long, text: long + "\n" + long)
        let clinic = try TestClinic()
        let visit = try #require(
            try clinic.clinic.patientCard(clinic.actor(.wambui), 101).visits.first)
        return Handover(
            line: plain.line, at: plain.at, then: plain.then, now: report,
            reports: Array(repeating: report, count: 500), changes: plain.changes,
            alerts: Array(repeating: alert, count: 30),
            addenda: Array(repeating: addendum, count: 30),
            unreported: Array(repeating: visit, count: 30),
            next: Array(repeating: visit, count: 30), earlier: nil, later: nil)
    }

    @Test("It fits on one page whatever there is to tell", arguments: [false, true], [20, 38, 78])
    func fits(_ ascii: Bool, _ columns: Int) throws {
        let sheet = Self.sheet(try Self.crowded(), ascii: ascii, columns: columns)
        for line in sheet.text {
            #expect(textWidth(line) <= columns, "\(line)")
            #expect(!line.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
        }
        if columns == HandoverSheet.width {
            #expect(sheet.text.count <= HandoverSheet.mostLines)
            #expect(sheet.text.contains { $0.hasSuffix("and 497 more") })
        }
    }

    @Test("Notes are cut only where the page is full", arguments: [12, 40])
    func usesRoom(_ words: Int) throws {
        let plain = try Self.handover(101)
        let report = try #require(plain.now)
        let notes = (1...words).map { "word\($0)" }.joined(separator: " ") + "\nAnd the end."
        let told = CareReport(
            id: report.id, appointmentID: report.appointmentID, patientID: report.patientID,
            patientName: report.patientName, authorName: report.authorName,
            submittedAt: report.submittedAt, status: report.status, notes: notes,
            vitals: report.vitals, notObtained: [:], news2Total: nil, news2Band: nil, death: nil)
        let text = Self.sheet(
            Handover(
                line: plain.line, at: plain.at, then: plain.then, now: told, reports: [told],
                changes: [], alerts: [], addenda: [], unreported: [], next: [], earlier: nil,
                later: nil)
        ).text
        #expect(text.count <= HandoverSheet.mostLines)
        #expect(text.joined(separator: " ").contains("And the end."), "\(text)")
    }

    @Test("In ASCII nothing of its own is beyond it", arguments: [101, 102, 103, 104, 106])
    func isASCII(_ patient: Int64) throws {
        let text = Self.sheet(try Self.handover(patient), ascii: true).text.joined()
        #expect(!text.contains { "·→↑↓≠▲●…–".contains($0) }, "\(text)")
    }

    @Test(
        "Each vital says which way it went",
        arguments: [
            (76, 90, Handover.Direction.up), (90, 76, .down), (76, 76, .same),
        ])
    func directions(_ then: Int, _ now: Int, _ wanted: Handover.Direction) {
        var (before, after) = (Vitals(), Vitals())
        before.pulse = then
        after.pulse = now
        #expect(Handover.direction(.pulse, from: before, to: after) == wanted)
        #expect(Handover.direction(.spo2, from: before, to: after) == nil)
        before.oxygen = false
        after.oxygen = true
        #expect(Handover.direction(.oxygen, from: before, to: after) == .changed)
    }

    @Test("It tells what was not obtained, and a child has no score")
    func tellsGaps() throws {
        let kamau = Self.sheet(try Self.handover(104)).text.joined(separator: "\n")
        #expect(kamau.contains("not obtained: SpO₂ (equipment missing: battery empty)"))
        #expect(kamau.contains("not taken"))
        let child = Self.sheet(try Self.handover(106)).text.joined(separator: "\n")
        #expect(!child.contains("NEWS2"))
    }

    @Test("The screen shows the very lines that are printed")
    func isPrinted() throws {
        let clinic = try TestClinic()
        let rehearsal = clinic.rehearsal(
            as: .drMwangi,
            [
                AnyScreen(
                    HandoverScreen.self,
                    .init(viewer: clinic.actor(.drMwangi), patient: 101))
            ])
        let printed = Self.sheet(
            try clinic.clinic.handover(clinic.actor(.drMwangi), patient: 101)
        ).lines.filter { !$0.isEmpty }
        let shown = rehearsal.frame.text
        for line in printed { #expect(shown.contains(line), "\(line)") }
    }

    @Test("It begins where the chart's cursor stands, and walks from there")
    func walks() throws {
        let clinic = try TestClinic()
        var rehearsal = clinic.rehearsal(
            as: .drMwangi,
            [
                AnyScreen(
                    ChartScreen.self, .init(viewer: clinic.actor(.drMwangi), patient: 101))
            ])
        rehearsal.press(.tab, .left, .left, .left, .character("h"))
        #expect(rehearsal.frame.text.contains("A-1006, Amina Njoroge; 3 reports since"))
        rehearsal.press(.left)
        #expect(rehearsal.frame.text.contains("A-1005"))
        rehearsal.press(.right, .right)
        #expect(rehearsal.frame.text.contains("A-1007"))
        rehearsal.press(.right, .right)
        #expect(rehearsal.frame.text.contains("Only the newest report follows this one."))
    }
}
