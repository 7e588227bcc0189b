import Dispatch
import Synchronization

/// Many key ordeals, each with a clinic, a person and a seed of its own.
public struct KeyCampaign: Sendable {
    /// What became of all of them.
    public struct Result: Sendable {
        public var keys = 0
        public var sessions = 0
        public var comparisons = 0
        public var seconds: Int64 = 0
        public var failures: [String] = []
    }

    /// One person of each role.
    public static let everyRole = ["amina", "drmwangi", "grace", "wambui", "wanjiku"]
    /// So many failures are enough to work on.
    private static let mostFailures = 5

    private let clinic: OrdealClinic
    private let seed: UInt64
    private let users: [String]
    private let keys: Int
    private let keysEach: Int
    private let deadline: ContinuousClock.Instant

    public init(
        clinic: OrdealClinic, seed: UInt64, users: [String] = everyRole, keys: Int,
        keysEach: Int = 4000, deadline: ContinuousClock.Instant = .now + .seconds(36_000)
    ) {
        self.clinic = clinic
        self.seed = seed
        self.users = users
        self.keys = keys
        self.keysEach = keysEach
        self.deadline = deadline
    }

    /// Ordeal number n has the seed `seed` + n, so that one that failed can be held again alone:
    /// `--seed` of its message, `--user`, and as many keys.
    public func run(parallel: Int) -> Result {
        let began = ContinuousClock.now
        let total = Mutex(Result())
        let next = Atomic(0)
        let count = (keys + keysEach - 1) / max(1, keysEach)
        DispatchQueue.concurrentPerform(iterations: max(1, parallel)) { _ in
            while true {
                let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
                let isEnough = total.withLock { $0.failures.count >= Self.mostFailures }
                guard number < count, !isEnough, .now < deadline else { return }
                hold(number, total)
            }
        }
        return total.withLock { total in
            total.seconds = (ContinuousClock.now - began).components.seconds
            return total
        }
    }

    private func hold(_ number: Int, _ total: borrowing Mutex<Result>) {
        do {
            var ordeal = try KeyOrdeal(
                copyOf: clinic, user: users[number % users.count],
                seed: seed &+ UInt64(number))
            let result = try ordeal.run(keys: min(keysEach, keys))
            total.withLock { total in
                total.keys += result.keys
                total.sessions += result.sessions
                total.comparisons += result.comparisons
            }
        } catch {
            total.withLock { $0.failures.append("\(error)") }
        }
    }
}
