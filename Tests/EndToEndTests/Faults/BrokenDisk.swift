import Foundation
import TerminalHarness
import Testing

/// A disk that refuses what a test asks it to, under one clinic: a small library stands between
/// the program and the C library's calls.
final class BrokenDisk: Sendable {
    let clinic: Clinic
    private let folder: TemporaryFolder

    /// A clinic of the seed, whose disk is whole until `refuse`.
    init(settings: String = "") throws {
        folder = try TemporaryFolder("faults")
        clinic = try Clinic.seeded(
            settings: settings,
            environment: [
                "LD_PRELOAD": try locateProgram("libfaults.so"),
                "HOMECARE_FAULTS": try folder.write("", to: "rules"),
            ])
    }

    /// A call on files whose name ends so fails from now on.
    struct Fault: CustomStringConvertible, Sendable {
        let call: String
        let error: Int32
        let file: String

        static let full = Fault(call: "pwrite", error: ENOSPC, file: "homecare.db-wal")
        static let unwritable = Fault(call: "pwrite", error: EIO, file: "homecare.db-wal")
        static let unflushed = Fault(call: "fdatasync", error: EIO, file: "homecare.db-wal")
        static let unreadable = Fault(call: "pread", error: EIO, file: "homecare.db")
        static let unreadableLog = Fault(call: "pread", error: EIO, file: "homecare.db-wal")
        static let draftsFull = Fault(call: "pwrite", error: ENOSPC, file: ".drafts-wal")
        static let draftsUnwritable = Fault(call: "pwrite", error: EIO, file: ".drafts-wal")

        var description: String { "\(call) of \(file): \(error)" }
    }

    func refuse(_ faults: Fault...) throws {
        let rules = faults.map { "\($0.call) \($0.error) \($0.file)\n" }.joined()
        // A file in the place of another: no process ever reads half of it.
        try folder.write(rules, to: "new")
        try #require(rename(folder.file("new"), folder.file("rules")) == 0)
    }

    func heal() throws { try refuse() }
}

extension Clinic {
    func reportCount(of visit: DueVisit) throws -> Int {
        try ask("reports", "list", "--patient", visit.patient).list.count
    }

    /// Nothing is damaged, as a process sees it that met no fault.
    func checkWhole() throws {
        #expect(try sql("PRAGMA integrity_check") == ["ok"])
        #expect(try ask("audit", "verify")["ok"].flag == true)
    }

    /// A critical report of a visit, as the command line takes it.
    func criticalReport(of visit: DueVisit) throws -> String {
        """
        {"appointment":"\(visit.reference)","status":"critical","notes":"Breathless at rest.",
         "vitals":{"systolic":88,"diastolic":54,"pulse":124,"respiration":28,"temperature":38.6,
         "spo2":84,"consciousness":"C","oxygen":true},
         "confirmed":["unusual.spo2","unusual.systolic","unusual.pulse","unusual.respiration"]}
        """
    }
}

extension TerminalProcess {
    /// A critical report, typed and one key before it is filed.
    func typeReport(of visit: DueVisit) throws {
        send(visit.selecting + "r")
        try wait(forText: "Care report ▸ \(visit.patientName)")
        send(ReportKeys.critical)
        try wait(forText: "draft saved")
        try askToFile()
    }

    /// Asks to file, and answers what comes before the last question.
    func askToFile() throws {
        press(.f(2))
        let asked = try wait(for: "a question") {
            $0.contains("please type it again") || $0.contains("When were you there?")
        }
        guard asked.contains("please type it again") else { return }
        send(ReportKeys.again)
        try wait(forText: "When were you there?")
    }

    /// Files what could not be filed before; a form that was not left asks nothing again.
    func fileAgain() throws {
        press(.f(2))
        let asked = try wait(for: "an answer") {
            ["is filed", "please type it again", "When were you there?"].contains(
                where: $0.contains)
        }
        if asked.contains("please type it again") {
            send(ReportKeys.again)
            try wait(forText: "When were you there?")
        }
        if !asked.contains("is filed") { send(ReportKeys.lastAnswer) }
        try wait(forText: "is filed")
    }
}
