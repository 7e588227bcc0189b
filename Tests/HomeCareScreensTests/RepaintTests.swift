import TerminalKit
import Testing

@Suite("Drawing anew")
struct RepaintTests {
    @Test("^L draws every screen anew, whatever is typed on it or asked", arguments: Scene.all)
    func repaints(_ scene: Scene) throws {
        let clinic = try TestClinic()
        let rehearsal = scene.rehearsal(in: clinic, Size(columns: 80, rows: 24))
        var runtime = rehearsal.runtime
        let commands = runtime.handle(.input(.key(.control("l"))))
        #expect(commands.contains { if case .repaint = $0 { true } else { false } })
    }
}
