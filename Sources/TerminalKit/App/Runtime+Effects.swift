extension Runtime {
    /// Gives an action to its screen, or to the chrome, and carries out what follows.
    mutating func update(_ owner: Int, _ action: any Sendable) {
        if owner == Self.chromeOwner {
            perform(chrome.update(action), by: owner, tellsOthers: true)
        } else if let index = stack.firstIndex(where: { $0.owner == owner }) {
            stack[index].journal.touched = true
            let effects = stack[index].screen.box.update(action)
            perform(effects, by: owner, tellsOthers: true)
        }
    }

    /// Carries out effects in their order. A screen that is covered when they begin does not
    /// move the screens above it.
    mutating func perform(
        _ effects: [Effect<any Sendable, Context>], by owner: Int, tellsOthers: Bool
    ) {
        let leads = owner == Self.chromeOwner || owner == stack.last?.owner
        for effect in effects where !isOver {
            switch effect {
            case .request(let label, let work):
                run(label, holds: true, owner, tellsOthers, work)
            case .live(let name, let work): run(name, holds: false, owner, tellsOthers, work)
            case .open, .replace, .reset, .back: if leads { navigate(effect, by: owner) }
            case .toast(let text, let tone): say(text, tone, by: owner)
            case .ask(let dialog): ask(dialog, by: owner)
            case .chrome(let message):
                perform(chrome.heard(message), by: Self.chromeOwner, tellsOthers: true)
            case .dropDraft(let key): dropDraft(key)
            case .bell: commands.append(.bell)
            case .repaint: commands.append(.repaint)
            case .quit: quit()
            }
        }
    }

    private mutating func navigate(_ effect: Effect<any Sendable, Context>, by owner: Int) {
        switch effect {
        case .open(let screen): push(screen)
        case .replace(let screen):
            if owner == Self.chromeOwner || owner == stack.last?.owner { removeTop() }
            push(screen)
        case .reset(let screens): reset(to: screens)
        case .back: goBack()
        default: break
        }
    }

    private mutating func quit() {
        isOver = true
        commands.append(.quit)
    }

    private mutating func ask(_ dialog: Dialog<any Sendable>, by owner: Int) {
        layers.append(Layer(owner: owner, overlay: .dialog(OpenDialog(dialog, ascii: ascii))))
        guard dialog.danger else { return }
        discarded(typeAhead.discard())
    }
}

// MARK: Jobs

extension Runtime {
    private mutating func run(
        _ name: String, holds: Bool, _ owner: Int, _ tellsOthers: Bool,
        _ work: @escaping @Sendable (Context) -> any Sendable
    ) {
        if !holds {
            pending = pending.filter {
                $0.value.holdsKeys || $0.value.owner != owner || $0.value.name != name
            }
        }
        lastJob += 1
        pending[lastJob] = Pending(
            owner: owner, name: name, holdsKeys: holds, since: now, tellsOthers: tellsOthers)
        let slot = holds ? nil : "\(owner)/\(name)"
        commands.append(
            .run(Job(id: lastJob, name: name, holdsKeys: holds, slot: slot, work: work)))
    }

    /// Takes an answer, unless it is late or nobody is there any more who asked.
    mutating func take(_ answer: Answer) {
        guard let job = pending.removeValue(forKey: answer.job), !isOver else { return }
        update(job.owner, answer.action)
        if job.holdsKeys, job.tellsOthers { requery(after: job.owner) }
        replay()
    }

    /// A session is told of other sessions' changes only, so what its own request may have
    /// changed elsewhere on the terminal is queried anew.
    private mutating func requery(after owner: Int) {
        if owner != Self.chromeOwner {
            perform(chrome.changed, by: Self.chromeOwner, tellsOthers: false)
        } else if let top = stack.last {
            perform(top.screen.box.changed, by: top.owner, tellsOthers: false)
        }
    }
}

// MARK: The stack

extension Runtime {
    /// One step back; the first screen stays.
    mutating func goBack() {
        guard stack.count > 1 else { return }
        removeTop()
        guard let top = stack.last else { return }
        // What was covered may show something that the screen above it changed.
        perform(top.screen.box.changed, by: top.owner, tellsOthers: false)
    }

    mutating func reset(to screens: [AnyScreen<Context>]) {
        // What waited was for the person before.
        heldWords = []
        while !stack.isEmpty { removeTop() }
        for screen in screens { push(screen) }
    }

    private mutating func push(_ screen: AnyScreen<Context>) {
        lastOwner += 1
        var entry = Entry(owner: lastOwner, screen: screen)
        let room = body.size
        entry.fitted = room
        entry.screen.box.fit(room)
        stack.append(entry)
        perform(entry.screen.box.opened, by: entry.owner, tellsOthers: false)
    }

    private mutating func removeTop() {
        guard let entry = stack.popLast() else { return }
        leave(entry)
        layers.removeAll { $0.owner == entry.owner }
        pending = pending.filter { $0.value.owner != entry.owner }
    }
}
