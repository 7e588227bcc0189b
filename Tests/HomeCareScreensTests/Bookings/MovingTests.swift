import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("Moving a visit, and time that is changed under visits")
struct MovingTests {
    let clinic: TestClinic

    init() throws {
        clinic = try TestClinic()
        try clinic.add(Scene.weeks)
    }

    private func move(_ id: Int64) -> Rehearsal<Workplace> {
        clinic.rehearsal(
            as: .grace,
            [
                AnyScreen(
                    RescheduleScreen.self, .init(viewer: clinic.actor(.grace), appointment: id))
            ])
    }

    @Test("A visit is not in the way of itself")
    func ownTime() throws {
        let grace = clinic.actor(.grace)
        let visit = try clinic.clinic.appointment(grace, 1054)
        var query = FreeTimeQuery(
            caregiver: visit.caregiverID, patient: visit.patientID, mode: visit.mode,
            from: try #require(CivilDate("2026-12-03")), days: 1, minutes: 60)
        #expect(try !clinic.clinic.freeTimes(grace, query).map(\.start).contains(visit.startsAt))
        query.moving = visit.id
        #expect(try clinic.clinic.freeTimes(grace, query).map(\.start).contains(visit.startsAt))
        #expect(move(1054).frame.text.contains("from 08:00 to 12:00"))
        // Somebody else's visit is nobody's to look behind.
        #expect(throws: ServiceError.self) {
            query.caregiver = 2
            _ = try clinic.clinic.freeTimes(clinic.actor(.brian), query)
        }
    }

