import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("The day board says what waits for the desk")
struct DayBoardTests {
    let clinic: TestClinic

    init() throws {
        clinic = try TestClinic()
        try clinic.add(Scene.weeks + Self.anyHour)
    }

    /// Nothing that is booked lies outside.
    private static let anyHour = [
        "DELETE FROM time_off", "DELETE FROM availability_windows",
        """
        INSERT INTO availability_windows (caregiver_id, weekday, starts_minute, ends_minute, mode)
        WITH RECURSIVE days (day) AS (SELECT 1 UNION ALL SELECT day + 1 FROM days WHERE day < 7)
        SELECT caregivers.id, day, 0, 1440, 'both' FROM caregivers, days
        """,
    ]

    private func board() -> Rehearsal<Workplace> {
        clinic.rehearsal(
            as: .grace, [AnyScreen(DayBoardScreen.self, .init(viewer: clinic.actor(.grace)))])
    }

    @Test("Visits whose caregiver may not make them are counted, listed, and gone when moved")
    func stranded() throws {
        #expect(!board().frame.text.contains("to put right: s"))
        try clinic.add(["UPDATE caregivers SET verification = 'suspended' WHERE id = 2"])
        let visits = try clinic.clinic.visits(clinic.actor(.grace), .stranded)
        #expect(!visits.isEmpty && visits.allSatisfy { $0.caregiverID == 2 })
        #expect(visits.allSatisfy { $0.startsAt >= TestClinic.now })
        var screen = board()
        #expect(screen.frame.text.contains("\(visits.count) to put right: s"))
        screen.press(.character("s"))
        #expect(screen.runtime.topID == VisitsScreen.id)
        #expect(screen.frame.text.contains("Visits to put right"))
        #expect(screen.frame.text.contains("\(visits.count) to put right"))
        for visit in visits {
            _ = try clinic.clinic.cancelAppointment(clinic.actor(.grace), visit.id)
        }
        screen.tell(.changed)
        #expect(screen.frame.text.contains("Every visit to come is with somebody who may make it"))
        screen.press(.escape)
        screen.tell(.changed)
        #expect(!screen.frame.text.contains("to put right: s"))
    }

    @Test("Time off over a booked visit stays named, says why, and is seen to from the list")
    func outside() throws {
        // Of the days on which Amina has visits.
        try clinic.add([
            """
            INSERT INTO time_off (caregiver_id, starts_at, ends_at, reason)
            VALUES (1, \(TestClinicSeed.ago(days: -2, minutes: 845)),
                \(TestClinicSeed.ago(days: -12, minutes: 845)), '')
            """
        ])
        let grace = clinic.actor(.grace)
        let before = try clinic.clinic.strandedVisits(grace).visits
        #expect(!before.isEmpty && before.allSatisfy { $0.cause == .timeOff })
        let kept = try #require(before.first { $0.visit.state == .confirmed }?.visit.id)
        var screen = board()
        #expect(screen.frame.text.contains("\(before.count) to put right: s"))
        screen.press(.character("s"))
        #expect(screen.frame.text.contains("time off"))
        while screen.runtime.state(of: VisitsScreen.self)?.list.selected != kept {
            screen.press(.down)
        }
        screen.press(.enter)
        #expect(screen.frame.text.contains("Outside"))
        #expect(screen.frame.text.contains("is away until"))
        screen.press(.character("k"))
        #expect(screen.frame.text.contains("Outside the availability: keep it all the same?"))
        screen.type("She comes in for it.")
        screen.press(.enter)
        #expect(screen.frame.text.contains("is kept as it is."))
        #expect(!screen.frame.text.contains("k Keep"))
        screen.press(.escape)
        screen.tell(.changed)
        let after = screen.runtime.state(of: VisitsScreen.self)?.visits.map(\.id)
        #expect(after == before.map(\.visit.id).filter { $0 != kept })
    }

    @Test("Where not all visits to come were compared with the hours, the list says until when")
    func lookedUntil() throws {
        var state = VisitsScreen.State(viewer: clinic.actor(.grace), whose: .stranded)
        state.isLoaded = true
        state.lookedUntil = TestClinic.now
        #expect(VisitsScreen.note(state) == "hours compared until Tue 24 Nov 14:05")
    }

