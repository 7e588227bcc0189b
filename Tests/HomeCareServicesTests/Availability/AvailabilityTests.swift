import HomeCareDomain
import HomeCareServices
import Testing

@Suite("A caregiver's availability")
struct AvailabilityTests {
    private func change(_ make: (inout AvailabilityChange) throws -> Void) rethrows
        -> AvailabilityChange
    {
        var change = AvailabilityChange()
        try make(&change)
        return change
    }

    @Test("is their own to change, and an admin's; the desk reads it")
    func whose() throws {
        let clinic = try TestClinic()
        let week = try change { $0.weekly = try WeekText.week("mon 8-12") }
        func set(_ name: String, _ caregiver: Int64) throws -> String {
            let actor = try clinic.session(name)
            return verdict {
                _ = try clinic.clinic.setAvailability(actor, caregiver: caregiver, week)
            }
        }
        func read(_ name: String, _ caregiver: Int64) throws -> String {
            let actor = try clinic.session(name)
            return verdict { _ = try clinic.clinic.availability(actor, caregiver: caregiver) }
        }
        #expect(try set("amina", 1) == "allowed")
        #expect(try set("wambui", 2) == "allowed")
        #expect(try set("amina", 2) == "notPermitted")
        for name in ["grace", "drmwangi", "wanjiku"] {
            #expect(try set(name, 1) == "notPermitted", "\(name)")
        }
        #expect(try set("wambui", 99) == "notFound")
        #expect(try read("grace", 1) == "allowed")
        #expect(try read("otieno", 1) == "notPermitted")
        #expect(try read("wanjiku", 1) == "notPermitted")
    }

