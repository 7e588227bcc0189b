import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("Availability, the day board and the life of a visit")
struct BookingScreenTests {
    let clinic: TestClinic

    init() throws {
        clinic = try TestClinic()
        try clinic.add(Scene.weeks)
    }

    private func availability() -> Rehearsal<Workplace> {
        clinic.rehearsal(
            as: .amina,
            [AnyScreen(AvailabilityScreen.self, .init(viewer: clinic.actor(.amina)))])
    }

    private func board() -> Rehearsal<Workplace> {
        clinic.rehearsal(
            as: .grace, [AnyScreen(DayBoardScreen.self, .init(viewer: clinic.actor(.grace)))])
    }

    private func week() throws -> String {
        WeekText.words(try clinic.clinic.availability(clinic.actor(.amina), caregiver: 1).weekly)
    }

    @Test("A caregiver closes, extends, copies, undoes and saves")
    func editing() throws {
        var screen = availability()
        let before = try week()
        // Monday at eight: closed, and open again by undo.
        screen.press(.character(" "))
        #expect(screen.frame.text.contains("not saved yet"))
        #expect(screen.journal["availability/1"] != nil)
        screen.press(.character("u"))
        #expect(screen.frame.text.contains("h a week"))
        // Saturday: eight to eleven, virtual only.
        screen.press(.down, .down, .down, .down, .down, .character(" "))
        screen.press(.character("]"), .character("]"), .character("m"), .character("m"))
        screen.press(.function(2))
        #expect(screen.frame.text.contains("08:00–11:00 virtual"))
        #expect(try week() == before)
        screen.press(.character("y"))
        #expect(try week() == before + ", sat 08:00-11:00 virtual")
        #expect(screen.journal["availability/1"] == nil)
        screen.press(.character("w"), .function(2), .character("y"))
        #expect(try week() == "mon-sat 08:00-11:00 virtual")
    }

    @Test("A week that was begun is there again after a kill")
    func restored() throws {
        var screen = availability()
        screen.press(.character(" "))
        let draft = try #require(screen.journal["availability/1"])
        let place = Workplace(
            clinic: clinic.clinic, origin: "test", drafts: { _ in [(draft.key, draft.body)] })
        var shell = Shell.State(clinicName: "x", zone: .nairobi)
        shell.viewer = clinic.actor(.amina)
        var again = Rehearsal(
            Runtime(
                chrome: Shell.self, state: shell,
                screens: [AnyScreen(AvailabilityScreen.self, .init(viewer: clinic.actor(.amina)))],
                size: Size(columns: 80, rows: 24), now: TestClinic.now.milliseconds),
            context: place)
        #expect(again.frame.text.contains("not saved yet"))
        again.press(.function(2), .character("y"))
        #expect(try week().hasPrefix("mon 09:00-13:00"))
    }

    @Test("A number that is typed takes the place of the one before; a language is one more")
    func typedOver() throws {
        var screen = availability()
        screen.press(.tab)
        for (line, typed) in [("notice", "45"), ("languages", ", French")] {
            while screen.runtime.state(of: AvailabilityScreen.self)?.list.selected != line {
                screen.press(.down)
            }
            screen.press(.enter)
            screen.type(typed)
            screen.press(.enter)
        }
        let kept = try clinic.clinic.availability(clinic.actor(.amina), caregiver: 1)
        #expect(kept.noticeMinutes == 45)
        #expect(kept.languages.count > 1 && kept.languages.map(\.title).contains("French"))
    }

    @Test("In lines what stands is said, and Enter alone keeps it")
    func typedOverInLines() throws {
        let amina = clinic.actor(.amina)
        func kept() throws -> KeptAvailability {
            try clinic.clinic.availability(amina, caregiver: 1)
        }
        let before = try kept()
        var talk = LinearTalk(
            in: clinic, as: .amina, [AnyScreen(AvailabilityScreen.self, .init(viewer: amina))])
        talk.type("tab")
        #expect(talk.type("enter").contains("Now: \(before.noticeMinutes)"), "\(talk.transcript)")
        talk.type("45")
        for _ in 1...4 { talk.type("down") }
        #expect(talk.type("enter").contains("Now: English"), "\(talk.transcript)")
        talk.type("")
        #expect(try kept().noticeMinutes == 45)
        #expect(try kept().languages == before.languages)
    }

    @Test("A week that somebody else changed meanwhile is not written over")
    func changedMeanwhile() throws {
        var screen = availability()
        screen.press(.character(" "))
        var other = AvailabilityChange()
        other.weekly = try WeekText.week("sun 1-2")
        _ = try clinic.clinic.setAvailability(clinic.actor(.wambui), caregiver: 1, other)
        screen.tell(.changed)
        screen.press(.function(2), .character("y"))
        #expect(screen.frame.text.contains("Somebody changed this week"))
        #expect(try week() == "sun 01:00-02:00")
        screen.press(.character("r"), .character(" "), .function(2), .character("y"))
        #expect(try week() != "sun 01:00-02:00")
    }

