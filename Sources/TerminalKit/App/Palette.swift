/// The palette: every action that can be taken now, found by typing.
struct Palette: Sendable {
    /// What came of an input.
    enum Outcome: Sendable {
        case stay
        case close
        case run(Int)
    }

    var field = TextField(limit: 60)
    var index = 0

    /// Takes an input; `titles` are the actions that match.
    mutating func handle(_ input: Input, matches: Int, rows: Int) -> Outcome {
        if case .pointed(let name) = input {
            if let row = Palette.row(of: name), row < matches { index = row }
            return .stay
        }
        guard case .key(let key) = input else {
            _ = field.handle(input)
            index = 0
            return .stay
        }
        switch key {
        case .escape, .control("p"): return .close
        case .enter: return matches > 0 ? .run(min(index, matches - 1)) : .stay
        case .down, .tab: index += 1
        case .up, .backTab: index -= 1
        case .pageDown: index += rows
        case .pageUp: index -= rows
        default:
            if field.handle(input) { index = 0 }
        }
        index = min(max(0, index), max(0, matches - 1))
        return .stay
    }

    private static func name(ofRow row: Int) -> String { "palette/\(row)" }

    private static func row(of name: String) -> Int? {
        name.hasPrefix("palette/") ? Int(name.dropFirst(8)) : nil
    }

    /// The offers that hold every word typed, the best match first, equal ones in table order.
    func matches(_ offers: [Offer]) -> [Offer] {
        let words = field.text.lowercased().split(separator: " ").map(String.init)
        let ranked = offers.filter(\.isAvailable).compactMap { offer in
            PaletteRank(offer, words).map { (offer: offer, rank: $0) }
        }
        return PaletteRank.allCases.flatMap { rank in
            ranked.filter { $0.rank == rank }.map(\.offer)
        }
    }

    /// The most rows of its box.
    private static let highest = 20

    /// The rows of actions in a canvas of a size.
    static func rows(in size: Size) -> Int { max(1, min(size.rows, highest) - 4) }

    func draw(_ matches: [Offer], whileTyping typing: Bool, on canvas: inout Canvas) {
        let width = min(canvas.size.columns, 64)
        let whole = Rect(
            column: (canvas.size.columns - width) / 2, row: 0, columns: width,
            rows: min(canvas.size.rows, Palette.highest))
        let rows = Palette.rows(in: whole.size)
        canvas.clear(whole, tone: .overlay)
        canvas.box(whole, title: KitWords.allActions)
        canvas.within(whole.inset(columns: 2, rows: 1)) { part in
            let top = max(0, min(index, matches.count - 1) - rows + 1)
            part.answersWheel(Rect(part.size))
            for (row, offer) in matches.dropFirst(top).prefix(rows).enumerated() {
                part.answersPress(
                    Rect(column: 0, row: row + 2, columns: part.size.columns, rows: 1),
                    name: Palette.name(ofRow: top + row))
                Palette.draw(
                    offer, whileTyping: typing, selected: top + row == index, row: row + 2,
                    on: &part)
            }
            if matches.isEmpty {
                part.put(KitWords.noAction, column: 2, row: 2, tone: .overlay)
            }
            field.draw(on: &part, column: 0, row: 0, width: part.size.columns, focused: true)
        }
    }

    private static func draw(
        _ offer: Offer, whileTyping typing: Bool, selected: Bool, row: Int,
        on canvas: inout Canvas
    ) {
        let key = offer.keys(whileTyping: typing).first?.label(ascii: canvas.ascii) ?? ""
        let room = canvas.size.columns - 2 - textWidth(key) - 1
        if selected { canvas.put(">", column: 0, row: row, tone: .selection) }
        let used = canvas.put(
            offer.title, column: 2, row: row, width: room, tone: selected ? .selection : .overlay)
        canvas.put(
            offer.help, column: 4 + used, row: row, width: room - used - 3, tone: .dim)
        canvas.put(
            key, column: canvas.size.columns - textWidth(key), row: row, tone: .key)
    }
}
