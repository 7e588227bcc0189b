import Synchronization

/// The sequences of combining marks that cells refer to by number.
///
/// Bounded, because stored text decides what comes in: when it is full, new sequences are shown
/// without their marks.
public final class MarkTable: Sendable {
    /// The one that frames use.
    public static let shared = MarkTable(capacity: 4096)

    private struct Entries {
        var numbers: [[Unicode.Scalar]: UInt16] = [:]
        var sequences: [[Unicode.Scalar]] = [[]]
    }

    private let capacity: Int
    private let entries = Mutex(Entries())

    init(capacity: Int) {
        self.capacity = min(capacity, Int(UInt16.max))
    }

    /// The number of a sequence; 0 for none, and when there is no room left.
    public func number(of marks: [Unicode.Scalar]) -> UInt16 {
        guard !marks.isEmpty else { return 0 }
        let marks = Array(marks.prefix(Glyphs.marksPerCell))
        return entries.withLock { entries in
            if let known = entries.numbers[marks] { return known }
            guard entries.sequences.count <= capacity else { return 0 }
            let number = UInt16(entries.sequences.count)
            entries.sequences.append(marks)
            entries.numbers[marks] = number
            return number
        }
    }

    /// The marks of a number; none for one that was never given out.
    public func marks(_ number: UInt16) -> [Unicode.Scalar] {
        guard number != 0 else { return [] }
        return entries.withLock { entries in
            Int(number) < entries.sequences.count ? entries.sequences[Int(number)] : []
        }
    }
}
