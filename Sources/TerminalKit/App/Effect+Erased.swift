extension Effect {
    /// The same effect for a runtime that does not know the screen's types.
    var erased: Effect<any Sendable, Context> {
        switch self {
        case .request(let label, let work): .request(label) { work($0) }
        case .live(let name, let work): .live(name) { work($0) }
        case .open(let screen): .open(screen)
        case .replace(let screen): .replace(screen)
        case .reset(let screens): .reset(screens)
        case .back: .back
        case .toast(let text, let tone): .toast(text, tone)
        case .ask(let dialog): .ask(dialog.erased)
        case .chrome(let message): .chrome(message)
        case .dropDraft(let key): .dropDraft(key)
        case .bell: .bell
        case .repaint: .repaint
        case .quit: .quit
        }
    }
}

extension Dialog {
    var erased: Dialog<any Sendable> {
        Dialog<any Sendable>(
            title: title, lines: lines,
            choices: choices.map { .init(key: $0.key, title: $0.title, action: $0.action) },
            prompt: prompt.map { prompt in
                .init(
                    label: prompt.label, initial: prompt.initial, givesWay: prompt.givesWay,
                    secret: prompt.secret, check: prompt.check, action: { prompt.action($0) })
            },
            danger: danger, escape: escape)
    }
}
