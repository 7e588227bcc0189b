import HomeCareDomain
import HomeCareServices
import TerminalKit

extension ReportScreen {
    /// The vitals, and the notes with what else was written.
    static func pages(_ state: State, _ hour: Instant, ascii: Bool) -> [Page] {
        guard let report = state.filed else { return [] }
        // A patient reads values and words; the score is a tool of those who treat.
        let score = state.viewer.role == .patient ? nil : score(report, state)
        var vitals = Page()
        vitals.line(head(report, state, score, hour, ascii))
        vitals.gap()
        if let withdrawal = report.withdrawal {
            let isPatient = state.viewer.role == .patient
            vitals.text(
                isPatient
                    ? WithdrawnWords.toldPatient(withdrawal, state.zone)
                    : WithdrawnWords.told(withdrawal, state.zone), .notice)
            // The patient is told that there was an error, and not the error.
            if isPatient { return [vitals] }
            vitals.gap()
        }
        table(report, score, ascii, &vitals)
        var words = Page()
        words.heading(ReportScreenWords.notes)
        words.text(report.notes)
        death(report, state, hour, &words)
        addenda(state, hour, &words)
        if let score { advice(report, score, &words) }
        words.gap()
        words.text(
            ReportScreenWords.origin(report, ago: ago(report.submittedAt, now: hour)), .dim)
        return [vitals, words]
    }

    /// The judgement, the score, and who filed it when; a narrow window cuts the end.
    private static func head(
        _ report: CareReport, _ state: State, _ score: News2?, _ hour: Instant, _ ascii: Bool
    ) -> [Span] {
        let dot = Span(ascii ? "  -  " : "  ·  ", .dim)
        let filed = state.zone.told(report.submittedAt, now: hour)
        var spans = [report.statusSpan(ascii: ascii)]
        if let score, report.death == nil, report.withdrawal == nil {
            spans += [
                dot, Span("\(ReportScreenWords.news2) ", .label), VitalWords.news2(report, score),
            ]
        }
        return spans + [dot, Span(ReportScreenWords.filed(filed, by: report.signature), .dim)]
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
        _ report: CareReport, _ score: News2?, _ ascii: Bool, _ page: inout Page
    ) {
        let points = Page.Column(ReportScreenWords.news2, width: 6, align: .trailing)
        page.table(
            [
                Page.Column(ReportScreenWords.vital, width: 14),
                Page.Column(ReportScreenWords.value, width: 14, flex: 1),
                Page.Column(ReportScreenWords.normal, width: 9, priority: 2),
            ] + (score == nil ? [] : [points]),
            lines(report).map { vital in
                [
                    Span(VitalWords.title(vital), .label), value(vital, report, ascii),
                    Span(
                        VitalWords.normal(
                            vital, spo2Scale: report.vitals.spo2Scale, ascii: ascii), .dim),
                    VitalWords.points(score?.points[vital]),
                ]
            }, most: 68)
        reasons(report, &page)
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
            return Span(ReportScreenWords.onScale2(text))
        }
        let reason = report.notObtained[vital] ?? partner.flatMap { report.notObtained[$0] }
        guard let reason else { return Span(VitalWords.none(ascii), .dim) }
        return Span(ReportScreenWords.notObtained(reason.code.title), .notice)
    }

    /// What was said in words about vitals that were not obtained.
    private static func reasons(_ report: CareReport, _ page: inout Page) {
        let told = Vital.allCases.compactMap { vital in
            Page.Fact(vital.title, report.notObtained[vital]?.text)
        }
        guard !told.isEmpty else { return }
        page.gap()
        page.facts(told, indent: 16)
    }

    /// What the score asks for, or why there is none.
    private static func advice(_ report: CareReport, _ score: News2, _ page: inout Page) {
        guard report.death == nil else { return }
        page.heading(ReportScreenWords.news2)
        if let band = report.news2Band {
            page.text(band.response)
        } else {
            page.text(
                score.reason ?? ReportScreenWords.incomplete)
        }
    }

    /// What was added since, in the order in which it was written.
    private static func addenda(_ state: State, _ hour: Instant, _ page: inout Page) {
        guard !state.addenda.isEmpty else { return }
        page.heading(AddendumWords.heading)
        for (index, addendum) in state.addenda.enumerated() {
            if index > 0 { page.gap() }
            page.text(
                AddendumWords.head(
                    addendum, when: state.zone.told(addendum.writtenAt, now: hour)), .label)
            page.text(AddendumWords.reason(addendum.reason), .dim)
            for line in addendum.text.split(separator: "\n", omittingEmptySubsequences: false) {
                page.text(String(line))
            }
        }
    }

    private static func death(
        _ report: CareReport, _ state: State, _ hour: Instant, _ page: inout Page
    ) {
        guard let death = report.death else { return }
        page.heading(
            report.withdrawal == nil ? ReportScreenWords.death : WithdrawnWords.death)
        page.facts([
            Page.Fact(
                ReportScreenWords.deathTime, death.time.map { state.zone.full($0, now: hour) }),
            Page.Fact(ReportScreenWords.confirmedBy, death.confirmedBy),
            Page.Fact(ReportScreenWords.circumstances, death.circumstances),
        ])
    }
}
