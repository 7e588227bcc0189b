/// Random numbers that are the same in every run with the same seed.
public struct Dice: Sendable {
    private var state: UInt64

    public init(seed: UInt64) {
        // Seeds that follow each other would otherwise begin alike.
        state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15
        if state == 0 { state = 1 }
        for _ in 0..<4 { _ = roll(2) }
    }

    /// A number from 0 to `sides` - 1.
    public mutating func roll(_ sides: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state >> 11) % max(1, sides)
    }

    public mutating func pick<Item>(_ items: [Item]) -> Item { items[roll(items.count)] }

    /// True once in so many times.
    public mutating func once(in times: Int) -> Bool { roll(times) == 0 }
}
