import HomeCareDomain
import TerminalKit

/// How alerts are told on lists and pages.
enum AlertWords {
    /// Glyph and word; quiet once the alert is over.
    static func severity(_ alert: Alert, ascii: Bool) -> Span {
        let span = alert.severity.span(ascii: ascii)
        return alert.state == .resolved ? Span(span.text, .dim) : span
    }

    static func reason(_ alert: Alert, ascii: Bool) -> Span {
        let words = alert.reason ?? ""
        return Span(ascii ? words.replacing("·", with: "-") : words, tone(alert))
    }

    /// What was found, without the status that the severity stands for already.
    static func finding(_ alert: Alert) -> Span {
        Span(finding(alert.reason ?? ""), tone(alert))
    }

    static func finding(_ reason: String) -> String {
        let parts = reason.split(separator: " · ", maxSplits: 1)
        return parts.count == 2 ? String(parts[1]) : reason
    }

    /// Who has it, or who ended it.
    static func owner(_ alert: Alert) -> Span {
        if alert.state == .resolved {
            return Span("resolved by \(alert.resolvedBy ?? "somebody")", .dim)
        }
        return alert.ownerName.map { Span($0, .good) } ?? Span("nobody yet", .high)
    }

    static func state(_ alert: Alert) -> Span { Span(alert.state.title, tone(alert)) }

    private static func tone(_ alert: Alert) -> Tone {
        alert.state == .resolved ? .dim : .text
    }

    static func columns(
        _ zone: ClinicZone, _ hour: Instant, ascii: Bool, withPatient: Bool
    ) -> [ListColumn<Alert>] {
        let patient = ListColumn<Alert>("Patient", width: 15, flex: 2) {
            Span($0.patientName, tone($0))
        }
        return [ListColumn("Severity", width: 10) { severity($0, ascii: ascii) }]
            + (withPatient ? [patient] : []) + [
                ListColumn("Reason", width: 19, flex: 2, priority: withPatient ? 3 : 0) {
                    finding($0)
                },
                ListColumn("Age", width: 8, priority: 1) {
                    Span(age(of: $0.openedAt, now: hour), .dim)
                },
                ListColumn("Who has it", width: 16, flex: 2, priority: 2) { owner($0) },
                ListColumn("Next", width: 34, priority: 4) {
                    Span($0.next(zone, hour) ?? "", .dim)
                },
                ListColumn("State", width: 12, priority: 5) { state($0) },
            ]
    }

    /// What is known of an alert, for a preview and for its own screen.
    static func facts(
        _ alert: Alert, _ zone: ClinicZone, _ hour: Instant
    ) -> [Page.Fact?] {
        [
            Page.Fact(
                "Patient", "\(alert.patientName), \(RecordKind.patient.reference(alert.patientID))"),
            Page.Fact(
                "Opened",
                "\(zone.full(alert.openedAt, now: hour)), \(ago(alert.openedAt, now: hour))"),
            Page.Fact("Report", RecordKind.report.reference(alert.reportID), .reference),
            Page.Fact("State", [Span(alert.state.title + climbed(alert), tone(alert))]),
            alert.state == .resolved ? nil : Page.Fact("Who has it", [held(alert, zone, hour)]),
            Page.Fact("Next", alert.next(zone, hour)),
            Page.Fact("Resolved by", alert.resolvedBy),
            Page.Fact(
                "Resolved at", alert.resolvedAt.map { zone.full($0, now: hour) }),
            Page.Fact("What was done", alert.resolution),
        ]
    }

    /// How far it has climbed, while it matters.
    private static func climbed(_ alert: Alert) -> String {
        guard alert.state != .resolved, let progress = alert.progress else { return "" }
        let again = progress.round > 1 ? ", started \(progress.round) times" : ""
        return ", tier \(progress.tier) paged\(again)"
    }

    /// One line of its history.
    static func told(_ event: AlertEvent) -> String {
        let head = [event.kind.title, event.actor.map { "by \($0)" }].compactMap { $0 }
        let detail = finding(event.detail)
        return head.joined(separator: " ") + (detail.isEmpty ? "" : ": \(detail)")
    }

    private static func held(_ alert: Alert, _ zone: ClinicZone, _ hour: Instant) -> Span {
        guard let name = alert.ownerName, let until = alert.ownedUntil else {
            return Span("nobody yet", .high)
        }
        return until > hour
            ? Span("\(name), until \(zone.clock(until))", .good)
            : Span("\(name) had it until \(zone.near(until, now: hour))", .high)
    }
}
