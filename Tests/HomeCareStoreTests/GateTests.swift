import Foundation
import Synchronization
import Testing

@testable import HomeCareStore

@Suite struct GateTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("clinic.db.lock")
    }

    @Test(
        "One holder at a time, whether they share a gate or have one each",
        arguments: [true, false])
    func excludes(shared: Bool) throws {
        let counter = folder.file("count")
        try Data("0".utf8).write(to: URL(fileURLWithPath: counter))
        let path = path
        let common = WriteGate(path: path)
        let answers = onThreads(8) { _ in
            let gate = shared ? common : WriteGate(path: path)
            for _ in 0..<50 {
                try gate.hold {
                    let text = try String(contentsOfFile: counter, encoding: .utf8)
                    let next = (Int(text) ?? -1000) + 1
                    try Data("\(next)".utf8).write(to: URL(fileURLWithPath: counter))
                }
            }
        }
        for answer in answers { try answer.get() }
        #expect(try String(contentsOfFile: counter, encoding: .utf8) == "400")
    }

    @Test("A waiter is told who holds the gate, and gives up with that name")
    func names() throws {
        let other = try OtherProcess(python: Script.holdsGate, path)
        defer { other.letGo() }
        let gate = WriteGate(path: path, patience: .init(tellAfter: 0.05, giveUpAfter: 0.3))
        let told = Mutex<[Int32?]>([])
        gate.onSlowWait { holder in told.withLock { $0.append(holder) } }
        #expect(storeError { try gate.hold {} } == .busy(holder: other.id))
        #expect(told.withLock { $0 } == [other.id])
    }

    @Test("A waiter comes in as soon as the other process lets go")
    func waits() throws {
        let other = try OtherProcess(python: Script.holdsGate, path)
        let gate = WriteGate(path: path, patience: .init(tellAfter: 0.05, giveUpAfter: 60))
        gate.onSlowWait { _ in other.letGo() }
        #expect(try gate.hold { 7 } == 7)
    }

    @Test("A holder that is no more, and wrote its name, is not named")
    func deadHolder() throws {
        let gone = try OtherProcess(python: Script.holdsGate, path)
        gone.letGo()
        let shell = try OtherProcess(
            python: """
                import fcntl, os, sys
                lock = os.open(sys.argv[1], os.O_RDWR)
                fcntl.flock(lock, fcntl.LOCK_EX)
                print('held', flush=True)
                sys.stdin.read()
                """, path)
        defer { shell.letGo() }
        let gate = WriteGate(path: path, patience: .init(tellAfter: 0.05, giveUpAfter: 0.1))
        #expect(storeError { try gate.hold {} } == .busy(holder: nil))
    }

    @Test("A thread that waits for another of its own process names this process")
    func ownThreads() throws {
        let gate = WriteGate(path: path, patience: .init(tellAfter: 0.05, giveUpAfter: 0.1))
        let answers = try gate.hold { onThreads(1) { _ in storeError { try gate.hold {} } } }
        #expect(try answers.first?.get() == .busy(holder: getpid()))
    }

    @Test("Whoever waits comes in before the last holder comes in again")
    func fair() throws {
        let path = path
        let order = Mutex<[String]>([])
        let first = WriteGate(path: path)
        let second = WriteGate(path: path, patience: .init(tellAfter: 0.05, giveUpAfter: 60))
        let isWaiting = DispatchSemaphore(value: 0)
        let isDone = DispatchSemaphore(value: 0)
        second.onSlowWait { _ in isWaiting.signal() }
        try first.hold {
            order.withLock { $0.append("first") }
            Thread {
                try? second.hold { order.withLock { $0.append("second") } }
                isDone.signal()
            }.start()
            isWaiting.wait()
        }
        try first.hold { order.withLock { $0.append("first again") } }
        isDone.wait()
        #expect(order.withLock { $0 } == ["first", "second", "first again"])
    }

    @Test("A lock file that was removed still keeps everybody out")
    func removed() throws {
        let old = WriteGate(path: path)
        try old.hold {}
        try FileManager.default.removeItem(atPath: path)
        let new = WriteGate(path: path)
        let answers = try new.hold {
            onThreads(1) { _ in storeError { try old.hold(atMost: 0.05) {} } }
        }
        #expect(try answers.first?.get() == .busy(holder: getpid()))
        #expect(try old.hold { 1 } == 1)
    }

    @Test("A holder cannot be suspended, and can be afterwards")
    func suspension() throws {
        func isIgnored() -> Bool {
            var action = sigaction()
            sigaction(SIGTSTP, nil, &action)
            return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == 1
        }
        // Other tests hold gates of their own at the same time, so the end is asked of a process.
        #expect(try WriteGate(path: path).hold { isIgnored() })
    }

    @Test("A gate that cannot be made says why")
    func unmade() throws {
        let gate = WriteGate(path: folder.file("no/such/folder.lock"))
        #expect(storeError { try gate.hold {} } != nil)
        let onFolder = WriteGate(path: folder.path)
        #expect(storeError { try onFolder.hold {} } == .readOnly)
    }

    @Test("A write waits for the gate of another process")
    func writeWaits() throws {
        let clinic = try SmallClinic(folder: folder)
        let other = try OtherProcess(python: Script.holdsGate, clinic.store.gate.path)
        clinic.store.onSlowWrite { _ in other.letGo() }
        try clinic.book(patient: 2, caregiver: 2, 1, 2)
        #expect(try clinic.number("SELECT count(*) FROM appointments") == 2)
    }
}
