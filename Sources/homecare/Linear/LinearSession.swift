import HomeCareDomain
import HomeCareScreens
import HomeCareServices
import HomeCareStore
import TerminalCurses
import TerminalKit

/// One person's time at a terminal in linear mode: lines in, lines out.
final class LinearSession {
    private let terminal: LineTerminal
    private let clinic: Clinic
    private let jobs: JobQueue
    private var keeper: DraftKeeper
    private var linear: LinearRuntime<Workplace>
    private var isOver = false
    private var hasLeft = false
    /// Whether something is to be said before the next line is asked for.
    private var isToSpeak = true

    init(
        terminal: LineTerminal, clinic: Clinic, drafts: DraftFile, workplace: Workplace,
        screens: [AnyScreen<Workplace>], settings: Settings
    ) {
        self.terminal = terminal
        self.clinic = clinic
        keeper = DraftKeeper(drafts: drafts)
        jobs = JobQueue(
            workplace: workplace, wake: { [waker = terminal.waker] in waker.wake() },
            version: { try? clinic.store.dataVersion() },
            hasLostDisk: { clinic.store.hasLostDisk })
        linear = LinearRuntime(
            Runtime(
                chrome: Shell.self,
                state: Shell.State(
                    clinicName: clinic.settings.name, zone: clinic.settings.zone,
                    idle: settings.idle),
                screens: screens, size: LinearRuntime<Workplace>.size,
                now: Instant.now().milliseconds, ascii: true))
    }

    /// Runs until the person leaves, the input ends or the line drops; every draft is kept.
    func run(greeting: String) {
        terminal.write(greeting + "\n")
        carryOut(linear.start())
        while !isOver {
            speakAndAsk()
            guard !isOver else { break }
            let events = terminal.wait(
                until: wakeTime, descriptors: clinic.store.bell.fileDescriptor.map { [$0] } ?? [],
                takesLine: !linear.isWaiting && !isToSpeak)
            tell(.uptime(Uptime.milliseconds))
            tell(.clock(Instant.now().milliseconds))
            for event in events where !isOver { take(event) }
        }
        journal()
        guard hasLeft, let person else { return }
        jobs.finish { [clinic] in try? clinic.signOut(person) }
    }

    private var person: Actor? { linear.chromeState(of: Shell.self)?.person }

    private var wakeTime: Int64 {
        guard clinic.store.bell.fileDescriptor == nil else { return linear.nextWake }
        return min(linear.nextWake, Instant.now().milliseconds + 1000)
    }

    /// Nothing is said while somebody may be typing: only between a line and the next.
    private func speakAndAsk() {
        guard isToSpeak, !linear.isWaiting else { return }
        journal()
        for line in linear.speak() { terminal.write(line + "\n") }
        let prompt = linear.ask()
        terminal.hide(prompt.secret)
        terminal.write(prompt.text)
        isToSpeak = false
    }

    private func take(_ event: LineEvent) {
        switch event {
        case .line(let line):
            // On a pipe nothing shows what was answered.
            if !terminal.isTerminal { terminal.write("\n") }
            terminal.hide(false)
            carryOut(linear.answer(line))
            journal()
            isToSpeak = true
        case .interrupt:
            terminal.hide(false)
            terminal.write("\n")
            carryOut(linear.interrupt())
            isToSpeak = true
        case .end:
            terminal.write("\n")
            isOver = true
            hasLeft = true
        case .posted:
            for letter in jobs.letters() {
                switch letter {
                case .answer(let answer): tell(.answer(answer))
                case .changed: tell(.changed)
                case .lostDisk: isOver = true
                }
            }
        case .descriptor:
            clinic.store.bell.drain()
            jobs.lookForChanges()
        case .deadline:
            if clinic.store.bell.fileDescriptor == nil { jobs.lookForChanges() }
        case .terminate:
            isOver = true
        }
    }

    private func tell(_ event: RuntimeEvent) { carryOut(linear.handle(event)) }

    private func carryOut(_ commands: [Command<Workplace>]) {
        for command in commands {
            switch command {
            case .run(let job):
                journal()
                jobs.run(job)
            case .bell: terminal.bell()
            case .repaint: break
            case .dropDraft(let key): keeper.discard(key, of: person)
            case .quit:
                isOver = true
                hasLeft = true
            }
        }
    }

    private func journal() {
        for event in keeper.keep(linear.draftsToJournal(), of: person) { tell(event) }
    }
}
