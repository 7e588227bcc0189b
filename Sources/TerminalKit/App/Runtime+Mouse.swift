extension Runtime {
    /// How far one turn of the wheel goes, in presses of a key.
    private static var wheelStep: Int { 3 }

    /// Whether the terminal is to report the mouse.
    public var usesMouse: Bool { chrome.usesMouse }

    /// The mouse does what the keys do. It points at what is seen, so that nothing is kept of it
    /// while an answer is awaited that may change the picture.
    mutating func take(_ mouse: Mouse) {
        guard usesMouse, !isWaiting, typeAhead.isEmpty else { return }
        let spots = spots.reversed().filter { $0.area.contains(mouse.place) }
        switch mouse.deed {
        case .press:
            guard let input = spots.lazy.compactMap(\.press).first else { return }
            dispatch(input)
        case .wheelUp, .wheelDown:
            guard spots.contains(where: \.scrolls) else { return }
            let key: Key = mouse.deed == .wheelUp ? .up : .down
            for _ in 0..<Self.wheelStep { dispatch(.key(key)) }
        }
    }

    /// A name that was pointed at: an action that can be taken now, or something of the screen's.
    mutating func point(at name: String) {
        if let row = stack.last?.screen.box.offers.first(where: { $0.id == name }) {
            return choose(row, by: stack.last?.owner ?? Self.chromeOwner)
        }
        if let row = chrome.offers.first(where: { $0.id == name }) {
            return choose(row, by: Self.chromeOwner)
        }
        _ = offerToScreen(.pointed(name))
    }
}
