/// Inputs that wait for an answer, in order. Nothing is lost without saying so.
struct TypeAhead: Sendable {
    /// The most that is kept, in bytes of text.
    static let capacity = 1 << 20

    private var inputs: [Input] = []
    private var next = 0
    private var bytes = 0
    private(set) var droppedKeys = 0
    private(set) var droppedPastes = 0

    var isEmpty: Bool { next == inputs.count }
    var count: Int { inputs.count - next }

    /// Keeps an input at the end; false when there is no room. After the first that is dropped
    /// all others are too, or text would end up in the wrong places.
    mutating func append(_ input: Input) -> Bool {
        let size = TypeAhead.size(of: input)
        if droppedKeys + droppedPastes == 0, bytes + size <= TypeAhead.capacity {
            inputs.append(input)
            bytes += size
            return true
        }
        if case .paste = input { droppedPastes += 1 } else { droppedKeys += 1 }
        return false
    }

    mutating func popFirst() -> Input? {
        guard next < inputs.count else { return nil }
        defer {
            next += 1
            if isEmpty { self = TypeAhead() }
        }
        return inputs[next]
    }

    /// Forgets everything; the number of inputs forgotten.
    mutating func discard() -> Int {
        defer { self = TypeAhead() }
        return count
    }

    /// What to say about what had no room.
    var loss: String {
        let keys = droppedKeys > 0 ? KitWords.keys(droppedKeys) : nil
        let pastes = droppedPastes > 0 ? KitWords.pastes(droppedPastes) : nil
        guard let keys, let pastes else { return KitWords.tooMuchTyped(keys ?? pastes ?? "") }
        return KitWords.tooMuchTyped(KitWords.both(keys, pastes))
    }

    private static func size(of input: Input) -> Int {
        switch input {
        case .paste(let text): text.utf8.count
        case .key(.character(let character)): character.utf8.count
        case .key, .mouse: 1
        case .pointed(let name): name.utf8.count
        }
    }
}
