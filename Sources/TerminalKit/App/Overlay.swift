/// What can stand on top of a screen and take its keys.
enum Overlay: Sendable {
    case dialog(OpenDialog)
    case help(HelpPage)
    case palette(Palette)
}

/// An overlay with the screen it belongs to; it is shown while that screen is on top.
struct Layer: Sendable {
    let owner: Int
    var overlay: Overlay
    /// Whether a person can have seen it.
    var painted = false

    /// Keys typed before a dangerous question was seen cannot be meant as its answer.
    func refusesKeys(whenSeen isSeen: Bool) -> Bool {
        guard case .dialog(let dialog) = overlay else { return false }
        return dialog.question.danger && !(painted && isSeen)
    }
}

/// A question that waits for its answer.
struct OpenDialog: Sendable {
    /// What came of an input.
    enum Outcome: Sendable {
        case stay
        /// The input means nothing to the question.
        case unused
        case close
        case answer(any Sendable)
    }

    let question: Dialog<any Sendable>
    var view: DialogView
    /// Whether what the prompt proposes gives way to the next letter: an arrow, End or Backspace
    /// means to change it.
    private var givesWay: Bool

    init(_ question: Dialog<any Sendable>, ascii: Bool) {
        self.question = question
        givesWay = question.prompt?.givesWay ?? false
        var choices = question.choices.map { "\($0.key.label(ascii: ascii)) \($0.title)" }
        if question.prompt != nil { choices.append("\(KeyWords.enter) \(KitWords.accept)") }
        if !question.choices.contains(where: { $0.key == .escape }) {
            choices.append(
                question.prompt == nil && question.choices.isEmpty
                    ? "\(KeyWords.enter) \(KitWords.close)"
                    : "\(KeyWords.escape) \(question.escape ?? KitWords.cancel)")
        }
        view = DialogView(
            title: question.title, lines: question.lines, label: question.prompt?.label ?? "",
            field: question.prompt.map { TextField($0.initial, secret: $0.secret) },
            choices: choices, danger: question.danger)
    }

    mutating func handle(_ input: Input) -> Outcome {
        if case .pointed(let name) = input { return answer(at: DialogView.choice(of: name)) }
        if type(input) { return .stay }
        guard case .key(let key) = input else { return .unused }
        if key == .enter, let prompt = question.prompt { return submit(prompt) }
        if let choice = choice(for: key) { return .answer(choice.action) }
        if key == .escape { return .close }
        let isNotice = question.prompt == nil && question.choices.isEmpty
        return isNotice && (key == .enter || key == .character(" ")) ? .close : .unused
    }

    /// Takes an input for the line to type; true when it was meant for that.
    private mutating func type(_ input: Input) -> Bool {
        var typed = view
        switch input {
        case .key(.character), .paste:
            if givesWay { typed.field?.set("") }
        default: break
        }
        guard typed.handle(input) else { return false }
        view = typed
        givesWay = false
        return true
    }

    /// An answer that was pointed at, in the order in which they are drawn.
    private mutating func answer(at index: Int?) -> Outcome {
        guard let index, view.choices.indices.contains(index) else { return .stay }
        if question.choices.indices.contains(index) {
            return .answer(question.choices[index].action)
        }
        if let prompt = question.prompt, index == question.choices.count { return submit(prompt) }
        return .close
    }

    private mutating func submit(_ prompt: Dialog<any Sendable>.Prompt) -> Outcome {
        let typed = view.field?.text ?? ""
        // Enter alone never confirms what is dangerous.
        let isUntouched = question.danger && typed == prompt.initial
        if let error = prompt.check(typed) ?? (isUntouched ? KitWords.typeToConfirm : nil) {
            view.error = error
            return .stay
        }
        return .answer(prompt.action(typed))
    }

    private func choice(for key: Key) -> Dialog<any Sendable>.Choice? {
        if question.danger, key == .enter { return nil }
        if let exact = question.choices.first(where: { $0.key == key }) { return exact }
        guard case .character(let letter) = key else { return nil }
        return question.choices.first {
            guard case .character(let wanted) = $0.key else { return false }
            return wanted.lowercased() == letter.lowercased()
        }
    }
}
