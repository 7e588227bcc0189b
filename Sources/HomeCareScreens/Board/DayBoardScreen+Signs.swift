import HomeCareDomain
import TerminalKit

extension DayBoardScreen {
    /// Everything that the board draws beside names and hours.
    static func signs(ascii: Bool) -> [(sign: String, meaning: String)] {
        // What is cancelled takes no time and is not drawn.
        let standings = BoardStanding.allCases.filter { $0 != .cancelled }.map { standing in
            (ascii ? standing.mark.ascii : standing.mark.glyph, DayBoardWords.standing(standing))
        }
        return standings
            + BoardSign.allCases.map { ($0.text(ascii: ascii), DayBoardWords.meaning($0)) }
    }
}

/// What the board draws that is no visit's standing.
enum BoardSign: CaseIterable {
    case closed, length, cursor, nowHead, now, earlier, later, selected

    func text(ascii: Bool) -> String { ascii ? marks.ascii : marks.glyph }

    private var marks: (glyph: String, ascii: String) {
        switch self {
        case .closed: ("░", ":")
        case .length: ("▁", "_")
        case .cursor: ("▒", "_")
        case .nowHead: ("▼", "V")
        case .now: ("│", "|")
        case .earlier: ("‹", "<")
        case .later: ("›", ">")
        case .selected: ("▸", ">")
        }
    }
}
