import Foundation
import Synchronization
import Testing

@testable import HomeCareStore

/// A folder of its own for one test, gone with it.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        let folder = FileManager.default.temporaryDirectory
            .appendingPathComponent("homecare-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: true)
        path = folder.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    var names: [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []).sorted()
    }
}

/// Runs the same closure on several threads at once and hands over what each of them answered.
func onThreads<T: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int) throws -> T
) -> [Result<T, any Error>] {
    let answers = Mutex<[Result<T, any Error>]>([])
    let group = DispatchGroup()
    for number in 0..<count {
        group.enter()
        Thread {
            let answer = Result { try body(number) }
            answers.withLock { $0.append(answer) }
            group.leave()
        }.start()
    }
    group.wait()
    return answers.withLock { $0 }
}

/// Another process, which does what a script says and holds on until it is let go.
final class OtherProcess: Sendable {
    private let process = Process()
    private let input: FileHandle

    /// Starts the script and waits for its first line.
    init(python script: String, _ arguments: String...) throws {
        process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
        process.arguments = ["-c", script] + arguments
        let feed = Pipe()
        let output = Pipe()
        input = feed.fileHandleForWriting
        process.standardInput = feed
        process.standardOutput = output
        try process.run()
        _ = output.fileHandleForReading.availableData
    }

    var id: Int32 { process.processIdentifier }

    /// Ends the script's wait for its input, and waits until it has ended itself.
    func letGo() {
        try? input.close()
        process.waitUntilExit()
    }
}

enum Script {
    /// Takes the gate of a database the way the program does, pid included.
    static let holdsGate = """
        import fcntl, os, sys
        lock = os.open(sys.argv[1], os.O_RDWR | os.O_CREAT, 0o600)
        fcntl.flock(lock, fcntl.LOCK_EX)
        os.pwrite(lock, b'%11d\\n' % os.getpid(), 0)
        print('held', flush=True)
        sys.stdin.read()
        """

    /// Runs SQL on a file as another program would.
    static let runsSQL = """
        import sqlite3, sys
        connection = sqlite3.connect(sys.argv[1], isolation_level=None)
        connection.executescript(sys.argv[2])
        print('done', flush=True)
        sys.stdin.read()
        """
}

/// The error that a closure throws.
func storeError<T>(_ body: () throws -> T) -> StoreError? {
    do {
        _ = try body()
        return nil
    } catch {
        return error as? StoreError ?? .other("not a StoreError: \(error)")
    }
}
