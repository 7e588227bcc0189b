extension LinearRuntime {
    /// Where somebody types, the first action that the screen has now is what all the typing
    /// leads to.
    var submission: Offer? { top?.screen.box.offers.first { $0.availability != .hidden } }

    var reviewPrompt: Prompt {
        Prompt(text: "\(LinearWords.submit(submission?.title ?? "")): ", secret: false)
    }

    /// Everything that was entered, in order, so that it can be heard before it counts.
    mutating func reviewWords() -> [String] {
        guard case .review = question, explained != question, let form else { return [] }
        var (lines, empty): ([String], [String]) = ([LinearWords.review], [])
        for (number, field) in shown(form).enumerated() {
            let unit = field.unit.isEmpty ? "" : " \(field.unit)"
            let remark = field.spoken.isEmpty ? top?.screen.box.answer(to: field.id) : nil
            if let text = field.spoken.isEmpty ? remark : field.spoken + unit {
                lines.append("\(number + 1)  \(field.label): \(text)")
            } else {
                empty.append(field.label)
            }
        }
        guard !empty.isEmpty else { return lines }
        return lines + [LinearWords.notGiven(empty.joined(separator: ", "))]
    }

    private func shown(_ form: Form) -> [FormField] { form.fields.filter { !$0.isHidden } }

    mutating func answerReview(_ line: String) {
        let text = line.trimmedLine
        if text.isEmpty {
            reviewed = nil
            explained = nil
            guard let key = submission?.keys.first else { return }
            return press(key)
        }
        if text == "<" {
            reviewed = nil
        } else if let number = Int(text) {
            go(to: number)
        } else if text == "?" || text == "." {
            listActions()
        } else if let key = Key(linear: text.hasPrefix(".") ? String(text.dropFirst()) : text),
            !key.isPrintable, means(key)
        {
            reviewed = nil
            press(key)
        } else {
            said.append(LinearWords.noKey(text))
        }
    }

    private mutating func go(to number: Int) {
        guard let form, shown(form).indices.contains(number - 1) else {
            return said.append(LinearWords.noRow(number))
        }
        let wanted = shown(form)[number - 1].id
        reviewed = nil
        for _ in form.order where self.form?.focus != wanted { press(.backTab) }
    }
}
