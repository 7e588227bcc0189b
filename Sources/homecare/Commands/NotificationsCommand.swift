public import ArgumentParser
public import HomeCareDomain
import HomeCareServices

/// `homecare notifications`: what was sent, what was not, and what is not known.
struct NotificationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notifications",
        abstract: "What was sent, what was not, and what is not known.",
        subcommands: [List.self])

    struct List: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "List notifications, newest first.")
        @OptionGroup var common: CommonOptions
        @Option(help: "Only those in this state, such as queued, sent, failed, notConfigured.")
        var state: NotificationState?
        @Option(help: "At most so many.") var limit = 200

        func run(_ desk: Desk) throws {
            let zone = desk.clinic.settings.zone
            try desk.output.list(
                try desk.clinic.notifications(
                    desk.actor, state: state, limit: min(max(1, limit), 100_000)
                ).map { NotificationRow($0, zone: zone) },
                empty: "No notifications.",
                heads: ["", "Channel", "To", "State", "Since", "What is known"]
            ) {
                [$0.reference, $0.channel, $0.recipient, $0.state, $0.since, $0.detail]
            }
        }
    }
}

extension NotificationState: ExpressibleByArgument {}
