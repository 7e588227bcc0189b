import HomeCareDomain
import Testing

@testable import HomeCareScreens
@testable import TerminalKit

@Suite("The picture of the report form")
struct ReportPictureTests {
    /// Values, errors, slips, reasons, death, notes of many lines, and back through all of it.
    private static let keys: [Key] =
        keys("128/82\t76\t18\t98.6\t")
        + [.function(5), .function(4), .enter, .escape, .tab, .right, .tab, .right, .tab]
        + keys("70\t\t99\td\t14:05\tDr Shah\t") + [.pageDown] + keys("Slept well.")
        + Array(repeating: .enter, count: 14) + keys("Ate \"half\".")
        + [.up, .up, .left, .backspace, .function(2), .escape, .pageUp, .right, .right]
        + [.pageUp, .pageUp, .backspace, .delete] + keys("9") + [.pageDown, .pageDown, .pageDown]
        + keys("x") + [.function(3)] + keys("128/82 p7") + [.escape, .function(1), .escape]

    private static func keys(_ text: String) -> [Key] {
        text.map { $0 == "\t" ? .tab : .character($0) }
    }

    @Test(
        "What is used again of the last picture is what would be drawn anew",
        arguments: [(80, 24), (150, 44), (42, 12)], [false, true])
    func isTrue(_ window: (columns: Int, rows: Int), ascii: Bool) throws {
        let clinic = try TestClinic()
        let amina = clinic.actor(.amina)
        var form = clinic.rehearsal(
            as: .amina,
            [AnyScreen(CareReportScreen.self, .init(viewer: amina, appointment: 1050))],
            size: Size(columns: window.columns, rows: window.rows), ascii: ascii)
        // A rehearsal draws on a copy, so what a terminal would have kept is handed on here.
        var kept = (chrome: ChromePicture?.none, parts: PictureParts())
        for (number, key) in Self.keys.enumerated() {
            form.press(key)
            var anew = form.runtime
            var usual = form.runtime
            usual.chromePicture = kept.chrome
            usual.pictureParts = kept.parts
            #expect(usual.frame() == anew.frame(), "key \(number): \(key)")
            kept = (usual.chromePicture, usual.pictureParts)
        }
        let notes = form.runtime.state(of: CareReportScreen.self)?.form.text("notes") ?? ""
        #expect(notes.contains("half"))
    }
}
