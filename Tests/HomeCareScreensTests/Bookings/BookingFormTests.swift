import Foundation
import HomeCareDomain
import HomeCareServices
import HomeCareStore
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("Booking care")
struct BookingFormTests {
    let clinic: TestClinic

    init() throws { clinic = try TestClinic() }

    private func form(
        _ member: TestClinic.Member = .grace, _ opening: BookingOpening = BookingOpening(),
        _ columns: Int = 80, _ rows: Int = 24
    ) -> Rehearsal<Workplace> {
        clinic.rehearsal(
            as: member,
            [Tab.home(clinic.actor(member)), BookingEntry.screen(clinic.actor(member), opening)],
            size: Size(columns: columns, rows: rows))
    }

    private func state(_ rehearsal: Rehearsal<Workplace>) -> BookingScreen.State? {
        rehearsal.runtime.state(of: BookingScreen.self)
    }

    private func visits(of patient: Int64) throws -> [Visit] {
        try clinic.clinic.patientCard(clinic.actor(.grace), patient).visits
    }

    private func holds() throws -> Int64 {
        try clinic.clinic.store.read { db in
            try db.first("SELECT count(*) FROM booking_holds") { $0.int(0) } ?? 0
        }
    }

    @Test("A repeat booking is a name, a day, a time and two keys")
    func fewKeys() throws {
        var desk = clinic.rehearsal(as: .grace)
        desk.type("bmwan")
        desk.press(.enter)
        desk.type("fri")
        desk.press(.enter)
        desk.type("10")
        desk.press(.function(2))
        #expect(desk.frame.text.contains("Held for you until 14:15"), "\(desk.frame.text)")
        #expect(try holds() == 1)
        desk.press(.function(2))
        let text = desk.frame.text
        #expect(text.contains("is confirmed: Amina Njoroge, Fri 27 Nov 10:00"), "\(text)")
        let visit = try #require(try visits(of: 104).first)
        #expect(visit.state == .confirmed && visit.caregiverID == 1)
        #expect(visit.specialty == "Nursing" && visit.mode == .inPerson)
        #expect(visit.address == "House 4, second gate, Kinoo")
        #expect(try holds() == 0)
        #expect(desk.runtime.topID == PatientsScreen.id)
        #expect(desk.journal.isEmpty)
    }

    @Test("The same keys in one burst book the same")
    func burst() throws {
        var desk = clinic.rehearsal(as: .grace)
        desk.holdsJobs = true
        let typed: [Input] = "bmwan\nfri\n10".map {
            $0 == "\n" ? .key(.enter) : .key(.character($0))
        }
        desk.send(typed + [.key(.function(2)), .key(.function(2))])
        for _ in 0..<20 { desk.finishJobs() }
        #expect(desk.frame.text.contains("is confirmed: Amina Njoroge, Fri 27 Nov 10:00"))
    }

    @Test("The patient is found by words in any order, a phone or a number; what is typed decides")
    func patients() throws {
        for (typed, patient) in [
            ("wanjikũ kam", Int64(101)), ("P-0105", 105), ("700000105", 105), ("otieno", 102),
        ] {
            var desk = form()
            desk.type(typed)
            desk.press(.enter)
            #expect(state(desk)?.patient?.id == patient, "\(typed)")
        }
        var desk = form()
        desk.press(.enter)
        #expect(state(desk)?.patient == nil)
        #expect(desk.frame.text.contains("Type a few letters"))
        desk.type("zzz")
        desk.press(.enter)
        #expect(state(desk)?.patient == nil)
        #expect(desk.frame.text.contains("zzz"))
    }

    @Test("Another name typed over a chosen patient lets that patient go")
    func otherPatient() throws {
        var desk = form(.grace, BookingOpening(patient: 101, isSuggested: true))
        #expect(state(desk)?.patient?.id == 101 && state(desk)?.form.focus == "patient")
        desk.type("achi")
        #expect(state(desk)?.patient == nil && state(desk)?.form.text("patient") == "achi")
        desk.press(.enter)
        #expect(state(desk)?.patient?.id == 105)
        #expect(state(desk)?.preferred == 1)
    }

