import Dispatch
import HomeCareServices

/// What a worker waits for: a batch of messages or of questions, and beside it, while that is
/// slow, one of what is critical.
struct Underway {
    let bell = DispatchSemaphore(value: 0)
    var usual: Errand?
    var urgent: Errand?
    /// How many messages were tried.
    var tried = 0
    /// The last thing that went wrong: nothing new is begun then.
    var trouble: ServiceError?

    var isEmpty: Bool { usual == nil && urgent == nil }

    /// Waits until something is done, and clears it away.
    mutating func wait(atMost seconds: Double) {
        if !isEmpty { _ = bell.wait(timeout: .now() + seconds) }
        let done = [usual, urgent].compactMap { $0 }.filter(\.isDone)
        trouble = done.compactMap(\.trouble).last ?? trouble
        if usual?.isDone == true { usual = nil }
        if urgent?.isDone == true { urgent = nil }
    }
}
