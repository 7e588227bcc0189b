import HomeCareDomain
import HomeCareServices
import TerminalKit

/// The facts of a visit, as the visit's screen and the preview beside a list show them.
enum VisitView {
    static func draw(
        _ visit: Visit, hours: String, more: [RowLayout.Line] = [], on canvas: inout Canvas
    ) {
        var lines: [RowLayout.Line] = [
            .init(
                VisitWords.patient,
                "\(visit.patientName) · \(RecordKind.patient.reference(visit.patientID))"
            ),
            .init(
                VisitWords.born,
                "\(ClinicZone.dated(visit.patientBorn)), \(visit.patientSex.rawValue)"),
            .init(VisitWords.time, hours),
            .init(VisitWords.specialty, visit.specialty),
            .init(VisitWords.place, visit.mode == .virtual ? VisitWords.virtual : place(visit)),
            .init(VisitWords.state, visit.state.title, tone: visit.state.tone),
        ]
        if let report = visit.reportID {
            lines.append(
                .init(VisitWords.report, RecordKind.report.reference(report), tone: .reference))
        }
        lines += more
        let used = RowLayout(lines).draw(on: &canvas, row: 0, column: 1)
        guard !visit.notes.isEmpty else { return }
        canvas.put(VisitWords.notes, column: 1, row: used + 1, tone: .label)
        canvas.paragraph(
            visit.notes, column: 1, row: used + 2, width: canvas.size.columns - 2, tone: .text)
    }

    private static func place(_ visit: Visit) -> String {
        visit.address.isEmpty ? VisitWords.atHome : visit.address
    }

    /// How the visit was booked, as far as this person may know it.
    static func terms(_ state: VisitScreen.State) -> [RowLayout.Line] {
        guard let card = state.card else { return [] }
        let (terms, facts) = (card.visit.terms, card.facts)
        var lines: [RowLayout.Line] = []
        func add(_ label: String, _ text: String?, _ tone: Tone = .text) {
            guard let text, !text.isEmpty else { return }
            lines.append(.init(label, text, tone: tone))
        }
        if state.viewer.role == .patient {
            add("", toPatient(card.visit), .notice)
        }
        if state.viewer.role != .caregiver {
            add(VisitLifeWords.caregiver, card.visit.caregiverName)
        }
        add(VisitLifeWords.cost, terms?.costCents.map { VisitCost.words($0) })
        add(
            VisitLifeWords.booked,
            facts.map {
                VisitLifeWords.bookedBy($0.bookedBy ?? VisitLifeWords.localOperator, state.booked)
            })
        if let place = facts?.placeInSeries, let visits = facts?.seriesVisits {
            add(VisitLifeWords.series, VisitLifeWords.inSeries(place, visits))
        }
        add(VisitLifeWords.outside, card.outside, .notice)
        add(VisitLifeWords.stranded, card.stranded?.words, .notice)
        add(VisitLifeWords.override, terms?.overrideReason, .notice)
        if card.visit.state == .cancelled { add(VisitLifeWords.why, terms?.cancelReason) }
        add(
            VisitLifeWords.room, card.joining?.words(to: state.viewer.role),
            card.joining?.address == nil ? .notice : .reference)
        return lines
    }

    private static func toPatient(_ visit: Visit) -> String? {
        switch visit.state {
        case .requested: VisitLifeWords.requestedForPatient(visit.caregiverName)
        case .confirmed: VisitLifeWords.confirmedForPatient
        default: nil
        }
    }
}