    @Test("Time off over a booked visit names it before it is taken")
    func timeOff() throws {
        var screen = availability()
        screen.press(.character("o"))
        screen.type("26/11")
        screen.press(.enter, .enter, .enter)
        screen.type("A rest")
        screen.press(.function(2))
        #expect(screen.frame.text.contains("A-1053"))
        screen.press(.character("y"))
        let kept = try clinic.clinic.availability(clinic.actor(.amina), caregiver: 1)
        #expect(kept.timeOff.map(\.time.reason).contains("A rest"))
    }

    @Test("The list below is changed line by line")
    func list() throws {
        var screen = availability()
        screen.press(.tab, .down, .enter, .control("u"))
        screen.type("45")
        screen.press(.enter)
        let kept = try clinic.clinic.availability(clinic.actor(.amina), caregiver: 1)
        #expect(kept.bufferMinutes == 45)
    }

    @Test("The desk accepts a request on the board, and others' bookings appear by themselves")
    func accepts() throws {
        var screen = board()
        let state = try #require(screen.runtime.state(of: DayBoardScreen.self))
        #expect(state.shown.map(\.name) == ["Amina Njoroge", "Brian Otieno"])
        // Round the board until the request is under the cursor.
        for _ in 0..<12 {
            if screen.runtime.state(of: DayBoardScreen.self)?.standing == .requested { break }
            screen.press(.tab)
        }
        screen.press(.character("a"))
        #expect(screen.frame.text.contains("A-1063 is confirmed."))
        _ = try clinic.clinic.cancelAppointment(clinic.actor(.grace), 1063)
        screen.tell(.changed)
        let later = try #require(screen.runtime.state(of: DayBoardScreen.self))
        #expect(!later.shown.flatMap(\.blocks).contains { $0.appointment == 1063 })
    }

    @Test("Typing narrows to a name, the switch to those with visits, a day is typed")
    func narrows() throws {
        var screen = board()
        screen.press(.character("/"))
        screen.type("bri")
        #expect(screen.runtime.state(of: DayBoardScreen.self)?.shown.count == 1)
        screen.press(.escape, .character("g"))
        screen.type("+30")
        screen.press(.enter, .character("o"))
        #expect(screen.frame.text.contains("Nobody has a visit on this day."))
        screen.press(.character("t"), .character("o"))
        #expect(screen.runtime.state(of: DayBoardScreen.self)?.shown.count == 2)
    }

    @Test("A visit moved into a clash is offered the nearest times, and takes one by a digit")
    func movesIntoAClash() throws {
        let grace = clinic.actor(.grace)
        var screen = clinic.rehearsal(
            as: .grace,
            [AnyScreen(RescheduleScreen.self, .init(viewer: grace, appointment: 1053))])
        screen.press(.control("u"))
        screen.type("24/11")
        screen.press(.tab, .control("u"))
        screen.type("15:30")
        #expect(screen.journal["move/1053"] != nil)
        screen.press(.function(2))
        #expect(screen.frame.text.contains("The nearest free times:"))
        let before = try clinic.clinic.appointment(grace, 1053)
        screen.press(.character("1"))
        let after = try clinic.clinic.appointment(grace, 1053)
        #expect(after.startsAt != before.startsAt)
        #expect(after.state == .requested)
        #expect(screen.journal["move/1053"] == nil)
    }

    @Test("Extra time of a date stands in the week's picture")
    func extraTime() throws {
        let amina = clinic.actor(.amina)
        var extra = AvailabilityChange()
        extra.addExtra = [
            ExtraWindow(
                date: try #require(CivilDate("2026-11-28")),
                window: DayWindow(startMinute: 600, endMinute: 720, mode: .both))
        ]
        _ = try clinic.clinic.setAvailability(amina, caregiver: 1, extra)
        let text = clinic.rehearsal(
            as: .amina, [AnyScreen(AvailabilityScreen.self, .init(viewer: amina))]
        ).frame.text
        let saturday = text.split(separator: "\n").first { $0.hasPrefix("Sat 28") } ?? ""
        #expect(saturday.contains("·· ++ ++ ··"), "\(text)")
    }

