import HomeCareDomain
import HomeCareServices
import TerminalKit

extension NotificationScreen {
    private typealias Words = NotificationScreenWords

    static func pages(_ state: State, _ hour: Instant, ascii: Bool) -> [Page] {
        guard let history = state.history else { return [] }
        let line = history.notification
        var text = Page()
        text.heading(line.subject.isEmpty ? Words.text : line.subject)
        text.gap()
        text.text(line.body)
        return [facts(history, state.zone, hour, ascii), text]
    }

    private static func facts(
        _ history: NotificationHistory, _ zone: ClinicZone, _ hour: Instant, _ ascii: Bool
    ) -> Page {
        let line = history.notification
        var page = Page()
        page.line([
            line.state.span(ascii: ascii),
            Span(" \(NotificationWords.standing(since: line.since, now: hour))", .dim),
        ])
        page.gap()
        if let sentence = history.channel?.sentence(in: zone, now: hour), history.wait != nil {
            page.text("\(ascii ? "!" : "▲") \(sentence)", .error)
            page.gap()
        }
        page.facts([
            Page.Fact(Words.known, line.detail),
            Page.Fact(Words.next, history.wait.map { Words.wait($0, zone, now: hour) }),
            Page.Fact(Words.to, line.recipient),
            Page.Fact(Words.by, Words.address(line)),
            Page.Fact(Words.about, NotificationWords.about(line)),
            line.alertID.flatMap {
                Page.Fact(Words.alert, RecordKind.alert.reference($0), .reference)
            },
            Page.Fact(Words.urgency, line.critical ? Words.critical : Words.usual),
            Page.Fact(Words.written, zone.full(line.createdAt, now: hour)),
            Page.Fact(Words.parts, line.segments.map(Words.parts)),
            Page.Fact(Words.number, line.providerID, .reference),
        ])
        attempts(history.attempts, zone, hour, &page)
        reports(history.reports, zone, hour, &page)
        return page
    }

    /// The newest last; its words stand below it, whole.
    private static func attempts(
        _ attempts: [DeliveryAttempt], _ zone: ClinicZone, _ hour: Instant, _ page: inout Page
    ) {
        page.heading(Words.attempts)
        if attempts.isEmpty { page.text(Words.noAttempts, .dim) }
        page.facts(
            attempts.map { attempt in
                Page.Fact(
                    "\(attempt.number)",
                    [
                        "\(zone.full(attempt.startedAt, now: hour))",
                        NotificationWords.outcome(attempt), attempt.detail,
                    ].filter { !$0.isEmpty }.joined(separator: ": "))
            }, indent: 3)
    }

    private static func reports(
        _ reports: [ReportAsked], _ zone: ClinicZone, _ hour: Instant, _ page: inout Page
    ) {
        guard !reports.isEmpty else { return }
        page.heading(Words.reports)
        page.table(
            [
                Page.Column("", width: 16), Page.Column("", width: 14, flex: 1),
            ],
            reports.map { report in
                [
                    Span(zone.full(report.answeredAt ?? report.dueAt, now: hour)),
                    report.answeredAt == nil
                        ? Span(Words.notAskedYet, .dim)
                        : Span(report.answer.isEmpty ? Words.noAnswer : report.answer),
                ]
            })
    }
}
