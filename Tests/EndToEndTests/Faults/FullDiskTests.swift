import Foundation
import TerminalHarness
import Testing

@Suite("On a small disk that is full", .enabled(if: SmallDisk.isAllowed))
struct FullDiskTests {
    @Test("a session says what is saved and what is not, and goes on when there is room")
    func session() throws {
        let disk = try SmallDisk()
        defer { disk.unmount() }
        let visit = try disk.clinic.dueVisit()
        let room = try disk.clinic.ask("doctor").list.first { $0["subject"].text == "disk" }
        #expect(room?["verdict"].text == "notice")
        let before = try disk.clinic.reportCount(of: visit)
        let amina = try disk.clinic.signedIn("amina")
        try amina.typeReport(of: visit)
        try disk.fill()
        amina.send(ReportKeys.lastAnswer)
        let told = try amina.wait(forText: "The disk is full")
        #expect(told.contains("Care report ▸"), "\(told)")
        // What is typed now has no room: it must not be called saved, and is kept later.
        amina.send(ReportKeys.fromSaturationToNotes)
        amina.send(String(repeating: "Much more is said here. ", count: 60))
        let full = try amina.wait(for: "a word on the draft") { $0.contains("draft ") }
        #expect(amina.exitStatus == nil)
        let isSaved = full.contains("draft saved")
        try disk.makeRoom()
        amina.send(".")
        try amina.wait(forText: "draft saved")
        try amina.fileAgain()
        #expect(try disk.clinic.reportCount(of: visit) == before + 1, "draft saved: \(isSaved)")
        try disk.clinic.checkWhole()
    }

    @Test("nobody is let in by half: signing in is refused, and works when there is room")
    func signIn() throws {
        let disk = try SmallDisk()
        defer { disk.unmount() }
        let first = try disk.clinic.signIn()
        try disk.fill()
        first.send("amina\r\(Clinic.password)\r")
        try first.wait(forText: "The disk is full", timeout: .seconds(30))
        try disk.makeRoom()
        first.press(.escape)
        first.kill9()
        _ = try disk.clinic.signedIn("amina")
        try disk.clinic.checkWhole()
    }

    @Test("a disk without write access is told apart, at the terminal and the command line")
    func readOnly() throws {
        let disk = try SmallDisk()
        defer { disk.unmount() }
        try disk.remount("ro")
        let run = try disk.clinic.run("patients", "list")
        #expect(run.status == .exited(69))
        #expect(run.errors.contains("cannot be written to"), "\(run.errors)")
        let terminal = try disk.clinic.terminal()
        #expect(try terminal.waitForExit() == .exited(69))
        #expect(terminal.screen().lines.joined().contains("cannot be written to"))
        try disk.remount("rw")
        try disk.clinic.require("patients", "list")
        try disk.clinic.checkWhole()
    }
}

/// A clinic on a disk of its own, where the tests may mount one.
final class SmallDisk {
    let clinic: Clinic
    private var isMounted = true

    static let isAllowed: Bool = {
        guard geteuid() == 0, let disk = try? SmallDisk() else { return false }
        disk.unmount()
        return true
    }()

    init() throws {
        clinic = try Clinic.seeded()
        let names = ["homecare.db", "homecare.db.key", "homecare.yaml"]
        let contents = names.map { FileManager.default.contents(atPath: clinic.folder.file($0)) }
        try Self.run("mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", clinic.folder.path)
        for (name, data) in zip(names, contents) {
            let isMade = FileManager.default.createFile(
                atPath: clinic.folder.file(name), contents: data,
                attributes: [.posixPermissions: 0o600])
            guard isMade else { throw HarnessError.cannotPrepare(name) }
        }
    }

    deinit { unmount() }

    func unmount() {
        if isMounted { try? Self.run("umount", "-l", clinic.folder.path) }
        isMounted = false
    }

    func remount(_ option: String) throws {
        try Self.run("mount", "-o", "remount,\(option)", clinic.folder.path)
    }

    /// Takes what room is left.
    func fill() throws {
        let file = try #require(fopen(clinic.folder.file("filler"), "w"))
        defer { fclose(file) }
        setvbuf(file, nil, _IONBF, 0)
        let block = [UInt8](repeating: 1, count: 4096)
        while fwrite(block, 1, block.count, file) == block.count {}
    }

    func makeRoom() throws {
        try FileManager.default.removeItem(atPath: clinic.folder.file("filler"))
    }

    private static func run(_ words: String...) throws {
        let run = try ProgramRun("/usr/bin/env", words)
        guard run.status == .success else { throw HarnessError.cannotPrepare(run.errors) }
    }
}
