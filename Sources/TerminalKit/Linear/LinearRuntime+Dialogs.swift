extension LinearRuntime {
    var dialogPrompt: Prompt {
        guard let dialog else { return Prompt(text: "> ", secret: false) }
        if let prompt = dialog.question.prompt {
            return Prompt(text: "\(LinearWords.orCancel(prompt.label)): ", secret: prompt.secret)
        }
        return Prompt(text: "\(LinearWords.answer): ", secret: false)
    }

    /// A question with its answers.
    func words(of dialog: OpenDialog) -> [String] {
        let question = dialog.question
        var lines = ["", question.title] + question.lines
        if question.danger { lines.append(LinearWords.danger) }
        if let proposed = dialog.proposed { lines.append(LinearWords.stands(proposed)) }
        lines += question.choices.map { LinearWords.choice($0.key.linear, $0.title) }
        if question.prompt == nil {
            let isNotice = question.choices.isEmpty
            lines.append(
                isNotice
                    ? LinearWords.choice(Key.enter.linear, KitWords.close)
                    : LinearWords.choice(
                        Key.escape.linear, question.escape ?? KitWords.cancel))
        }
        return lines + errors(of: dialog)
    }

    func errors(of dialog: OpenDialog) -> [String] {
        dialog.view.error.map { [LinearWords.wrong($0)] } ?? []
    }

    mutating func answerDialog(_ line: String) {
        guard let dialog else { return }
        let text = line.trimmedLine
        if let prompt = dialog.question.prompt, text != ".esc" {
            let proposes = dialog.proposed != nil
            // What the prompt proposes stays where nothing is typed, as in a form's field.
            if proposes, text.isEmpty { return press(.enter) }
            press(.end)
            for _ in dialog.view.field?.text ?? "" { press(.backspace) }
            if !proposes || text != "-" {
                commands += runtime.handle(.input(.paste(prompt.secret ? line : text)))
            }
            return press(.enter)
        }
        let name = text.count > 1 && text.hasPrefix(".") ? String(text.dropFirst()) : text
        guard !name.isEmpty else { return press(.enter) }
        // A word that begins with a choice's letter means that choice: "yes" is y.
        guard let key = Key(linear: name) ?? dialog.choice(beginning: name) else {
            return said.append(LinearWords.noKey(text))
        }
        let before = runtime.layers.count
        press(key)
        if runtime.layers.count == before, self.dialog?.view.error == nil {
            said.append(LinearWords.noKey(text))
        }
    }
}

extension OpenDialog {
    /// What a prompt proposes, where that may be said.
    var proposed: String? {
        question.prompt.flatMap { $0.initial.isEmpty || $0.secret ? nil : $0.initial }
    }

    /// The key of the only choice whose title or key a word begins.
    func choice(beginning word: String) -> Key? {
        let wanted = word.lowercased()
        let found = question.choices.filter { choice in
            choice.title.lowercased().hasPrefix(wanted)
        }
        return found.count == 1 ? found[0].key : nil
    }
}
