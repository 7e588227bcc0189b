import Synchronization

/// What booking processes were told, each change of an appointment under its own number.
final class BookingLedger: Sendable {
    /// How an appointment stands, as somebody was told.
    struct Told: Equatable, CustomStringConvertible {
        let caregiver: String
        let start: String
        let end: String
        let mode: String
        let state: String

        var description: String { "\(caregiver) \(start)–\(end) \(mode) \(state)" }
    }

    struct Entries {
        var told: [Int64: [Int: Told]] = [:]
        var done: [String: Int] = [:]
        var refused: [String: Int] = [:]
        var faults: [String] = []
        var known: [Int64] = []
    }

    private let entries = Mutex(Entries())

    func note<T>(_ change: (inout Entries) -> T) -> T where T: Sendable {
        entries.withLock { change(&$0) }
    }

    var now: Entries { entries.withLock { $0 } }

    /// Writes down what a process was told; two that were told the same change were not told the
    /// truth.
    func heard(_ answer: BookingAnswer, doing what: String) {
        note { entries in
            guard let id = answer.appointment, let sequence = answer.sequence,
                let caregiver = answer["caregiver"], let start = answer["start"],
                let end = answer["end"], let mode = answer["mode"], let state = answer["state"]
            else {
                entries.faults.append("\(what) answered with half an appointment")
                return
            }
            if entries.told[id]?[sequence] != nil {
                entries.faults.append("change \(sequence) of A-\(id) was told twice")
            }
            entries.told[id, default: [:]][sequence] = Told(
                caregiver: caregiver, start: start, end: end, mode: mode, state: state)
            entries.done[what, default: 0] += 1
            if sequence == 0 { entries.known.append(id) }
        }
    }
}
