/// A curve of a few cells: one block a value. Missing values leave a gap, and values that do not
/// change stand in the middle.
public func sparkline(
    _ values: [Double?], low: Double? = nil, high: Double? = nil, ascii: Bool = false
) -> String {
    let blocks: [Character] = ascii ? ["_", ".", "-", "=", "^"] : Array("▁▂▃▄▅▆▇█")
    let known = values.compactMap { $0 }.filter(\.isFinite)
    guard let least = known.min(), let most = known.max() else {
        return String(repeating: " ", count: values.count)
    }
    let bottom = min(low ?? least, least)
    let span = max(high ?? most, most) - bottom
    let top = Double(blocks.count - 1)
    return String(
        values.map { value -> Character in
            guard let value, value.isFinite else { return " " }
            // A range from one end of the numbers to the other has no finite length.
            guard span > 0, span.isFinite else { return blocks[blocks.count / 2 - (ascii ? 0 : 1)] }
            let share = (value - bottom) / span
            return blocks[Int((min(max(share, 0), 1) * top).rounded())]
        })
}
