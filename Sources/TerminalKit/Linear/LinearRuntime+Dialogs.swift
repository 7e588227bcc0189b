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
        if dialog.question.prompt != nil, text != ".esc" {
            for _ in dialog.view.field?.text ?? "" { press(.backspace) }
            commands += runtime.handle(
                .input(.paste(dialog.question.prompt?.secret == true ? line : text)))
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
    /// The key of the only choice whose title or key a word begins.
    func choice(beginning word: String) -> Key? {
        let wanted = word.lowercased()
        let found = question.choices.filter { choice in
            choice.title.lowercased().hasPrefix(wanted)
        }
        return found.count == 1 ? found[0].key : nil
    }
}
