import Foundation
import Testing

@testable import HomeCareStore

@Suite struct DraftTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("drafts.db")
    }

    private func body(_ text: String) -> Data { Data(text.utf8) }

    @Test("What was kept is there for another session at once")
    func survives() throws {
        let first = try DraftFile.open(path)
        try first.save(user: 1, key: "report/7", body: body("pulse 7"), at: 1)
        try first.save(user: 1, key: "report/7", body: body("pulse 76"), at: 2)
        let second = try DraftFile.open(path)
        #expect(try second.load(user: 1, key: "report/7")?.body == body("pulse 76"))
        #expect(first.movedAside == nil)
    }

    @Test("A form opened by a second session takes no more edits of the first, and loses none")
    func takenOver() throws {
        let first = try DraftFile.open(path)
        #expect(try first.take(user: 1, key: "report/7", owner: "first") == nil)
        try first.save(user: 1, key: "report/7", body: body("pulse 76"), at: 2, owner: "first")
        let second = try DraftFile.open(path)
        let taken = try second.take(user: 1, key: "report/7", owner: "second")
        #expect(taken?.body == body("pulse 76"))
        #expect(throws: StoreError.openedElsewhere) {
            try first.save(user: 1, key: "report/7", body: body("x"), at: 3, owner: "first")
        }
        try second.save(user: 1, key: "report/7", body: body("pulse 77"), at: 4, owner: "second")
        #expect(try first.load(user: 1, key: "report/7")?.body == body("pulse 77"))
    }

    @Test("A form that was only opened is no draft")
    func onlyOpened() throws {
        let drafts = try DraftFile.open(path)
        #expect(try drafts.take(user: 1, key: "report/7", owner: "first") == nil)
        #expect(try drafts.open(user: 1).isEmpty)
    }

    @Test("Drafts are a person's own, the most recent first, and can be discarded")
    func own() throws {
        let drafts = try DraftFile.open(path)
        try drafts.save(user: 1, key: "a", body: body("1"), at: 10)
        try drafts.save(user: 1, key: "b", body: Data(), at: 30)
        try drafts.save(user: 1, key: "c", body: body("3"), at: 20)
        try drafts.save(user: 2, key: "a", body: body("4"), at: 40)
        #expect(try drafts.open(user: 1).map(\.key) == ["b", "c", "a"])
        #expect(try drafts.load(user: 1, key: "b")?.body == Data())
        try drafts.discard(user: 1, key: "b")
        #expect(try drafts.open(user: 1).map(\.key) == ["c", "a"])
        #expect(try drafts.load(user: 1, key: "b") == nil)
        #expect(try drafts.open(user: 2).map(\.key) == ["a"])
    }

    @Test("What was kept survives the kill of the process that kept it")
    func killed() throws {
        _ = try DraftFile.open(path)
        let writer = Process()
        writer.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        let told = Pipe()
        writer.standardOutput = told
        writer.arguments = [
            "-c",
            """
            import sqlite3, sys
            drafts = sqlite3.connect(sys.argv[1], isolation_level=None)
            drafts.executescript('PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 0;')
            for number in range(10**9):
                drafts.execute('INSERT INTO drafts (user_id, key, body, at) VALUES (1, ?, ?, ?) '
                    'ON CONFLICT DO UPDATE SET body = excluded.body',
                    ('report/%d' % (number % 5), b'x' * 3000, number + 1))
                print(number, flush=True)
            """, path,
        ]
        try writer.run()
        var heard = ""
        while heard.split(separator: "\n").count < 50 {
            let more = told.fileHandleForReading.availableData
            try #require(!more.isEmpty, "the writer has ended by itself")
            heard += String(decoding: more, as: UTF8.self)
        }
        kill(writer.processIdentifier, SIGKILL)
        writer.waitUntilExit()
        let drafts = try DraftFile.open(path)
        #expect(drafts.movedAside == nil)
        #expect(try drafts.open(user: 1).map(\.body.count) == [3000, 3000, 3000, 3000, 3000])
    }

    @Test("Sixteen sessions keep their drafts at once")
    func atOnce() throws {
        let path = path
        let answers = onThreads(16) { number in
            let drafts = try DraftFile.open(path)
            var refused = 0
            for turn in 0..<50 {
                let error = storeError {
                    try drafts.save(
                        user: Int64(number), key: "k", body: Data("\(turn)".utf8), at: Int64(turn))
                }
                guard error == nil || error == .busy(holder: nil) else { throw error ?? .notSaved }
                refused += error == nil ? 0 : 1
            }
            return refused
        }
        for answer in answers { #expect(try answer.get() < 50) }
        #expect(try DraftFile.open(path).open(user: 3).count == 1)
    }

    @Test("A damaged file is moved aside, and a new one started", arguments: ["text", "page"])
    func damaged(kind: String) throws {
        if kind == "page" {
            try DraftFile.open(path).save(user: 1, key: "a", body: body("1"), at: 1)
            let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
            try file.seek(toOffset: 1024)
            try file.write(contentsOf: Data(repeating: 0xA5, count: 2048))
            try file.close()
        } else {
            try body("this is no database").write(to: URL(fileURLWithPath: path))
        }
        let drafts = try DraftFile.open(path)
        let aside = try #require(drafts.movedAside)
        #expect(FileManager.default.fileExists(atPath: aside))
        try drafts.save(user: 1, key: "a", body: body("2"), at: 1)
        #expect(try DraftFile.open(path).load(user: 1, key: "a")?.body == body("2"))
    }

    @Test("A file that another session replaced is followed")
    func replaced() throws {
        let old = try DraftFile.open(path)
        try old.save(user: 1, key: "a", body: body("1"), at: 1)
        try FileManager.default.moveItem(atPath: path, toPath: path + ".old")
        let new = try DraftFile.open(path)
        try old.save(user: 1, key: "b", body: body("2"), at: 2)
        #expect(try new.load(user: 1, key: "b")?.body == body("2"))
    }

    @Test("Drafts that somebody else locks are refused soon, not waited for")
    func busy() throws {
        let drafts = try DraftFile.open(path)
        let other = try OtherProcess(python: Script.runsSQL, path, "BEGIN IMMEDIATE;")
        let error = storeError { try drafts.save(user: 1, key: "a", body: body("1"), at: 1) }
        #expect(error == .busy(holder: nil))
        other.letGo()
        try drafts.save(user: 1, key: "a", body: body("1"), at: 1)
    }

    @Test("A folder instead of a file is refused")
    func directory() {
        #expect(storeError { try DraftFile.open(folder.path) } == .isDirectory(path: folder.path))
    }

    @Test("Drafts are their owner's alone")
    func rights() throws {
        try DraftFile.open(path).save(user: 1, key: "a", body: body("1"), at: 1)
        for name in folder.names {
            let facts = try FileManager.default.attributesOfItem(atPath: folder.file(name))
            #expect(facts[.posixPermissions] as? Int == 0o600, "\(name)")
        }
    }
}
