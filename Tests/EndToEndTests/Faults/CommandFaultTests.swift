import Glibc
import TerminalHarness
import Testing

@Suite("At the command line, while the disk fails")
struct CommandFaultTests {
    @Test(
        "a report is refused truthfully, and filed once by the same operation afterwards",
        arguments: [
            (BrokenDisk.Fault.full, "unavailable", "The disk is full"),
            (.unwritable, "unavailable", "not saved"),
            (.unflushed, "unknownOutcome", "--operation mine cannot do it twice"),
        ])
    func filing(fault: BrokenDisk.Fault, code: String, words: String) throws {
        let disk = try BrokenDisk()
        let visit = try disk.clinic.dueVisit()
        let before = try disk.clinic.reportCount(of: visit)
        // Opening and closing alone find nothing to write in the log.
        try disk.refuse(fault)
        let run = try file(disk.clinic, visit)
        #expect(run.status == .exited(69), "\(run.output)\(run.errors)")
        let error = try Answer(run)["errors"].list.first
        #expect(error?["code"].text == code, "\(run.output)")
        #expect(error?["message"].text?.contains(words) == true, "\(run.output)")
        try disk.heal()
        let again = try file(disk.clinic, visit)
        #expect(again.status == .success, "\(again.output)\(again.errors)")
        #expect(try disk.clinic.reportCount(of: visit) == before + 1)
        try disk.clinic.checkWhole()
    }

    @Test(
        "a read that fails is not called damage, and a fresh process finds none",
        arguments: [BrokenDisk.Fault.unreadable, .unreadableLog])
    func reading(fault: BrokenDisk.Fault) throws {
        let disk = try BrokenDisk()
        // Somebody at work keeps the log from being empty.
        let wambui = try disk.clinic.signedIn("wambui")
        try disk.refuse(fault)
        let run = try disk.clinic.run("patients", "list", "--json")
        if run.status != .success {
            #expect(run.status == .exited(69), "\(run.output)\(run.errors)")
            #expect(!run.output.contains("damaged"), "\(run.output)")
        }
        try disk.heal()
        #expect(wambui.exitStatus == nil)
        try disk.clinic.require("patients", "list")
        try disk.clinic.checkWhole()
    }

    private func file(_ clinic: Clinic, _ visit: DueVisit) throws -> ProgramRun {
        try clinic.run(
            "reports", "create", "--as", "amina", "--operation", "mine", "--json",
            input: try clinic.criticalReport(of: visit))
    }
}
