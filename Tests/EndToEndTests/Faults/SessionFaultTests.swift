import TerminalHarness
import Testing

@Suite("At a terminal, while the disk fails")
struct SessionFaultTests {
    @Test(
        "a report that could not be written is said not to be saved, and files when it can",
        arguments: [
            (BrokenDisk.Fault.full, "The disk is full. Nothing was saved"),
            (.unwritable, "This was not saved. What was there before is safe"),
        ])
    func writing(fault: BrokenDisk.Fault, words: String) throws {
        let disk = try BrokenDisk()
        let visit = try disk.clinic.dueVisit()
        let before = try disk.clinic.reportCount(of: visit)
        let amina = try disk.clinic.signedIn("amina")
        try amina.typeReport(of: visit)
        try disk.refuse(fault)
        amina.send(ReportKeys.lastAnswer)
        let told = try amina.wait(forText: String(words.prefix(20)))
        #expect(told.text.split(separator: "\n").joined(separator: " ").contains("saved"))
        #expect(told.contains("Care report ▸") && told.contains("draft saved"), "\(told)")
        try disk.heal()
        #expect(try disk.clinic.reportCount(of: visit) == before)
        try amina.fileAgain()
        #expect(try disk.clinic.reportCount(of: visit) == before + 1)
        try disk.clinic.checkWhole()
    }

    @Test("a flush that fails ends the session, which says so; the report is then filed once")
    func flushing() throws {
        let disk = try BrokenDisk()
        let visit = try disk.clinic.dueVisit()
        let before = try disk.clinic.reportCount(of: visit)
        let amina = try disk.clinic.signedIn("amina")
        try amina.typeReport(of: visit)
        try disk.refuse(.unflushed)
        amina.send(ReportKeys.lastAnswer)
        #expect(try amina.waitForExit() == .exited(69))
        let told = amina.screen()
        #expect(!told.isAlternate)
        let words = told.lines.joined(separator: " ")
        #expect(words.contains("Whether the last change was saved is unknown"), "\(told)")
        #expect(words.contains("What you typed and did not file is kept"), "\(told)")
        try disk.heal()

        let again = try disk.clinic.signIn()
        again.send("amina\r\(Clinic.password)\r")
        // Nobody could know: whoever opens the file next finds the report in the log, or not.
        let found = try again.wait(for: "the report, filed or to be filed") {
            $0.contains("already has its report") || $0.contains("Care report ▸")
        }
        #expect(found.contains("Breathless at rest."), "\(found)")
        if !found.contains("already has its report") {
            try again.fileAgain()
        }
        #expect(try disk.clinic.reportCount(of: visit) == before + 1)
        try disk.clinic.checkWhole()
    }

    @Test(
        "a draft is said not to be saved, and saved as soon as it can be",
        arguments: [BrokenDisk.Fault.draftsFull, .draftsUnwritable])
    func drafts(fault: BrokenDisk.Fault) throws {
        let disk = try BrokenDisk()
        let visit = try disk.clinic.dueVisit()
        let amina = try disk.clinic.signedIn("amina")
        amina.send(visit.selecting + "r")
        try amina.wait(forText: "Care report ▸")
        amina.send("1")
        try amina.wait(forText: "draft saved")
        try disk.refuse(fault)
        amina.send("2")
        try amina.wait(forText: "draft NOT saved")
        try disk.heal()
        amina.send("8/82")
        try amina.wait(for: "all of it, saved") {
            $0.contains("128  /[ 82") && $0.contains("draft saved")
        }
        amina.kill9()
        try amina.waitForExit()
        #expect(try disk.clinic.reopened(visit).contains("128  /[ 82"))
    }

    @Test("a file that cannot be read is no damage: it is said, and read when it can be")
    func reading() throws {
        let disk = try BrokenDisk()
        let wambui = try disk.clinic.signedIn("wambui", size: (120, 40))
        try disk.refuse(.unreadable, .unreadableLog)
        wambui.send("3")
        let told = try wambui.wait(forText: "The disk reported an error")
        #expect(!told.text.contains("damaged"), "\(told)")
        #expect(wambui.exitStatus == nil)
        try disk.heal()
        for key in ["1", "2", "3"] { wambui.send(key) }
        try wambui.wait(forText: "40 in all")
        try disk.clinic.checkWhole()
    }
}
