import Foundation
public import TerminalHarness

/// A clinic in a folder of its own, used through the real program and looked at through sqlite3.
public final class OrdealClinic: Sendable {
    public static let password = "karibu nyumbani"

    /// Where the clinic is, and its seconds east of UTC: lists of today must not become empty while
    /// an ordeal runs, so that in the evening it lies four hours to the west.
    static let zone: (name: String, offset: Int) = {
        let nairobi = 3 * 3600
        let hour = (Int(Date().timeIntervalSince1970) + nairobi) / 3600 % 24
        return hour < 20 ? ("Africa/Nairobi", nairobi) : ("Atlantic/Cape_Verde", -3600)
    }()

    public let folder: TemporaryFolder
    public let database: String
    public let program: String
    public let environment: [String: String]

    /// A clinic of seed.sql, which stands in the folder `share`.
    public init(program: String, share: String) throws {
        folder = try TemporaryFolder("ordeal")
        database = folder.file("homecare.db")
        self.program = program
        let own = [
            "HOMECARE_DATABASE": database, "HOMECARE_SHARE": share, "HOME": folder.path,
        ]
        environment = plainEnvironment.merging(own) { $1 }
        try folder.write(Self.settings(folder), to: "homecare.yaml")
        try require(run(["init", "--seed", "\(share)/seed.sql"]))
    }

    /// A copy of a clinic that nobody uses at the moment.
    public init(copyOf original: OrdealClinic) throws {
        folder = try TemporaryFolder("ordeal")
        database = folder.file("homecare.db")
        program = original.program
        let own = ["HOMECARE_DATABASE": database, "HOME": folder.path]
        environment = original.environment.merging(own) { $1 }
        try folder.write(Self.settings(folder), to: "homecare.yaml")
        for name in ["homecare.db", "homecare.db.key"] {
            try FileManager.default.copyItem(
                atPath: original.folder.file(name), toPath: folder.file(name))
        }
    }

    private static func settings(_ folder: TemporaryFolder) -> String {
        "clinic: { zone: \(zone.name) }\nemail:\n  folder: \(folder.path)/mail\n"
    }

    public func run(_ words: [String], input: String = "") throws -> ProgramRun {
        try ProgramRun(
            program, words, environment: environment, input: input, directory: folder.path,
            timeout: .seconds(120))
    }

    /// Starts a command that goes on by itself.
    public func start(_ words: [String], input: String = "", keepsInputOpen: Bool = false) throws
        -> RunningProgram
    {
        try RunningProgram(
            program, words, environment: environment, input: input,
            keepsInputOpen: keepsInputOpen, directory: folder.path)
    }

    /// Opens the screens on a terminal.
    public func terminal(environment more: [String: String] = [:]) throws -> TerminalProcess {
        try TerminalProcess(
            program, environment: environment.merging(more) { $1 }, directory: folder.path)
    }

    /// Asks a file itself, past the program: each row's columns, separated by tabs.
    public func sql(_ statement: String, of suffix: String = "") throws -> [String] {
        let run = try ProgramRun(
            "/usr/bin/sqlite3",
            ["-batch", "-cmd", ".timeout 20000", "-separator", "\t", database + suffix],
            input: statement, timeout: .seconds(300))
        try require(run)
        return run.output.split(separator: "\n").map(String.init)
    }

    private func require(_ run: ProgramRun) throws {
        guard run.status == .success else {
            throw OrdealError("\(run.status): \(run.output)\(run.errors)")
        }
    }

    /// What is wrong with the files; nothing, if all is well.
    public func faults() throws -> [String] {
        var faults: [String] = []
        for suffix in ["", ".drafts"]
        where FileManager.default.fileExists(atPath: database + suffix) {
            let findings = try sql(
                "PRAGMA integrity_check; PRAGMA foreign_key_check;", of: suffix)
            if findings != ["ok"] { faults.append("integrity\(suffix): \(findings.prefix(5))") }
        }
        let verify = try run(["audit", "verify"])
        if verify.status != .success { faults.append("audit: \(verify.output)\(verify.errors)") }
        return faults + (try complaints())
    }

    /// What the doctor finds bad; that its workers ended without a word is what was done to them.
    private func complaints() throws -> [String] {
        let doctor = try run(["doctor"])
        let lines = doctor.output.split(separator: "\n")
        guard lines.count > 1 else { return ["doctor: \(doctor.output)\(doctor.errors)"] }
        return lines.filter { $0.hasPrefix("BAD ") && !$0.hasPrefix("BAD   worker ") }
            .map { "doctor: \($0)" }
    }
}

/// Why an ordeal was not survived, or could not be held.
public struct OrdealError: Error, CustomStringConvertible {
    public let description: String

    public init(_ description: String) { self.description = description }
}
