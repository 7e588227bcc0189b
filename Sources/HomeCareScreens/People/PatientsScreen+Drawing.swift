import HomeCareDomain
import TerminalKit

extension PatientsScreen {
    static func draw(_ state: State, on canvas: inout Canvas) {
        guard state.isLoaded else { return }
        guard let search = state.search else { return drawPatients(state, on: &canvas) }
        let (top, rest) = Rect(canvas.size).top(searchRows(canvas.size))
        canvas.within(top) { line in
            line.put(PatientsScreenWords.search, column: 2, row: 0, tone: .label)
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
            ListColumn(PatientWords.patient, width: 18, flex: 3) { Span($0.patient.name) },
            ListColumn(PatientWords.age, width: 5, priority: 1) {
                Span(PatientWords.sexAndAge($0.patient, on: today), .dim)
            },
            ListColumn(PatientWords.status, width: 15) {
                $0.condition?.status.span(ascii: ascii) ?? Span("")
            },
            ListColumn(PatientsScreenWords.since, width: 8, priority: 2) { line in
                Span(line.condition.map { age(of: $0.since, now: hour) } ?? "", .dim)
            },
            ListColumn(PatientWords.lastReport, width: 11, priority: 3) { line in
                Span(line.lastReport.map { age(of: $0, now: hour) } ?? PatientWords.none, .dim)
            },
            ListColumn(PatientWords.nextVisit, width: 14, priority: 4) {
                nextVisit($0, zone, hour)
            },
            ListColumn(PatientWords.physician, width: 18, flex: 1, priority: 5) {
                Span($0.patient.physicianName ?? PatientWords.none, .dim)
            },
            ListColumn(PatientWords.number, width: 7, priority: 6) {
                Span($0.patient.reference, .dim)
            },
        ]
    }

    private static func desk(_ zone: ClinicZone, _ hour: Instant) -> [ListColumn<PatientLine>] {
        let today = zone.date(of: hour)
        return [
            ListColumn(PatientWords.patient, width: 18, flex: 3) { Span($0.patient.name) },
            ListColumn(PatientWords.number, width: 7, priority: 2) {
                Span($0.patient.reference, .dim)
            },
            ListColumn(PatientWords.born, width: 11, align: .trailing, priority: 5) {
                Span(ClinicZone.dated($0.patient.born), .dim)
            },
            ListColumn(PatientWords.age, width: 5, priority: 3) {
                Span(PatientWords.sexAndAge($0.patient, on: today))
            },
            ListColumn(PatientWords.phone, width: 13) {
                Span($0.patient.phone ?? PatientWords.none)
            },
            ListColumn(PatientWords.placeLabel, width: 12, flex: 1, priority: 4) {
                Span($0.patient.place, .dim)
            },
            ListColumn(PatientWords.nextVisit, width: 14, priority: 1) {
                nextVisit($0, zone, hour)
            },
        ]
    }

    private static func nextVisit(
        _ line: PatientLine, _ zone: ClinicZone, _ hour: Instant
    ) -> Span {
        line.nextVisit.map { Span(zone.near($0, now: hour)) } ?? Span(PatientWords.none, .dim)
    }

    private static func empty(_ state: State) -> String {
        guard state.shownFor.isEmpty else {
            return PatientsScreenWords.noneFound(state.shownFor)
        }
        return switch state.viewer.role {
        case .caregiver: PatientsScreenWords.noneVisited
        case .physician: PatientsScreenWords.noneTreated
        default: PatientsScreenWords.noneYet
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
                        PatientWords.lastReport,
                        PatientsScreenWords.reported(zone.full($0, now: hour), ago($0, now: hour)))
                },
                Page.Fact(
                    PatientWords.nextVisit,
                    line.nextVisit.map { zone.full($0, now: hour) }
                        ?? PatientsScreenWords.noneBooked),
            ])
        return page
    }
}
