import TerminalKit
import Testing

@Suite("Golden frames")
struct GoldenFrameTests {
    @Test("Every screen looks as it was approved", arguments: Scene.all, Golden.sizes)
    func looksAsApproved(_ scene: Scene, _ size: Size) throws {
        let rehearsal = scene.rehearsal(in: try TestClinic(), size)
        try Golden.expect(rehearsal.frame, scene.name)
    }

    @Test(
        "Where only ASCII may be drawn, no other glyph stands around the data", arguments: Scene.all
    )
    func drawsASCII(_ scene: Scene) throws {
        let rehearsal = scene.rehearsal(
            in: try TestClinic(), Size(columns: 80, rows: 24), ascii: true)
        let drawn = rehearsal.frame.text.unicodeScalars.filter { Self.onlyUnicode.contains($0) }
        #expect(drawn.isEmpty, "\(String(String.UnicodeScalarView(drawn)))")
    }

    /// What is drawn around the data where Unicode may be drawn; the data keeps its own letters.
    private static let onlyUnicode = Set(
        "│─┌┐└┘├┤╌┈▲●↓↑✓■▁▂▃▄▅▆▇█○◐✗×…→≠".unicodeScalars
    ).union((0x2800...0x28FF).compactMap { Unicode.Scalar($0) })
}
