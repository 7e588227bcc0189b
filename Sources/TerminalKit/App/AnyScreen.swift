/// A screen of any kind with its state, as the runtime keeps it on its stack.
public struct AnyScreen<Context: Sendable>: Sendable {
    let box: any ScreenBox<Context>

    /// A screen in a given state.
    public init<S: Screen>(_ screen: S.Type, _ state: S.State) where S.Context == Context {
        box = LiveScreen<S>(state: state)
    }

    /// The screen's stable name.
    public var id: String { box.id }

    /// The state, when the screen is of that kind (for tests).
    public func state<S: Screen>(of screen: S.Type) -> S.State? {
        (box as? LiveScreen<S>)?.state
    }
}

/// What the runtime can ask of a screen without knowing its types.
protocol ScreenBox<Context>: Sendable {
    associatedtype Context: Sendable
    var id: String { get }
}

struct LiveScreen<S: Screen>: ScreenBox {
    typealias Context = S.Context
    var state: S.State
    var id: String { S.id }
}
