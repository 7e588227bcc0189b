import HomeCareDomain
import HomeCareServices
import TerminalKit

/// The ladder, why the selected row stands where it does, and what would help where nobody is free.
extension BookingScreen {
    static func drawLadder(_ state: State, _ layout: BookingLayout, on canvas: inout Canvas) {
        if let fault = state.fault {
            canvas.paragraph(
                fault, column: 2, row: 1, width: min(90, canvas.size.columns - 4), tone: .notice)
            return
        }
        guard let search = state.search else { return }
        let (easier, below) = Rect(canvas.size).top(layout.easierRows)
        canvas.within(easier) { drawEasier(state, on: &$0) }
        let (list, why) = below.bottom(canvas.isSpoken ? 0 : layout.whyRows)
        canvas.within(list) { canvas in
            guard canvas.size.columns >= Preview.wide, !canvas.isSpoken, let match = state.match
            else { return drawMatches(state, search.matches, on: &canvas) }
            canvas.beside(
                Preview.listColumns(canvas.size),
                { drawMatches(state, search.matches, on: &$0) },
                { PageScroll().draw([page(match, state)], on: &$0) })
        }
        canvas.within(why) { drawWhy(state, on: &$0) }
    }

    private static func drawEasier(_ state: State, on canvas: inout Canvas) {
        guard canvas.size.rows > 0, let first = state.easier.first else { return }
        guard state.room.rows >= BookingLayout.small else {
            canvas.paragraph(
                BookingWords.easierKey(first.words(zone: state.zone)), column: 1, row: 0,
                width: canvas.size.columns - 2, tone: .notice)
            return
        }
        canvas.put(
            BookingWords.nobodyFree, column: 1, row: 0, width: canvas.size.columns - 2,
            tone: .notice)
        for (row, easier) in state.easier.prefix(canvas.size.rows - 1).enumerated() {
            canvas.put(
                easier.words(zone: state.zone), column: 3, row: row + 1,
                width: canvas.size.columns - 4)
        }
    }

    private static func drawMatches(
        _ state: State, _ matches: [CaregiverMatch], on canvas: inout Canvas
    ) {
        let (zone, now) = (state.zone, state.now)
        state.ladder.draw(
            matches,
            columns: [
                ListColumn(BookingWords.caregiver, width: 17, flex: 3) { Span($0.name) },
                ListColumn(BookingWords.firstFree, width: 13) { firstFree($0, zone, now) },
                ListColumn(BookingWords.why, width: 18, flex: 2, priority: 2) {
                    Span(BookingWords.rungs($0, zone), .dim)
                },
                ListColumn(BookingWords.ratingColumn, width: 9, align: .trailing, priority: 1) {
                    Span(BookingWords.rating($0))
                },
                ListColumn(BookingWords.rateColumn, width: 11, align: .trailing, priority: 3) {
                    Span(MatchSentences.rate($0, currency: BookingWords.currency))
                },
            ], empty: BookingWords.nobody, on: &canvas)
    }

    private static func firstFree(_ match: CaregiverMatch, _ zone: ClinicZone, _ now: Instant)
        -> Span
    {
        guard let start = match.freedom.start else { return Span(BookingWords.busy, .dim) }
        return Span(BookingWords.when(start, zone, now: now), .good)
    }

    private static func drawWhy(_ state: State, on canvas: inout Canvas) {
        guard let match = state.match, canvas.size.rows > 0 else { return }
        let words = MatchSentences.line(
            match, currency: BookingWords.currency, zone: state.zone)
        let lines = wrapped(words, columns: canvas.size.columns - 2)
        for (row, line) in lines.prefix(canvas.size.rows).enumerated() {
            let isCut = row == canvas.size.rows - 1 && lines.count > canvas.size.rows
            canvas.put(
                isCut ? lines[row...].joined(separator: " ") : line, column: 1, row: row,
                width: canvas.size.columns - 2, tone: .label)
        }
    }

    // MARK: Beside the list

    /// Who the selected caregiver is, and the day that is asked for.
    private static func page(_ match: CaregiverMatch, _ state: State) -> Page {
        var page = Page()
        page.line([Span(match.name, .title), Span("  \(match.reference)", .dim)])
        page.gap()
        let profile = state.beside.map(\.profile).flatMap { $0.id == match.id ? $0 : nil }
        page.facts([
            Page.Fact(BookingWords.specialty, match.specialties.joined(separator: ", ")),
            Page.Fact(
                BookingWords.language, match.languages.map(\.title).joined(separator: ", ")),
            Page.Fact(BookingWords.gender, match.gender.title),
            Page.Fact(
                BookingWords.counties,
                ([match.county] + match.counties).map {
                    County.named(byCode: $0)?.name ?? $0
                }.joined(separator: ", ")),
            Page.Fact(BookingWords.mode, match.modes.map(\.title).joined(separator: ", ")),
            Page.Fact(BookingWords.ratingColumn, MatchSentences.rating(match)),
            Page.Fact(
                BookingWords.rateColumn,
                MatchSentences.rate(match, currency: BookingWords.currency)),
            Page.Fact(PatientWords.phone, profile?.phone),
        ])
        if let about = profile?.about, !about.isEmpty {
            page.gap()
            page.text(about, .dim)
        }
        day(match, state, into: &page)
        for comment in profile?.comments.prefix(2) ?? [] where !comment.comment.isEmpty {
            page.gap()
            page.text(BookingWords.comment(comment), .dim)
        }
        return page
    }

    private static func day(_ match: CaregiverMatch, _ state: State, into page: inout Page) {
        guard let beside = state.beside, beside.profile.id == match.id else { return }
        page.heading(
            BookingWords.freeOn(ClinicZone.words(beside.day, seenOn: state.today), beside.minutes))
        let stretches = stretches(beside.free)
        if stretches.isEmpty { page.text(BookingWords.noneFreeThen, .dim) }
        for (first, last) in stretches {
            let (from, to) = (state.zone.clock(first), state.zone.clock(last))
            page.text(from == to ? from : BookingWords.between(from, to))
        }
    }

    /// Starts that follow each other every quarter of an hour, as stretches.
    private static func stretches(_ free: [OpenSlot]) -> [(Instant, Instant)] {
        free.reduce(into: []) { stretches, slot in
            if let last = stretches.last, slot.start.minutes(since: last.1) <= 15 {
                stretches[stretches.count - 1].1 = slot.start
            } else {
                stretches.append((slot.start, slot.start))
            }
        }
    }
}
