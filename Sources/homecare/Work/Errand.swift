import Foundation
import HomeCareServices
import Synchronization

/// Something that waits for the network on a thread of its own, while the worker goes on.
final class Errand: Sendable {
    private let answer = Mutex<(isDone: Bool, trouble: ServiceError?)>((false, nil))

    /// Begins it; `bell` is rung when it is done.
    init(
        _ bell: DispatchSemaphore, _ work: @escaping @Sendable () throws(ServiceError) -> Void
    ) {
        Thread.detachNewThread { [self] in
            var trouble: ServiceError?
            do throws(ServiceError) { try work() } catch { trouble = error }
            answer.withLock { $0 = (true, trouble) }
            bell.signal()
        }
    }

    var isDone: Bool { answer.withLock(\.isDone) }
    var trouble: ServiceError? { answer.withLock(\.trouble) }
}
