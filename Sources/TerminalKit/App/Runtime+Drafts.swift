/// What is known of a screen's draft in the journal.
struct Journal: Sendable {
    /// How the draft stands there.
    enum Standing: Sendable {
        case none, given, written, failed, dropped
    }

    /// Whether something happened to the screen since the draft was last looked at.
    var touched = true
    /// The draft as it was last given to the journal.
    var last: Draft?
    var standing = Standing.none
}

/// Drafts of screens that are gone, on their way to the journal.
struct LeftDrafts: Sendable {
    var waiting: [Draft] = []
    var given: [Draft] = []
    var failed: [Draft] = []

    mutating func give() -> [Draft] {
        defer { waiting = [] }
        given += waiting
        return waiting
    }

    mutating func answered(written: Bool) {
        if !written { failed += given }
        given = []
    }

    mutating func forget(_ key: String) {
        waiting.removeAll { $0.key == key }
        given.removeAll { $0.key == key }
        failed.removeAll { $0.key == key }
    }
}

extension Runtime {
    /// The draft of the screen on top.
    public var draft: Draft? { stack.last?.screen.box.draft }

    /// The drafts that differ from what the journal holds, usually none or one. Write them before
    /// painting and before leaving, and report with `.drafted`: then "draft saved" is true
    /// whenever it can be read.
    public mutating func draftsToJournal() -> [Draft] {
        var drafts = leftDrafts.give()
        for index in stack.indices where stack[index].journal.touched {
            stack[index].journal.touched = false
            let draft = stack[index].screen.box.draft
            guard draft != stack[index].journal.last else { continue }
            stack[index].journal.last = draft
            stack[index].journal.standing = draft == nil ? .none : .given
            if let draft { drafts.append(draft) }
        }
        return drafts
    }

    /// The journal's answer to everything it was given and has not answered yet.
    mutating func drafted(_ written: Bool) {
        leftDrafts.answered(written: written)
        for index in stack.indices where stack[index].journal.standing == .given {
            stack[index].journal.standing = written ? .written : .failed
        }
    }

    /// A disk may have room again.
    mutating func retryFailedDrafts() {
        leftDrafts.waiting += leftDrafts.failed
        leftDrafts.failed = []
        for index in stack.indices where stack[index].journal.standing == .failed {
            stack[index].journal = Journal()
        }
    }

    /// How the draft of the screen on top stands.
    var draftState: Heading.DraftState {
        switch stack.last?.journal.standing {
        case .written: .saved
        case .failed: .failed
        default: .none
        }
    }

    /// Keeps what was typed on a screen that goes, and was not journalled yet.
    mutating func leave(_ entry: Entry) {
        let isWritten = !entry.journal.touched && entry.journal.standing != .failed
        guard !isWritten, let draft = entry.screen.box.draft else { return }
        guard draft != entry.journal.last || entry.journal.standing == .failed else { return }
        leftDrafts.waiting.append(draft)
    }

    /// Forgets a draft for good: what stands on the screen now is not journalled again.
    mutating func dropDraft(_ key: String) {
        leftDrafts.forget(key)
        for index in stack.indices {
            guard let draft = stack[index].screen.box.draft, draft.key == key else { continue }
            stack[index].journal = Journal(touched: false, last: draft, standing: .dropped)
        }
        commands.append(.dropDraft(key))
    }
}
