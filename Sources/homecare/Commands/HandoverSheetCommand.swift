import ArgumentParser
import HomeCareDomain
import HomeCareScreens
import HomeCareServices

/// `homecare patients handover`: what changed for a patient, as plain text for a printer.
struct HandoverSheetCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "handover",
        abstract: "What changed for a patient since a visit, on one page of plain text.")

    @OptionGroup var common: CommonOptions
    @Argument(help: "The reference, such as P-0123.") var patient: String
    @Option(
        help: """
            A visit such as A-1042, or a day or time such as 2026-11-24 or 2026-11-24T10:00; \
            otherwise the visit before the last.
            """)
    var since: String?

    func run(_ desk: Desk) throws {
        let id = try number(patient, of: .patient, called: "patient")
        let zone = desk.clinic.settings.zone
        let start = try since.map { try Self.start($0, zone) } ?? .before
        let handover = try desk.clinic.handover(desk.actor, patient: id, since: start)
        let sheet = HandoverSheet(handover, zone: zone, ascii: desk.settings.ascii)
        try desk.output.answer(HandoverRow(handover, sheet, desk)) {
            sheet.text.joined(separator: "\n")
        }
    }

    /// A day begins at its first moment: what was reported on it is told.
    private static func start(_ text: String, _ zone: ClinicZone) throws -> HandoverStart {
        if let day = CivilDate(text) { return .moment(zone.startOfDay(day)) }
        if let moment = zone.parse(text) { return .moment(moment) }
        if let visit = RecordKind.appointment.id(from: text) { return .visit(visit) }
        throw Refusal(
            .usage,
            CommandWords.noSince(text),
            field: "since")
    }
}

/// A handover for other programs: the facts, and the sheet as it is printed.
private struct HandoverRow: Encodable {
    let patient: PatientRow
    let made: String
    let since: ReportRow?
    let latest: ReportRow?
    let reports: [ReportRow]
    let statusChanges: [StatusChangeRow]
    let alerts: [AlertRow]
    let addenda: [AddendumRow]
    let unreported: [VisitRow]
    let next: [VisitRow]
    let text: [String]

    init(_ handover: Handover, _ sheet: HandoverSheet, _ desk: Desk) {
        let zone = desk.clinic.settings.zone
        patient = PatientRow(handover.line, zone: zone)
        made = zone.stamp(handover.at)
        since = handover.then.map { ReportRow($0, zone: zone) }
        latest = handover.now.map { ReportRow($0, zone: zone) }
        reports = handover.reports.map { ReportRow($0, zone: zone) }
        statusChanges = handover.changes.map {
            StatusChangeRow(
                from: $0.from.rawValue, to: $0.to.rawValue, by: $0.by, at: zone.stamp($0.at))
        }
        alerts = handover.alerts.map { AlertRow($0, desk) }
        addenda = handover.addenda.map {
            AddendumRow(
                report: RecordKind.report.reference($0.reportID), author: $0.authorName,
                written: zone.stamp($0.writtenAt), reason: $0.reason, text: $0.text)
        }
        unreported = handover.unreported.map { VisitRow($0, zone: zone) }
        next = handover.next.map { VisitRow($0, zone: zone) }
        text = sheet.text
    }

    struct StatusChangeRow: Encodable {
        let from: String
        let to: String
        let by: String
        let at: String
    }

    struct AddendumRow: Encodable {
        let report: String
        let author: String
        let written: String
        let reason: String
        let text: String
    }
}
