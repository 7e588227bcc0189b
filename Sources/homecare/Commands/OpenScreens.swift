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

    @OptionGroup var common: CommonOptions

    func run() throws {
        try answering(json: false) { try Self.open(Places(common)) }
    }

    /// Opens the screens of the usual database and ends the process with the contract's status.
    static func start() -> Never {
        do {
            try open(Places(database: nil, settings: nil))
            Foundation.exit(0)
        } catch {
            let refusal = Refusal(error)
            Output(json: false).refuse(refusal)
            Foundation.exit(refusal.status.rawValue)
        }
    }

    private static func open(_ places: Places) throws {
        try open(places, try Settings.load(places.settings), demonstration: nil)
    }

    /// Opens the screens on the terminal and comes back when the person has left.
    static func open(
        _ places: Places, _ settings: Settings, demonstration: Demonstration?
    ) throws {
        CursesTerminal.blockSignals()
        let clinic = try Desk.openClinic(places, settings)
        defer { clinic.store.close() }
        let drafts = try DraftFile.open(places.drafts)
        let terminal = try openTerminal()
        defer { terminal.close() }
        let choice = ThemeFiles.load(settings.theme)
        let notices = [choice.trouble, LanguageFile.speak(settings.words)].compactMap { $0 }
        terminal.use(choice.theme)
        let workplace = Workplace(
            clinic: clinic, origin: origin, demonstration: demonstration,
            drafts: { user in
                ((try? drafts.open(user: user)) ?? []).map { ($0.key, $0.body) }
            },
            takeDraft: { viewer, key in
                viewer.userID.flatMap {
                    try? drafts.take(user: $0, key: key, owner: viewer.sitting)
                }?.body
            })
        ScreenSession(
            terminal: terminal, clinic: clinic, drafts: drafts, workplace: workplace,
            screens: [
                AnyScreen(
                    SignInScreen.self,
                    SignInScreen.State(
                        demonstration: demonstration, notice: notices.joined(separator: " ")))
            ], ascii: settings.ascii
        ).run()
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
