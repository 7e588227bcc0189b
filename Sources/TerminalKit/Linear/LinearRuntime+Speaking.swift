extension LinearRuntime {
    /// What there is to say before the next line is asked for: what happened, what stands here
    /// now, and what is new about it. To be called when nothing is awaited.
    public mutating func speak() -> [String] {
        var lines = said
        said = []
        if let toast = runtime.toast, !toast.painted { lines.append(toast.view.text) }
        lines += news()
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
        defer { told = (top.owner, Set(words)) }
        guard isNew else { return words.filter { !told.lines.contains($0) } }
        let title = [box.title, box.note].filter { !$0.isEmpty }.joined(separator: ", ")
        let how =
            box.form != nil
            ? LinearWords.formHow : box.isTyping ? LinearWords.typingHow : canDo
        return ["", title] + words + [how]
    }

    private func screenLines(_ box: any ScreenBox<Context>) -> [LinearLine] {
        if let lines = box.lines(now: runtime.now) { return lines.map { LinearLine(text: $0) } }
        // A form is asked field by field, not drawn.
        guard box.form == nil else { return [] }
        return LinearSpeech.lines(runtime.body.size, now: runtime.now) { box.draw(on: &$0) }
    }

    /// The actions in one sentence.
    private var canDo: String {
        let offers = (top?.screen.box.offers ?? []).filter { $0.isAvailable && $0.footer }
        let words = offers.compactMap { offer in
            offer.keys.first.map { LinearWords.action($0.linear, offer.title) }
        }
        return LinearWords.canDo((words + ["? for Help"]).joined(separator: ", "))
    }

    /// Every action by its key, those that cannot be taken now with the reason.
    mutating func listActions() {
        said += HelpPage.lines(runtime.offers, columns: LinearSpeech.columns, ascii: true)
            .map { $0.map(\.text).joined() }.filter { !$0.isEmpty }
        if form == nil { said.append(LinearWords.menuHow) }
    }
}
