import HomeCareDomain
import HomeCareServices
import TerminalKit

extension BookingScreen {
    static func draw(_ state: State, on canvas: inout Canvas) {
        guard state.isLoaded else { return }
        if canvas.isSpoken { return drawSpoken(state, on: &canvas) }
        switch state.stage {
        case .finding: drawFinding(state, on: &canvas)
        case .choosing: drawTimes(state, on: &canvas)
        case .booking: drawBooking(state, on: &canvas)
        }
    }

    private static func drawFinding(_ state: State, on canvas: inout Canvas) {
        let layout = BookingLayout(state)
        let (wish, list) = Rect(canvas.size).top(layout.formRows)
        canvas.within(wish) { canvas in
            if layout.isGrid {
                drawGrid(state, on: &canvas)
            } else {
                drawField(state, on: &canvas)
            }
        }
        canvas.within(list) { canvas in
            if state.seeksPatient {
                drawPatients(state, on: &canvas)
            } else {
                drawLadder(state, layout, on: &canvas)
            }
        }
    }

    private static func drawGrid(_ state: State, on canvas: inout Canvas) {
        for (row, line) in BookingLayout.lines(state).enumerated() {
            for place in line { drawPlace(place, row, state, on: &canvas) }
        }
    }

    private static func drawPlace(
        _ place: BookingLayout.Place, _ row: Int, _ state: State, on canvas: inout Canvas
    ) {
        guard let field = state.form[place.field] else { return }
        let isWrong = field.error != nil
        canvas.put(
            (isWrong ? "! " : "") + field.label, column: place.column, row: row,
            width: place.entry - place.column, tone: isWrong ? .error : .label)
        let widest = place.field == "patient" && canvas.size.columns >= 120 ? 60 : place.width
        state.form.drawEntry(
            place.field, on: &canvas,
            Rect(column: place.entry, row: row, columns: widest, rows: 1))
        let next = place.entry + widest + 1
        canvas.put(
            understood(place.field, state), column: next, row: row,
            width: room(after: place, next, on: canvas), tone: .dim)
    }

    private static func room(
        after place: BookingLayout.Place, _ next: Int, on canvas: Canvas
    ) -> Int {
        place.field == "day" ? 42 - next : canvas.size.columns - next - 1
    }

    /// What stands beside a field: who the patient is, which day was understood.
    private static func understood(_ field: String, _ state: State) -> String {
        switch field {
        case "patient":
            return state.patient.map {
                "\($0.reference) · \(PatientWords.sexAndAge($0, on: state.today))"
            } ?? ""
        case "day":
            guard let day = try? BookingWish.day(state) else {
                return state.form.text("day").isEmpty ? BookingWords.anyDay : ""
            }
            return ClinicZone.words(day, seenOn: state.today)
        case "rate": return BookingWords.rateUnit
        default: return ""
        }
    }

    /// One field in a window without room for all; what else is wished for is a Tab away.
    private static func drawField(_ state: State, on canvas: inout Canvas) {
        guard let field = state.form.current else { return }
        let label = canvas.put(
            field.label, column: 1, row: 0, width: 12,
            tone: field.error == nil ? .label : .error)
        let entry = label + 2
        state.form.drawEntry(
            field.id, on: &canvas,
            Rect(column: entry, row: 0, columns: canvas.size.columns - entry - 1, rows: 1))
    }

    static func drawPatients(_ state: State, on canvas: inout Canvas) {
        let today = state.today
        state.patientList.draw(
            state.patients,
            columns: [
                ListColumn(PatientWords.patient, width: 18, flex: 3) { Span($0.patient.name) },
                ListColumn(PatientWords.number, width: 7, priority: 1) {
                    Span($0.patient.reference, .dim)
                },
                ListColumn(PatientWords.age, width: 5, priority: 3) {
                    Span(PatientWords.sexAndAge($0.patient, on: today))
                },
                ListColumn(PatientWords.phone, width: 13, priority: 2) {
                    Span($0.patient.phone ?? PatientWords.none)
                },
                ListColumn(PatientWords.placeLabel, width: 12, flex: 1, priority: 4) {
                    Span($0.patient.place, .dim)
                },
            ],
            empty: state.patientsFor.map {
                $0.isEmpty ? PatientsScreenWords.noneYet : PatientsScreenWords.noneFound($0)
            } ?? "", on: &canvas)
    }

    /// What a screen reader is told: the list that is worked with now.
    private static func drawSpoken(_ state: State, on canvas: inout Canvas) {
        switch state.stage {
        case .finding where state.seeksPatient: drawPatients(state, on: &canvas)
        case .finding: drawLadder(state, BookingLayout(state), on: &canvas)
        case .choosing: drawTimes(state, on: &canvas)
        case .booking: break
        }
    }

    // MARK: Times

    private static func intro(_ times: TimeChoice, _ state: State) -> String {
        if times.isCut, let last = times.slots.last {
            return BookingWords.timesCut(
                times.slots.count, state.zone.dayAndClock(last.start, seenOn: state.today))
        }
        let from = times.from ?? state.today
        return BookingWords.timesIntro(ClinicZone.words(from, seenOn: state.today))
    }

    private static func drawTimes(_ state: State, on canvas: inout Canvas) {
        guard let times = state.times else { return }
        let intro = times.refusal.isEmpty ? intro(times, state) : times.refusal
        let used = canvas.paragraph(
            intro, column: 1, row: 0, width: min(100, canvas.size.columns - 2),
            tone: times.refusal.isEmpty ? .dim : .error)
        let rows = min(used, max(1, canvas.size.rows - 3))
        let (_, list) = Rect(canvas.size).top(rows + (canvas.size.rows >= 12 ? 1 : 0))
        let (zone, today, isNarrow) = (state.zone, state.today, canvas.size.columns < 60)
        func words(_ slot: OpenSlot) -> String {
            let start = zone.dayAndClock(slot.start, seenOn: today)
            return isNarrow ? start : "\(start)–\(zone.clock(slot.end))"
        }
        // A time that clocks show twice, or one of another year, needs more than others do.
        let widest = times.slots.reduce(isNarrow ? 16 : 22) { max($0, textWidth(words($1))) }
        canvas.within(list) { canvas in
            canvas.clear(Rect(canvas.size))
            state.timeList.draw(
                times.slots,
                columns: [
                    ListColumn(BookingWords.start, width: widest) { Span(words($0)) },
                    ListColumn(BookingWords.caregiver, width: 14, flex: 1) {
                        Span($0.caregiverName)
                    },
                ],
                empty: times.mayOverride
                    ? BookingWords.noTimeNearOverride : BookingWords.noTimeNear, on: &canvas)
        }
    }
}