    @Test("is saved joined, all of it or nothing, with the old and the new in the audit")
    func saved() throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        let kept = try clinic.clinic.setAvailability(
            amina, caregiver: 1,
            try change {
                $0.weekly = try WeekText.week("mon 8-12, mon 10-14, sat 9-12 virtual")
                $0.bufferMinutes = 30
                $0.counties = ["022"]
                $0.languages = [.swahili, .english]
                $0.specialties = [1]
                $0.hourlyRate = 160_000
                $0.addExtra = try WeekText.extra("2026-11-28 9-13")
            })
        #expect(WeekText.words(kept.weekly) == "mon 08:00-14:00, sat 09:00-12:00 virtual")
        #expect(kept.extra.count == 1)
        #expect(kept.languages == [.english, .swahili])
        #expect(
            try clinic.texts(
                "SELECT detail FROM audit_entries WHERE action = 'set availability' ORDER BY id")
                == [
                    "week: none → mon 08:00-14:00, sat 09:00-12:00 virtual",
                    "extra: none → 2026-11-28 09:00-13:00", "buffer: 0 min → 30 min",
                    "counties: none → 022", "languages: none → en, sw",
                    "specialties: none → Nursing", "rate: KES 1,500.00 → KES 1,600.00",
                ])
        let bad = try change {
            $0.weekly = try WeekText.week("none")
            $0.noticeMinutes = 99_999
        }
        #expect(
            verdict { _ = try clinic.clinic.setAvailability(amina, caregiver: 1, bad) }
                == "impossible")
        #expect(
            WeekText.words(try clinic.clinic.availability(amina, caregiver: 1).weekly)
                == "mon 08:00-14:00, sat 09:00-12:00 virtual")
    }

    @Test("refuses what cannot be")
    func refusals() throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        let off = { (from: String, until: String) in
            TimeOff(startsAt: at(from), endsAt: at(until))
        }
        let cases: [(String, AvailabilityChange)] = [
            ("unknown", change { $0.counties = ["999"] }),
            ("unknown", change { $0.specialties = [77] }),
            ("impossible", change { $0.bufferMinutes = 481 }),
            ("impossible", change { $0.hourlyRate = -1 }),
            ("impossible", change { $0.hourlyRate = 0 }),
            ("past", try change { $0.addExtra = try WeekText.extra("2026-11-23 9-13") }),
            ("past", change { $0.addTimeOff = [off("2026-11-20T00:00", "2026-11-21T00:00")] }),
            (
                "impossible",
                change { $0.addTimeOff = [off("2026-12-20T00:00", "2026-12-19T00:00")] }
            ),
            ("gone", change { $0.removeTimeOff = [5] }),
            ("gone", try change { $0.removeExtra = try WeekText.extra("2026-11-28 9-13") }),
            ("changedMeanwhile", try change { $0.seenWeekly = try WeekText.week("mon 8-9") }),
        ]
        for (code, change) in cases {
            #expect(
                verdict { _ = try clinic.clinic.setAvailability(amina, caregiver: 1, change) }
                    == code, "\(change)")
        }
    }

    @Test("Time off over booked visits names them, and is taken by who knows how many there are")
    func timeOffOverVisits() throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        var leave = AvailabilityChange()
        leave.addTimeOff = [
            TimeOff(startsAt: at("2026-11-25T00:00"), endsAt: at("2026-11-26T00:00"))
        ]
        let unasked = leave
        #expect(
            verdict { _ = try clinic.clinic.setAvailability(amina, caregiver: 1, unasked) }
                == "visitsBooked")
        let refusal = #expect(throws: ServiceError.self) {
            _ = try clinic.clinic.setAvailability(amina, caregiver: 1, unasked)
        }
        #expect(refusal?.sentence.contains("A-0103") == true)
        leave.knownVisits = 2
        let told = leave
        #expect(
            verdict { _ = try clinic.clinic.setAvailability(amina, caregiver: 1, told) }
                == "visitsBooked", "they are not those that were told")
        leave.knownVisits = 1
        #expect(
            try clinic.clinic.setAvailability(amina, caregiver: 1, leave).timeOff.count == 1)
        #expect(
            try clinic.texts("SELECT state FROM appointments WHERE id = 103") == ["confirmed"])
    }

    @Test("A change names the visits that it leaves outside, and no others")
    func leftOutside() throws {
        let clinic = try TestClinic.booking()
        let amina = try clinic.session("amina")
        func left(_ change: AvailabilityChange) throws -> [Int64] {
            let foreseen = try clinic.clinic.visitsLeftOutside(amina, caregiver: 1, change)
            let told = try clinic.clinic.changeAvailability(amina, caregiver: 1, change)
            if change.addTimeOff.isEmpty { #expect(foreseen == told.leftOutside) }
            return told.leftOutside.map(\.id)
        }
        // 108 is on Tuesday at 14:00, 103 on Wednesday and 104, over video, on Tuesday next.
        #expect(try left(change { $0.weekly = try WeekText.week("daily 8-18") }) == [])
        #expect(
            try left(change { $0.weekly = try WeekText.week("tue 8-18, wed-fri 9-12") }) == [])
        #expect(
            try left(
                change {
                    $0.weekly = try WeekText.week("tue 8-18 in-person")
                    $0.addExtra = try WeekText.extra("2026-11-25 9-12")
                }) == [104])
        #expect(
            try left(change { $0.removeExtra = try WeekText.extra("2026-11-25 9-12") }) == [103])
        #expect(
            try left(
                change {
                    $0.addTimeOff = [
                        TimeOff(startsAt: at("2026-11-24T12:00"), endsAt: at("2026-12-02T00:00"))
                    ]
                    $0.knownVisits = 3
                }) == [108])
        #expect(try left(change { $0.hourlyRate = 1 }) == [])
    }

    /// What is kept beforehand, and of the extra time that is added what is open already.
    static let open: [(week: String, extra: String, added: String, open: String)] = [
        ("sat 8-13", "", "2026-11-28 9-12", "9-12"),
        ("sat 8-13", "", "2026-11-28 9-12 virtual", "9-12 virtual"),
        ("sat 8-13 in-person", "", "2026-11-28 9-12", ""),
        ("sat 8-13", "", "2026-11-28 9-14", ""),
        ("none", "2026-11-28 9-12", "2026-11-28 9-12", "9-12"),
        ("sat 8-10", "2026-11-28 10-12", "2026-11-28 9-12", "9-12"),
        ("sat 8-13", "", "2026-11-28 9-12 14-15", "9-12"),
        ("fri 8-13", "", "2026-11-28 9-12", ""),
    ]

    @Test("Extra time that is open already is said to be so, and not written down", arguments: open)
    func openAlready(week: String, extra: String, added: String, open: String) throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        _ = try clinic.clinic.setAvailability(
            amina, caregiver: 1,
            try change {
                $0.weekly = try WeekText.week(week)
                if !extra.isEmpty { $0.addExtra = try WeekText.extra(extra) }
            })
        let before = try clinic.clinic.availability(amina, caregiver: 1)
        let wanted = try WeekText.extra(added)
        let changed = try clinic.clinic.changeAvailability(
            amina, caregiver: 1, change { $0.addExtra = wanted })
        let told = open.isEmpty ? [] : try WeekText.extra("2026-11-28 \(open)")
        #expect(changed.openAlready == told)
        #expect((changed.kept.extra == before.extra) == (told.count == wanted.count))
    }

    @Test("Papers that an admin found good let a caregiver be found; rejected ones do not")
    func papers() throws {
        let clinic = try TestClinic()
        try clinic.run("UPDATE caregivers SET verification = 'pending' WHERE id = 1")
        let wambui = try clinic.session("wambui")
        let expires = try #require(CivilDate("2027-12-31"))
        let input = CredentialInput(
            caregiver: 1, regulator: " NCK ", number: "12345", expires: expires)
        let amina = try clinic.session("amina")
        #expect(
            verdict { _ = try clinic.clinic.recordCredential(amina, input) } == "notPermitted")
        #expect(try clinic.clinic.recordCredential(wambui, input).bookableUntil == expires)
        _ = try clinic.clinic.recordCredential(wambui, input)
        #expect(
            try clinic.texts("SELECT regulator FROM credentials WHERE state = 'verified'")
                == ["NCK"])
        var old = input
        old.expires = try #require(CivilDate("2026-11-23"))
        #expect(verdict { _ = try clinic.clinic.recordCredential(wambui, old) } == "expired")
        #expect(
            verdict {
                _ = try clinic.clinic.rejectCredentials(wambui, caregiver: 1, reason: " ")
            } == "missing")
        #expect(
            try clinic.clinic.rejectCredentials(wambui, caregiver: 1, reason: "Forged.")
                .bookableUntil == nil)
        #expect(
            try clinic.texts("SELECT verification FROM caregivers WHERE id = 1") == ["rejected"])
    }

    @Test("The day board shows visits, holds and open hours, to the desk alone")
    func dayBoard() throws {
        let clinic = try TestClinic()
        let wambui = try clinic.session("wambui")
        _ = try clinic.clinic.setAvailability(
            wambui, caregiver: 1,
            try change { $0.weekly = try WeekText.week("tue 8-12 in-person, tue 12-16 virtual") })
        try clinic.run(
            """
            INSERT INTO booking_holds (token, caregiver_id, patient_id, mode, starts_at, ends_at,
                buffer_minutes, held_by, held_at, expires_at)
            VALUES ('x', 2, NULL, 'virtual', \(at("2026-11-24T15:00").milliseconds),
                \(at("2026-11-24T16:00").milliseconds), 0, 2,
                \(at("2026-11-24T10:29").milliseconds), \(at("2026-11-24T10:39").milliseconds))
            """)
        let day = try #require(CivilDate("2026-11-24"))
        let board = try clinic.clinic.dayBoard(try clinic.session("grace"), on: day)
        let amina = try #require(board.caregivers.first { $0.id == 1 })
        #expect(amina.open == [at("2026-11-24T08:00")..<at("2026-11-24T16:00")])
        let visit = try #require(amina.blocks.first { $0.appointment == 101 })
        // It was to begin at 10:00; it is half past.
        #expect(visit.standing(at: clinic.clock.now) == .late)
        #expect(visit.standing(at: at("2026-11-24T10:15")) == .confirmed)
        let otieno = try #require(board.caregivers.first { $0.id == 2 })
        #expect(
            otieno.blocks.map { $0.standing(at: at("2026-11-24T09:00")) } == [.confirmed, .held])
        for name in ["amina", "drmwangi", "wanjiku"] {
            let actor = try clinic.session(name)
            #expect(
                verdict { _ = try clinic.clinic.dayBoard(actor, on: day) } == "notPermitted",
                "\(name)")
        }
        clinic.clock.move(minutes: 20)
        let later = try clinic.clinic.dayBoard(wambui, on: day)
        #expect(later.caregivers.first { $0.id == 2 }?.blocks.count == 1, "the hold has lapsed")
    }
}
