import HomeCareDomain
import HomeCareServices
import TerminalKit

extension DayBoardScreen {
    static func draw(_ state: State, on canvas: inout Canvas) {
        guard let board = state.board else { return }
        var rest = Rect(canvas.size)
        if let filter = state.filter {
            let (line, below) = rest.top(1)
            rest = below
            canvas.within(line) { part in
                let used = part.put(DayBoardWords.filter + " ", column: 1, row: 0, tone: .label)
                filter.draw(
                    on: &part, column: 1 + used, row: 0,
                    width: min(40, part.size.columns - used - 2),
                    focused: state.isFiltering)
            }
        }
        let (grid, detail) = rest.bottom(detailRows(canvas.size))
        canvas.within(grid) { drawGrid(state, board, on: &$0) }
        canvas.within(detail) { drawDetail(state, board, on: &$0) }
    }

    private static func nameColumns(_ size: Size) -> Int {
        size.columns >= 120 ? 26 : size.columns >= 60 ? 17 : 11
    }

    private static func drawGrid(_ state: State, _ board: DayBoard, on canvas: inout Canvas) {
        guard !state.shown.isEmpty else {
            canvas.paragraph(empty(state, board), column: 1, row: 1, tone: .dim)
            return
        }
        let names = nameColumns(canvas.size)
        let scale = BoardScale(
            columns: canvas.size.columns - names,
            dayMinutes: board.dusk.minutes(since: board.dawn), showing: state.cursor.minute,
            now: board.dawn <= canvas.hour && canvas.hour < board.dusk
                ? canvas.hour.minutes(since: board.dawn) : nil)
        let nowColumn = column(of: canvas.hour, board, scale)
        canvas.within(
            Rect(column: names, row: 0, columns: scale.columns, rows: 1)
        ) { drawHours(state, board, scale, nowColumn, on: &$0) }
        canvas.put(
            outOfSight(state, canvas), column: 0, row: 0, width: names - 1, tone: .dim)
        // Only the rows on the screen are drawn, however many caregivers there are.
        for (row, line) in state.shown.dropFirst(state.top).prefix(state.rows).enumerated() {
            let isSelected = line.id == state.cursor.caregiver
            let mark = isSelected ? BoardSign.selected.text(ascii: canvas.ascii) : " "
            canvas.put(
                "\(mark)\(line.name)", column: 0, row: row + 1, width: names - 1,
                tone: isSelected ? .title : .text)
            let place = Rect(column: names, row: row + 1, columns: scale.columns, rows: 1)
            canvas.within(place) {
                drawLine(line, state, board, scale, nowColumn, isSelected, on: &$0)
                answerPresses(line, board, scale, on: &$0)
            }
            drawUnseen(line, board, scale, place, on: &canvas)
        }
    }

    /// How many caregivers stand above and below those that are shown, in the corner left of the
    /// hours.
    private static func outOfSight(_ state: State, _ canvas: Canvas) -> String {
        let above = min(state.top, state.shown.count)
        let below = state.shown.count - above - state.rows
        let (up, down) = (canvas.glyph("↑", ascii: "^"), canvas.glyph("↓", ascii: "v"))
        if above > 0, below > 0 { return "\(up) \(above) \(down) \(below)" }
        if below > 0 { return "\(down) \(MomentWords.below(below))" }
        return above > 0 ? "\(up) \(MomentWords.below(above))" : ""
    }

    /// Visits before the first hour shown and after the last are marked at the line's ends.
    private static func drawUnseen(
        _ line: BoardCaregiver, _ board: DayBoard, _ scale: BoardScale, _ place: Rect,
        on canvas: inout Canvas
    ) {
        let first = board.dawn.adding(minutes: scale.first)
        let last = first.adding(minutes: scale.perColumn * scale.columns)
        if line.blocks.contains(where: { $0.endsAt <= first }) {
            canvas.put(
                BoardSign.earlier.text(ascii: canvas.ascii), column: place.column - 1,
                row: place.row, tone: .notice)
        }
        if line.blocks.contains(where: { $0.startsAt >= last }) {
            canvas.put(
                BoardSign.later.text(ascii: canvas.ascii), column: place.column + place.columns - 1,
                row: place.row, tone: .notice)
        }
    }

