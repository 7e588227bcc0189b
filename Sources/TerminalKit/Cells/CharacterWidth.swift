/// How many cells a character takes by itself: 0 for combining marks, controls and formats,
/// 2 for East Asian wide characters and emoji, else 1.
public func characterWidth(_ scalar: Unicode.Scalar) -> Int {
    switch ScalarKind(scalar) {
    case .single: 1
    case .wide: 2
    case .combining, .hidden: 0
    }
}

/// How many cells `Frame.put` needs for a text, the marks that make hidden characters visible
/// included.
public func textWidth(_ text: String) -> Int {
    var text = text
    let ascii = text.withUTF8 { bytes in bytes.allSatisfy { $0 < 0x80 } ? bytes.count : nil }
    return ascii ?? Glyphs(text).reduce(0) { $0 + $1.width }
}

/// The text, or as much of it as fits before an ellipsis; no character is cut in two.
public func truncated(_ text: String, to columns: Int, ellipsis: String = "…") -> String {
    guard textWidth(text) > columns else { return text }
    let room = columns - textWidth(ellipsis)
    guard room >= 0 else { return "" }
    var used = 0
    var end = text.startIndex
    for glyph in Glyphs(text) {
        guard used + glyph.width <= room else { break }
        used += glyph.width
        end = glyph.end
    }
    return text[..<end] + ellipsis
}

/// What a scalar does to the cells.
enum ScalarKind: UInt8 {
    case single, wide, combining, hidden

    init(_ scalar: Unicode.Scalar) {
        self = scalar.isPrintableASCII ? .single : ScalarKinds.table.kind(of: scalar.value)
    }
}

extension Unicode.Scalar {
    /// Whether it is one of the characters nearly all text is made of.
    var isPrintableASCII: Bool { value >= 0x20 && value < 0x7F }
}

/// The ranges of every kind in one sorted table, to be searched by halves; what most texts are
/// made of, up to the block elements and geometric shapes, is looked up directly.
private struct ScalarKinds {
    static let table = ScalarKinds()

    private let ranges: [(first: UInt32, last: UInt32, kind: ScalarKind)]
    private let low: [ScalarKind]

    private init() {
        let kinds: [(ScalarKind, [UInt32])] = [
            (.hidden, WidthRanges.hidden), (.wide, WidthRanges.wide),
            (.combining, WidthRanges.combining),
        ]
        ranges = kinds.flatMap { kind, bounds in
            stride(from: 0, to: bounds.count - 1, by: 2).map {
                (bounds[$0], bounds[$0 + 1], kind)
            }
        }.sorted { $0.first < $1.first }
        var low = [ScalarKind](repeating: .single, count: 0x2600)
        for range in ranges {
            for value in range.first..<max(range.first, min(range.last + 1, UInt32(low.count))) {
                low[Int(value)] = range.kind
            }
        }
        self.low = low
    }

    func kind(of value: UInt32) -> ScalarKind {
        value < UInt32(low.count) ? low[Int(value)] : search(for: value)
    }

    private func search(for value: UInt32) -> ScalarKind {
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].last < value { low = middle + 1 } else { high = middle }
        }
        guard low < ranges.count, ranges[low].first <= value else { return .single }
        return ranges[low].kind
    }
}
