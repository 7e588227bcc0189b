extension LinearRuntime {
    /// What there is to say before the next line is asked for: what happened, what stands here
    /// now, and what is new about it. To be called when nothing is awaited.
    public mutating func speak() -> [String] {
        var lines = said
        said = []
        if let toast = runtime.toast, !toast.painted { lines.append(toast.view.text) }
        lines += unsaved() + news()
        if let dialog {
            lines += explained == question ? errors(of: dialog) : words(of: dialog)
        } else {
            lines += page()
            lines += fieldWords()
        }
        explained = question
        commands += runtime.handle(.painted)
        return paged(lines.flatMap(LinearSpeech.wrap))
    }

    /// What was typed and could not be kept.
    private mutating func unsaved() -> [String] {
        let isUnsaved = runtime.draftState == .failed
        defer { hasToldUnsaved = isUnsaved }
        return isUnsaved && !hasToldUnsaved ? [LinearWords.notSaved] : []
    }

    /// The rest of a long text.
    mutating func readOn() {
        guard !unread.isEmpty else { return said.append(LinearWords.noMore) }
        said = unread
        unread = []
    }

    private mutating func paged(_ lines: [String]) -> [String] {
        guard lines.count > Self.page + 4 else { return lines }
        unread = Array(lines.dropFirst(Self.page))
        return lines.prefix(Self.page) + [LinearWords.more(unread.count)]
    }

    /// What is new around the screens: who is signed in, and alerts as they come.
    private mutating func news() -> [String] {
        let lines = runtime.chrome.lines
        defer { toldChrome = Set(lines) }
        return lines.filter { !toldChrome.contains($0) }
    }

    /// The screen in full when it is new or asked for, else what is new on it.
    private mutating func page() -> [String] {
        guard let top else { return [] }
        let box = top.screen.box
        let isNew = told.owner != top.owner || wantsAll
        wantsAll = false
        if isNew { reviewed = nil }
        let lines = screenLines(box)
        rows = [:]
        for line in lines {
            if let mark = line.row { rows[mark.index + 1] = mark }
        }
        let words = lines.map { line in
            line.row.map { "\($0.index + 1)  \(line.text)" } ?? line.text
        }
        let list = lines.compactMap { $0.row?.id }
        defer { told = (top.owner, box.title, Set(words), list) }
        guard isNew else {
            // Where other rows stand now, the numbers of all have changed.
            let isOther = list != told.rows
            // Elsewhere the title stands before every line that is typed.
            let title = box.form != nil && box.title != told.title ? [box.title] : []
            return title
                + zip(lines, words).filter {
                    ($0.row != nil && isOther) || !told.lines.contains($1)
                }.map(\.1)
        }
        let title = [box.title, box.note].filter { !$0.isEmpty }.joined(separator: ", ")
        return ["", title] + words + ways(box)
    }

    /// What is typed for an action: its key, with a full stop where a key alone would be text or
    /// the number of a row.
    private func name(of offer: Offer, isTyping: Bool) -> String? {
        guard let key = offer.keys.first(where: { !isTyping || !$0.isPrintable }) else {
            return nil
        }
        return isTyping || Int(key.linear) != nil ? "." + key.linear : key.linear
    }

    private func screenLines(_ box: any ScreenBox<Context>) -> [LinearLine] {
        if let lines = box.lines(now: runtime.now) {
            return lines.compactMap(LinearSpeech.words).map { LinearLine(text: $0) }
        }
        // A form is asked field by field, not drawn.
        guard box.form == nil else { return [] }
        return LinearSpeech.lines(runtime.body.size, now: runtime.now) { box.draw(on: &$0) }
    }

    /// How this kind of screen is used, the first time; and what can be done on it.
    private mutating func ways(_ box: any ScreenBox<Context>) -> [String] {
        guard box.form != nil || !box.isTyping else { return [] }
        let way = box.form != nil ? LinearWords.formHow : LinearWords.menuHow
        let isNew = knownWays.insert(way).inserted
        return (isNew ? [way] : []) + (box.form == nil ? [canDo] : [])
    }

    /// The actions in one sentence.
    private var canDo: String {
        let offers = (top?.screen.box.offers ?? []).filter { $0.isAvailable && $0.footer }
        let words = offers.compactMap { offer in
            offer.keys.first.map { LinearWords.action($0.linear, offer.title) }
        }
        let help = LinearWords.action("?", KitWords.help)
        return LinearWords.canDo((words + [help]).joined(separator: ", "))
    }

    /// Every action by its key, those that cannot be taken now with the reason.
    mutating func listActions() {
        let isTyping = top?.screen.box.isTyping ?? false
        for offer in runtime.offers where offer.availability != .hidden {
            guard let name = name(of: offer, isTyping: isTyping) else { continue }
            var help = offer.danger ? KitWords.asksFirst(offer.help) : offer.help
            if case .because(let reason) = offer.availability {
                help = KitWords.notNow(help, reason)
            }
            said.append(LinearWords.entry(name, offer.title, help))
        }
        let back = isTyping ? ".esc" : Key.escape.linear
        said.append(LinearWords.entry(back, KitWords.back, KitWords.helpBack))
        let ways = top?.screen.box.typingWays ?? LinearWords.typingWays(form != nil)
        said.append(isTyping ? ways : LinearWords.menuHow)
    }
}
