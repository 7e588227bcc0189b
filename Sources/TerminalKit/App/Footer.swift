/// A key and what it does, as the footer shows it.
struct FooterKey: Equatable, Sendable {
    let key: String
    let title: String
    /// Whether it cannot be done now.
    let dim: Bool
    /// Its turn where there is little room, the lowest first; those without one come last.
    let rank: Int?
    /// What the mouse does by it.
    let press: Input?

    init(
        _ key: String, _ title: String, dim: Bool = false, rank: Int? = nil, press: Input? = nil
    ) {
        self.press = press
        self.key = key
        self.title = title
        self.dim = dim
        self.rank = rank
    }

    var width: Int { textWidth(key) + 1 + textWidth(title) }
}

/// The last row: a hint or toast at the left, and as many keys as there is room for.
struct Footer: Equatable, Sendable {
    enum Left: Equatable, Sendable {
        case hint(String)
        case toast(ToastView)
    }

    let left: Left
    let keys: [FooterKey]

    private static let gap = 2

    func draw(on canvas: inout Canvas) {
        let columns = canvas.size.columns
        let isBare = leftText.isEmpty
        let taken = isBare ? 1 : min(textWidth(leftText) + 3, max(1, columns - kept(columns)))
        let shown = fitting(columns - taken - 1)
        let width = Footer.width(of: shown)
        switch left {
        case .hint(let hint):
            canvas.put(hint, column: 1, row: 0, width: columns - width - 3, tone: .dim)
        case .toast(let toast): toast.draw(on: &canvas, row: 0, width: columns - width - 3)
        }
        var place = isBare ? 1 : columns - width - 1
        for key in shown {
            if let press = key.press {
                canvas.answersPress(
                    Rect(column: place, row: 0, columns: key.width, rows: 1), as: press)
            }
            place += canvas.put(key.key, column: place, row: 0, tone: key.dim ? .dim : .key)
            place += 1
            place += canvas.put(key.title, column: place, row: 0, tone: key.dim ? .dim : .text)
            place += Footer.gap
        }
    }

    private var leftText: String {
        switch left {
        case .hint(let hint): hint
        case .toast(let toast): toast.text
        }
    }

    /// Whether a text can be read whole at the left, beside the last key.
    func hasRoom(for text: String, columns: Int) -> Bool {
        textWidth(text) + 3 + least(columns) <= columns
    }

    /// The room that no text at the left may take: that of the key that leads to all the others,
    /// and in a wide line that of the next one too.
    private func least(_ columns: Int) -> Int {
        let kept = keys.filter { key in key.rank.map { $0 < (columns < 60 ? 1 : 2) } ?? false }
        return Footer.width(of: kept) + 2
    }

    /// The room that is not this text's: a hint stays as long as its field, and where somebody
    /// types the key that all the typing leads to must be seen beside it in any window.
    private func kept(_ columns: Int) -> Int {
        guard case .hint = left else { return least(columns) }
        return Footer.width(of: keys.filter { key in key.rank.map { $0 < 2 } ?? false }) + 2
    }

    /// The keys that fit, in their order.
    private func fitting(_ room: Int) -> [FooterKey] {
        var left = room
        var kept = Set<Int>()
        let order =
            keys.indices.filter { keys[$0].rank != nil }
            .sorted { (keys[$0].rank ?? 0) < (keys[$1].rank ?? 0) }
            + keys.indices.filter { keys[$0].rank == nil }
        for index in order {
            let needed = keys[index].width + (kept.isEmpty ? 0 : Footer.gap)
            // Rows of the table are left out from the end on, so that the first stays first.
            guard needed <= left else { break }
            left -= needed
            kept.insert(index)
        }
        return keys.indices.filter(kept.contains).map { keys[$0] }
    }

    private static func width(of keys: [FooterKey]) -> Int {
        guard !keys.isEmpty else { return 0 }
        return keys.reduce(0) { $0 + $1.width + gap } - gap
    }
}
