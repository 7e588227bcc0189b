import Dispatch
import Glibc
import Synchronization

/// One writer at a time, over all processes: a lock on a small file beside the database.
///
/// SQLite's own waiting lets one writer starve the others, and before version 3.51.3 checkpoints
/// by two processes at once can damage the file; under this gate neither happens.
final class WriteGate: Sendable {
    /// How long a writer waits before somebody is told, and before it gives up.
    struct Patience: Sendable {
        var tellAfter = 1.0
        /// For one and the same holder, who does not come to an end.
        var giveUpAfter = 5.0
        /// In a queue that moves, as when two hundred sessions begin at once.
        var queueFor = 30.0
    }

    let path: String
    private let patience: Patience
    private let turn = DispatchSemaphore(value: 1)
    private let lock = Mutex(LockFile())
    private let listener = Mutex<(@Sendable (Int32?) -> Void)?>(nil)

    init(path: String, patience: Patience = Patience()) {
        self.path = path
        self.patience = patience
    }

    /// Whom to tell, with the holder's process, when a wait takes long.
    func onSlowWait(_ tell: @escaping @Sendable (Int32?) -> Void) {
        listener.withLock { $0 = tell }
    }

    /// Runs `body` while nobody else writes; `limit` shortens the patience.
    func hold<T>(atMost limit: Double? = nil, _ body: () throws -> T) throws -> T {
        let started = Monotonic.now()
        let giveUp = limit ?? patience.giveUpAfter
        try waitForTurn(until: started + giveUp)
        defer { turn.signal() }
        try waitForLock(
            since: started, giveUpAfter: giveUp, queueFor: limit ?? max(giveUp, patience.queueFor))
        Suspension.forbid()
        defer {
            lock.withLock { $0.release() }
            Suspension.allow()
        }
        return try body()
    }

    /// Tells every watcher of the lock file that something was saved.
    func ring() {
        lock.withLock { $0.touch() }
    }

    /// Lets go of the lock file; holding the gate again would open it anew.
    func close() {
        lock.withLock { $0.closeFile() }
    }

    /// Removes the lock file again, where nothing was found to lock; call it while holding.
    func removeIfMadeHere() {
        lock.withLock { $0.removeIfMadeHere(path) }
    }

    /// Threads of this process take turns here, as `flock` cannot tell them apart.
    private func waitForTurn(until end: Double) throws {
        let left = max(0, end - Monotonic.now())
        guard turn.wait(timeout: .now() + left) == .success else {
            throw StoreError.busy(holder: getpid())
        }
    }

    private func waitForLock(
        since started: Double, giveUpAfter giveUp: Double, queueFor longest: Double
    ) throws {
        var told = false
        var stuck: (holder: Int32?, since: Double) = (nil, started)
        try lock.withLock { file in
            let rest = min(patience.tellAfter, giveUp)
            try file.take(path, restless: rest) { holder in
                let now = Monotonic.now()
                let waited = now - started
                // The first holder seen was there from the start, as far as anybody knows.
                if holder != stuck.holder { stuck = (holder, told ? now : started) }
                if now - stuck.since >= giveUp || waited >= longest {
                    throw StoreError.busy(holder: holder)
                }
                if !told, waited >= patience.tellAfter {
                    told = true
                    listener.withLock { $0 }?(holder)
                }
            }
        }
    }
}

/// A clock that no change of the time of day moves.
enum Monotonic {
    static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
