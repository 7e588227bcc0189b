import HomeCareDomain
import TerminalKit

/// The facts of a visit, as the visit's screen and the preview beside a list show them.
enum VisitView {
    static func draw(_ visit: Visit, hours: String, on canvas: inout Canvas) {
        var lines: [RowLayout.Line] = [
            .init(
                "Patient", "\(visit.patientName) · \(RecordKind.patient.reference(visit.patientID))"
            ),
            .init("Born", "\(visit.patientBorn.iso), \(visit.patientSex.rawValue)"),
            .init("Time", hours),
            .init("For", visit.specialty),
            .init("Where", visit.mode == .virtual ? "virtual" : place(visit)),
            .init("State", visit.state.title, tone: visit.state.tone),
        ]
        if let report = visit.reportID {
            lines.append(.init("Report", RecordKind.report.reference(report), tone: .reference))
        }
        let used = RowLayout(lines).draw(on: &canvas, row: 0, column: 1)
        guard !visit.notes.isEmpty else { return }
        canvas.put("Notes of the booking", column: 1, row: used + 1, tone: .label)
        canvas.paragraph(
            visit.notes, column: 1, row: used + 2, width: canvas.size.columns - 2, tone: .text)
    }

    private static func place(_ visit: Visit) -> String {
        visit.address.isEmpty ? "at the patient's home" : visit.address
    }
}
