import ArgumentParser
import HomeCareDomain
import HomeCareServices

/// `homecare alerts`: who is badly off, and who has it.
struct AlertsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts", abstract: "Who is badly off, and who has it.",
        subcommands: [List.self, Acknowledge.self, Resolve.self])

    struct List: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "List alerts: the unresolved ones, or all.")
        @OptionGroup var common: CommonOptions
        @Flag(help: "Resolved ones too.") var all = false

        func run(_ desk: Desk) throws {
            let zone = desk.clinic.settings.zone
            let alerts =
                all ? try desk.clinic.alerts(desk.actor) : try desk.clinic.openAlerts(desk.actor)
            try desk.output.list(
                alerts.map { AlertRow($0, zone: zone) }, empty: "No alerts.",
                heads: ["", "Severity", "Patient", "Reason", "State", "Opened", "Owner"]
            ) {
                [
                    $0.reference, $0.severity, $0.patientName, $0.reason ?? "–", $0.state,
                    $0.opened, $0.owner ?? "nobody yet",
                ]
            }
        }
    }

    struct Acknowledge: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take an alert: it is yours from now on.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as L-0009.") var alert: String

        func run(_ desk: Desk) throws {
            let id = try number(alert, of: .alert, called: "alert")
            let taken = try desk.clinic.acknowledgeAlert(desk.actor, id)
            try desk.output.answer(AlertRow(taken, zone: desk.clinic.settings.zone)) {
                "\(taken.reference) is \(taken.ownerName ?? "yours")'s."
            }
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
            try desk.output.answer(AlertRow(ended, zone: desk.clinic.settings.zone)) {
                "\(ended.reference) is resolved."
            }
        }
    }
}
