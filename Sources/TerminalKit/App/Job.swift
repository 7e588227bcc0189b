/// What happens to a runtime.
public enum RuntimeEvent: Sendable {
    /// A key or a paste.
    case input(Input)
    /// The terminal has a new size.
    case resize(Size)
    /// A job is done.
    case answer(Answer)
    /// The database was changed by somebody else.
    case changed
    /// The hour, in milliseconds since 1970: sent before every batch of inputs and at `nextWake`.
    case clock(Int64)
    /// A clock that nobody sets, in milliseconds: sent before `clock`, it tells how long nobody has
    /// pressed a key even where the hour is set in between.
    case uptime(Int64)
    /// Something the person must know, from outside the screens.
    case notice(String)
    /// Whether what `draftsToJournal` gave was written.
    case drafted(Bool)
    /// The last frame stands on the terminal. Without it a dangerous question accepts no key.
    case painted
}

/// Work for the store thread. Jobs run one after the other, in the order they were given.
public struct Job<Context: Sendable>: Sendable {
    public let id: Int
    /// What is going on, in words for a request.
    public let name: String
    /// Whether keys wait for its answer.
    public let holdsKeys: Bool
    /// For live work: a job of the same slot that has not begun when this one is given need not
    /// run any more.
    public let slot: String?
    let work: @Sendable (Context) -> any Sendable

    /// Does the work; the answer goes back as `RuntimeEvent.answer`.
    public func run(_ context: Context) -> Answer {
        Answer(job: id, action: work(context))
    }
}

/// What came of a job.
public struct Answer: Sendable {
    /// The job's id.
    public let job: Int
    let action: any Sendable
}

/// What a runtime wants done outside.
public enum Command<Context: Sendable>: Sendable {
    /// Run this on the store thread.
    case run(Job<Context>)
    case bell
    /// Draw everything anew.
    case repaint
    /// Forget a draft, after all that was given to journal before.
    case dropDraft(String)
    case quit
}
