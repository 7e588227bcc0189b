import Dispatch
import Foundation
import Synchronization

/// Runs a body on so many threads and waits for all. (`concurrentPerform` takes no more threads
/// than there are cores, and ours mostly wait for processes.)
func atOnce(_ count: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let group = DispatchGroup()
    for place in 0..<max(1, count) {
        group.enter()
        Thread.detachNewThread {
            body(place)
            group.leave()
        }
    }
    group.wait()
}

/// Numbers from 0, each given once.
final class Counter: Sendable {
    private let value = Mutex(0)

    func next() -> Int {
        value.withLock { value in
            defer { value += 1 }
            return value
        }
    }
}
