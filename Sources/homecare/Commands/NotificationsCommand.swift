public import ArgumentParser
public import HomeCareDomain
import HomeCareServices

/// `homecare notifications`: what was sent, what was not, and what is not known.
struct NotificationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notifications",
        abstract: "What was sent, what was not, and what is not known.",
        subcommands: [List.self, Show.self, Retry.self, GiveUp.self, Resume.self])

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
                empty: TableWords.noNotifications,
                heads: [
                    "", TableWords.channel, TableWords.to, TableWords.state, TableWords.since,
                    TableWords.whatIsKnown,
                ]
            ) {
                [$0.reference, $0.channel, $0.recipient, $0.state, $0.since, $0.detail]
            }
        }
    }

    struct Show: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a notification with every attempt to deliver it.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as N-0031.") var notification: String

        func run(_ desk: Desk) throws {
            let id = try number(notification, of: .notification, called: "notification")
            let history = try desk.clinic.notification(desk.actor, id)
            let row = NotificationHistoryRow(history, zone: desk.clinic.settings.zone)
            try desk.output.answer(row) { row.words }
        }
    }

    struct Retry: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send a notification again, or all that failed.",
            discussion: "What is no longer true is refused, and what may have arrived is asked.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as N-0031.") var notification: String?
        @Flag(help: "All that failed.") var failed = false
        @Flag(help: "All that had no channel when they were due.") var notConfigured = false
        @Flag(help: "Send it although it may have arrived.") var mayHaveArrived = false

        func validate() throws {
            guard [notification != nil, failed, notConfigured].count(where: { $0 }) == 1 else {
                throw ValidationError(CommandWords.whichMessages)
            }
        }

        func run(_ desk: Desk) throws {
            guard let notification else {
                let state: NotificationState = failed ? .failed : .notConfigured
                let tally = try desk.clinic.retryNotifications(desk.actor, state)
                return try desk.output.answer(TallyRow(tally)) {
                    TallyRow(tally).words("queued again")
                }
            }
            let id = try number(notification, of: .notification, called: "notification")
            let line = try Self.retry(desk, id, knowing: mayHaveArrived)
            try desk.output.answer(NotificationRow(line, zone: desk.clinic.settings.zone)) {
                "\(line.reference) is queued again."
            }
        }

        private static func retry(
            _ desk: Desk, _ id: Int64, knowing: Bool
        ) throws -> NotificationLine {
            do throws(ServiceError) {
                return try desk.clinic.retryNotification(
                    desk.actor, id, knowingItMayHaveArrived: knowing)
            } catch {
                guard error.saysItMayHaveArrived else { throw error }
                throw Refusal(
                    .refused, CommandWords.thenAdd(error.sentence),
                    code: "mayHaveArrived", field: "notification")
            }
        }
    }

    struct GiveUp: DeskCommand {
        static let configuration = CommandConfiguration(
            commandName: "give-up",
            abstract: "Give a notification up, or all that ended alike: they will not be sent.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as N-0031.") var notification: String?
        @Flag(help: "All that failed.") var failed = false
        @Flag(help: "All that had no channel when they were due.") var notConfigured = false
        @Option(help: "Of all, those on this channel only: email or sms.")
        var channel: NotificationChannel?

        func validate() throws {
            guard [notification != nil, failed, notConfigured].count(where: { $0 }) == 1 else {
                throw ValidationError(CommandWords.whichMessages)
            }
            guard channel == nil || notification == nil else {
                throw ValidationError(CommandWords.channel)
            }
        }

        func run(_ desk: Desk) throws {
            guard let notification else {
                let state: NotificationState = failed ? .failed : .notConfigured
                let tally = try desk.clinic.giveUpNotifications(desk.actor, state, on: channel)
                return try desk.output.answer(TallyRow(tally)) {
                    TallyRow(tally).words("given up")
                }
            }
            let id = try number(notification, of: .notification, called: "notification")
            let line = try desk.clinic.giveUpNotification(desk.actor, id)
            try desk.output.answer(NotificationRow(line, zone: desk.clinic.settings.zone)) {
                "\(line.reference) is given up."
            }
        }
    }

    struct Resume: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let a channel go on that stands still.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "email or sms.") var channel: NotificationChannel

        func run(_ desk: Desk) throws {
            try desk.clinic.resumeChannel(desk.actor, channel)
            try desk.output.answer(["channel": channel.rawValue, "state": "closed"]) {
                "\(channel.titleFirst) goes on."
            }
        }
    }
}

extension NotificationState: ExpressibleByArgument {}
extension NotificationChannel: ExpressibleByArgument {}
