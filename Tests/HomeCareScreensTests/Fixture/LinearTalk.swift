import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

/// A session in linear mode without a terminal: what is typed, and what is said to it.
struct LinearTalk {
    private(set) var linear: LinearRuntime<Workplace>
    /// What the journal holds, by key.
    private(set) var journal: [String: Draft] = [:]
    private(set) var prompt = ""
    private(set) var isSecret = false
    private(set) var bells = 0
    private(set) var hasQuit = false
    /// All that was ever said, prompts included.
    private(set) var transcript: [String] = []
    private let workplace: Workplace

    init(
        in clinic: TestClinic, as member: TestClinic.Member?,
        _ screens: [AnyScreen<Workplace>] = [], at place: Workplace? = nil
    ) {
        workplace = place ?? clinic.workplace
        var shell = Shell.State(clinicName: clinic.clinic.settings.name, zone: .nairobi)
        shell.viewer = member.map(clinic.actor)
        let home =
            member.map { Tab.home(clinic.actor($0)) } ?? AnyScreen(SignInScreen.self, .init())
        linear = LinearRuntime(
            Runtime(
                chrome: Shell.self, state: shell, screens: screens.isEmpty ? [home] : screens,
                size: LinearRuntime<Workplace>.size, now: TestClinic.now.milliseconds,
                ascii: true))
        carryOut(linear.start())
        _ = listen()
    }

    /// Types a line; what is said then.
    @discardableResult
    mutating func type(_ line: String) -> String {
        transcript.append(prompt + (isSecret ? "" : line))
        carryOut(linear.answer(line))
        return listen()
    }

    /// The number that was read before a row with these words.
    func row(of words: String) throws -> String {
        let line = transcript.last {
            $0.contains(words) && $0.first.map(\.isNumber) == true
        }
        return String(try #require(line?.split(separator: " ").first))
    }

    /// Opens the report of the visit that is still to be reported.
    mutating func openReport() throws {
        type("\(try row(of: "Wanjikũ Kamau")) r")
    }

    @discardableResult
    mutating func interrupt() -> String {
        carryOut(linear.interrupt())
        return listen()
    }

    /// Lets something happen while the prompt stands; nothing is said before the next line.
    mutating func tell(_ event: RuntimeEvent) { carryOut(linear.handle(event)) }

    private mutating func listen() -> String {
        keep()
        let lines = linear.speak()
        transcript += lines
        let asked = linear.ask()
        (prompt, isSecret) = (asked.text, asked.secret)
        return lines.joined(separator: "\n")
    }

    private mutating func keep() {
        let drafts = linear.draftsToJournal()
        guard !drafts.isEmpty else { return }
        for draft in drafts { journal[draft.key] = draft }
        carryOut(linear.handle(.drafted(true)))
    }

    private mutating func carryOut(_ commands: [Command<Workplace>]) {
        for command in commands {
            switch command {
            case .run(let job): carryOut(linear.handle(.answer(job.run(workplace))))
            case .bell: bells += 1
            case .dropDraft(let key): journal[key] = nil
            case .quit: hasQuit = true
            case .repaint: break
            }
        }
    }
}