    @Test("What was typed of one patient's visit never becomes another's, whatever comes between")
    func otherVisit() throws {
        var desk = form(.grace, BookingOpening(patient: 104))
        desk.type("fri")
        desk.press(.tab)
        desk.type("10")
        desk.press(.function(2), .tab)
        desk.type("Gate code 4471")
        desk.press(.tab, .right, .tab)
        desk.type("4")
        desk.press(.escape)
        func choose(_ name: String) {
            while state(desk)?.form.focus != "patient" { desk.press(.backTab) }
            desk.press(.control("u"))
            desk.type(name)
            desk.press(.enter)
        }
        // The same patient once more keeps it.
        choose("P-0104")
        #expect(state(desk)?.form.text("notes") == "Gate code 4471")
        choose("P-0101")
        #expect(state(desk)?.patient?.id == 101)
        #expect(state(desk)?.form.text("notes") == "" && state(desk)?.form.text("ending") == "")
        #expect(state(desk)?.form.text("repeat") == BookingForm.once)
        #expect(state(desk)?.form.text("address").isEmpty == false)
        #expect(desk.frame.text.contains("is cleared"), "\(desk.frame.text)")
    }

    @Test("The ladder follows the wish, says why each stands there and why others are not free")
    func ladder() throws {
        var desk = form(.grace, BookingOpening(patient: 104))
        desk.type("fri")
        desk.press(.tab)
        desk.type("10")
        var search = try #require(state(desk)?.search)
        #expect(search.matches.map(\.id) == [1, 4])
        #expect(search.freeCount == 2)
        #expect(desk.frame.text.contains("Fri 10:00"))
        #expect(desk.frame.text.contains("same county"))
        #expect(desk.frame.text.contains("visits before"), "\(desk.frame.text)")
        desk.press(.backspace, .backspace)
        desk.type("20")
        search = try #require(state(desk)?.search)
        #expect(search.freeCount == 0)
        #expect(desk.frame.text.contains("not working then"))
        #expect(desk.frame.text.contains("F5"))
    }

    @Test("Late answers of an older wish are dropped")
    func lateAnswers() throws {
        var desk = form(.grace, BookingOpening(patient: 104))
        desk.holdsJobs = true
        desk.type("fri")
        desk.press(.tab)
        desk.type("20")
        let late = desk.jobs
        desk.finishJobs()
        #expect(late.count > 1)
        let last = try #require(state(desk))
        #expect(last.shown == (try? BookingWish.read(last).get()))
        #expect(state(desk)?.search?.freeCount == 0)
    }

    @Test("When nobody is free, a key lets go of the part of the wish that helps")
    func relaxing() throws {
        var desk = form(.grace, BookingOpening(patient: 104))
        desk.type("fri")
        desk.press(.tab)
        desk.type("20")
        let easier = try #require(state(desk)?.easier)
        #expect(easier.contains { $0.relaxed == .time })
        desk.press(.function(5))
        let choice = try #require(easier.firstIndex { $0.relaxed == .time })
        desk.press(.character(Character(String(choice + 1))))
        #expect((state(desk)?.search?.freeCount ?? 0) > 0)
        #expect(state(desk)?.form.text("time") == "")
        #expect(state(desk)?.easier.isEmpty == true)
        desk.press(.function(2))
        #expect(state(desk)?.stage == .booking)
    }

    @Test("What cannot be understood is said, nothing is looked for, and F2 goes there")
    func faults() throws {
        var desk = form(.grace, BookingOpening(patient: 104))
        desk.type("someday")
        desk.press(.tab)
        #expect(desk.frame.text.contains("“someday” is no day"))
        desk.type("10")
        desk.press(.function(2))
        #expect(state(desk)?.form.focus == "day" && state(desk)?.stage == .finding)
        #expect(try holds() == 0)
    }

    @Test("Without a patient F2 asks for one")
    func noPatient() throws {
        var desk = form()
        desk.press(.function(2))
        #expect(state(desk)?.stage == .finding)
        desk.press(.tab, .tab, .tab)
        desk.type("fri")
        desk.press(.function(2))
        #expect(state(desk)?.form.focus == "patient")
        #expect(try holds() == 0)
    }

    @Test("Esc steps back and lets the time go; leaving with it does too")
    func releases() throws {
        var desk = form(.grace, BookingOpening(patient: 104))
        desk.type("fri")
        desk.press(.tab)
        desk.type("10")
        desk.press(.function(2))
        #expect(try holds() == 1)
        desk.press(.escape)
        #expect(try holds() == 0)
        #expect(state(desk)?.stage == .finding && state(desk)?.form.text("time") == "10")
        desk.press(.function(2), .function(10), .character("y"))
        #expect(try holds() == 0)
        #expect(desk.runtime.topID == PatientsScreen.id)
        #expect(desk.journal.isEmpty)
    }