    @Test(
        "What can be done with a visit is what its state and the person allow",
        arguments: [
            (TestClinic.Member.grace, 1053, "accept decline move cancel"),
            (.amina, 1053, "accept decline move cancel"),
            (.wanjiku, 1050, "move cancel"),
            (.grace, 1061, "move cancel markNoShow"),
            (.grace, 1062, "revive"),
            (.drMwangi, 1050, ""),
        ] as [(TestClinic.Member, Int64, String)])
    func steps(_ member: TestClinic.Member, _ id: Int64, _ expected: String) throws {
        let actor = clinic.actor(member)
        let card = try clinic.clinic.visitCard(actor, id)
        let offered = VisitStep.all.filter {
            if case .available = $0.availability(card) { return true }
            return false
        }
        #expect(offered.map(\.step.rawValue).joined(separator: " ") == expected)
    }

    @Test("A caregiver says why a visit is cancelled; the desk may cancel without")
    func cancels() throws {
        let amina = clinic.actor(.amina)
        var screen = clinic.rehearsal(
            as: .amina, [AnyScreen(VisitScreen.self, .init(viewer: amina, appointment: 1050))])
        screen.press(.character("x"))
        screen.type("Ill.")
        screen.press(.enter)
        #expect(screen.frame.text.contains("is cancelled."))
        let grace = clinic.actor(.grace)
        var desk = clinic.rehearsal(
            as: .grace, [AnyScreen(VisitScreen.self, .init(viewer: grace, appointment: 1051))])
        desk.press(.character("x"), .character("y"))
        #expect(try clinic.clinic.appointment(grace, 1051).state == .cancelled)
    }

    @Test("A visit of a series is cancelled alone or with the later ones, by two keys")
    func series() throws {
        try clinic.add([
            """
            INSERT INTO appointment_series (id, patient_id, caregiver_id, every_weeks, visits,
                created_at) VALUES (1, 101, 1, 1, 2, 0)
            """,
            "UPDATE appointments SET series_id = 1, patient_id = 101 WHERE id IN (1050, 1051)",
        ])
        let grace = clinic.actor(.grace)
        let both = try [1050, 1051].map { try clinic.clinic.appointment(grace, $0) }
        let first = try #require(both.min { $0.startsAt < $1.startsAt })
        var desk = clinic.rehearsal(
            as: .grace, [AnyScreen(VisitScreen.self, .init(viewer: grace, appointment: first.id))])
        desk.press(.character("x"))
        #expect(desk.frame.text.contains("All 2 from this one on"), "\(desk.frame.text)")
        desk.press(.character("s"))
        #expect(desk.frame.text.contains("2 visits are cancelled."))
        for visit in both {
            #expect(try clinic.clinic.appointment(grace, visit.id).state == .cancelled)
        }
    }

    @Test("A patient reads that a request is not sure yet, opens the visit and cancels it")
    func ownVisit() throws {
        let wanjiku = clinic.actor(.wanjiku)
        let coming = try clinic.clinic.chart(wanjiku, patient: 101).visits
            .filter { $0.state == .confirmed && $0.startsAt > TestClinic.now }
        let id = try #require(coming.first).id
        try clinic.add(["UPDATE appointments SET state = 'requested' WHERE id = \(id)"])
        var kiosk = clinic.rehearsal(
            as: .wanjiku, [AnyScreen(MyCareScreen.self, .init(viewer: wanjiku))])
        #expect(kiosk.frame.text.contains("Asked for"))
        #expect(kiosk.frame.text.contains("not yet confirmed: "))
        kiosk.press(.character("v"))
        while let list = kiosk.runtime.state(of: VisitsScreen.self)?.list, list.selected != id {
            kiosk.press(.down)
            try #require(kiosk.runtime.state(of: VisitsScreen.self)?.list.selected != list.selected)
        }
        kiosk.press(.enter)
        #expect(kiosk.runtime.topID == VisitScreen.id)
        #expect(kiosk.frame.text.contains("You asked for this visit."))
        kiosk.press(.character("x"), .character("y"))
        #expect(try clinic.clinic.appointment(wanjiku, id).state == .cancelled)
        kiosk.press(.escape, .escape)
        #expect(!kiosk.frame.text.contains("not yet confirmed"))
    }

    @Test("Linear mode says the week and the day as lines")
    func lines() throws {
        let screen = availability()
        let state = try #require(screen.runtime.state(of: AvailabilityScreen.self))
        let week = try #require(AvailabilityScreen.lines(state, now: 0))
        #expect(week[0] == "Mon: 08:00–13:00, 14:00–17:00 in person")
        let day = try #require(board().runtime.state(of: DayBoardScreen.self))
        let lines = try #require(
            DayBoardScreen.lines(day, now: TestClinic.now.milliseconds))
        #expect(lines.contains { $0.contains("late, not begun") && $0.contains("A-1061") })
    }
}
