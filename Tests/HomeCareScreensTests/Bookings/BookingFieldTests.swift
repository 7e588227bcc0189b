import Foundation
import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("What is typed into a booking is taken, or told and kept")
struct BookingFieldTests {
    let clinic: TestClinic

    init() throws { clinic = try TestClinic() }

    private func form(_ opening: BookingOpening = BookingOpening()) -> Rehearsal<Workplace> {
        let grace = clinic.actor(.grace)
        return clinic.rehearsal(
            as: .grace, [Tab.home(grace), BookingEntry.screen(grace, opening)],
            size: Size(columns: 80, rows: 24))
    }

    private func state(_ rehearsal: Rehearsal<Workplace>) -> BookingScreen.State? {
        rehearsal.runtime.state(of: BookingScreen.self)
    }

    @Test("Letters that fit no choice, and what is no number, come back as they were shown")
    func refusedComesBack() throws {
        var desk = clinic.rehearsal(as: .grace)
        desk.type("bmwan")
        desk.press(.enter, .backTab, .backTab)
        desk.type("phyq")
        #expect(desk.frame.text.contains("phyq?"), "\(desk.frame.text)")
        var again = clinic.rehearsal(as: .grace, drafts: Array(desk.journal.values))
        again.type("b")
        again.press(.escape)
        #expect(again.frame.text.contains("phyq?"), "\(again.frame.text)")
        #expect(again.frame.text.contains("Nothing begins with “phyq”"))
        again.press(.control("u"))
        #expect(again.frame.text.contains("Nursing") && !again.frame.text.contains("phyq"))
        again.press(.tab, .tab, .tab, .tab)
        again.type("9-10")
        #expect(state(again)?.form.text("minutes") == "9-10")
        #expect(again.frame.text.contains("“9-10” is no number"), "\(again.frame.text)")
        again.press(.function(2))
        #expect(state(again)?.stage == .finding)
        var third = clinic.rehearsal(as: .grace, drafts: Array(again.journal.values))
        third.type("b")
        #expect(state(third)?.form.text("minutes") == "9-10")
    }

    @Test(
        "Tab goes through the wish as it is seen: line by line, from the left",
        arguments: [false, true])
    func tabOrder(hasMore: Bool) throws {
        var desk = form()
        if hasMore { desk.press(.function(4)) }
        let shown = try #require(state(desk))
        let seen = BookingLayout.lines(shown).flatMap { $0.map(\.field) }
        #expect(seen == shown.form.fields.filter { !$0.isHidden }.map(\.id))
        #expect(seen == BookingForm.finding.filter { hasMore || !BookingForm.more.contains($0) })
    }

    @Test("Enter takes a patient and goes to what is open; Tab goes to the next field")
    func tabTakesThePatient() throws {
        for (key, focus) in [(Key.enter, "day"), (.tab, "specialty")] {
            var desk = form()
            desk.type("mwan")
            desk.press(key)
            #expect(state(desk)?.patient != nil && state(desk)?.form.focus == focus)
        }
    }

    @Test("A day too far ahead is told as such, with the last that is not")
    func tooFar() throws {
        var desk = form(BookingOpening(patient: 104))
        desk.type("+4000d")
        #expect(
            desk.frame.text.contains("Visits are booked until Sat 24 Nov 2029"),
            "\(desk.frame.text)")
        desk.press(.control("u"))
        desk.type("+1096d")
        #expect(!desk.frame.text.contains("Visits are booked until"))
    }

    @Test(
        "How many visits is a number as it is written, never digits put together",
        arguments: [("3", 3), (" 3 ", 3), ("1 0", nil), ("+5", nil)] as [(String, Int?)])
    func countOfVisits(_ typed: String, _ count: Int?) throws {
        var desk = form(BookingOpening(patient: 104))
        desk.type("fri")
        desk.press(.tab)
        desk.type("10")
        desk.press(.function(2), .tab, .tab, .right, .tab)
        desk.type(typed)
        let found = BookingWish.recurrence(try #require(state(desk)))
        let series = try? found.get()
        #expect(series?.end == count.map { .count($0) }, "\(found)")
    }

    @Test("A series of which one date is left is told as one visit before and after")
    func oneLeft() throws {
        try clinic.add([
            """
            INSERT INTO appointments (id, patient_id, caregiver_id, specialty_id, mode, state,
                starts_at, ends_at, created_at)
            VALUES (1090, 103, 1, 1, 'inPerson', 'confirmed', \(BookingScenes.nextFriday),
                \(BookingScenes.nextFriday + 3_600_000), 0)
            """
        ])
        var desk = form(BookingOpening(patient: 104))
        desk.type("fri")
        desk.press(.tab)
        desk.type("10")
        desk.press(.function(2), .tab, .tab, .right, .tab)
        desk.type("2")
        #expect(
            desk.frame.text.contains("F5 books one visit only, no series"), "\(desk.frame.text)")
        desk.press(.function(5))
        let text = desk.frame.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("is confirmed: Amina Njoroge, Fri 27 Nov 10:00"), "\(text)")
        #expect(text.contains("one visit only and no series"), "\(text)")
    }

    @Test("A patient is told of visits to come that have no room", arguments: [12, 24])
    func moreVisits(rows: Int) throws {
        let start = try #require(ClinicZone.nairobi.parse("2026-12-08T10:00"))
        _ = try clinic.clinic.book(
            clinic.actor(.wanjiku),
            BookingInput(
                patient: 101, caregiver: 1, mode: .inPerson, start: start, minutes: 60),
            repeating: Recurrence(end: .count(6)))
        let kiosk = clinic.rehearsal(
            as: .wanjiku,
            [AnyScreen(MyCareScreen.self, .init(viewer: clinic.actor(.wanjiku)))],
            size: Size(columns: 40, rows: rows))
        let shown = try #require(kiosk.runtime.state(of: MyCareScreen.self))
        let untold = shown.coming.count - shown.visits.count
        #expect(untold > 1)
        #expect(
            kiosk.frame.text.contains("↓ \(untold) more visits: v"), "\(kiosk.frame.text)")
    }
}
