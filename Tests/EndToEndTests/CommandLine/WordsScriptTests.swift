import Foundation
import TerminalHarness
import Testing

@Suite("The list of all words, for those who translate")
struct WordsScriptTests {
    @Test("has every key once, in English and in the invented language")
    func complete() throws {
        let english = try keys(WordsScript.run())
        let invented = try keys(WordsScript.run("--pseudo"))
        #expect(english.count > 800)
        #expect(Set(english).count == english.count)
        #expect(english == invented)
    }

    private func keys(_ run: ProgramRun) throws -> [Substring] {
        try #require(run.status == .success, "\(run.errors)")
        return run.output.split(separator: "\n").compactMap { line in
            line.split(separator: "\": \"", maxSplits: 1).first
        }
    }

    @Test(
        "refuses a key that has two texts",
        arguments: [
            (#"say("a.b", "Hi") + say("a.b", "Ho")"#, nil),
            (#"say("a.b", "Hi") + say("a.b", "Hi")"#, #""a.b": "Hi""#),
            (#"say("a.b", "Hi \(you ?? "you")")"#, #""a.b": "Hi {1}""#),
            (
                "say(\n    \"a.b\",\n    \"\"\"\n    Good \\\n    day\n    \"\"\")",
                #""a.b": "Good day""#
            ),
        ] as [(String, String?)])
    func twoTexts(_ code: String, _ list: String?) throws {
        let folder = try TemporaryFolder("words")
        for name in ["Sources", "Tests", "Tests/Scripts"] {
            try FileManager.default.createDirectory(
                atPath: folder.file(name), withIntermediateDirectories: true)
        }
        try FileManager.default.copyItem(
            atPath: WordsScript.path, toPath: folder.file("Tests/Scripts/words"))
        try folder.write(code, to: "Sources/SomeWords.swift")
        let run = try WordsScript.run(script: folder.file("Tests/Scripts/words"))
        if let list {
            #expect(run.output == list + "\n")
        } else {
            #expect(run.status == .exited(1) && run.errors.contains("“a.b” has two texts"))
        }
    }
}
