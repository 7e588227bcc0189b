import Foundation
import HomeCareServices
import Testing

/// The name of a worker in a process that was real and has ended.
struct EndedProcess {
    let name: String

    init() throws {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/true")
        try process.run()
        process.waitUntilExit()
        name = WorkerNameTests.own(process: process.processIdentifier)
    }
}

struct WorkerNameTests {
    /// This process's name with one part changed.
    static func own(process: Int32) -> String { changed(1, to: "\(process)") }

    private static func changed(_ part: Int, to text: String) -> String {
        var parts = WorkerName.own.split(separator: " ").map(String.init)
        parts[part] = text
        return parts.joined(separator: " ")
    }

    @Test func twoWorkersOfOneProcessHaveNamesOfTheirOwn() {
        #expect(WorkerName.own != WorkerName.own)
        #expect(WorkerName.own.split(separator: " ").count == 5)
    }

    @Test func aProcessThatLivesHasNotEnded() {
        #expect(!WorkerName.hasEnded(WorkerName.own))
    }

    @Test func aProcessThatEndedHasEnded() throws {
        #expect(WorkerName.hasEnded(try EndedProcess().name))
    }

    @Test func anotherProcessWithTheOldNumberIsNotTheWorker() {
        #expect(WorkerName.hasEnded(Self.changed(3, to: "1")))
    }

    @Test("What cannot be known is left to the lease", arguments: [(0, "elsewhere"), (2, "b.1")])
    func elsewhere(_ part: Int, _ text: String) throws {
        var parts = try EndedProcess().name.split(separator: " ").map(String.init)
        parts[part] = text
        #expect(!WorkerName.hasEnded(parts.joined(separator: " ")))
    }

    @Test(
        "A name of no such kind tells nothing",
        arguments: ["", "one", "clinic 4711 99", "a b c d e"])
    func otherNames(_ name: String) {
        #expect(!WorkerName.hasEnded(name))
    }
}
