import ArgumentParser
import HomeCareDomain
import HomeCareServices

extension ReportsCommand {
    /// `homecare reports amend`: an addendum.
    struct Amend: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add to a filed report in words; the report itself never changes.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as R-0007.") var report: String
        @Option(help: "Why the report needs it.") var reason: String
        @Option(help: "What is added or corrected.") var text: String
        @OptionGroup var operation: OperationOption

        func run(_ desk: Desk) throws {
            let id = try number(report, of: .report, called: "report")
            let all = try desk.clinic.amendReport(
                desk.actor, AddendumInput(report: id, reason: reason, text: text),
                operation: operation.name)
            let rows = all.map { AddendumRow($0, zone: desk.clinic.settings.zone) }
            try desk.output.answer(rows) {
                "\(RecordKind.report.reference(id)) has \(all.count) "
                    + (all.count == 1 ? "addendum." : "addenda.")
                    + " To change the status, file a new report."
            }
        }
    }

    /// `homecare reports addenda`: what was added.
    struct Addenda: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the addenda of a report, oldest first.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as R-0007.") var report: String

        func run(_ desk: Desk) throws {
            let id = try number(report, of: .report, called: "report")
            let zone = desk.clinic.settings.zone
            try desk.output.list(
                try desk.clinic.addenda(desk.actor, report: id).map {
                    AddendumRow($0, zone: zone)
                },
                empty: TableWords.noAddenda,
                heads: [TableWords.written, TableWords.by, TableWords.reason, TableWords.text]
            ) { [$0.written, $0.author, $0.reason, $0.text] }
        }
    }
}

/// An addendum as listings show it.
struct AddendumRow: Encodable {
    let report: String
    let author: String
    let role: String
    let written: String
    let reason: String
    let text: String

    init(_ addendum: Addendum, zone: ClinicZone) {
        report = RecordKind.report.reference(addendum.reportID)
        author = addendum.authorName
        role = addendum.authorRole.rawValue
        written = zone.stamp(addendum.writtenAt)
        reason = addendum.reason
        text = addendum.text
    }
}
