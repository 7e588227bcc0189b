import Foundation
import HomeCareScreens
import Synchronization
import TerminalKit

/// What the store thread tells the screens.
enum Letter: Sendable {
    case answer(Answer)
    /// Somebody else has committed something.
    case changed
    /// The disk did not confirm a write, so the session ends.
    case lostDisk
}

/// The store thread of a session: runs jobs in order and keeps their answers until they are
/// fetched.
final class JobQueue: Sendable {
    private let queue = DispatchQueue(label: "store", qos: .userInitiated)
    private let workplace: Workplace
    private let wake: @Sendable () -> Void
    private let mailbox = Mutex<[Letter]>([])
    /// The newest job of each slot: an older one that has not begun is of no use to anybody.
    private let newest = Mutex<[String: Int]>([:])

    /// The database's version, which moves with the commits of others.
    private let version: @Sendable () -> Int64?
    private let lastVersion: Mutex<Int64?>
    private let hasLostDisk: @Sendable () -> Bool

    init(
        workplace: Workplace, wake: @escaping @Sendable () -> Void,
        version: @escaping @Sendable () -> Int64?,
        hasLostDisk: @escaping @Sendable () -> Bool
    ) {
        self.hasLostDisk = hasLostDisk
        self.workplace = workplace
        self.wake = wake
        self.version = version
        lastVersion = Mutex(version())
    }

    /// Puts a job in line.
    func run(_ job: Job<Workplace>) {
        if let slot = job.slot { newest.withLock { $0[slot] = job.id } }
        queue.async { [self] in
            if let slot = job.slot, newest.withLock({ $0[slot] }) != job.id { return }
            let answer = job.run(workplace)
            post(.answer(answer))
            if hasLostDisk() { post(.lostDisk) }
        }
    }

    /// What has come since the last call, in order.
    func letters() -> [Letter] {
        mailbox.withLock { letters in
            defer { letters = [] }
            return letters
        }
    }

    /// Looks whether somebody else has committed; a commit of this session is no news to it.
    func lookForChanges() {
        queue.async { [self] in
            let now = version()
            let before = lastVersion.withLock { last in
                defer { last = now }
                return last
            }
            if now != before { post(.changed) }
        }
    }

    /// Waits for the jobs in line, then does one thing more.
    func finish(_ last: () -> Void) {
        queue.sync(execute: last)
    }

    private func post(_ letter: Letter) {
        mailbox.withLock { $0.append(letter) }
        wake()
    }
}
