import ArgumentParser
import Foundation
import HomeCareDomain
import HomeCareScreens
import HomeCareServices
import HomeCareStore
import TerminalCurses
import TerminalKit

/// `homecare`: the screens.
struct OpenScreens: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screens", abstract: "Open the screens (what happens without a command).")

    @OptionGroup var common: NobodysOptions
    @OptionGroup var manner: LinearOption

    func run() throws {
        try answering(json: false) { try Self.open(Places(common), linear: manner.linear) }
    }

    /// Opens the screens of the usual database and ends the process with the contract's status.
    static func start() -> Never {
        do {
            try open(Places(database: nil, settings: nil), linear: nil)
            Foundation.exit(0)
        } catch {
            let refusal = Refusal(error)
            Output(json: false).refuse(refusal)
            Foundation.exit(refusal.status.rawValue)
        }
    }

    private static func open(_ places: Places, linear: Bool?) throws {
        try open(
            places, try Settings.load(places.settings), demonstration: nil, linear: linear)
    }

    /// Opens the screens, or lines in their place, and comes back when the person has left.
    static func open(
        _ places: Places, _ settings: Settings, demonstration: Demonstration?, linear: Bool?
    ) throws {
        CursesTerminal.blockSignals()
        let choice = LinearChoice(flag: linear, setting: settings.linear)
        try settings.require()
        let clinic = try Desk.openClinic(places, settings)
        defer { clinic.store.close() }
        let drafts = try DraftFile.open(places.drafts)
        let workplace = workplace(clinic, drafts, demonstration)
        guard choice == .screens else {
            return try openLines(choice, clinic, drafts, workplace, settings)
        }
        let terminal = try openTerminal()
        defer { terminal.close() }
        // The language first, so that a theme's faults are told in it.
        let speech = LanguageFile.speak(settings.words)
        let usual = ThemeFiles.usual(settings)
        let theme = ThemeFiles.load(usual)
        terminal.use(theme.theme)
        ScreenSession(
            terminal: terminal, clinic: clinic, drafts: drafts, workplace: workplace,
            screens: first(workplace, [settings.trouble, theme.trouble, speech]),
            settings: settings, theme: { ThemeFiles.load($0 ?? usual) }
        ).run()
        if clinic.store.hasLostDisk { throw Refusal(.unavailable, LostDisk.sessionEnded) }
    }

    private static func openLines(
        _ choice: LinearChoice, _ clinic: Clinic, _ drafts: DraftFile, _ workplace: Workplace,
        _ settings: Settings
    ) throws {
        let terminal = try LineTerminal()
        defer { terminal.close() }
        let screens = first(
            workplace, [settings.trouble, LanguageFile.speak(settings.words)])
        LinearSession(
            terminal: terminal, clinic: clinic, drafts: drafts, workplace: workplace,
            screens: screens, settings: settings
        ).run(greeting: choice.greeting)
        if clinic.store.hasLostDisk { throw Refusal(.unavailable, LostDisk.sessionEnded) }
    }

    /// The sign-in, with what the person should know before all else.
    private static func first(
        _ workplace: Workplace, _ troubles: [String?]
    ) -> [AnyScreen<Workplace>] {
        [
            AnyScreen(
                SignInScreen.self,
                SignInScreen.State(
                    demonstration: workplace.demonstration,
                    notice: troubles.compactMap { $0 }.joined(separator: " ")))
        ]
    }

    private static func workplace(
        _ clinic: Clinic, _ drafts: DraftFile, _ demonstration: Demonstration?
    ) -> Workplace {
        Workplace(
            clinic: clinic, origin: origin, demonstration: demonstration,
            drafts: { user in
                ((try? drafts.open(user: user)) ?? []).map { ($0.key, $0.body) }
            },
            takeDraft: { viewer, key in
                viewer.userID.flatMap {
                    try? drafts.take(user: $0, key: key, owner: viewer.sitting)
                }?.body
            },
            themes: { ThemeFiles.offers() })
    }

    /// Where this terminal is: the address of the SSH client, or the terminal's own name.
    private static var origin: String {
        let client = ProcessInfo.processInfo.environment["SSH_CLIENT"]?
            .split(separator: " ").first
        return client.map(String.init) ?? ttyname(0).map { String(cString: $0) } ?? "terminal"
    }

    private static func openTerminal() throws -> CursesTerminal {
        do {
            return try CursesTerminal.open()
        } catch {
            throw Refusal(.unavailable, error.sentence)
        }
    }
}
