import HomeCareDomain
import TerminalKit

extension BoardStanding {
    /// What marks it on the board: never a colour alone.
    var mark: (glyph: String, ascii: String) {
        switch self {
        case .requested: ("?", "?")
        case .confirmed: ("■", "#")
        case .inProgress: ("▶", ">")
        case .completed: ("✓", "v")
        case .late: ("!", "!")
        case .noShow: ("✗", "x")
        case .cancelled: ("-", "-")
        case .held: ("…", "~")
        }
    }

    var tone: Tone {
        switch self {
        case .requested: .notice
        case .confirmed: .text
        case .inProgress: .good
        case .completed, .cancelled: .dim
        case .late: .high
        case .noShow: .error
        case .held: .reference
        }
    }
}

/// How the minutes of a day lie on the columns of the board.
struct BoardScale: Equatable {
    /// Minutes since the day began.
    let first: Int
    let perColumn: Int
    let columns: Int

    private static let steps = [10, 15, 30, 60]
    /// So many minutes are to be seen at once, where there is room.
    private static let span = 14 * 60

    /// The scale for so many columns that shows a minute; a day is usually read from six o'clock,
    /// and earlier before that hour has come, so that moving on does not take the hour away.
    init(columns: Int, dayMinutes: Int, showing minute: Int, now: Int? = nil) {
        let per = Self.steps.first { $0 * columns >= Self.span } ?? 60
        self.perColumn = per
        let span = per * columns
        self.columns = min(columns, (dayMinutes + per - 1) / per)
        guard span < dayMinutes else {
            first = 0
            return
        }
        let last = dayMinutes - span / 60 * 60
        let usual = min(6 * 60, last, now.map { $0 / 60 * 60 } ?? last)
        if minute < usual {
            first = max(0, minute / 60 * 60)
        } else if minute >= usual + span {
            first = min((minute - span) / 60 * 60 + 60, (last + 59) / 60 * 60)
        } else {
            first = usual
        }
    }

    /// The column of a minute; outside the board less than 0 or more than there are.
    func column(_ minute: Int) -> Int {
        minute < first ? -1 : (minute - first) / perColumn
    }
}
