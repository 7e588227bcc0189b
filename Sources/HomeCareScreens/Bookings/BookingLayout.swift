import HomeCareDomain
import TerminalKit

/// Which rows of a window the wish, the words about the list and the list have.
struct BookingLayout {
    /// Whether the wish stands as a grid; a narrow window shows the field in focus alone.
    let isGrid: Bool
    let formRows: Int
    /// What to let go of, above a ladder on which nobody is free.
    let easierRows: Int
    /// The selected row in full, below the ladder.
    let whyRows: Int
    /// The list with its heading, the words above and below it included.
    let listRows: Int

    var ladderRows: Int { max(2, listRows - easierRows - whyRows) }

    init(_ state: BookingScreen.State) {
        let room = state.room
        isGrid = room.columns >= 76 && room.rows >= 12
        let lines = BookingLayout.lines(state).count
        formRows = isGrid ? lines + (room.rows >= 16 ? 1 : 0) : 1
        listRows = max(2, room.rows - formRows)
        easierRows = state.seeksPatient ? 0 : BookingLayout.easierRows(state)
        whyRows = room.rows < BookingLayout.small ? 0 : room.columns >= 120 ? 1 : 2
    }

    /// Below so many rows only the first thing to let go of is said, in full.
    static let small = 12

    private static func easierRows(_ state: BookingScreen.State) -> Int {
        guard let first = state.easier.first else { return 0 }
        guard state.room.rows < small else { return min(state.easier.count + 1, 4) }
        let words = BookingWords.easierKey(first.words(zone: state.zone))
        return min(3, wrapped(words, columns: state.room.columns - 2).count)
    }

    /// One field in the grid.
    struct Place {
        let field: String
        let column: Int
        /// Where the entry stands.
        let entry: Int
        let width: Int
    }

    private static let left = 12
    private static let grid: [[Place]] = [
        [Place(field: "patient", column: 1, entry: left, width: 40)],
        [
            Place(field: "specialty", column: 1, entry: left, width: 28),
            Place(field: "mode", column: 43, entry: 51, width: 20),
        ],
        [
            Place(field: "day", column: 1, entry: left, width: 16),
            Place(field: "time", column: 43, entry: 49, width: 13),
            Place(field: "minutes", column: 63, entry: 71, width: 8),
        ],
        [
            Place(field: "rate", column: 1, entry: left, width: 12),
            Place(field: "rating", column: 43, entry: 58, width: 8),
        ],
        [
            Place(field: "language", column: 1, entry: left, width: 26),
            Place(field: "gender", column: 43, entry: 51, width: 16),
        ],
        [Place(field: "caregiver", column: 1, entry: left, width: 28)],
    ]

    /// The lines of the grid with the fields that are shown.
    static func lines(_ state: BookingScreen.State) -> [[Place]] {
        let hidden = BookingForm.hidden(state)
        return grid.map { line in line.filter { !hidden.contains($0.field) } }
            .filter { !$0.isEmpty }
    }
}
