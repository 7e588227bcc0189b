import HomeCareDomain
import HomeCareServices
import TerminalKit

extension ReportScreen {
    /// The vitals, and the notes with what else was written.
    static func pages(_ state: State, _ hour: Instant, ascii: Bool) -> [Page] {
        guard let report = state.filed else { return [] }
        var vitals = Page()
        vitals.line([
            report.status.span(ascii: ascii),
            Span("  filed \(state.zone.full(report.submittedAt, now: hour))", .dim),
            Span(" by \(report.authorName)", .dim),
        ])
        vitals.gap()
        table(report, state, ascii, &vitals)
        var words = Page()
        words.heading("Notes")
        words.text(report.notes)
        death(report, state, hour, &words)
        words.gap()
        words.text(
            "\(RecordKind.appointment.reference(report.appointmentID)), "
                + "\(ago(report.submittedAt, now: hour)). A report is never changed.", .dim)
        return [vitals, words]
    }

    /// The lines of the table; diastolic stands with systolic, and what may be left out is.
    private static func lines(_ report: CareReport) -> [Vital] {
        Vital.allCases.filter { vital in
            vital != .diastolic
                && (Vital.mandatory.contains(vital) || report.vitals.has(vital)
                    || report.notObtained[vital] != nil)
        }
    }

    private static func table(
        _ report: CareReport, _ state: State, _ ascii: Bool, _ page: inout Page
    ) {
        // A patient reads values and words; the score is a tool of those who treat.
        let score = state.viewer.role == .patient ? nil : score(report, state)
        let points = Page.Column("NEWS2", width: 6, align: .trailing)
        page.table(
            [
                Page.Column("Vital", width: 14), Page.Column("Value", width: 14, flex: 3),
                Page.Column("Normal", width: 8, flex: 1, priority: 2),
            ] + (score == nil ? [] : [points]),
            lines(report).map { vital in
                [
                    Span(VitalWords.title(vital), .label), value(vital, report, ascii),
                    Span(VitalWords.normal(vital, ascii: ascii), .dim),
                    VitalWords.points(score?.points[vital]),
                ]
            })
        guard let score else { return }
        page.gap()
        total(report, score, &page)
    }

    /// The points of each vital; none where they no longer add up to the total that was stored.
    private static func score(_ report: CareReport, _ state: State) -> News2? {
        guard let line = state.card?.line else { return nil }
        let score = VitalWords.score(
            report, line.patient, pregnant: line.condition?.pregnant ?? false, zone: state.zone)
        guard score.total == report.news2Total else {
            return News2(applies: true, reason: nil, points: [:], missing: score.missing)
        }
        return score
    }

    private static func value(_ vital: Vital, _ report: CareReport, _ ascii: Bool) -> Span {
        let partner: Vital? = vital == .systolic ? .diastolic : nil
        if let text = VitalWords.full(vital, report.vitals, ascii: ascii) {
            guard vital == .spo2, report.vitals.spo2Scale == 2 else { return Span(text) }
            return Span("\(text), scale 2")
        }
        let reason = report.notObtained[vital] ?? partner.flatMap { report.notObtained[$0] }
        guard let reason else { return Span(VitalWords.none(ascii), .dim) }
        return Span(VitalWords.reason(reason), .notice)
    }

    private static func total(_ report: CareReport, _ score: News2, _ page: inout Page) {
        guard score.applies else { return page.text(score.reason ?? "", .dim) }
        guard let total = report.news2Total, let band = report.news2Band else {
            return page.text(
                "NEWS2 is incomplete: there is no total without every vital.", .dim)
        }
        page.line([Span("NEWS2  ", .label), Span("\(total) \(band.title)", band.tone)])
        page.text(band.response, .dim)
    }

    private static func death(
        _ report: CareReport, _ state: State, _ hour: Instant, _ page: inout Page
    ) {
        guard let death = report.death else { return }
        page.heading("Death")
        page.facts([
            Page.Fact("Time", death.time.map { state.zone.full($0, now: hour) }),
            Page.Fact("Confirmed by", death.confirmedBy),
            Page.Fact("Circumstances", death.circumstances),
        ])
    }
}
