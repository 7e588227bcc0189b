/// A session without a terminal: a runtime whose jobs run at once, for tests, for golden frames
/// and for the manual.
public struct Rehearsal<Context: Sendable>: Sendable {
    public private(set) var runtime: Runtime<Context>
    /// While true, jobs wait for `finishJobs`.
    public var holdsJobs = false
    /// The jobs that wait.
    public private(set) var jobs: [Job<Context>] = []
    /// What the journal holds, by key.
    public private(set) var journal: [String: Draft] = [:]
    /// Whether the journal can be written.
    public var canJournal = true
    public private(set) var bells = 0
    public private(set) var hasQuit = false
    private let context: Context

    /// Starts a session and paints its first frame.
    public init(_ runtime: Runtime<Context>, context: Context) {
        self.runtime = runtime
        self.context = context
        carryOut(self.runtime.start())
        paint()
    }

    /// Presses keys one by one, looking at the terminal in between.
    public mutating func press(_ keys: Key...) {
        for key in keys { send([.key(key)]) }
    }

    /// Types a text key by key.
    public mutating func type(_ text: String) {
        for character in text { send([.key(.character(character))]) }
    }

    /// Pastes a text.
    public mutating func paste(_ text: String) { send([.paste(text)]) }

    /// Sends inputs in one burst: nothing is painted before the last of them.
    public mutating func send(_ inputs: [Input]) {
        for input in inputs { handle(.input(input)) }
        paint()
    }

    /// Lets something happen, and paints.
    public mutating func tell(_ event: RuntimeEvent) {
        handle(event)
        paint()
    }

    /// Runs what waits, in order.
    public mutating func finishJobs() {
        let waiting = jobs
        jobs = []
        for job in waiting { handle(.answer(job.run(context))) }
        paint()
    }

    /// The picture now.
    public var frame: Frame {
        var runtime = runtime
        return runtime.frame()
    }

    private mutating func handle(_ event: RuntimeEvent) { carryOut(runtime.handle(event)) }

    private mutating func paint() {
        let drafts = runtime.draftsToJournal()
        if !drafts.isEmpty {
            if canJournal { for draft in drafts { journal[draft.key] = draft } }
            carryOut(runtime.handle(.drafted(canJournal)))
        }
        carryOut(runtime.handle(.painted))
    }

    private mutating func carryOut(_ commands: [Command<Context>]) {
        for command in commands {
            switch command {
            case .run(let job):
                if holdsJobs { jobs.append(job) } else { handle(.answer(job.run(context))) }
            case .bell: bells += 1
            case .dropDraft(let key): journal[key] = nil
            case .quit: hasQuit = true
            case .repaint: break
            }
        }
    }
}
