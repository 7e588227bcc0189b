import ArgumentParser
import HomeCareDomain
import HomeCareServices

/// `homecare reports`: care reports, checked, filed and read.
struct ReportsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reports", abstract: "Care reports: check, file and read them.",
        subcommands: [Check.self, Create.self, List.self, Amend.self, Addenda.self])

    struct Check: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check a report given as JSON on standard input, or in options.",
            discussion: ReportOptions.discussion)
        @OptionGroup var common: CommonOptions
        @OptionGroup var report: ReportOptions

        func run(_ desk: Desk) throws {
            let typed = try report.report(desk)
            let check = try desk.clinic.checkReport(desk.actor, typed.input).adding(typed.faults)
            if desk.output.json {
                var answer = check.json
                if report.line != nil { answer.append("understood", typed.understood) }
                print(answer.serialised)
            } else {
                print(([typed.words, check.words].filter { !$0.isEmpty }).joined(separator: "\n"))
            }
            guard check.ok else { throw ExitCode(ExitStatus.refused.rawValue) }
        }
    }

    struct Create: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "File a report given as JSON on standard input, or in options.",
            discussion: ReportOptions.discussion, aliases: ["file"])
        @OptionGroup var common: CommonOptions
        @OptionGroup var report: ReportOptions
        @OptionGroup var operation: OperationOption

        func run(_ desk: Desk) throws {
            let typed = try report.report(desk)
            guard typed.faults.isEmpty else {
                let check = try desk.clinic.checkReport(desk.actor, typed.input)
                throw ServiceError.refused(check.adding(typed.faults).errors)
            }
            let filed = try desk.clinic.fileReport(
                desk.actor, typed.input, operation: operation.name)
            if !desk.output.json, !typed.words.isEmpty { print(typed.words) }
            try desk.output.answer(FiledRow(filed)) { filed.words }
        }
    }

    struct List: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "List a patient's reports, newest first.")
        @OptionGroup var common: CommonOptions
        @Option(help: "The patient's reference, such as P-0123.") var patient: String

        func run(_ desk: Desk) throws {
            let id = try number(patient, of: .patient, called: "patient")
            let zone = desk.clinic.settings.zone
            try desk.output.list(
                try desk.clinic.reports(desk.actor, patient: id).map { ReportRow($0, zone: zone) },
                empty: TableWords.noReports,
                heads: [
                    "", TableWords.filed, TableWords.status, TableWords.news2, TableWords.by,
                    TableWords.notes,
                ]
            ) {
                [
                    $0.reference, $0.submitted, $0.statusWords,
                    $0.news2Total.map { "\($0)" } ?? "–", $0.signature, $0.said,
                ]
            }
        }
    }
}

/// What filing a report did.
private struct FiledRow: Encodable {
    let ok = true
    let reference: String
    let status: String
    let news2Total: Int?
    let alert: String?
    let messages: Int
    /// Whether it closed a visit of which nobody knows when it was.
    let closedWithoutTimes: Bool

    init(_ filed: FiledReport) {
        reference = filed.reference
        status = filed.status.rawValue
        news2Total = filed.news2Total
        alert = filed.alertID.map(RecordKind.alert.reference)
        messages = filed.messages
        closedWithoutTimes = filed.closedWithoutTimes
    }
}

extension FiledReport {
    fileprivate var words: String {
        var words = "\(reference) is filed: \(status.title)"
        words += news2Total.map { ", NEWS2 \($0)." } ?? "."
        if let alertID {
            words +=
                " Alert \(RecordKind.alert.reference(alertID)), \(messages) messages queued."
        }
        if closedWithoutTimes { words += " Nobody checked in: the visit is closed without times." }
        return words
    }
}

extension ReportCheck {
    fileprivate var words: String {
        var lines = errors.map { "\($0.field): \($0.message)" }
        lines += questions.map { "Please confirm (\($0.id)): \($0.message)" }
        if let total = news2.total, let band = news2.band {
            lines.append("NEWS2 \(total), \(band.title).")
        } else if let reason = news2.reason {
            lines.append("NEWS2 does not apply: \(reason)")
        } else {
            let missing = news2.missing.map(\.title).joined(separator: ", ")
            lines.append("NEWS2 is incomplete: \(missing).")
        }
        return lines.joined(separator: "\n")
    }
}
