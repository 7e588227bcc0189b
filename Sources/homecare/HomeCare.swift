import ArgumentParser

/// The program: without a command it opens the screens, with one it does that and ends.
@main
struct HomeCare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "homecare",
        abstract: "Home care at a terminal: visits, care reports, alerts.",
        discussion: "Without a command it opens the screens and asks you to sign in.",
        version: "0.1.0",
        subcommands: [
            OpenScreens.self, InitCommand.self, DemoCommand.self, WorkerCommand.self,
            UsersCommand.self, PatientsCommand.self, AppointmentsCommand.self,
            ReportsCommand.self, AlertsCommand.self, NotificationsCommand.self,
            AuditCommand.self, DoctorCommand.self,
        ],
        defaultSubcommand: OpenScreens.self)
}
