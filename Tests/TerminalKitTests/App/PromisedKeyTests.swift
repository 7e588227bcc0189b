import TerminalKit
import Testing

/// A screen that takes whatever is pressed on it.
private enum GreedyScreen: Screen {
    struct State: Codable, Sendable {
        var taken = 0
        var isTyping = true
    }
    typealias Action = Input
    typealias Context = Stage

    static let id = "greedy"
    static let table: [ActionRow<State, Action>] = []

    static func title(_ state: State) -> String { "Greedy" }
    static func isTyping(_ state: State) -> Bool { state.isTyping }
    static func action(for input: Input, _ state: State) -> Action? { input }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Stage>] {
        state.taken += 1
        return []
    }

    static func draw(_ state: State, on canvas: inout Canvas) {}
}

/// What the footer promises on every screen.
@Suite("Keys that no screen can take")
struct PromisedKeyTests {
    private func greedy(isTyping: Bool) -> Rehearsal<Stage> {
        session(listAlone + [AnyScreen(GreedyScreen.self, .init(isTyping: isTyping))])
    }

    private func taken(_ session: Rehearsal<Stage>) -> Int? {
        session.runtime.state(of: GreedyScreen.self)?.taken
    }

    @Test("Drawing anew", arguments: [false, true])
    func repaints(_ isTyping: Bool) {
        var runtime = greedy(isTyping: isTyping).runtime
        let commands = runtime.handle(.input(.key(.control("l"))))
        #expect(commands.contains { if case .repaint = $0 { true } else { false } })
        #expect(runtime.state(of: GreedyScreen.self)?.taken == 0)
    }

    @Test("Help and the palette", arguments: [Key.function(1), .control("p")], [false, true])
    func opens(_ key: Key, _ isTyping: Bool) {
        var session = greedy(isTyping: isTyping)
        let before = session.frame
        session.press(key)
        #expect(session.frame != before)
        #expect(taken(session) == 0)
        session.press(key)
        #expect(session.frame == before)
    }

    @Test func anyOtherKeyIsTheScreens() {
        var session = greedy(isTyping: true)
        session.press(.up, .control("k"), .escape)
        #expect(taken(session) == 3)
    }
}
