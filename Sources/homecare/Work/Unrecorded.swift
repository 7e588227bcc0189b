import HomeCareDomain
import HomeCareServices
import Synchronization

/// Answers that could not be written down yet, say because the disk was full: a message that was
/// sent must not become an unknown one, or go out twice, while its worker still lives.
final class Unrecorded: Sendable {
    private let answers = Mutex<[(item: Leased, outcome: DeliveryOutcome)]>([])

    func keep(_ item: Leased, _ outcome: DeliveryOutcome) {
        answers.withLock { $0.append((item, outcome)) }
    }

    /// Gives them to be written down; those that still cannot be are kept.
    func settle(_ write: (Leased, DeliveryOutcome) throws(ServiceError) -> Void)
        throws(ServiceError)
    {
        var waiting = answers.withLock { $0 }
        while let next = waiting.first {
            try write(next.item, next.outcome)
            waiting.removeFirst()
            answers.withLock { _ = $0.removeFirst() }
        }
    }
}
