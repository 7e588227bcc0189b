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
        "Where only ASCII may be drawn, nothing else is, but for letters of people's own words",
        arguments: Scene.all)
    func drawsASCII(_ scene: Scene) throws {
        var rehearsal = scene.rehearsal(
            in: try TestClinic(), Size(columns: 80, rows: 24), ascii: true)
        var drawn = rehearsal.frame.text
        rehearsal.press(.function(1))
        drawn += rehearsal.frame.text
        rehearsal.press(.escape, .control("p"))
        drawn += rehearsal.frame.text
        let foreign = drawn.unicodeScalars.filter { scalar in
            !(" "..."~").contains(scalar) && scalar != "\n" && !Self.letters.contains(scalar)
        }
        #expect(foreign.isEmpty, "\(String(String.UnicodeScalarView(foreign)))")
    }

    /// The letters beyond ASCII in the names and notes of the clinic's people.
    private static let letters = Set("ũŨĩĨéè".unicodeScalars)
}
