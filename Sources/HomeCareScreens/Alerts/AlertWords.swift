import HomeCareDomain
import TerminalKit
import Words

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
            return Span(resolved(by: alert.resolvedBy), .dim)
        }
        return alert.ownerName.map { Span($0, .good) } ?? Span(nobodyYet, .high)
    }

    static func state(_ alert: Alert) -> Span { Span(alert.state.title, tone(alert)) }

    private static func tone(_ alert: Alert) -> Tone {
        alert.state == .resolved ? .dim : .text
    }

    static func columns(
        _ zone: ClinicZone, _ hour: Instant, ascii: Bool, withPatient: Bool
    ) -> [ListColumn<Alert>] {
        let patients = ListColumn<Alert>(Heading.patient, width: 15, flex: 2) {
            Span($0.patientName, tone($0))
        }
        return [ListColumn(Heading.severity, width: 10) { severity($0, ascii: ascii) }]
            + (withPatient ? [patients] : []) + [
                ListColumn(Heading.reason, width: 19, flex: 2, priority: withPatient ? 3 : 0) {
                    finding($0)
                },
                ListColumn(Heading.age, width: 8, priority: 1) {
                    Span(age(of: $0.openedAt, now: hour), .dim)
                },
                ListColumn(Heading.whoHasIt, width: 16, flex: 2, priority: 2) { owner($0) },
                ListColumn(Heading.next, width: 34, priority: 4) {
                    Span($0.next(zone, hour) ?? "", .dim)
                },
                ListColumn(Heading.state, width: 12, priority: 5) { state($0) },
            ]
    }

    /// What is known of an alert, for a preview and for its own screen.
    static func facts(
        _ alert: Alert, _ zone: ClinicZone, _ hour: Instant
    ) -> [Page.Fact?] {
        [
            Page.Fact(
                Heading.patient,
                "\(alert.patientName), \(RecordKind.patient.reference(alert.patientID))"),
            Page.Fact(
                Heading.opened,
                "\(zone.full(alert.openedAt, now: hour)), \(ago(alert.openedAt, now: hour))"),
            Page.Fact(Heading.report, RecordKind.report.reference(alert.reportID), .reference),
            Page.Fact(Heading.state, [Span(climbed(alert), tone(alert))]),
            alert.state == .resolved ? nil : Page.Fact(Heading.whoHasIt, [held(alert, zone, hour)]),
            Page.Fact(Heading.next, alert.next(zone, hour)),
            Page.Fact(Heading.resolvedBy, alert.resolvedBy),
            Page.Fact(
                Heading.resolvedAt, alert.resolvedAt.map { zone.full($0, now: hour) }),
            Page.Fact(Heading.done, alert.resolution),
        ]
    }

    /// Its state, and how far it has climbed while that matters.
    private static func climbed(_ alert: Alert) -> String {
        guard alert.state != .resolved, let progress = alert.progress else {
            return alert.state.title
        }
        let (state, tier) = (alert.state.title, progress.tier)
        return progress.round > 1
            ? say(
                "alertLine.climbedAgain",
                "\(state), tier \(tier) paged, started \(progress.round) times")
            : say("alertLine.climbed", "\(state), tier \(tier) paged")
    }

    /// One line of its history.
    static func told(_ event: AlertEvent) -> String {
        let kind = event.kind.title
        let head = event.actor.map { say("alertLine.doneBy", "\(kind) by \($0)") } ?? kind
        let detail = finding(event.detail)
        return detail.isEmpty ? head : say("alertLine.detail", "\(head): \(detail)")
    }

    private static func held(_ alert: Alert, _ zone: ClinicZone, _ hour: Instant) -> Span {
        guard let name = alert.ownerName, let until = alert.ownedUntil else {
            return Span(nobodyYet, .high)
        }
        return until > hour
            ? Span(
                say("alertLine.heldUntil", "\(name), until \(zone.clockOrDay(until, now: hour))"),
                .good)
            : Span(had(name, until: zone.near(until, now: hour)), .high)
    }

    private static var nobodyYet: String { say("alertLine.nobodyYet", "nobody yet") }

    private static func resolved(by name: String?) -> String {
        let name = name ?? say("alertLine.somebody", "somebody")
        return say("alertLine.resolved", "resolved by \(name)")
    }

    private static func had(_ name: String, until moment: String) -> String {
        say("alertLine.hadUntil", "\(name) had it until \(moment)")
    }
}

/// The headings of the columns and the names of the facts.
private enum Heading {
    static var patient: String { say("alertLine.patient", "Patient") }
    static var severity: String { say("alertLine.severity", "Severity") }
    static var reason: String { say("alertLine.reason", "Reason") }
    static var age: String { say("alertLine.age", "Age") }
    static var whoHasIt: String { say("alertLine.whoHasIt", "Who has it") }
    static var next: String { say("alertLine.next", "Next") }
    static var state: String { say("alertLine.state", "State") }
    static var opened: String { say("alertLine.openedAt", "Opened") }
    static var report: String { say("alertLine.report", "Report") }
    static var resolvedBy: String { say("alertLine.resolvedBy", "Resolved by") }
    static var resolvedAt: String { say("alertLine.resolvedAt", "Resolved at") }
    static var done: String { say("alertLine.done", "What was done") }
}