    @Test("Nobody but the desk is told of them")
    func permission() throws {
        #expect(throws: ServiceError.self) {
            _ = try clinic.clinic.visits(clinic.actor(.amina), .stranded)
        }
    }

    @Test("Where there are more caregivers than it shows, it says so, also to who looks for one")
    func cut() throws {
        var state = DayBoardScreen.State(viewer: clinic.actor(.grace))
        let day = try #require(CivilDate("2026-11-24"))
        let dawn = ClinicZone.nairobi.startOfDay(day)
        state.board = DayBoard(
            day: day, dawn: dawn, dusk: dawn.adding(minutes: 1440),
            caregivers: [
                BoardCaregiver(id: 1, name: "Amina Njoroge")
            ], isCut: true)
        #expect(DayBoardScreen.note(state).contains("the first 1000 caregivers"))
        state.filter = TextField("zed", limit: 60)
        let size = Size(columns: 80, rows: 20)
        var canvas = Canvas(frame: Frame(size), area: Rect(size), now: dawn.milliseconds)
        DayBoardScreen.draw(state, on: &canvas)
        #expect(canvas.frame.text.contains("it has the first 1000 caregivers and"))
    }

    @Test("Caregivers for whom there is no room are counted beside the hours", arguments: [40, 80])
    func outOfSight(columns: Int) throws {
        var state = DayBoardScreen.State(viewer: clinic.actor(.grace))
        let day = try #require(CivilDate("2026-11-24"))
        let dawn = ClinicZone.nairobi.startOfDay(day)
        state.board = DayBoard(
            day: day, dawn: dawn, dusk: dawn.adding(minutes: 1440),
            caregivers: (1...30).map { BoardCaregiver(id: $0, name: "Amina \($0)") },
            isCut: false)
        state.shown = state.board?.caregivers ?? []
        let size = Size(columns: columns, rows: 8)
        for (caregiver, words) in [(1, "↓ 24 more"), (10, "↑ 4 ↓ 20"), (30, "↑ 24 more")] {
            state.cursor.caregiver = Int64(caregiver)
            DayBoardScreen.fit(&state, size)
            var canvas = Canvas(
                frame: Frame(size), area: Rect(size),
                now: dawn.adding(minutes: 600).milliseconds)
            DayBoardScreen.draw(state, on: &canvas)
            #expect(canvas.frame.text.hasPrefix(words), "\(canvas.frame.text)")
        }
    }

    @Test("A narrow board says at least what waits for the desk")
    func narrow() {
        let desk = clinic.rehearsal(
            as: .grace, [AnyScreen(DayBoardScreen.self, .init(viewer: clinic.actor(.grace)))],
            size: Size(columns: 40, rows: 12))
        #expect(desk.frame.text.contains("requests: r"), "\(desk.frame.text)")
        var state = DayBoardScreen.State(viewer: clinic.actor(.grace))
        state.board = desk.runtime.state(of: DayBoardScreen.self)?.board
        (state.isNarrow, state.stranded, state.requests) = (true, 2, 16)
        #expect(DayBoardScreen.note(state) == "s: 2 · r: 16")
    }

    @Test("The help page tells every sign that the board draws")
    func signs() throws {
        var desk = board()
        desk.press(.character("?"))
        var told = desk.frame.text
        for _ in 0..<6 {
            desk.press(.pageDown)
            told += desk.frame.text
        }
        #expect(told.contains("What the signs mean"), "\(told)")
        #expect(told.contains("░         Outside the caregiver's availability"))
        for ascii in [false, true] {
            let signs = DayBoardScreen.signs(ascii: ascii)
            #expect(signs.count == BoardStanding.allCases.count - 1 + BoardSign.allCases.count)
            #expect(signs.allSatisfy { !$0.sign.isEmpty && !$0.meaning.isEmpty })
        }
    }

    @Test("Visits before and after the hours shown are marked at the ends of their line")
    func unseen() throws {
        var state = DayBoardScreen.State(viewer: clinic.actor(.grace))
        let day = try #require(CivilDate("2026-11-24"))
        let dawn = ClinicZone.nairobi.startOfDay(day)
        func visit(_ hour: Int) -> BoardBlock {
            BoardBlock(
                appointment: 1, startsAt: dawn.adding(minutes: 60 * hour),
                endsAt: dawn.adding(minutes: 60 * hour + 60), mode: .inPerson, state: .confirmed,
                patientName: "Zed", about: "", sequence: 0)
        }
        let size = Size(columns: 80, rows: 20)
        for (hours, isBefore, isAfter) in [
            ([2], true, false), ([23], false, true), ([2, 10, 23], true, true),
            ([10], false, false),
        ] {
            state.board = DayBoard(
                day: day, dawn: dawn, dusk: dawn.adding(minutes: 1440),
                caregivers: [
                    BoardCaregiver(id: 1, name: "Amina Njoroge", blocks: hours.map(visit))
                ], isCut: false)
            state.shown = state.board?.caregivers ?? []
            DayBoardScreen.fit(&state, size)
            // Before six the board begins at the hour it is.
            var canvas = Canvas(
                frame: Frame(size), area: Rect(size),
                now: dawn.adding(minutes: 600).milliseconds)
            DayBoardScreen.draw(state, on: &canvas)
            let line = canvas.frame.text.split(separator: "\n").first { $0.contains("Amina") }
            #expect(line?.contains("‹") == isBefore, "\(hours): \(line ?? "")")
            #expect(line?.hasSuffix("›") == isAfter, "\(hours): \(line ?? "")")
        }
    }

    @Test(
        "A day without a year is the nearest, for the board shows what is over, too",
        arguments: [("23/11", "2026-11-23"), ("24/11", "2026-11-24"), ("3 jan", "2027-01-03")])
    func goTo(typed: String, day: String) throws {
        var screen = board()
        screen.press(.character("g"))
        screen.type(typed)
        screen.press(.enter)
        #expect(screen.runtime.state(of: DayBoardScreen.self)?.board?.day.iso == day)
    }
}
