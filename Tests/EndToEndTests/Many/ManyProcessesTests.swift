import Foundation
import TerminalHarness
import Testing

@Suite("Two hundred processes at once", .serialized)
struct ManyProcessesTests {
    private static let count = 200

    @Test("found one clinic, once")
    func found() throws {
        let clinic = try Clinic()
        let runs = try Self.atOnce(clinic, ["init", "--json"])
        let answers = try runs.map { try Answer($0) }
        #expect(runs.allSatisfy { $0.status == .success }, "\(Self.failures(runs))")
        #expect(answers.filter { $0["created"].flag == true }.count == 1)
        try Self.checkWhole(clinic)
        let action = "founded"
        #expect(try clinic.foundingEntries() == [action])
    }

    @Test("load one seed, once; the others are refused and told why")
    func seed() throws {
        let clinic = try Clinic()
        let runs = try Self.atOnce(
            clinic, ["init", "--seed", "\(Clinic.share)/seed.sql", "--json"])
        #expect(runs.filter { $0.status == .success }.count == 1, "\(Self.failures(runs))")
        let refused = runs.filter { $0.status != .success }
        for run in refused {
            let answer = try Answer(run)
            #expect(answer["ok"].flag == false)
            let message = answer["errors"].list.first?["message"].text ?? ""
            // A slow machine may not get through all of them in the five seconds that one waits.
            let isBusy = run.status == .exited(75) && message.contains("try again")
            let isSeeded = run.status == .exited(65) && message.contains("already has people")
            #expect(isBusy || isSeeded, "\(run.output)\(run.errors)")
        }
        try Self.checkWhole(clinic)
        #expect(try clinic.foundingEntries() == ["founded with a seed"])
        #expect(try clinic.ask("patients", "list").list.count == 40)
    }

    @Test("open one clinic and all read the same")
    func open() throws {
        let clinic = try Clinic.seeded()
        let expected = try clinic.require("patients", "list", "--json").output
        let runs = try Self.atOnce(clinic, ["patients", "list", "--json"])
        #expect(runs.allSatisfy { $0.status == .success }, "\(Self.failures(runs))")
        #expect(Set(runs.map(\.output)) == [expected])
        try Self.checkWhole(clinic)
    }

    /// Starts all before it waits for the first.
    private static func atOnce(_ clinic: Clinic, _ words: [String]) throws -> [ProgramRun] {
        let programs = try (0..<count).map { _ in try clinic.start(words) }
        return try programs.map { try $0.finish(timeout: .seconds(120)) }
    }

    /// The distinct ways in which programs have failed, for a failure's message.
    private static func failures(_ runs: [ProgramRun]) -> [String: Int] {
        runs.filter { $0.status != .success }
            .reduce(into: [:]) { $0["\($1.status) \($1.output)\($1.errors)", default: 0] += 1 }
    }

    private static func checkWhole(_ clinic: Clinic) throws {
        let findings = try clinic.ask("doctor").list
        let integrity = findings.first { $0["subject"].text == "integrity" }
        #expect(integrity?["verdict"].text == "good", "\(findings)")
        #expect(findings.allSatisfy { $0["verdict"].text != "bad" }, "\(findings)")
    }
}

extension Clinic {
    /// What the audit says about the founding of the clinic.
    func foundingEntries() throws -> [String] {
        try sql("SELECT action FROM audit_entries WHERE action LIKE 'founded%' ORDER BY id")
    }

    /// Asks the file itself, past the program: each row's first column.
    @discardableResult
    func sql(_ statement: String) throws -> [String] {
        let script = """
            import sqlite3, sys
            db = sqlite3.connect(sys.argv[1])
            for row in db.execute(sys.argv[2]).fetchall(): print(row[0])
            db.commit()
            """
        let run = try ProgramRun("/usr/bin/python3", ["-c", script, database, statement])
        try #require(run.status == .success, "\(run.errors)")
        return run.output.split(separator: "\n").map(String.init)
    }
}
