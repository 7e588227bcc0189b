import HomeCareDomain
import TerminalKit

extension DayBoardScreen {
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "board.open", keys: [.enter], title: DayBoardWords.open,
            help: DayBoardWords.openHelp, action: .open,
            availability: { $0.isFiltering ? .hidden : hasVisit($0) }),
        ActionRow(
            "board.keepFilter", keys: [.enter], title: DayBoardWords.keepFilter,
            help: DayBoardWords.keepFilterHelp, action: .filter(false),
            availability: { $0.isFiltering ? .available : .hidden }),
        ActionRow(
            "board.accept", keys: [.character("a")], title: DayBoardWords.accept,
            help: DayBoardWords.acceptHelp, action: .accept,
            availability: {
                $0.standing == .requested
                    ? .available : .because(DayBoardWords.notRequested)
            }),
        ActionRow(
            "board.move", keys: [.character("m")], title: DayBoardWords.move,
            help: DayBoardWords.moveHelp, action: .reschedule, availability: canChange),
        ActionRow(
            "board.cancel", keys: [.character("x")], title: DayBoardWords.cancel,
            help: DayBoardWords.cancelHelp, danger: true, action: .askCancel,
            availability: canChange),
        ActionRow(
            "board.book", keys: [.character("b")], title: DayBoardWords.book,
            help: DayBoardWords.bookHelp, action: .book, availability: canBook),
        ActionRow(
            "board.requests", keys: [.character("r")], title: VisitsWords.requests,
            help: VisitsWords.requestsHelp, action: .requests),
        ActionRow(
            "board.stranded", keys: [.character("s")], title: VisitsWords.stranded,
            help: VisitsWords.strandedHelp, footer: false, action: .stranded),
        ActionRow(
            "board.nextVisit", keys: [.tab], title: DayBoardWords.nextVisit,
            help: DayBoardWords.nextVisitHelp, action: .visit(back: false)),
        ActionRow(
            "board.visitBefore", keys: [.backTab], title: DayBoardWords.visitBefore,
            help: DayBoardWords.visitBeforeHelp, footer: false, action: .visit(back: true)),
        ActionRow(
            "board.previous", keys: [.character("<"), .character(",")],
            title: DayBoardWords.previous, help: DayBoardWords.previousHelp, action: .day(-1)),
        ActionRow(
            "board.next", keys: [.character(">"), .character(".")], title: DayBoardWords.next,
            help: DayBoardWords.nextHelp, action: .day(1)),
        ActionRow(
            "board.today", keys: [.character("t")], title: DayBoardWords.toToday,
            help: DayBoardWords.toTodayHelp, action: .today),
        ActionRow(
            "board.goTo", keys: [.character("g")], title: DayBoardWords.goTo,
            help: DayBoardWords.goToHelp, action: .askDay),
        ActionRow(
            "board.filter", keys: [.character("/")], title: DayBoardWords.filter,
            help: DayBoardWords.filterHelp, action: .filter(true)),
        ActionRow(
            "board.only", keys: [.character("o")], title: DayBoardWords.only,
            help: DayBoardWords.onlyHelp, action: .only),
        ActionRow(
            "board.availability", keys: [.character("v")], title: DayBoardWords.availability,
            help: DayBoardWords.availabilityHelp, action: .availability,
            availability: {
                $0.viewer.role == .admin && $0.line != nil ? .available : .hidden
            }),
    ]

    private static func hasVisit(_ state: State) -> Availability {
        state.block?.appointment == nil ? .because(DayBoardWords.noVisit) : .available
    }

    private static func canChange(_ state: State) -> Availability {
        guard let standing = state.standing, standing != .held else {
            return .because(DayBoardWords.noVisit)
        }
        return [.requested, .confirmed, .late].contains(standing)
            ? .available : .because(DayBoardWords.notOpen)
    }

    private static func canBook(_ state: State) -> Availability {
        guard state.line != nil, let moment = state.moment else { return .hidden }
        if state.block != nil { return .because(DayBoardWords.isTaken) }
        return moment < state.asOf ? .because(DayBoardWords.isPast) : .available
    }
}
