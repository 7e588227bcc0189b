import HomeCareDomain
import TerminalKit

/// The vitals of a report typed in one line.
struct LineEntry: Codable, Equatable, Sendable {
    var field = TextField(limit: 300)
    var isOpen = false

    var text: String { field.text }

    mutating func set(_ text: String) {
        field = TextField(limit: 300)
        _ = field.handle(.paste(text))
    }
}

extension CareReportScreen {
    /// A key for the line: Enter takes a line that was understood, Esc puts it away as it is.
    static func type(_ state: inout State, _ input: Input) -> [Effect<Action, Workplace>] {
        switch input {
        case .key(.enter), .key(.function(2)), .key(.tab): return takeLine(&state)
        case .key(.escape), .key(.function(3)): state.line.isOpen = false
        default: _ = state.line.field.handle(input)
        }
        return []
    }

    /// A conversion of what stands in the line.
    static func lineOffer(_ state: State) -> VitalLine.Offer? {
        VitalLine.read(state.line.text).offer
    }

    /// Takes the conversion that is offered, as the field of a vital does.
    static func convertLine(_ state: inout State) -> [Effect<Action, Workplace>] {
        guard let offer = lineOffer(state) else { return [] }
        state.line.set(offer.taken(in: state.line.text))
        return [.toast(ReportWords.lineConverted(offer.slip), .good)]
    }

    /// Nothing is guessed: a line with a fault stays, the cursor where the fault is.
    private static func takeLine(_ state: inout State) -> [Effect<Action, Workplace>] {
        let line = VitalLine.read(state.line.text)
        guard line.isUnderstood else {
            guard line.faults.isEmpty else {
                return [.toast(ReportWords.lineRefused, .error)]
            }
            state.line.isOpen = false
            return []
        }
        state.confirmed = []
        for item in line.items { put(item, into: &state) }
        if let reason = line.rest {
            for vital in rest(state) { state.notObtained[vital] = reason }
        }
        state.line = LineEntry()
        let effects = reread(&state)
        focusOnOpen(&state)
        return effects + [.toast(ReportWords.lineTaken(line.items.count), .good)]
    }

    private static func put(_ item: VitalLine.Item, into state: inout State) {
        let field = item.vital.rawValue
        state.form.set(field, ReportEntry.text(item.reading, of: item.vital))
        if case .notObtained(let reason) = item.reading {
            state.notObtained[item.vital] = reason
        } else {
            state.notObtained[item.vital] = nil
        }
        state.form.mark(field, ReportEntry.check(field, state.form, state.notObtained))
    }

    /// Goes to what the line left open: the next mandatory vital, else the status.
    private static func focusOnOpen(_ state: inout State) {
        state.form.focus(on: rest(state).first?.rawValue ?? "status")
    }
}

// MARK: Drawing

extension CareReportScreen {
    /// The rows of the line's part; while it is empty the grammar is shown, so that nobody has to
    /// know it by heart.
    static func lineRows(_ state: State, _ size: Size) -> Int {
        guard state.line.isOpen else { return 0 }
        let wanted = state.line.text.isEmpty ? VitalLine.grammar.count + 3 : 8
        return min(wanted, max(4, size.rows - 1))
    }

    static func drawLine(_ state: State, on canvas: inout Canvas) {
        let width = canvas.size.columns
        canvas.rule(row: 0)
        canvas.put(" \(ReportWords.lineTitle) ", column: 2, row: 0, tone: .title)
        state.line.field.draw(on: &canvas, column: 1, row: 1, width: width - 2, focused: true)
        guard !state.line.text.isEmpty else { return drawGrammar(on: &canvas) }
        let line = VitalLine.read(state.line.text)
        let used = drawFault(line, state, on: &canvas)
        let told = line.told.joined(separator: canvas.ascii ? " - " : " · ")
        canvas.paragraph(
            told.isEmpty ? ReportWords.nothingUnderstood : ReportWords.understood(told),
            column: 2, row: 2 + used, width: width - 4, tone: told.isEmpty ? .dim : .good)
    }

    /// The first fault, with marks below the characters it is about while they are seen.
    private static func drawFault(
        _ line: VitalLine, _ state: State, on canvas: inout Canvas
    ) -> Int {
        guard let fault = line.faults.first else { return 0 }
        let width = canvas.size.columns
        let before = state.line.text.prefix(fault.place.lowerBound)
        let column = 2 + textWidth(String(before))
        let isSeen = textWidth(state.line.text) + 6 < width
        if isSeen {
            let marks = String(repeating: "^", count: max(1, min(fault.place.count, 12)))
            canvas.put(marks, column: column, row: 2, tone: .error)
        }
        let more = line.faults.count - 1
        let words = ReportWords.notUnderstood(fault, more: more)
        var used = isSeen ? 1 : 0
        used += canvas.paragraph(
            words, column: 2, row: 2 + used, width: width - 4, tone: .error)
        guard let offer = line.offer else { return used }
        return used
            + canvas.paragraph(
                ReportWords.lineOffer(offer.slip), column: 2, row: 2 + used, width: width - 4,
                tone: .notice)
    }

    private static func drawGrammar(on canvas: inout Canvas) {
        let width = canvas.size.columns
        let left = min(40, width / 2)
        canvas.put(
            ReportWords.lineExample, column: 2, row: 2, width: width - 4, tone: .dim)
        for (index, row) in VitalLine.grammar.enumerated() {
            let typed = canvas.ascii ? row.typed.replacing(" · ", with: " - ") : row.typed
            canvas.put(typed, column: 2, row: 3 + index, width: left - 2, tone: .key)
            canvas.put(
                row.meaning, column: left + 2, row: 3 + index, width: width - left - 3, tone: .dim)
        }
    }
}
