import HomeCareDomain
import TerminalKit

extension PatientsScreen {
    static func draw(_ state: State, on canvas: inout Canvas) {
        guard state.isLoaded else { return }
        guard let search = state.search else { return drawPatients(state, on: &canvas) }
        let (top, rest) = Rect(canvas.size).top(searchRows(canvas.size))
        canvas.within(top) { line in
            line.put("Search", column: 2, row: 0, tone: .label)
            search.draw(
                on: &line, column: 9, row: 0, width: min(44, line.size.columns - 11),
                focused: true)
        }
        canvas.within(rest) { drawPatients(state, on: &$0) }
    }

    private static func drawPatients(_ state: State, on canvas: inout Canvas) {
        let (hour, ascii) = (canvas.hour, canvas.ascii)
        Preview.draw(on: &canvas) { part in
            state.list.draw(
                state.lines,
                columns: state.isClinical
                    ? clinical(state.zone, hour, ascii) : desk(state.zone, hour),
                empty: empty(state), on: &part)
        } page: {
            state.selected.map { preview($0, state.zone, hour, ascii) }
        }
    }

    private static func clinical(
        _ zone: ClinicZone, _ hour: Instant, _ ascii: Bool
    ) -> [ListColumn<PatientLine>] {
        let today = zone.date(of: hour)
        return [
            ListColumn("Patient", width: 18, flex: 3) { Span($0.patient.name) },
            ListColumn("Age", width: 5, priority: 1) {
                Span(PatientWords.sexAndAge($0.patient, on: today), .dim)
            },
            ListColumn("Status", width: 15) {
                $0.condition?.status.span(ascii: ascii) ?? Span("")
            },
            ListColumn("For", width: 8, priority: 2) { line in
                Span(line.condition.map { age(of: $0.since, now: hour) } ?? "", .dim)
            },
            ListColumn("Last report", width: 11, priority: 3) { line in
                Span(line.lastReport.map { age(of: $0, now: hour) } ?? "none", .dim)
            },
            ListColumn("Next visit", width: 14, priority: 4) { nextVisit($0, zone, hour) },
            ListColumn("Physician", width: 18, flex: 1, priority: 5) {
                Span($0.patient.physicianName ?? "none", .dim)
            },
            ListColumn("Number", width: 7, priority: 6) { Span($0.patient.reference, .dim) },
        ]
    }

    private static func desk(_ zone: ClinicZone, _ hour: Instant) -> [ListColumn<PatientLine>] {
        let today = zone.date(of: hour)
        return [
            ListColumn("Patient", width: 18, flex: 3) { Span($0.patient.name) },
            ListColumn("Number", width: 7, priority: 2) { Span($0.patient.reference, .dim) },
            ListColumn("Born", width: 11, align: .trailing, priority: 5) {
                Span(ClinicZone.dated($0.patient.born), .dim)
            },
            ListColumn("Age", width: 5, priority: 3) {
                Span(PatientWords.sexAndAge($0.patient, on: today))
            },
            ListColumn("Phone", width: 13) { Span($0.patient.phone ?? "none") },
            ListColumn("Place", width: 12, flex: 1, priority: 4) { Span($0.patient.place, .dim) },
            ListColumn("Next visit", width: 14, priority: 1) { nextVisit($0, zone, hour) },
        ]
    }

    private static func nextVisit(
        _ line: PatientLine, _ zone: ClinicZone, _ hour: Instant
    ) -> Span {
        line.nextVisit.map { Span(zone.near($0, now: hour)) } ?? Span("none", .dim)
    }

    private static func empty(_ state: State) -> String {
        guard state.shownFor.isEmpty else {
            return "Nobody's name, phone or number contains “\(state.shownFor)”."
        }
        return switch state.viewer.role {
        case .caregiver: "No patients yet: they stand here once you have a visit with them."
        case .physician: "No patient has you as physician yet."
        default: "No patients yet."
        }
    }

    private static func preview(
        _ line: PatientLine, _ zone: ClinicZone, _ hour: Instant, _ ascii: Bool
    ) -> Page {
        var page = Page()
        page.line([Span(line.patient.name, .title), Span("  \(line.patient.reference)", .dim)])
        page.gap()
        if let condition = line.condition {
            page.line(PatientWords.status(condition, now: hour, ascii: ascii))
            page.gap()
        }
        page.facts(
            PatientWords.person(line.patient, on: zone.date(of: hour)) + [
                line.lastReport.flatMap {
                    Page.Fact(
                        "Last report", "\(zone.full($0, now: hour)), \(ago($0, now: hour))")
                },
                Page.Fact(
                    "Next visit",
                    line.nextVisit.map { zone.full($0, now: hour) } ?? "none is booked"),
            ])
        return page
    }
}
