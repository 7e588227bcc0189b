import Synchronization

/// What several threads add to.
private final class Total: Sendable {
    let value = Mutex(KeyCampaign.Result())
}

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
        let total = Total()
        let next = Counter()
        let count = (keys + keysEach - 1) / max(1, keysEach)
        atOnce(parallel) { _ in
            while true {
                let number = next.next()
                let isEnough = total.value.withLock { $0.failures.count >= Self.mostFailures }
                guard number < count, !isEnough, .now < deadline else { return }
                hold(number, total)
            }
        }
        return total.value.withLock { total in
            total.seconds = (ContinuousClock.now - began).components.seconds
            return total
        }
    }

    private func hold(_ number: Int, _ total: Total) {
        do {
            var ordeal = try KeyOrdeal(
                copyOf: clinic, user: users[number % users.count],
                seed: seed &+ UInt64(number))
            let result = try ordeal.run(keys: min(keysEach, keys))
            total.value.withLock { total in
                total.keys += result.keys
                total.sessions += result.sessions
                total.comparisons += result.comparisons
            }
        } catch {
            total.value.withLock { $0.failures.append("\(error)") }
        }
    }
}
