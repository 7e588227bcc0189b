import GRDB
import Glibc
import Synchronization

/// The clinic's file, by one connection; usable from every thread, one after the other.
public final class Store: Sendable {
    /// The file, by the one name that all its names lead to.
    public let path: String

    let gate: WriteGate
    let queue: DatabaseQueue
    let logLength = LogLength()
    let state = Mutex(State())

    struct State {
        /// The thread inside a closure, to which a nested use would wait for itself forever.
        var user: pthread_t?
        /// Why this process writes no more, if it does not.
        var stop: StoreError?
        var isClosed = false
        var bell: Bell?
        var checkpointAbove = CheckpointRule.pages
    }

    init(path: String, gate: WriteGate, queue: DatabaseQueue) {
        self.path = path
        self.gate = gate
        self.queue = queue
        queue.writeWithoutTransaction { logLength.follow($0.sqliteConnection) }
    }

    deinit { close() }

    /// Reads in one consistent view; the closure must not wait for anything.
    public func read<T>(_ body: (Connection) throws -> T) throws -> T {
        try entered {
            try judged {
                try queue.writeWithoutTransaction { database in
                    try transaction(database, .deferred, mode: .reading, body)
                }
            }
        }
    }

    /// Changes everything the closure changes, or nothing; the closure runs once, under the gate.
    ///
    /// An `operation` that was done before throws `alreadyDone`, another one under its name
    /// `operationReused`. Watchers of the bell hear of the change unless `rings` is false, for
    /// changes that no screen shows.
    @discardableResult
    public func write<T>(
        operation: WriteOperation? = nil, rings: Bool = true, _ body: (Connection) throws -> T
    ) throws -> T {
        try entered {
            try checkMayWrite()
            return try gate.hold {
                let answer = try save(operation, body)
                if rings { gate.ring() }
                checkpointIfLong()
                return answer
            }
        }
    }

    private func save<T>(_ operation: WriteOperation?, _ body: (Connection) throws -> T) throws -> T
    {
        var answer: T?
        try judgedUnderGate(operation: operation?.id) {
            try queue.writeWithoutTransaction { database in
                try transaction(database, .immediate, mode: .writing) { connection in
                    try record(operation, connection)
                    answer = try body(connection)
                }
            }
        }
        guard let answer else { throw StoreError.notSaved }
        return answer
    }

    /// A number that differs as soon as another connection has changed the file.
    public func dataVersion() throws -> Int64 {
        try entered { try single("PRAGMA data_version") }
    }

    /// Rings when another session saved something.
    public var bell: Bell {
        state.withLock { state in
            let bell = state.bell ?? Bell(path: gate.path)
            state.bell = bell
            return bell
        }
    }

    /// Whom to tell, with the process that is in the way, when a write waits longer than a second.
    public func onSlowWrite(_ tell: @escaping @Sendable (Int32?) -> Void) {
        gate.onSlowWait(tell)
    }

    /// Whether the disk did not confirm a write: the process ends then, and a fresh one looks.
    public var hasLostDisk: Bool { state.withLock { $0.stop == .ioError } }

    /// Ends the use of the file. The last session's closing tidies the file up, so it waits
    /// its turn; where that takes long, it is left to the next opening.
    public func close() {
        let wasOpen = state.withLock { state in
            defer { state.isClosed = true }
            return !state.isClosed
        }
        guard wasOpen else { return }
        do {
            try gate.hold(atMost: 0.5) { try queue.close() }
            gate.close()
        } catch {
            // Freeing the connection would tidy up without the gate.
            _ = Unmanaged.passRetained(queue)
            _ = Unmanaged.passRetained(logLength)
        }
    }
}