    @Test("F3 lists the caregiver's free times, and Enter takes one")
    func times() throws {
        var desk = form(.grace, BookingOpening(patient: 104))
        desk.type("fri")
        desk.press(.function(3), .down, .enter)
        let chosen = try #require(state(desk)?.chosen)
        #expect(ClinicZone.nairobi.stamp(chosen.start) == "2026-11-27T07:45")
        desk.press(.function(2))
        #expect(try visits(of: 104).first?.startsAt == chosen.start)
    }

    @Test("Of two desks at one slot the second is told the truth and takes another time")
    func twoDesks() throws {
        var first = form(.grace, BookingOpening(patient: 104))
        var second = form(.wambui, BookingOpening(patient: 105))
        first.type("fri")
        first.press(.tab)
        first.type("10")
        second.type("fri")
        second.press(.tab)
        second.type("10")
        first.press(.function(2))
        // The ladder of the second is still that of before.
        second.press(.function(2))
        var text = second.frame.text
        #expect(state(second)?.stage == .choosing, "\(text)")
        #expect(text.contains("Amina Njoroge") && text.contains("10:00"), "\(text)")
        #expect(state(second)?.times?.slots.isEmpty == false)
        second.press(.enter)
        text = second.frame.text
        #expect(state(second)?.stage == .booking, "\(text)")
        second.press(.tab)
        second.type("Ring twice")
        first.press(.function(2))
        second.press(.function(2))
        #expect(second.frame.text.contains("is confirmed"), "\(second.frame.text)")
        let one = try #require(try visits(of: 104).first { $0.startsAt > TestClinic.now })
        let other = try #require(
            try visits(of: 105).first { $0.notes == "Ring twice" })
        #expect(one.caregiverID != other.caregiverID || one.startsAt != other.startsAt)
    }

    @Test("In the list of times F2 takes the marked one, and other keys say what does")
    func keysOfTimes() throws {
        var desk = form(.grace, BookingOpening(patient: 104))
        desk.type("fri")
        desk.press(.function(3), .down)
        for key in [Key.character("w"), .function(5), .function(7)] {
            desk.press(.down)
            desk.press(.up)
            desk.press(key)
            #expect(
                desk.frame.text.contains("Enter or F2 takes the marked one"),
                "\(desk.frame.text)")
            #expect(state(desk)?.stage == .choosing)
        }
        desk.press(.function(2))
        let chosen = try #require(state(desk)?.chosen)
        #expect(ClinicZone.nairobi.stamp(chosen.start) == "2026-11-27T07:45")
    }

    @Test("Outside the availability the desk gives a reason; it is kept with the visit")
    func override() throws {
        var desk = form(.grace, BookingOpening(patient: 104))
        desk.type("fri")
        desk.press(.tab)
        desk.type("20")
        desk.press(.function(2))
        #expect(state(desk)?.stage == .choosing && state(desk)?.times?.mayOverride == true)
        #expect(desk.frame.text.contains("makes visits"), "\(desk.frame.text)")
        desk.press(.function(4))
        desk.type("Her daughter is there only then")
        desk.press(.enter)
        #expect(state(desk)?.stage == .booking)
        desk.press(.function(2))
        let visit = try #require(try visits(of: 104).first)
        #expect(ClinicZone.nairobi.clock(visit.startsAt) == "20:00")
        let reason = try clinic.clinic.store.read { db in
            try db.first(
                "SELECT override_reason FROM appointments WHERE id = ?", [.integer(visit.id)]
            ) { $0.text(0) }
        }
        #expect(reason == "Her daughter is there only then")
    }

    @Test("A series says which dates clash, and books the others at a key")
    func series() throws {
        try clinic.add([
            """
            INSERT INTO appointments (id, patient_id, caregiver_id, specialty_id, mode, state,
                starts_at, ends_at, created_at)
            VALUES (1090, 103, 1, 1, 'inPerson', 'confirmed', \(BookingScenes.nextFriday),
                \(BookingScenes.nextFriday + 3_600_000), 0)
            """
        ])
        var desk = form(.grace, BookingOpening(patient: 104))
        desk.type("fri")
        desk.press(.tab)
        desk.type("10")
        desk.press(.function(2), .tab, .tab, .right, .tab)
        desk.press(.function(2))
        #expect(desk.frame.text.contains("how many visits"), "\(desk.frame.text)")
        desk.type("2")
        #expect(
            desk.frame.text.contains("One of 2 dates to Fri 4 Dec 2026 clashes"),
            "\(desk.frame.text)")
        desk.press(.backspace)
        #expect(!desk.frame.text.contains("One of 2 dates"))
        desk.type("3")
        #expect(desk.frame.text.contains("Fri 4 Dec"), "\(desk.frame.text)")
        #expect(
            try clinic.clinic.store.read { db in
                try db.first("SELECT count(*) FROM appointment_series") { $0.int(0) } == 0
            })
        desk.press(.function(2))
        #expect(desk.frame.text.contains("Fri 4 Dec"), "\(desk.frame.text)")
        #expect(state(desk)?.clashes.count == 1)
        desk.press(.function(5))
        #expect(desk.frame.text.contains("2 visits are confirmed"), "\(desk.frame.text)")
        let days = try visits(of: 104).filter { $0.startsAt > TestClinic.now }
            .filter { ClinicZone.nairobi.clock($0.startsAt) == "10:00" }
            .map { ClinicZone.nairobi.date(of: $0.startsAt).iso }
        #expect(Set(days) == ["2026-11-27", "2026-12-11"])
    }

    @Test("A list that comes late does not hide what of the wish cannot be understood")
    func lateList() throws {
        var desk = form(.grace, BookingOpening(patient: 104))
        desk.type("fri")
        desk.press(.tab)
        desk.holdsJobs = true
        desk.type("10")
        desk.type("x")
        desk.holdsJobs = false
        desk.finishJobs()
        #expect(state(desk)?.fault != nil && state(desk)?.easier.isEmpty == true)
        #expect(desk.frame.text.contains("10x"), "\(desk.frame.text)")
    }

    @Test("A care is chosen by the letters of its name, and what fits none is told")
    func care() throws {
        var desk = form(.grace, BookingOpening(patient: 104))
        desk.press(.backTab, .backTab)
        desk.type("phys")
        let words = try #require(state(desk)?.form["specialty"]).entry
        #expect(desk.frame.text.contains("Physiotherapy"), "\(words)")
        desk.type("q")
        #expect(desk.frame.text.contains("Nothing begins with “physq”"), "\(desk.frame.text)")
        #expect(!desk.frame.text.contains("KES"), "\(desk.frame.text)")
        desk.press(.function(2))
        #expect(state(desk)?.stage == .finding)
        #expect(desk.frame.text.contains("physq?"), "\(desk.frame.text)")
    }

    @Test("A patient field that is emptied in any way leaves nobody to book for")
    func emptied() throws {
        for keys in [[Key.control("u")], [.end, .control("w"), .control("w"), .control("w")]] {
            var desk = form(.grace, BookingOpening(patient: 104, isSuggested: true))
            for key in keys { desk.press(key) }
            #expect(state(desk)?.patient == nil, "\(keys)")
            #expect(!desk.frame.text.contains("P-0104 ·"), "\(desk.frame.text)")
        }
    }

    @Test("What of a series' end is no end is told while it is typed")
    func wrongEnd() throws {
        var desk = form(.grace, BookingOpening(patient: 104))
        desk.type("fri")
        desk.press(.tab)
        desk.type("10")
        desk.press(.function(2), .tab, .tab, .right, .tab)
        for (typed, told) in [
            ("1", "A series has 2 to 104 visits."),
            ("20 nov", "The second visit is Fri 4 Dec 2026; Fri 20 Nov 2026 is before it."),
            ("1/12/2029", "Until Sat 1 Dec 2029 that is more than 104 visits."),
            ("29.2.2027", "“29.2.2027” is no day and no number: write how many visits"),
        ] {
            desk.type(typed)
            #expect(desk.frame.text.contains(told), "\(desk.frame.text)")
            desk.press(.control("u"))
            #expect(!desk.frame.text.contains(told))
        }
    }

    @Test("A length that is typed takes the place of the one that was proposed")
    func typedLength() throws {
        var desk = form(.grace, BookingOpening(patient: 104))
        desk.press(.tab, .tab)
        desk.type("45")
        #expect(state(desk)?.form.text("minutes") == "45")
        desk.type("0")
        #expect(state(desk)?.form.text("minutes") == "450")
        var other = form(.grace, BookingOpening(patient: 104))
        other.press(.tab, .tab, .home, .delete)
        other.type("9")
        #expect(state(other)?.form.text("minutes") == "90")
    }

    @Test("Dates on end that clash for one reason are told as one, whole")
    func oneReason() throws {
        try clinic.add(["UPDATE credentials SET expires_on = '2026-12-10' WHERE caregiver_id = 1"])
        var desk = form(.grace, BookingOpening(patient: 104))
        desk.type("fri")
        desk.press(.tab)
        desk.type("10")
        desk.press(.function(2), .tab, .tab, .right, .tab)
        desk.type("6")
        let text = desk.frame.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains("4 of 6 dates to Fri 1 Jan 2027 clash."), "\(text)")
        #expect(
            text.contains(
                "4 dates, Fri 11 Dec 2026 to Fri 1 Jan 2027: Amina Njoroge can be booked until "
                    + "Thu 10 Dec 2026, when the verified papers end: choose an earlier day"),
            "\(text)")
    }

    @Test("A series says while it is typed that all its dates are free, until somebody books one")
    func allFree() throws {
        var desk = form(.grace, BookingOpening(patient: 104))
        desk.type("fri")
        desk.press(.tab)
        desk.type("10")
        desk.press(.function(2), .tab, .tab, .right, .tab)
        desk.type("3")
        let words = "3 visits, the last on Fri 11 Dec 2026; none clashes as it stands."
        #expect(desk.frame.text.contains(words), "\(desk.frame.text)")
        try clinic.add([
            """
            INSERT INTO appointments (id, patient_id, caregiver_id, specialty_id, mode, state,
                starts_at, ends_at, created_at)
            VALUES (1090, 103, 1, 1, 'inPerson', 'confirmed', \(BookingScenes.nextFriday),
                \(BookingScenes.nextFriday + 3_600_000), 0)
            """
        ])
        desk.tell(.changed)
        #expect(
            desk.frame.text.contains("One of 3 dates to Fri 11 Dec 2026 clashes"),
            "\(desk.frame.text)")
    }

    @Test("A booking cut off comes back to the same field, its time kept anew")
    func comesBack() throws {
        var desk = form(.grace, BookingOpening(patient: 104))
        desk.type("fri")
        desk.press(.tab)
        desk.type("10")
        desk.press(.function(2), .tab)
        desk.type("Mind the dog")
        let journal = desk.journal
        let draft = try #require(journal.values.first)
        let place = Workplace(
            clinic: clinic.clinic, origin: "test",
            drafts: { _ in journal.values.map { ($0.key, $0.body) } })
        let reopened = BookingScreen.reopened([draft], viewer: clinic.actor(.grace))
        var shell = Shell.State(clinicName: "", zone: .nairobi)
        shell.viewer = clinic.actor(.grace)
        var again = Rehearsal(
            Runtime(
                chrome: Shell.self, state: shell,
                screens: [Tab.home(clinic.actor(.grace))] + reopened,
                size: Size(columns: 80, rows: 24), now: TestClinic.now.milliseconds),
            context: place)
        let restored = try #require(state(again))
        #expect(restored.form.focus == "notes" && restored.form.text("notes") == "Mind the dog")
        #expect(restored.patient?.id == 104 && restored.stage == .booking)
        #expect(restored.kept != nil)
        again.press(.function(2))
        #expect(try visits(of: 104).first?.notes == "Mind the dog")
    }

    @Test("The next caller's booking does not go into what was begun before, unless it is to")
    func anew() throws {
        var desk = clinic.rehearsal(as: .grace)
        desk.type("b")
        desk.press(.tab, .tab, .tab)
        desk.type("10")
        desk.press(.escape)
        #expect(!desk.journal.isEmpty)
        let journal = desk.journal
        func again() -> Rehearsal<Workplace> {
            clinic.rehearsal(
                as: .grace, drafts: Array(journal.values))
        }
        desk = again()
        desk.type("b")
        #expect(desk.frame.text.contains("A booking begun before"), "\(desk.frame.text)")
        desk.press(.escape)
        #expect(state(desk)?.form.text("day") == "10")
        desk = again()
        desk.type("bnov")
        #expect(desk.frame.text.contains("A booking begun before"), "\(desk.frame.text)")
        #expect(
            desk.frame.text.contains("This question comes first"), "\(desk.frame.text)")
        desk.press(.function(10))
        #expect(state(desk)?.form.text("day") == "" && state(desk)?.form.focus == "patient")
        #expect(state(desk)?.patient != nil && desk.journal.isEmpty)
    }

    @Test("What the form proposes by itself is no draft")
    func noDraft() throws {
        var desk = form(.grace, BookingOpening(patient: 104))
        #expect(desk.journal.isEmpty)
        desk.press(.tab, .tab, .backTab, .down)
        #expect(desk.journal.isEmpty)
        desk.type("8")
        #expect(!desk.journal.isEmpty)
        desk.press(.escape)
        #expect(!desk.journal.isEmpty)
    }

    @Test("A patient asks for a visit of their own and sees no other patient")
    func patient() throws {
        var kiosk = clinic.rehearsal(as: .wanjiku)
        kiosk.type("b")
        #expect(!kiosk.frame.text.contains("Patient "), "\(kiosk.frame.text)")
        kiosk.type("fri")
        kiosk.press(.enter)
        kiosk.type("10")
        kiosk.press(.function(2), .function(2))
        #expect(kiosk.frame.text.contains("is requested, not yet confirmed"))
        #expect(try visits(of: 101).first?.state == .requested)
        #expect(!kiosk.frame.text.contains("Odhiambo"))
    }

    @Test("A person without a record of their own is told so")
    func noRecord() throws {
        var kiosk = clinic.rehearsal(as: .njoki)
        kiosk.type("b")
        #expect(kiosk.runtime.topID == MyCareScreen.id)
        #expect(kiosk.frame.text.contains("ask at the desk"), "\(kiosk.frame.text)")
    }

    @Test("Who does not book is not offered it", arguments: [TestClinic.Member.amina, .drMwangi])
    func notOffered(_ member: TestClinic.Member) {
        var rehearsal = clinic.rehearsal(
            as: member, [AnyScreen(PatientsScreen.self, .init(viewer: clinic.actor(member)))])
        rehearsal.type("b")
        #expect(rehearsal.runtime.topID == PatientsScreen.id)
    }

    @Test("The board opens it with caregiver and time")
    func fromTheBoard() throws {
        let start = try #require(ClinicZone.nairobi.parse("2026-11-27T11:15"))
        var desk = form(.grace, BookingOpening(caregiver: 4, start: start))
        #expect(state(desk)?.form.focus == "patient")
        desk.type("mwan")
        desk.press(.enter, .function(2))
        let chosen = try #require(state(desk)?.chosen)
        #expect(chosen.caregiver == 4 && chosen.start == start)
    }

    @Test("A time that ran out is not called held")
    func lapses() throws {
        var desk = form(.grace, BookingOpening(patient: 104))
        desk.type("fri")
        desk.press(.tab)
        desk.type("10")
        desk.press(.function(2))
        #expect(desk.frame.text.contains("Held for you until"))
        desk.tell(.clock(TestClinic.now.adding(minutes: 11).milliseconds))
        // The window is blank by then; the first key only shows it again.
        desk.press(.tab)
        #expect(desk.frame.text.contains("Not held since 14:15"), "\(desk.frame.text)")
        desk.press(.function(7))
        desk.press(.function(2))
        #expect(desk.frame.text.contains("is confirmed"))
    }

    @Test("In lines: patient, wish, a numbered list, the visit")
    func linear() throws {
        var talk = LinearTalk(in: clinic, as: .grace, [BookingEntry.screen(clinic.actor(.grace))])
        talk.type("mwan")
        talk.type("#\(try talk.row(of: "Kamau wa"))")
        #expect(talk.prompt.hasPrefix("Day"), "\(talk.transcript)")
        talk.type("fri")
        talk.type("10")
        talk.type("")
        talk.type("")
        #expect(talk.transcript.contains { $0.contains("Amina Njoroge") && $0.first == "1" })
        talk.type("#1")
        #expect(talk.transcript.contains { $0.contains("Held for you until 14:15") })
        #expect(talk.prompt.hasPrefix("Address"))
        talk.type("")
        talk.type("Mind the dog")
        // It is read back before it counts.
        #expect(talk.type("").contains("2  Notes: Mind the dog"))
        #expect(talk.prompt.hasPrefix("Enter: Book."), "\(talk.prompt)")
        #expect(try visits(of: 104).first?.notes != "Mind the dog")
        let said = talk.type("")
        #expect(said.contains("is confirmed: Amina Njoroge"), "\(talk.transcript)")
        #expect(try visits(of: 104).first?.notes == "Mind the dog")
    }
}
