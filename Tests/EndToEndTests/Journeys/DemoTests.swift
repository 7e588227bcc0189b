import Foundation
import TerminalHarness
import Testing

@Suite("The demonstration")
struct DemoTests {
    @Test("shows who can be signed in as, and lets them in")
    func shows() throws {
        let demo = try Demo()
        let shot = demo.terminal.screen()
        for name in ["amina", "drmwangi", "grace", "wambui", "wanjiku", Clinic.password] {
            #expect(shot.contains(name), "\(shot)")
        }
        demo.terminal.send("amina\r\(Clinic.password)\r")
        try demo.terminal.wait(forText: "to report", timeout: .seconds(20))
        demo.terminal.press(.control("q"))
        #expect(try demo.terminal.waitForExit() == .success)
    }

    @Test("leaves no process and no file behind when it is left")
    func leaving() throws {
        let demo = try Demo()
        #expect(try demo.worker() != nil)
        demo.terminal.press(.control("q"))
        #expect(try demo.terminal.waitForExit() == .success)
        try demo.checkGone()
        #expect(try demo.files().isEmpty)
    }

    @Test("leaves no process and no file behind when its line drops", arguments: [true, false])
    func hangUp(drops: Bool) throws {
        let demo = try Demo()
        if drops { demo.terminal.hangUp() } else { demo.terminal.signal(1) }
        try demo.terminal.waitForExit()
        try demo.checkGone()
        #expect(try demo.files().isEmpty)
    }

    @Test("leaves no process behind when it is killed; its folder stays, for its owner alone")
    func kill() throws {
        let demo = try Demo()
        #expect(try demo.worker() != nil)
        demo.terminal.kill9()
        try demo.terminal.waitForExit()
        try demo.checkGone()
        for name in try demo.files() {
            let path = demo.folder.file(name)
            let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
            #expect(mode as? Int == 0o700)
        }
    }
}

/// A demonstration with a temporary folder of its own, its sign-in form shown.
private struct Demo {
    let folder: TemporaryFolder
    let terminal: TerminalProcess

    init() throws {
        folder = try TemporaryFolder("demo")
        let environment = plainEnvironment.merging(
            ["TMPDIR": folder.path, "HOME": folder.path]
        ) { $1 }
        terminal = try TerminalProcess(
            try locateProgram("homecare"), ["demo"], environment: environment,
            directory: Clinic.share)
        try terminal.wait(forText: "A demonstration", timeout: .seconds(30))
    }

    func files() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path)
    }

    /// The process that works on this demonstration's clinic and is not the demonstration.
    func worker() throws -> Int32? {
        try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap(Int32.init)
            .first { process in
                let line = try? String(
                    contentsOfFile: "/proc/\(process)/cmdline", encoding: .utf8)
                return line?.contains(folder.path) == true && line?.contains("worker") == true
            }
    }

    /// Waits for the worker's end, which it finds for itself when it is alone.
    func checkGone() throws {
        let end = ContinuousClock.now + .seconds(5)
        while try worker() != nil, .now < end { poll(nil, 0, 10) }
        #expect(try worker() == nil)
    }
}