    /// Every place of the line answers to the mouse: a visit by its beginning, free time by itself.
    private static func answerPresses(
        _ line: BoardCaregiver, _ board: DayBoard, _ scale: BoardScale, on canvas: inout Canvas
    ) {
        func minute(_ column: Int) -> Int {
            let block = line.blocks.first {
                columns($0.startsAt..<$0.endsAt, board, scale).contains(column)
            }
            return block.map { max(0, $0.startsAt.minutes(since: board.dawn)) }
                ?? scale.first + column * scale.perColumn
        }
        for column in 0..<scale.columns {
            canvas.answersPress(
                Rect(column: column, row: 0, columns: 1, rows: 1),
                name: BoardCursor.name(line.id, minute(column)))
        }
    }

    private static func empty(_ state: State, _ board: DayBoard) -> String {
        if board.caregivers.isEmpty { return DayBoardWords.nobody }
        guard state.filter?.isEmpty == false else { return DayBoardWords.noneWithVisits }
        return board.isCut
            ? DayBoardWords.noneFoundOf(Clinic.mostOnBoard) : DayBoardWords.noneFound
    }

    private static func column(of moment: Instant, _ board: DayBoard, _ scale: BoardScale) -> Int? {
        guard board.dawn <= moment, moment < board.dusk else { return nil }
        let column = scale.column(moment.minutes(since: board.dawn))
        return (0..<scale.columns).contains(column) ? column : nil
    }

    /// The hours as the clock tells them: where it is changed, an hour is missing or twice there.
    private static func drawHours(
        _ state: State, _ board: DayBoard, _ scale: BoardScale, _ now: Int?,
        on canvas: inout Canvas
    ) {
        let every = scale.perColumn >= 30 ? 120 : 60
        var minute = (scale.first + every - 1) / every * every
        while scale.column(minute) < scale.columns {
            let clock = state.zone.face(board.dawn.adding(minutes: minute))
            let text = scale.perColumn * 6 <= every ? clock : String(clock.prefix(2))
            canvas.put(text, column: scale.column(minute), row: 0, tone: .label)
            minute += every
        }
        if let now {
            canvas.put(
                BoardSign.nowHead.text(ascii: canvas.ascii), column: now, row: 0, tone: .notice)
        }
    }

    private static func drawLine(
        _ line: BoardCaregiver, _ state: State, _ board: DayBoard, _ scale: BoardScale,
        _ now: Int?, _ isSelected: Bool, on canvas: inout Canvas
    ) {
        let closed = BoardSign.closed.text(ascii: canvas.ascii)
        canvas.put(
            String(repeating: closed, count: scale.columns), column: 0, row: 0, tone: .border)
        for stretch in line.open {
            let columns = columns(stretch, board, scale)
            canvas.put(
                String(repeating: " ", count: columns.count), column: columns.lowerBound, row: 0)
        }
        if let now {
            canvas.put(
                BoardSign.now.text(ascii: canvas.ascii), column: now, row: 0, tone: .notice)
        }
        for block in line.blocks {
            let isHere = isSelected && block == state.block
            draw(block, columns(block.startsAt..<block.endsAt, board, scale), isHere, on: &canvas)
        }
        guard isSelected, state.block == nil else { return }
        let column = scale.column(state.cursor.minute)
        let width = max(1, min(BoardCursor.step / scale.perColumn, scale.columns - column))
        canvas.put(
            String(repeating: BoardSign.cursor.text(ascii: canvas.ascii), count: width),
            column: column, row: 0, tone: .selection)
    }

    /// The columns of a stretch of time, at least one where any of it is on the board.
    private static func columns(
        _ stretch: Range<Instant>, _ board: DayBoard, _ scale: BoardScale
    ) -> Range<Int> {
        let start = max(scale.column(max(0, stretch.lowerBound.minutes(since: board.dawn))), 0)
        let last = scale.column(
            min(stretch.upperBound, board.dusk).adding(milliseconds: -1).minutes(
                since: board.dawn))
        guard last >= 0, start < scale.columns else { return 0..<0 }
        return start..<max(start, min(last + 1, scale.columns))
    }

