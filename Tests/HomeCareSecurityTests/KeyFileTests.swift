import Foundation
import HomeCareSecurity
import Synchronization
import Testing

/// A folder of its own for one test.
final class Folder {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "homecare-key-" + (try SecureRandom.hex(8))
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}

@Suite struct KeyFileTests {
    func mode(_ path: String) throws -> mode_t {
        var facts = stat()
        try #require(stat(path, &facts) == 0)
        return facts.st_mode & 0o7777
    }

    @Test func aKeyIsMadeOnceAndIsPrivate() throws {
        let folder = try Folder()
        let path = folder.path + "/audit.key"
        #expect(try KeyFile.load(path) == nil)
        let key = try KeyFile.loadOrCreate(path)
        #expect(key.count == 32)
        #expect(Set(key).count > 8)
        #expect(try KeyFile.loadOrCreate(path) == key)
        #expect(try mode(path) == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["audit.key"])
    }

    @Test("A key others can read is refused", arguments: [0o644, 0o640, 0o620, 0o604, 0o601])
    func openToOthers(mode: mode_t) throws {
        let folder = try Folder()
        let path = folder.path + "/audit.key"
        _ = try KeyFile.loadOrCreate(path)
        chmod(path, mode)
        #expect(throws: SecurityError.keyFile(path: path, .othersCanRead)) {
            try KeyFile.loadOrCreate(path)
        }
    }

    @Test("A damaged key is not replaced", arguments: [0, 31, 33, 100_000])
    func damaged(size: Int) throws {
        let folder = try Folder()
        let path = folder.path + "/audit.key"
        try Data(repeating: 7, count: size).write(to: URL(fileURLWithPath: path))
        chmod(path, 0o600)
        #expect(throws: SecurityError.keyFile(path: path, .wrongSize(bytes: size))) {
            try KeyFile.loadOrCreate(path)
        }
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).count == size)
    }

    @Test func whatIsNoPlainFileIsRefused() throws {
        let folder = try Folder()
        let real = folder.path + "/real.key"
        _ = try KeyFile.loadOrCreate(real)
        let link = folder.path + "/link.key"
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: real)
        let pipe = folder.path + "/pipe.key"
        mkfifo(pipe, 0o600)
        for path in [link, pipe, folder.path] {
            #expect(throws: SecurityError.keyFile(path: path, .notAFile)) {
                try KeyFile.loadOrCreate(path)
            }
        }
    }

    @Test func aMissingFolderIsToldInASentence() throws {
        let path = try Folder().path + "/nowhere/audit.key"
        let error = #expect(throws: SecurityError.self) { try KeyFile.loadOrCreate(path) }
        #expect(
            error?.description == "The key file \(path) cannot be used: No such file or directory.")
    }

    @Test func aHundredThreadsAtOnceAgree() throws {
        let folder = try Folder()
        let path = folder.path + "/audit.key"
        let results = Mutex<[Result<[UInt8], SecurityError>]>([])
        let threads = DispatchGroup()
        let gate = DispatchSemaphore(value: 0)
        for _ in 0..<100 {
            threads.enter()
            Thread.detachNewThread {
                gate.wait()
                let result = Result { () throws(SecurityError) in try KeyFile.loadOrCreate(path) }
                results.withLock { $0.append(result) }
                threads.leave()
            }
        }
        for _ in 0..<100 { gate.signal() }
        threads.wait()
        let keys = try results.withLock { try $0.map { try $0.get() } }
        #expect(keys.count == 100)
        #expect(Set(keys).count == 1)
        #expect(try KeyFile.load(path) == keys.first)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["audit.key"])
    }
}