    @Test("What is typed takes the place of what the form proposed, unless the cursor was moved")
    func typing() throws {
        var screen = move(1054)
        screen.type("4/12")
        screen.press(.tab)
        screen.type("0915")
        screen.press(.tab)
        screen.type("45")
        let form = try #require(screen.runtime.state(of: RescheduleScreen.self)?.form)
        #expect(["day", "time", "minutes"].map { form.text($0) } == ["4/12", "0915", "45"])
        screen.press(.function(2))
        let moved = try clinic.clinic.appointment(clinic.actor(.grace), 1054)
        #expect(ClinicZone.nairobi.stamp(moved.startsAt) == "2026-12-04T09:15")
        #expect(moved.endsAt.minutes(since: moved.startsAt) == 45)
        var other = move(1052)
        other.press(.tab, .left, .left, .left, .backspace)
        other.type("8")
        #expect(
            other.runtime.state(of: RescheduleScreen.self)?.form.text("time") == "08:00")
    }

    @Test("A day that has just been is not taken for next year's, and shows no free times")
    func justOver() throws {
        var screen = move(1054)
        screen.type("22 nov")
        screen.press(.tab)
        #expect(screen.frame.text.contains("Sun 22 Nov 2026 is over"), "\(screen.frame.text)")
        #expect(!screen.frame.text.contains("Free starts"))
        screen.press(.function(2))
        let visit = try clinic.clinic.appointment(clinic.actor(.grace), 1054)
        #expect(ClinicZone.nairobi.date(of: visit.startsAt).iso == "2026-12-03")
        screen.press(.backTab, .end)
        screen.type(" 2027")
        #expect(
            screen.frame.text.contains("Free starts on Mon 22 Nov 2027"), "\(screen.frame.text)")
    }

    @Test("A visit that somebody else cancels while it is being moved is told, and no key is lost")
    func cancelledMeanwhile() throws {
        var screen = move(1054)
        screen.type("4/12")
        _ = try clinic.clinic.cancelAppointment(clinic.actor(.wambui), 1054, reason: "")
        screen.tell(.changed)
        for keys in [[], [.tab, .character("7")], [.enter], [Key.function(2)]] {
            for key in keys { screen.press(key) }
            #expect(
                screen.frame.text.contains("A-1054 is cancelled now: it cannot be moved"),
                "\(screen.frame.text)")
        }
        #expect(
            screen.runtime.state(of: RescheduleScreen.self)?.form.text("time") == "7")
    }

    @Test("A visit that somebody else moves meanwhile is told, and can be moved on from there")
    func movedMeanwhile() throws {
        var screen = move(1054)
        screen.type("4/12")
        let other = clinic.actor(.wambui)
        let start = try #require(ClinicZone.nairobi.parse("2026-12-03T15:00"))
        _ = try clinic.clinic.reschedule(other, 1054, BookingMove(start: start))
        screen.tell(.changed)
        #expect(screen.frame.text.contains("Somebody else just changed A-1054"))
        let form = try #require(screen.runtime.state(of: RescheduleScreen.self)?.form)
        #expect(["day", "time"].map { form.text($0) } == ["4/12", "15:00"])
        screen.press(.function(2))
        let visit = try clinic.clinic.appointment(other, 1054)
        #expect(ClinicZone.nairobi.date(of: visit.startsAt).iso == "2026-12-04")
    }

    @Test("A visit at the second of two times that look the same stays there when it gets longer")
    func secondOfTwo() throws {
        let zone = try #require(ClinicZone(identifier: "Europe/London"))
        let day = try #require(CivilDate("2027-10-31"))
        let second = try #require(zone.instant(day, hour: 1, minute: 30)).adding(minutes: 60)
        #expect(zone.clock(second) == "01:30 (second)")
        try clinic.add([
            """
            INSERT INTO appointments (id, patient_id, caregiver_id, specialty_id, mode, state,
                starts_at, ends_at, created_at)
            VALUES (1091, 103, 1, 1, 'inPerson', 'confirmed', \(second.milliseconds),
                \(second.adding(minutes: 30).milliseconds), 0)
            """
        ])
        var state = try #require(move(1091).runtime.state(of: RescheduleScreen.self))
        let visit = try #require(state.visit)
        state.zone = zone
        state.form = RescheduleScreen.form(visit, zone)
        state.form.set("minutes", "45")
        #expect(RescheduleScreen.typed(&state)?.start == second)
        state.form.set("time", "0145")
        #expect(RescheduleScreen.typed(&state)?.start == second.adding(minutes: -45))
    }

    @Test("A move that is not wanted any more is thrown away, and the visit stays where it is")
    func thrownAway() throws {
        let grace = clinic.actor(.grace)
        let before = try clinic.clinic.appointment(grace, 1054).startsAt
        var screen = move(1054)
        screen.type("x")
        #expect(screen.journal[RescheduleScreen.key(1054)] != nil)
        screen.press(.function(10), .character("y"))
        #expect(screen.journal[RescheduleScreen.key(1054)] == nil)
        #expect(try clinic.clinic.appointment(grace, 1054).startsAt == before)
    }

    @Test("A visit is given to somebody else who is free then")
    func others() throws {
        var screen = move(1054)
        screen.press(.function(3))
        #expect(screen.frame.text.contains("1 Brian Otieno"))
        screen.press(.character("1"))
        let moved = try clinic.clinic.appointment(clinic.actor(.grace), 1054)
        #expect(moved.caregiverID == 2)
        #expect(ClinicZone.nairobi.stamp(moved.startsAt) == "2026-12-03T10:00")
        #expect(screen.frame.text.contains("with Brian Otieno"))
        var none = move(1053)
        none.press(.tab)
        none.type("3am")
        none.press(.function(3))
        #expect(none.frame.text.contains("Nobody else"))
    }

    private func availability() -> Rehearsal<Workplace> {
        clinic.rehearsal(
            as: .amina,
            [AnyScreen(AvailabilityScreen.self, .init(viewer: clinic.actor(.amina)))])
    }

    @Test("A week names the visits that it leaves outside before it is saved")
    func leftOutside() {
        var screen = availability()
        // Thursday at ten: the visit of 3 December lies there.
        screen.press(.down, .down, .down, .right, .right, .character(" "), .function(2))
        #expect(screen.frame.text.contains("outside the new hours: 1"))
        #expect(screen.frame.text.contains("A-1054"))
        var other = availability()
        other.press(.down, .down, .character(" "), .function(2))
        #expect(!other.frame.text.contains("outside the new hours"))
    }

    @Test("Hours of a day are taken off as hours, not as the whole day")
    func hoursOff() throws {
        var screen = availability()
        screen.press(.character("o"))
        screen.type("fri")
        screen.press(.down, .down)
        screen.type("8-12")
        screen.press(.enter)
        screen.type("dentist")
        #expect(screen.frame.text.contains("Off: Fri 27 Nov 08:00–12:00 · dentist"))
        screen.press(.function(2))
        #expect(screen.frame.text.contains("Time off is saved: Fri 27 Nov 08:00–12:00"))
        let kept = try clinic.clinic.availability(clinic.actor(.amina), caregiver: 1)
        let off = try #require(kept.timeOff.first { $0.time.reason == "dentist" }?.time)
        #expect(ClinicZone.nairobi.stamp(off.startsAt) == "2026-11-27T08:00")
        #expect(ClinicZone.nairobi.stamp(off.endsAt) == "2026-11-27T12:00")
    }
}
