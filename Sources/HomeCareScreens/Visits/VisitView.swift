import HomeCareDomain
import TerminalKit

/// The facts of a visit, as the visit's screen and the preview beside a list show them.
enum VisitView {
    static func draw(_ visit: Visit, hours: String, on canvas: inout Canvas) {
        var lines: [RowLayout.Line] = [
            .init(
                VisitWords.patient,
                "\(visit.patientName) · \(RecordKind.patient.reference(visit.patientID))"
            ),
            .init(VisitWords.born, "\(visit.patientBorn.iso), \(visit.patientSex.rawValue)"),
            .init(VisitWords.time, hours),
            .init(VisitWords.specialty, visit.specialty),
            .init(VisitWords.place, visit.mode == .virtual ? VisitWords.virtual : place(visit)),
            .init(VisitWords.state, visit.state.title, tone: visit.state.tone),
        ]
        if let report = visit.reportID {
            lines.append(
                .init(VisitWords.report, RecordKind.report.reference(report), tone: .reference))
        }
        let used = RowLayout(lines).draw(on: &canvas, row: 0, column: 1)
        guard !visit.notes.isEmpty else { return }
        canvas.put(VisitWords.notes, column: 1, row: used + 1, tone: .label)
        canvas.paragraph(
            visit.notes, column: 1, row: used + 2, width: canvas.size.columns - 2, tone: .text)
    }

    private static func place(_ visit: Visit) -> String {
        visit.address.isEmpty ? VisitWords.atHome : visit.address
    }
}
