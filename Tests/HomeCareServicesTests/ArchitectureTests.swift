import Foundation
import Testing

struct ArchitectureTests {
    @Test func everyImportIsInTheTable() throws {
        let table = try ImportTable.read()
        for file in try SourceFile.all() {
            let allowed = table[file.module, default: []].union(ImportTable.system)
            let foreign = file.imports.subtracting(allowed)
            #expect(foreign.isEmpty, "\(file.path) imports \(foreign.sorted())")
        }
    }

    @Test func everyModuleHasItsRowAndEveryRowItsModule() throws {
        #expect(Set(try ImportTable.read().keys) == Set(try SourceFile.modules()))
    }

    @Test(arguments: [
        ("GRDB", "HomeCareStore"), ("GRDBSQLite", "HomeCareStore"), ("CCurl", "HomeCareOutbound"),
        ("CCrypto", "HomeCareSecurity"), ("CNcurses", "TerminalCurses"), ("Yams", "homecare"),
        ("ArgumentParser", "homecare"),
    ])
    func whatIsForeignHasOneImporter(_ library: String, _ importer: String) throws {
        let importers = Set(
            try SourceFile.all().filter { $0.imports.contains(library) }.map(\.module))
        #expect(importers == [importer])
        let allowed = try ImportTable.read().filter { $0.value.contains(library) }.map(\.key)
        #expect(allowed == [importer])
    }

    /// A module reaches what its imports reach: a way back would be a circle.
    @Test func importsGoOneWay() throws {
        let table = try ImportTable.read()
        var left = table
        while let free = left.first(where: { $0.value.allSatisfy { left[$0] == nil } }) {
            left[free.key] = nil
        }
        #expect(left.isEmpty, "a circle among \(left.keys.sorted())")
    }

    @Test func noFileIsLong() throws {
        for file in try SourceFile.all() {
            let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false).count
            #expect(lines <= 401, "\(file.path) has \(lines) lines")
        }
    }

    @Test func nothingCrashesOnPurpose() throws {
        for file in try SourceFile.all() {
            let code = file.code
            for (number, line) in code.split(separator: "\n", omittingEmptySubsequences: false)
                .enumerated()
            where SourceFile.crashes(line) {
                Issue.record("\(file.path):\(number + 1): \(line)")
            }
        }
    }

    /// The two searches above, held against what they must find and must leave alone.
    @Test(arguments: [
        ("let x = y!", true), ("let x = try! read()", true), ("let x = y as! Int", true),
        ("fatalError(\"no\")", true), ("preconditionFailure()", true), ("var x: Int!", true),
        ("rows[0]!.name", true), ("f()!", true), ("if x != y, !z {", false),
        ("let x = \"Stop!\"", false), ("call() // Stop!", false), ("/// Never fatalError.", false),
        ("let x = \"\"\"\n Stop!\n \"\"\"", false), ("let x = \"a \\\" b!\"", false),
        (##"x = #"b!"#"##, false),
        (##"x = "\(a("b!"))(c!)""##, false), (##""\(a)" + b!"##, true),
    ])
    func aCrashIsKnownByItsMark(_ text: String, _ found: Bool) {
        let code = SourceFile(module: "", path: "", text: text).code
        let lines = code.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.contains(where: SourceFile.crashes) == found)
    }

    @Test(
        arguments: [
            ("import GRDB", ["GRDB"]), ("public import Foundation", ["Foundation"]),
            ("@preconcurrency import struct CCurl.Thing", ["CCurl"]), ("// import Yams", []),
            ("let import = 1", []), ("    @testable import A\nimport B", ["A", "B"]),
        ] as [(String, Set<String>)])
    func anImportIsKnownInEveryForm(_ text: String, _ modules: Set<String>) {
        #expect(SourceFile(module: "", path: "", text: text).imports == modules)
    }
}
