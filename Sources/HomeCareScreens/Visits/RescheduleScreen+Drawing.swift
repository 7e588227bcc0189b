import HomeCareDomain
import TerminalKit

extension RescheduleScreen {
    static func draw(_ state: State, on canvas: inout Canvas) {
        guard let visit = state.visit else { return }
        let width = min(100, canvas.size.columns - 2)
        var head = 0
        if canvas.size.rows >= 10 {
            head += canvas.paragraph(
                now(visit, state), column: 1, row: head, width: width, tone: .dim)
        }
        if state.over == nil, let givenUp = state.givenUp {
            head += canvas.paragraph(givenUp, column: 1, row: head, width: width, tone: .notice)
        }
        if canvas.size.rows >= 10 { head += 1 }
        let fields = min(canvas.size.rows - head, 4)
        canvas.within(Rect(column: 1, row: head, columns: width, rows: fields)) {
            state.form.draw(on: &$0)
        }
        if let over = state.over {
            canvas.paragraph(over, column: 1, row: head + fields, width: width, tone: .error)
        } else {
            drawFree(state, row: head + fields, width, on: &canvas)
        }
    }

    /// The visit as it is, before its fields are asked for.
    static func lines(_ state: State, now: Int64) -> [String]? {
        guard let visit = state.visit else { return nil }
        return [Self.now(visit, state)] + [state.over ?? state.givenUp].compactMap(\.self)
    }

    private static func now(_ visit: Visit, _ state: State) -> String {
        let when = "\(words(visit.startsAt, state))–\(state.zone.clock(visit.endsAt))"
        return RescheduleWords.now(when, visit.caregiverName)
    }

    private static func drawFree(
        _ state: State, row: Int, _ width: Int, on canvas: inout Canvas
    ) {
        guard let asked = state.asked, row < canvas.size.rows else { return }
        canvas.put(
            RescheduleWords.free(words(asked.day, state)), column: 1, row: row, tone: .label)
        canvas.paragraph(
            freeWords(state), column: 1, row: row + 1, width: width,
            tone: state.free?.isEmpty == false ? .text : .dim)
    }

    private static func words(_ day: CivilDate, _ state: State) -> String {
        ClinicZone.words(day, seenOn: state.today ?? day)
    }

    static func words(_ start: Instant, _ state: State) -> String {
        state.zone.dayAndClock(start, seenOn: state.today ?? state.zone.date(of: start))
    }

    /// When the visit could start, in words: stretches of quarter hours as one.
    private static func freeWords(_ state: State) -> String {
        guard let free = state.free else { return RescheduleWords.looking }
        guard !free.isEmpty else { return RescheduleWords.nothingFree }
        var stretches: [(Instant, Instant)] = []
        for start in free {
            if let last = stretches.last, start == last.1.adding(minutes: 15) {
                stretches[stretches.count - 1].1 = start
            } else {
                stretches.append((start, start))
            }
        }
        return stretches.map { first, last in
            let begin = state.zone.clock(first)
            return first == last
                ? RescheduleWords.start(begin)
                : RescheduleWords.starts(begin, state.zone.clock(last))
        }.joined(separator: ", ")
    }
}
