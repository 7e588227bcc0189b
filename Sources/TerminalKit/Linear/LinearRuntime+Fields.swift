extension LinearRuntime {
    func fieldPrompt(_ id: String) -> Prompt {
        guard let field = form?[id] else { return Prompt(text: "> ", secret: false) }
        let unit = field.unit.isEmpty ? "" : ", \(field.unit)"
        return Prompt(text: "\(field.label)\(unit): ", secret: field.isSecret)
    }

    /// The help of a field, what the screen knows about it, what stands in it, what is wrong.
    mutating func fieldWords() -> [String] {
        guard case .field(_, let id) = question, let field = form?[id] else {
            return reviewWords() + typingWords()
        }
        let isNew = explained != question
        let box = top?.screen.box
        var lines = isNew ? [box?.lineHelp(on: id) ?? field.help] : []
        if isNew, let remark = box?.remark(on: id) { lines.append(remark) }
        if case .choice(let choice) = field.entry, isNew {
            lines.append(LinearWords.choices(choice.options.map(\.title).joined(separator: ", ")))
        }
        if case .notes = field.entry, isNew { lines.append(LinearWords.notesHow) }
        if isNew, !field.spoken.isEmpty, !field.isSecret {
            lines.append(LinearWords.stands(field.spoken))
        }
        if let error = field.error { lines.append(LinearWords.wrong(error)) }
        return lines.filter { !$0.isEmpty }
    }

    /// What is typed now, where that is not a form.
    private func typingWords() -> [String] {
        guard case .typing = question, explained != question, let box = top?.screen.box else {
            return []
        }
        if let ways = box.typingWays { return [ways] }
        return [box.lineHelp(on: nil) ?? box.hint, LinearWords.typingHow].filter { !$0.isEmpty }
    }

    mutating func answerField(_ id: String, _ line: String) {
        guard let field = form?[id] else { return }
        let text = line.trimmedLine
        switch text {
        case "": next(from: id)
        case "<": previous()
        case "?":
            explained = nil
            said.append(LinearWords.formHow)
        case "-" where !field.isSecret:
            empty(field)
            next(from: id)
        case ".": listActions()
        default:
            if text.hasPrefix("."), text.count > 1, !field.isSecret, act(String(text.dropFirst())) {
                return
            }
            enter(field.isSecret ? line : text, into: field)
        }
    }

    /// Presses the key that a word means, if something is done by it here.
    private mutating func act(_ word: String) -> Bool {
        guard let key = key(for: word), !key.isPrintable else { return false }
        press(key)
        return true
    }

    /// Whether a key does something here beyond typing.
    func means(_ key: Key) -> Bool {
        runtime.offers.meant(by: key) != nil || key == .escape
    }

    private mutating func next(from id: String) {
        press(.tab)
        guard let form, form.focus == id, form.isAtEnd, form[id]?.error == nil else { return }
        finish(form)
    }

    /// A form of a few fields is submitted at its end; a longer one is read back first.
    private mutating func finish(_ form: Form) {
        guard form.order.count > 2 else { return submit() }
        reviewed = top?.owner
    }

    private mutating func submit() {
        reviewed = nil
        explained = nil
        guard let key = submission?.keys.first else { return }
        press(key)
    }

    private mutating func previous() {
        let before = form?.focus
        press(.backTab)
        if form?.focus == before { said.append(LinearWords.firstField) }
    }

    private mutating func empty(_ field: FormField) {
        if case .notes = field.entry {
            for _ in field.entry.text { press(.backspace) }
            return
        }
        press(.end)
        for _ in 0..<max(1, field.entry.text.count) { press(.backspace) }
    }

    // MARK: Entering

    private mutating func enter(_ text: String, into field: FormField) {
        switch field.entry {
        case .number: enterNumbers(text, into: field)
        case .choice(let choice): choose(text, choice, field)
        case .notes: write(text, field)
        case .text:
            empty(field)
            commands += runtime.handle(.input(.paste(text)))
            // What is typed may open a list to take from: nothing is taken before it was read.
            guard form?.focus == field.id else { return said.append(LinearWords.lookedFor(text)) }
            confirm(field)
        }
    }

    /// A number; two with a slash between them go into this field and the next.
    private mutating func enterNumbers(_ text: String, into field: FormField) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map {
            String($0).trimmedLine
        }
        guard parts.count <= 2 else { return said.append(LinearWords.noNumber(text)) }
        for part in parts {
            guard let current = form?.current, enterNumber(part, into: current) else { return }
            if !confirm(current) { return }
        }
    }

    private mutating func enterNumber(_ text: String, into field: FormField) -> Bool {
        guard case .number(let number) = field.entry else { return false }
        var trial = NumberField(digits: number.digits, decimal: number.decimal)
        for character in text { _ = trial.handle(.key(.character(character))) }
        guard !text.isEmpty, trial.refusal == nil else {
            said.append(LinearWords.noNumber(text))
            return false
        }
        empty(field)
        for character in text { press(.character(character)) }
        return true
    }

    private mutating func choose(_ text: String, _ choice: ChoiceField, _ field: FormField) {
        guard let wanted = choice.place(of: text) else {
            said.append(LinearWords.noChoice(text))
            explained = nil
            return
        }
        // Round and round until it is the one that was meant.
        let id = choice.options[wanted].id
        for _ in 0...choice.options.count where form?.text(field.id) != id { press(.right) }
        confirm(field)
    }

    /// A line more; an empty one will end the notes.
    private mutating func write(_ text: String, _ field: FormField) {
        if !field.entry.text.isEmpty { press(.enter) }
        commands += runtime.handle(.input(.paste(text)))
        guard form?[field.id]?.entry.truncatedPaste == true else { return }
        said.append(LinearWords.tooLong(form?.text(field.id) ?? ""))
    }

    /// Leaves the field and so has it checked; with an error it is asked again.
    @discardableResult
    private mutating func confirm(_ field: FormField) -> Bool {
        if form?[field.id]?.entry.truncatedPaste == true {
            said.append(LinearWords.tooLong(form?.text(field.id) ?? ""))
        }
        next(from: field.id)
        guard let form, form[field.id]?.error != nil else { return true }
        for _ in form.order where self.form?.focus != field.id { press(.backTab) }
        return false
    }
}

extension FormField {
    var isSecret: Bool {
        if case .text(let field) = entry { return field.secret }
        return false
    }

    /// What stands in the field, in words.
    var spoken: String {
        if case .choice(let choice) = entry { return choice.title ?? "" }
        return entry.text
    }
}

extension ChoiceField {
    /// The choice that a word means: its number, its id, its title, or how only one begins.
    func place(of word: String) -> Int? {
        let wanted = word.lowercased()
        if let number = Int(word) { return options.indices.contains(number - 1) ? number - 1 : nil }
        if let exact = options.firstIndex(where: {
            $0.id.lowercased() == wanted || $0.title.lowercased() == wanted
        }) {
            return exact
        }
        let beginning = options.indices.filter { options[$0].title.lowercased().hasPrefix(wanted) }
        return beginning.count == 1 ? beginning[0] : nil
    }
}

extension String {
    /// Without the spaces at its ends.
    var trimmedLine: String {
        var line = drop(while: \.isWhitespace)
        while line.last?.isWhitespace == true { line.removeLast() }
        return String(line)
    }
}
