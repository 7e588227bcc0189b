import HomeCareDomain
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("Every size")
struct EverySizeTests {
    /// From the smallest to the largest, closely where the layouts change.
    private static let columns = [
        20, 30, 39, 40, 41, 59, 60, 69, 70, 79, 80, 119, 120, 139, 140, 200, 300,
    ]
    private static let rows = [5, 8, 11, 12, 13, 14, 15, 16, 20, 24, 29, 44, 100]

    /// Every breadth at three heights and every height at three breadths.
    private static let sizes: [Size] =
        columns.flatMap { breadth in [11, 12, 24].map { Size(columns: breadth, rows: $0) } }
        + rows.flatMap { height in [40, 80, 200].map { Size(columns: $0, rows: height) } }

    @Test("No screen breaks at any size", arguments: Scene.all, [false, true])
    func holds(_ scene: Scene, ascii: Bool) throws {
        let clinic = try TestClinic()
        var rehearsal = scene.rehearsal(in: clinic, Size(columns: 80, rows: 24), ascii: ascii)
        let title = try #require(rehearsal.frame.text.split(separator: "\n").dropFirst(2).first)
            .split(separator: " ").first
        for size in Self.sizes {
            rehearsal.tell(.resize(size))
            let frame = rehearsal.frame
            #expect(frame.size == size)
            let text = frame.text
            let isUsable = size.columns >= 40 && size.rows >= 12
            #expect(text.contains("larger") == !isUsable, "\(size)")
            guard isUsable, !scene.isCovered, let title else { continue }
            #expect(text.contains(title), "\(size): \(text)")
            #expect(text.contains("More"), "\(size)")
        }
    }

    @Test("A list keeps its selection through every size")
    func keepsSelection() throws {
        let clinic = try TestClinic()
        var rehearsal = clinic.rehearsal(as: .drMwangi)
        rehearsal.press(.down, .down, .down)
        let before = rehearsal.runtime.state(of: PatientsScreen.self)?.list.selected
        for size in [(20, 5), (300, 100), (40, 12), (120, 16), (80, 24)] {
            rehearsal.tell(.resize(Size(columns: size.0, rows: size.1)))
        }
        #expect(before != nil)
        #expect(rehearsal.runtime.state(of: PatientsScreen.self)?.list.selected == before)
    }
}
