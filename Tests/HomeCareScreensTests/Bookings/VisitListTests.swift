import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("Visits are found, opened and changed by everybody whose they are")
struct VisitListTests {
    let clinic: TestClinic

    init() throws {
        clinic = try TestClinic()
        try clinic.add(Scene.weeks)
    }

    private func state(_ id: Int64) throws -> AppointmentState {
        try clinic.clinic.appointment(clinic.actor(.grace), id).state
    }

    @Test("From a patient's card the desk cancels a visit with a reason, and revives it again")
    func desk() throws {
        var screen = clinic.rehearsal(
            as: .grace,
            [AnyScreen(PatientCardScreen.self, .init(viewer: clinic.actor(.grace), patient: 109))])
        screen.press(.character("v"))
        #expect(screen.runtime.topID == VisitsScreen.id)
        while screen.runtime.state(of: VisitsScreen.self)?.list.selected != 1054 {
            let before = screen.runtime.state(of: VisitsScreen.self)?.list.selected
            screen.press(.down)
            try #require(screen.runtime.state(of: VisitsScreen.self)?.list.selected != before)
        }
        screen.press(.enter, .character("x"))
        #expect(screen.frame.text.contains("Esc Leave it"))
        screen.press(.character("r"))
        screen.type("The family is away.")
        screen.press(.enter)
        #expect(try state(1054) == .cancelled)
        #expect(screen.frame.text.contains("The family is away."))
        screen.press(.escape)
        #expect(screen.frame.text.contains("- cancelled"))
        let left = screen.runtime.state(of: VisitsScreen.self)?.visits.count {
            $0.state != .cancelled
        }
        #expect(screen.frame.text.contains("\(left ?? -1) to come"), "\(screen.frame.text)")
        screen.press(.enter, .character("v"))
        #expect(try state(1054) == .confirmed)
    }

    @Test("A patient sees the own visits, cancels one, and rates one that is over")
    func patient() throws {
        var screen = clinic.rehearsal(as: .wanjiku)
        screen.press(.character("v"))
        let visits = try #require(screen.runtime.state(of: VisitsScreen.self)?.visits)
        #expect(visits.map(\.id) == [1050, 1052])
        screen.press(.enter, .character("x"), .character("y"))
        #expect(try state(1050) == .cancelled)
        screen.press(.escape, .tab, .enter, .character("g"))
        #expect(screen.runtime.topID == RatingScreen.id)
    }

    @Test("A caregiver sees the visits of the days to come, and earlier ones")
    func caregiver() throws {
        var screen = clinic.rehearsal(as: .amina)
        screen.press(.character("v"))
        let visits = try #require(screen.runtime.state(of: VisitsScreen.self)?.visits)
        #expect(visits.map(\.id) == [1050, 1051, 1053, 1054])
        screen.press(.tab)
        let earlier = try #require(screen.runtime.state(of: VisitsScreen.self)?.visits)
        #expect(!earlier.isEmpty && earlier.allSatisfy { $0.caregiverID == 1 })
        #expect(earlier.map(\.startsAt) == earlier.map(\.startsAt).sorted(by: >))
        #expect(earlier.allSatisfy { $0.endsAt <= TestClinic.now })
    }

    @Test("The board tells how many requests wait on any day, and opens them")
    func requests() throws {
        var screen = clinic.rehearsal(
            as: .grace, [AnyScreen(DayBoardScreen.self, .init(viewer: clinic.actor(.grace)))])
        #expect(screen.frame.text.contains("2 requests: r"))
        screen.press(.character("r"))
        #expect(screen.runtime.state(of: VisitsScreen.self)?.visits.map(\.id) == [1063, 1053])
        screen.press(.end, .enter, .character("a"))
        // She has the day off.
        screen.type("The course is put off.")
        screen.press(.enter)
        #expect(try state(1053) == .confirmed)
        screen.press(.escape)
        #expect(screen.runtime.state(of: VisitsScreen.self)?.visits.map(\.id) == [1063])
    }

    @Test("The board counts a series that was asked for once, as what is to decide is counted")
    func seriesCountsOnce() throws {
        let start = try #require(ClinicZone.nairobi.parse("2026-12-08T10:00"))
        _ = try clinic.clinic.book(
            clinic.actor(.wanjiku),
            BookingInput(
                patient: 101, caregiver: 1, mode: .inPerson, start: start, minutes: 60),
            repeating: Recurrence(end: .count(4)))
        let screen = clinic.rehearsal(
            as: .grace, [AnyScreen(DayBoardScreen.self, .init(viewer: clinic.actor(.grace)))])
        let requests = try clinic.clinic.decisions(clinic.actor(.grace)).requests.count
        #expect(screen.frame.text.contains("\(requests) requests: r"), "\(screen.frame.text)")
        #expect(requests == 3)
    }

    @Test("The board cancels with a reason, and leaves a visit that Esc says to leave")
    func boardCancels() throws {
        let grace = clinic.actor(.grace)
        var screen = clinic.rehearsal(
            as: .grace, [AnyScreen(DayBoardScreen.self, .init(viewer: grace))])
        while screen.runtime.state(of: DayBoardScreen.self)?.block?.appointment != 1050 {
            screen.press(.tab)
        }
        screen.press(.character("x"), .escape)
        #expect(try state(1050) == .confirmed)
        screen.press(.character("x"), .character("r"))
        screen.type("Roads closed")
        screen.press(.enter)
        let visit = try clinic.clinic.appointment(grace, 1050)
        #expect(visit.state == .cancelled && visit.terms?.cancelReason == "Roads closed")
    }

    @Test(
        "The board's hours stay where they are while what is selected is in sight",
        arguments: [
            (345, 480, 300), (345, 345, 300), (845, 480, 360), (nil, 480, 360), (nil, 120, 120),
            (345, 23 * 60, 9 * 60),
        ] as [(Int?, Int, Int)])
    func hours(_ now: Int?, _ showing: Int, _ first: Int) {
        let scale = BoardScale(columns: 60, dayMinutes: 1440, showing: showing, now: now)
        #expect(scale.first == first)
    }

    @Test("The mouse goes to a visit and to free time on the board")
    func pointing() throws {
        var screen = clinic.rehearsal(as: .grace)
        screen.press(.control("p"))
        screen.type("mouse")
        screen.press(.enter, .character("2"))
        let lines = screen.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
        let row = try #require(lines.firstIndex { $0.contains("Brian Otieno") })
        let place = try #require(lines[row].firstIndex(of: "!"))
        let column = lines[row].distance(from: lines[row].startIndex, to: place)
        screen.send([.mouse(Mouse(.press, column: column + 1, row: row))])
        let state = try #require(screen.runtime.state(of: DayBoardScreen.self))
        #expect(state.cursor.caregiver == 2 && state.block?.appointment == 1061)
        screen.send([.mouse(Mouse(.press, column: 79, row: row - 1))])
        #expect(screen.runtime.state(of: DayBoardScreen.self)?.cursor.caregiver == 1)
    }
}
