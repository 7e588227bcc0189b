import Foundation
import TerminalHarness
import Testing

@Suite("Something else where the clinic's file should be")
struct WrongDatabaseTests {
    /// What stands there, and a word that the sentence about it must have.
    enum Wrong: String, CaseIterable {
        case nothing = "There is no clinic at"
        case folder = "is a folder"
        case text = "is not a HomeCare clinic"
        case empty = "is not a HomeCare clinic "
        case otherDatabase = "is not a HomeCare clinic  "
        case newer = "belongs to a newer HomeCare"
        case unreadable = "cannot be"

        var words: String { rawValue.trimmingCharacters(in: .whitespaces) }

        func place(in clinic: Clinic) throws {
            let files = FileManager.default
            switch self {
            case .nothing: break
            case .folder:
                try files.createDirectory(
                    atPath: clinic.database, withIntermediateDirectories: false)
            case .text: try clinic.folder.write("Dear diary, today I…\n", to: "homecare.db")
            case .empty: try clinic.folder.write("", to: "homecare.db")
            case .otherDatabase: try clinic.sql("CREATE TABLE users (name TEXT)")
            case .newer:
                try clinic.require("init")
                try clinic.sql("PRAGMA user_version = 9999")
            case .unreadable:
                try clinic.require("init")
                // Root may read everything, but nobody reads a pipe as a database.
                try files.removeItem(atPath: clinic.database)
                mkfifo(clinic.database, 0o600)
            }
        }
    }

    @Test(
        "is told in a sentence and left as it is",
        arguments: Wrong.allCases, [["patients", "list"], ["doctor"], ["worker", "--once"]])
    func told(wrong: Wrong, words: [String]) throws {
        let clinic = try Clinic()
        try wrong.place(in: clinic)
        let before = try clinic.contents()
        let run = try clinic.run(words)
        #expect(run.status == .exited(69))
        #expect(run.output.isEmpty)
        #expect(run.errors.hasPrefix("homecare: "))
        #expect(wrong == .unreadable || run.errors.contains(wrong.words), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
        let json = try Answer(try clinic.run(words + ["--json"]))
        #expect(json["ok"].flag == false)
        #expect(json["errors"].list.first?["code"].text == "unavailable")
        #expect(try clinic.contents() == before)
    }

    @Test("is told before the screens take the terminal", arguments: Wrong.allCases)
    func toldOnTerminal(wrong: Wrong) throws {
        let clinic = try Clinic()
        try wrong.place(in: clinic)
        let before = try clinic.contents()
        let terminal = try clinic.terminal(size: (120, 24))
        #expect(try terminal.waitForExit() == .exited(69))
        let shot = terminal.screen()
        #expect(!shot.isAlternate)
        #expect(shot.line(0).hasPrefix("homecare: "), "\(shot)")
        #expect(try clinic.contents() == before)
    }

    @Test(
        "is not overwritten by init",
        arguments: [Wrong.folder, .text, .otherDatabase, .newer, .unreadable])
    func initRefuses(wrong: Wrong) throws {
        let clinic = try Clinic()
        try wrong.place(in: clinic)
        let before = try clinic.contents()[""]
        let run = try clinic.run("init")
        #expect(run.status == .exited(69), "\(run.output)\(run.errors)")
        #expect(try clinic.contents()[""] == before)
    }
}

extension Clinic {
    /// The files beside the database by the ends of their names, byte for byte.
    func contents() throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        let own = names.filter { $0.hasPrefix("homecare.db") && !$0.hasSuffix(".lock") }
        return try own.reduce(into: [:]) { contents, name in
            let path = folder.file(name)
            let kind = try FileManager.default.attributesOfItem(atPath: path)[.type]
            let isFile = kind as? FileAttributeType == .typeRegular
            contents[String(name.dropFirst("homecare.db".count))] =
                isFile ? try Data(contentsOf: URL(filePath: path)) : Data("\(kind ?? "?")".utf8)
        }
    }
}
