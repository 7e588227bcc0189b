import ArgumentParser
import Foundation
import Words

/// Where the program begins.
@main
enum Program {
    /// Most starts are somebody who wants the screens; those need no command line understood.
    static func main() {
        guard CommandLine.arguments.count > 1 else { OpenScreens.start() }
        do {
            var command = try understood()
            try command.run()
        } catch {
            end(error)
        }
        Leaving.leave(0)
    }

    /// What is wrong with a command is told in the language of the environment, as its settings
    /// are not known yet; programs are answered in English, and what a worker sends is English.
    private static func understood() throws -> any ParsableCommand {
        if !CommandLine.arguments.contains("--json") {
            _ = LanguageFile.speak(ProcessInfo.processInfo.environment["HOMECARE_WORDS"])
        }
        guard TypedArguments.areText else { throw ValidationError(CommandWords.noText) }
        let command = try HomeCare.parseAsRoot(
            TypedArguments.tied(Array(CommandLine.arguments.dropFirst())))
        Language.speak(nil)
        return command
    }

    /// Programs that asked for JSON are told in JSON that they used a command wrongly, too.
    private static func end(_ error: any Error) -> Never {
        // An exit status is what a refusal that was told already leaves behind.
        guard !(error is ExitCode), CommandLine.arguments.contains("--json"),
            HomeCare.exitCode(for: error) == .validationFailure
        else { endInWords(error) }
        Output(json: true).refuse(Refusal(.usage, HomeCare.message(for: error)))
        Leaving.leave(ExitStatus.usage.rawValue)
    }

    /// Help and versions are answers; the rest is what went wrong.
    private static func endInWords(_ error: any Error) -> Never {
        let status = HomeCare.exitCode(for: error)
        let words = HomeCare.fullMessage(for: error)
        let output: FileHandle = status.isSuccess ? .standardOutput : .standardError
        if !words.isEmpty { output.write(Data("\(words)\n".utf8)) }
        Leaving.leave(status.rawValue)
    }
}

/// The program: without a command it opens the screens, with one it does that and ends.
struct HomeCare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "homecare",
        abstract: "Home care at a terminal: visits, care reports, alerts.",
        discussion: """
            Without a command it opens the screens and asks you to sign in. With --linear it \
            speaks in lines, for screen readers, braille lines and simple terminals.
            """,
        version: "0.1.0",
        subcommands: [
            OpenScreens.self, InitCommand.self, DemoCommand.self, WorkerCommand.self,
            UsersCommand.self, PatientsCommand.self, CaregiversCommand.self,
            AppointmentsCommand.self,
            SpecialtiesCommand.self, ReportsCommand.self, AlertsCommand.self,
            NotificationsCommand.self, AdminCommand.self, AuditCommand.self, ThemeCommand.self,
            DoctorCommand.self,
        ],
        defaultSubcommand: OpenScreens.self)
}