    private static func draw(
        _ block: BoardBlock, _ columns: Range<Int>, _ isHere: Bool, on canvas: inout Canvas
    ) {
        guard !columns.isEmpty else { return }
        let standing = block.standing(at: canvas.hour)
        let mark = canvas.ascii ? standing.mark.ascii : standing.mark.glyph
        let tone = isHere ? Tone.selection : standing.tone
        canvas.put(
            String(repeating: BoardSign.length.text(ascii: canvas.ascii), count: columns.count),
            column: columns.lowerBound, row: 0, tone: tone)
        canvas.put(mark, column: columns.lowerBound, row: 0, tone: tone)
        guard columns.count > 2 else { return }
        // One column stays free of the name, so that a visit's end is seen beside the next.
        let name = block.patientName.isEmpty ? block.about : block.patientName
        canvas.put(
            String(name.prefix(columns.count - 2)), column: columns.lowerBound + 1, row: 0,
            width: columns.count - 2, tone: tone)
    }

    private static func drawDetail(_ state: State, _ board: DayBoard, on canvas: inout Canvas) {
        guard let line = state.line, let moment = state.moment else { return }
        let row = canvas.size.rows > 1 ? 1 : 0
        if row > 0 { canvas.rule(row: 0) }
        var spans: [Span]
        if let block = state.block {
            let standing = block.standing(at: canvas.hour)
            let mark = canvas.ascii ? standing.mark.ascii : standing.mark.glyph
            spans = [Span("\(mark) \(DayBoardWords.standing(standing))", standing.tone)]
            spans += facts(block, state.zone).map { Span(" · \($0)") }
        } else {
            let clock = state.zone.clock(moment)
            spans = [open(line, moment, clock, now: state.asOf)]
        }
        canvas.put(
            BookingScreen.fitted(spans + [Span(" · \(line.name)", .dim)], canvas), column: 1,
            row: row)
        guard canvas.size.rows > 2 else { return }
        canvas.put(legend(canvas.ascii), column: 1, row: 2)
    }

    private static func open(
        _ line: BoardCaregiver, _ moment: Instant, _ clock: String, now: Instant
    ) -> Span {
        if moment < now { return Span(DayBoardWords.over(clock), .dim) }
        guard line.isOpen(moment) else { return Span(DayBoardWords.closed(clock), .dim) }
        return line.isTravel(moment)
            ? Span(DayBoardWords.travel(clock), .notice) : Span(DayBoardWords.free(clock), .good)
    }

    /// What is told of a visit in one line, the most important first.
    static func facts(_ block: BoardBlock, _ zone: ClinicZone) -> [String] {
        let hours = "\(zone.clock(block.startsAt))–\(zone.clock(block.endsAt))"
        guard let id = block.appointment else {
            let by = block.about.isEmpty ? "" : DayBoardWords.heldBy(block.about)
            return [hours, block.patientName, by].filter { !$0.isEmpty }
        }
        return [
            hours, RecordKind.appointment.reference(id), block.patientName, block.about,
            block.mode.title,
        ]
    }

    private static func legend(_ ascii: Bool) -> [Span] {
        let told: [BoardStanding] = [
            .requested, .confirmed, .inProgress, .completed, .late, .noShow, .held,
        ]
        return told.flatMap { standing -> [Span] in
            let mark = ascii ? standing.mark.ascii : standing.mark.glyph
            return [
                Span("\(mark) ", standing.tone),
                Span(DayBoardWords.short(standing) + "  ", .dim),
            ]
        }
    }

    static func lines(_ state: State, now: Int64) -> [String]? {
        guard let board = state.board else { return nil }
        let hour = Instant(milliseconds: now)
        let found = state.shown.flatMap { line in line.blocks.map { (line, $0) } }
            .sorted { ($0.1.startsAt, $0.0.name) < ($1.1.startsAt, $1.0.name) }
        guard !found.isEmpty else { return [DayBoardWords.noLines] }
        _ = board
        return found.map { line, block in
            let facts = facts(block, state.zone)
            let what = [DayBoardWords.standing(block.standing(at: hour))] + facts.dropFirst()
            return DayBoardWords.line(facts[0], line.name, what.joined(separator: ", "))
        }
    }
}
