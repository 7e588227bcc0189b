extension Runtime {
    /// Handles an input, or keeps it while a request is out.
    mutating func take(_ input: Input) {
        guard !isOver else { return }
        lastKey = uptime ?? now
        if chrome.curtain == .closed { return chrome.lift() }
        if case .mouse(let mouse) = input { return take(mouse) }
        guard isWaiting || !typeAhead.isEmpty else { return dispatch(input) }
        if !typeAhead.append(input) { show(typeAhead.loss, .error, instead: true) }
    }

    /// Hands waiting inputs on, up to the next request.
    mutating func replay() {
        while !isWaiting, !isOver, let input = typeAhead.popFirst() { dispatch(input) }
    }

    /// One input: an overlay takes it, else the screen, else the chrome, else the runtime.
    mutating func dispatch(_ input: Input) {
        if toast?.painted == true { toast = nil }
        if let layer = activeLayer { return dispatch(input, toLayer: layer) }
        switch input {
        case .paste: paste(input)
        case .key(let key): press(key)
        case .pointed(let name): point(at: name)
        case .mouse: break
        }
    }

    private mutating func paste(_ input: Input) {
        if offerToScreen(input) { return }
        show(KitWords.noPaste, .toast)
    }

    private mutating func press(_ key: Key) {
        if key.isPrintable, isTyping {
            // A letter that a field refuses must not do something else instead.
            _ = offerToScreen(.key(key))
            return
        }
        if let top = stack.last, let row = top.screen.box.offers.meant(by: key) {
            return choose(row, by: top.owner)
        }
        if let row = chrome.offers.meant(by: key) { return choose(row, by: Self.chromeOwner) }
        // What the footer promises everywhere no field may swallow.
        if !Self.promised.contains(key), offerToScreen(.key(key)) { return }
        builtIn(key)
    }

    /// Help, the palette and drawing anew, which work on every screen and while text is typed.
    private static var promised: Set<Key> { [.function(1), .control("p"), .control("l")] }

    /// Whether the screen on top is typed into.
    var isTyping: Bool { stack.last?.screen.box.isTyping ?? false }

    mutating func offerToScreen(_ input: Input) -> Bool {
        guard let owner = stack.last?.owner, let action = stack.last?.screen.box.action(for: input)
        else { return false }
        update(owner, action)
        return true
    }

    mutating func choose(_ row: Offer, by owner: Int) {
        switch row.availability {
        case .available: update(owner, row.action)
        case .because(let reason): show(reason, .notice)
        case .hidden: break
        }
    }

    private mutating func builtIn(_ key: Key) {
        switch key {
        case .escape, .character("q"): goBack()
        case .character("?"), .function(1): open(.help(HelpPage()))
        case .control("p"): open(.palette(Palette()))
        case .control("l"): commands.append(.repaint)
        default: break
        }
    }

    private mutating func open(_ overlay: Overlay) {
        layers.append(Layer(owner: stack.last?.owner ?? Self.chromeOwner, overlay: overlay))
    }
}

extension Input {
    /// Whether it is something that a field would take, or the key after it.
    fileprivate var isText: Bool {
        switch self {
        case .paste: true
        case .key(let key): key.isPrintable || key == .enter
        case .mouse, .pointed: false
        }
    }
}

// MARK: Overlays

extension Runtime {
    /// The overlay that takes the keys: the last one of the screen on top or of the chrome.
    var activeLayer: Int? {
        let top = stack.last?.owner
        let isLocked = chrome.curtain != .open
        return layers.lastIndex {
            $0.owner == top || $0.owner == Self.chromeOwner && !isLocked
        }
    }

    /// Every row that can be offered now, the screen's before the chrome's.
    var offers: [Offer] { screenOffers + chrome.offers }

    func helpLines(columns: Int) -> [[Span]] {
        HelpPage.lines(
            offers, signs: stack.last?.screen.box.signs(ascii: ascii) ?? [],
            whileTyping: isTyping, columns: columns, ascii: ascii)
    }

    private var screenOffers: [Offer] { stack.last?.screen.box.offers ?? [] }

    private mutating func dispatch(_ input: Input, toLayer index: Int) {
        if input == .key(.control("l")) { return commands.append(.repaint) }
        guard !layers[index].refusesKeys(whenSeen: !isTooSmall) else { return discarded(1) }
        switch layers[index].overlay {
        case .dialog(let dialog): dispatch(input, to: dialog, index)
        case .help(let page): dispatch(input, to: page, index)
        case .palette(let palette): dispatch(input, to: palette, index)
        }
    }

    private mutating func dispatch(_ input: Input, to dialog: OpenDialog, _ index: Int) {
        var dialog = dialog
        switch dialog.handle(input) {
        case .stay: layers[index].overlay = .dialog(dialog)
        case .unused:
            // Who types on for the form below must not think that it went there.
            if dialog.question.danger, input.isText { show(KitWords.answerFirst, .notice) }
        case .close: layers.remove(at: index)
        case .answer(let action):
            let owner = layers.remove(at: index).owner
            update(owner, action)
        }
    }

    private mutating func dispatch(_ input: Input, to page: HelpPage, _ index: Int) {
        var page = page
        let size = overlayArea.size
        let lines = helpLines(columns: HelpPage.columns(in: size))
        if page.handle(input, lines: lines.count, rows: HelpPage.rows(in: size)) {
            layers[index].overlay = .help(page)
        } else {
            layers.remove(at: index)
        }
    }

    private mutating func dispatch(_ input: Input, to palette: Palette, _ index: Int) {
        var palette = palette
        let found = palette.matches(offers)
        let rows = Palette.rows(in: overlayArea.size)
        switch palette.handle(input, matches: found.count, rows: rows) {
        case .stay: layers[index].overlay = .palette(palette)
        case .close: layers.remove(at: index)
        case .run(let number):
            layers.remove(at: index)
            let isScreens = palette.matches(screenOffers).contains { $0.id == found[number].id }
            let owner = isScreens ? stack.last?.owner : nil
            choose(found[number], by: owner ?? Self.chromeOwner)
        }
    }

    /// Says that keys typed before a dangerous question were not taken as its answer.
    mutating func discarded(_ count: Int) {
        guard count > 0 else { return }
        show(KitWords.keysDiscarded, .notice)
    }
}
