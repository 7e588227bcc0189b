import ArgumentParser
import HomeCareDomain
import HomeCareServices

/// `homecare alerts`: who is badly off, and who has it.
struct AlertsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts", abstract: "Who is badly off, and who has it.",
        subcommands: [
            List.self, Show.self, Acknowledge.self, Release.self, Resolve.self,
        ])

    struct List: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "List alerts: the unresolved ones, or all.")
        @OptionGroup var common: CommonOptions
        @Flag(help: "Resolved ones too.") var all = false

        func run(_ desk: Desk) throws {
            let alerts =
                all ? try desk.clinic.alerts(desk.actor) : try desk.clinic.openAlerts(desk.actor)
            try desk.output.list(
                alerts.map { AlertRow($0, desk) }, empty: TableWords.noAlerts,
                heads: [
                    "", TableWords.severity, TableWords.patient, TableWords.reason,
                    TableWords.state, TableWords.opened, TableWords.owner, TableWords.next,
                ]
            ) {
                [
                    $0.reference, $0.severity, $0.patientName, $0.reason ?? "–", $0.state,
                    $0.opened, $0.owner ?? "nobody yet", $0.next ?? "",
                ]
            }
        }
    }

    struct Acknowledge: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take an alert, or keep yours for longer; nobody is paged while you have it.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as L-0009.") var alert: String

        func run(_ desk: Desk) throws {
            let id = try number(alert, of: .alert, called: "alert")
            let taken = try desk.clinic.acknowledgeAlert(desk.actor, id)
            try desk.output.answer(AlertRow(taken, desk)) {
                "\(taken.reference) is \(taken.ownerName ?? "yours")'s."
            }
        }
    }

    struct Show: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one alert: what happened, and who was told.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as L-0009.") var alert: String

        func run(_ desk: Desk) throws {
            let id = try number(alert, of: .alert, called: "alert")
            let history = try desk.clinic.alert(desk.actor, id)
            try desk.output.answer(AlertHistoryRow(history, desk)) { words(history, desk) }
        }

        private func words(_ history: AlertHistory, _ desk: Desk) -> String {
            let zone = desk.clinic.settings.zone
            let row = AlertRow(history.alert, desk)
            var facts = [
                [row.reference, row.severity], ["Patient", "\(row.patientName), \(row.patient)"],
                ["Reason", row.reason ?? "–"], ["State", row.state],
                [
                    "Owner",
                    row.owner.map { "\($0), until \(row.ownedUntil ?? "–")" } ?? "nobody yet",
                ],
            ]
            if let next = row.next { facts.append(["Next", next]) }
            let events = history.events.map {
                [zone.stamp($0.at), $0.kind.title, $0.actor ?? "the program", $0.detail]
            }
            let messages = history.messages.map {
                [
                    $0.reference, $0.state.title, $0.channel.title, $0.recipient,
                    history.places[$0.id]?.words ?? "", $0.detail,
                ]
            }
            return [facts, events, messages].filter { !$0.isEmpty }.map(Output.table)
                .joined(separator: "\n\n")
        }
    }

    struct Release: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Hand an alert back: everybody is paged from the beginning again.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as L-0009.") var alert: String

        func run(_ desk: Desk) throws {
            let id = try number(alert, of: .alert, called: "alert")
            let open = try desk.clinic.releaseAlert(desk.actor, id)
            try desk.output.answer(AlertRow(open, desk)) { "\(open.reference) is open again." }
        }
    }

    struct Resolve: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "End an alert with a note.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as L-0009.") var alert: String
        @Option(help: "What was done.") var note: String

        func run(_ desk: Desk) throws {
            let id = try number(alert, of: .alert, called: "alert")
            let ended = try desk.clinic.resolveAlert(desk.actor, id, note: note)
            try desk.output.answer(AlertRow(ended, desk)) {
                "\(ended.reference) is resolved."
            }
        }
    }
}
