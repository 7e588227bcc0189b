import Foundation
import HomeCareDomain
import HomeCareScreens
import HomeCareServices
import HomeCareStore
import TerminalCurses
import TerminalKit

/// One person's time at one terminal: joins the terminal, the screens and the services.
///
/// One thread owns the terminal and the screens; use cases run on another, in order, and answer
/// through a mailbox. Before anything is painted, what was typed is in the drafts file.
final class ScreenSession {
    private let terminal: CursesTerminal
    private let clinic: Clinic
    private var keeper: DraftKeeper
    private let jobs: JobQueue
    private let mirror = FrameMirror()
    private var runtime: Runtime<Workplace>
    private var isOver = false
    private var hasLeft = false
    /// The theme of a name; nil names the clinic's own.
    private let theme: (String?) -> ThemeFiles.Choice
    /// The name of the theme in use; nil for the clinic's own.
    private var usedTheme: String?

    init(
        terminal: CursesTerminal, clinic: Clinic, drafts: DraftFile, workplace: Workplace,
        screens: [AnyScreen<Workplace>], settings: Settings,
        theme: @escaping (String?) -> ThemeFiles.Choice
    ) {
        self.theme = theme
        self.terminal = terminal
        self.clinic = clinic
        keeper = DraftKeeper(drafts: drafts)
        jobs = JobQueue(
            workplace: workplace, wake: { [waker = terminal.waker] in waker.wake() },
            version: { try? clinic.store.dataVersion() },
            hasLostDisk: { clinic.store.hasLostDisk })
        runtime = Runtime(
            chrome: Shell.self,
            state: Shell.State(
                clinicName: clinic.settings.name, zone: clinic.settings.zone, idle: settings.idle),
            screens: screens, size: terminal.size, now: Instant.now().milliseconds,
            ascii: settings.ascii)
    }

    /// Runs until the person leaves or the line drops; every draft is kept.
    func run() {
        carryOut(runtime.start())
        paint()
        while !isOver {
            let events = terminal.wait(
                until: wakeTime, descriptors: clinic.store.bell.fileDescriptor.map { [$0] } ?? [])
            tell(.uptime(Uptime.milliseconds))
            tell(.clock(Instant.now().milliseconds))
            for event in events where !isOver { take(event) }
            if !isOver { paint() }
        }
        journal()
        guard hasLeft, let viewer = runtime.chromeState(of: Shell.self)?.person else { return }
        jobs.finish { [clinic] in try? clinic.signOut(viewer) }
    }

    /// Where the kernel refuses to watch the bell, the file is looked at every second.
    private var wakeTime: Int64 {
        guard clinic.store.bell.fileDescriptor == nil else { return runtime.nextWake }
        return min(runtime.nextWake, Instant.now().milliseconds + 1000)
    }

    private func take(_ event: TerminalEvent) {
        switch event {
        case .inputs(let inputs):
            for input in inputs where !isOver { tell(.input(input)) }
        case .pasteCut:
            tell(.notice("The pasted text was too long: its end was left out."))
        case .resize(let size):
            tell(.resize(size))
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
        case .terminate, .hangup:
            isOver = true
        }
    }

    private func tell(_ event: RuntimeEvent) {
        carryOut(runtime.handle(event))
    }

    private func carryOut(_ commands: [Command<Workplace>]) {
        for command in commands {
            switch command {
            case .run(let job):
                journal()
                jobs.run(job)
            case .bell:
                terminal.bell()
            case .repaint:
                terminal.repaint()
            case .dropDraft(let key):
                keeper.discard(key, of: person)
            case .quit:
                isOver = true
                hasLeft = true
            }
        }
    }

    private var person: Actor? { runtime.chromeState(of: Shell.self)?.person }

    /// Writes what was typed, and says whether that worked.
    private func journal() {
        for event in keeper.keep(runtime.draftsToJournal(), of: person) { tell(event) }
    }

    /// The theme and the mouse, as the person at the terminal wants them now.
    private func furnish() {
        terminal.useMouse(runtime.usesMouse)
        let wanted = Shell.wantedTheme(runtime)
        guard wanted != usedTheme else { return }
        usedTheme = wanted
        let choice = theme(wanted)
        terminal.use(choice.theme)
        if let trouble = choice.trouble { tell(.notice(trouble)) }
    }

    private func paint() {
        journal()
        furnish()
        let frame = runtime.frame()
        mirror?.show(frame)
        terminal.paint(frame)
        tell(.painted)
    }
}
