import TerminalKit

/// The state of a screen whose body is a list.
protocol ListState {
    associatedtype ID: Hashable & Codable & Sendable
    var list: ListTable<ID> { get set }
}

/// What happens on such a screen.
protocol ListAction {
    static func move(_ input: Input) -> Self
}

/// A screen whose body is a list: it is filled before the first key that follows, asked for anew
/// when somebody else saved something, and what is selected stays selected by what it is.
protocol ListScreen: Screen
where State: ListState, Action: ListAction, Context == Workplace {
    /// What is being done while it is filled for the first time.
    static var opening: String { get }
    /// What fills it.
    static func load(_ state: State) -> @Sendable (Workplace) -> Action
}

extension ListScreen {
    static func note(_ state: State) -> String { state.list.note }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] { [reload(state)] }

    static func changed(_ state: State) -> [Effect<Action, Workplace>] { [.live(id, load(state))] }

    /// Fills it with something else, before the next key.
    static func reload(_ state: State) -> Effect<Action, Workplace> {
        .request(opening, load(state))
    }

    static func fit(_ state: inout State, _ size: Size) {
        state.list.fit(rows: size.rows - 1)
    }

    static func action(for input: Input, _ state: State) -> Action? {
        var list = state.list
        return list.handle(input) ? .move(input) : nil
    }
}
