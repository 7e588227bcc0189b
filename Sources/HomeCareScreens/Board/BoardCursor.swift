import HomeCareDomain

/// Where somebody is on the board: a caregiver and a minute of the day.
struct BoardCursor: Codable, Equatable, Sendable {
    /// Minutes by which the cursor moves over free time.
    static let step = 30

    var caregiver: Int64?
    /// Minutes since the day began.
    var minute = 9 * 60

    /// The name of a place for the mouse.
    static func name(_ caregiver: Int64, _ minute: Int) -> String { "board/\(caregiver)/\(minute)" }

    /// Goes to the place that was pointed at; false where it was none of the board's.
    mutating func go(to name: String) -> Bool {
        let parts = name.split(separator: "/")
        guard parts.count == 3, parts[0] == "board", let caregiver = Int64(parts[1]),
            let minute = Int(parts[2])
        else { return false }
        (self.caregiver, self.minute) = (caregiver, minute)
        return true
    }

    /// Moves by one caregiver or more; the hour stays.
    mutating func move(rows: Int, in shown: [BoardCaregiver]) {
        guard !shown.isEmpty else { return caregiver = nil }
        let row = shown.firstIndex { $0.id == caregiver } ?? 0
        caregiver = shown[min(max(0, row + rows), shown.count - 1)].id
    }

    /// Moves by half an hour; a visit is one step.
    mutating func move(later: Bool, in board: DayBoard) {
        let line = board.caregivers.first { $0.id == caregiver }
        let end = board.dusk.minutes(since: board.dawn)
        let block = line?.block(at: board.dawn.adding(minutes: minute))
        let step = Self.step
        if later {
            let next = block.map { $0.endsAt.minutes(since: board.dawn) } ?? minute + step
            let stop = line?.blocks.map { $0.startsAt.minutes(since: board.dawn) }
                .first { $0 > minute && $0 < next }
            minute = min(stop ?? (block == nil ? next / step * step : next), end - 1)
        } else {
            let begin = block.map { $0.startsAt.minutes(since: board.dawn) } ?? minute
            let before = (begin - 1) / step * step
            let stop = line?.blocks.map { $0.endsAt.minutes(since: board.dawn) }
                .last { $0 > before && $0 <= begin }
            minute = max(0, stop.map { $0 - 1 } ?? before)
            if let block = line?.block(at: board.dawn.adding(minutes: minute)) {
                minute = max(0, block.startsAt.minutes(since: board.dawn))
            }
        }
    }

    /// Goes to the next visit or hold in reading order, round and round.
    mutating func toNextVisit(back: Bool, in shown: [BoardCaregiver], dawn: Instant) {
        let all = shown.flatMap { line in
            line.blocks.map { (line.id, max(0, $0.startsAt.minutes(since: dawn))) }
        }
        guard !all.isEmpty else { return }
        let row = shown.firstIndex { $0.id == caregiver } ?? 0
        let rows = Dictionary(
            shown.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { $1 })
        func place(_ item: (Int64, Int)) -> Int { (rows[item.0] ?? 0) * 10_000 + item.1 }
        let here = row * 10_000 + minute
        let found =
            back
            ? all.last { place($0) < here } ?? all.last
            : all.first { place($0) > here } ?? all.first
        caregiver = found?.0
        minute = found?.1 ?? minute
    }
}

extension BoardCaregiver {
    /// What takes the time at a moment.
    func block(at moment: Instant) -> BoardBlock? {
        blocks.first { $0.startsAt <= moment && moment < $0.endsAt }
    }
}
