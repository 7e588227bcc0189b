extension LinearRuntime {
    /// Rows by their number, actions by their key.
    mutating func answerMenu(_ line: String) {
        let words = line.split(separator: " ").map(String.init)
        guard let first = words.first else {
            wantsAll = true
            return
        }
        switch first {
        case "?", ".": return listActions()
        case "+": return readOn()
        default: break
        }
        if let number = Int(first.hasPrefix("#") ? String(first.dropFirst()) : first) {
            guard select(number) else { return }
            return words.count > 1 ? act(words[1]) : act("enter")
        }
        act(first)
    }

    /// Text for a screen that takes it, such as a search.
    mutating func answerTyping(_ line: String) {
        let text = line.trimmedLine
        if text.hasPrefix("#"), let number = Int(text.dropFirst()) {
            if select(number) { press(.enter) }
            return
        }
        if text == "." || text == "?" { return listActions() }
        if text == "+" { return readOn() }
        if text.hasPrefix("."), let key = Key(linear: String(text.dropFirst())),
            !key.isPrintable, means(key) || isMovement(key)
        {
            return press(key)
        }
        let isSearch = top?.screen.box.typingWays == nil
        guard !text.isEmpty else {
            if isSearch { wantsAll = true } else { press(.enter) }
            return
        }
        press(.end)
        press(.control("u"))
        commands += runtime.handle(.input(.paste(text)))
        if isSearch { return said.append(LinearWords.lookedFor(text)) }
        // The same line again is read back again.
        told.lines = []
    }

    private mutating func act(_ word: String) {
        // A full stop before a key is for the places where a key alone would be text.
        let name = word.count > 1 && word.hasPrefix(".") ? String(word.dropFirst()) : word
        guard let key = key(for: name) else { return said.append(LinearWords.noKey(word)) }
        press(key)
    }

    /// The key that a word means here: by the key's name, or by how only one action begins.
    func key(for word: String) -> Key? {
        if let key = Key(linear: word), means(key) || key == .character("q") || isMovement(key) {
            return key
        }
        let wanted = word.lowercased()
        let found = runtime.offers.filter {
            $0.availability != .hidden && $0.title.lowercased().hasPrefix(wanted)
        }
        return found.count == 1 && word.count > 1 ? found[0].keys.first : nil
    }

    /// Whether a key that is no action moves something on the screen.
    private func isMovement(_ key: Key) -> Bool {
        !key.isPrintable && top?.screen.box.action(for: .key(key)) != nil
    }

    /// Selects the row that had this number when the list was told; never another one.
    private mutating func select(_ number: Int) -> Bool {
        guard let mark = rows[number] else {
            said.append(LinearWords.noRow(number))
            return false
        }
        guard let place = marks.first(where: { $0.id == mark.id })?.index else { return rowGone() }
        if top?.screen.box.isTyping == true {
            // Home and End belong to the text there.
            for _ in marks { press(.up) }
        } else {
            press(.home)
        }
        for _ in 0..<place { press(.down) }
        return marks.first(where: \.isSelected)?.id == mark.id ? true : rowGone()
    }

    /// The rows of the list as it stands now.
    private var marks: [ListRowMark] {
        guard let box = top?.screen.box else { return [] }
        return LinearSpeech.lines(runtime.body.size, now: runtime.now) { box.draw(on: &$0) }
            .compactMap(\.row)
    }

    private mutating func rowGone() -> Bool {
        said.append(LinearWords.rowGone)
        wantsAll = true
        return false
    }
}
