import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@Suite("What is offered is what is accepted")
struct OfferedTimesTests {
    @Test("over random availabilities, time off, buffers, visits and holds", arguments: 0..<24)
    func offered(seed: UInt64) throws {
        var dice = Chance(seed: seed)
        let zone = try #require(
            ClinicZone(identifier: seed % 2 == 0 ? "Europe/London" : "Africa/Nairobi"))
        var settings = TestClinic.settings
        settings.zone = zone
        let day = try #require(
            CivilDate(["2026-11-26", "2027-03-28", "2027-10-31"][dice.below(3)]))
        let clinic = try TestClinic(
            extra: "INSERT INTO caregiver_specialties VALUES (1, 1), (2, 1);"
                + BookingFixture.papers, settings: settings)
        let week = RandomWeek(clinic: clinic, day: day)
        try week.fill(&dice)
        let minutes = [15, 45, 60, 240][dice.below(4)]
        let mode: AppointmentMode = dice.below(2) == 0 ? .inPerson : .virtual

        let grace = try clinic.actor("grace")
        let offered = Set(
            try clinic.clinic.freeTimes(
                grace,
                FreeTimeQuery(
                    caregiver: 1, patient: 1, mode: mode, from: day, days: 1, minutes: minutes,
                    step: 1)
            ).map(\.start))
        let grid = try MinuteGrid(clinic: clinic, day: day, minutes: minutes, mode: mode)
        #expect(offered == Set(grid.free()))

        let starts = zone.startOfDay(day)
        let length = zone.startOfDay(day.adding(days: 1)).minutes(since: starts)
        let edges = offered.filter {
            !offered.contains($0.adding(minutes: 1)) || !offered.contains($0.adding(minutes: -1))
        }.flatMap { [$0, $0.adding(minutes: 1), $0.adding(minutes: -1)] }
        let tried =
            edges.sorted().prefix(40)
            + (0..<25).map { _ in
                starts.adding(minutes: dice.below(length))
            }
        for start in tried where start >= starts && start < starts.adding(minutes: length) {
            let input = BookingInput(
                patient: 1, caregiver: 1, mode: mode, start: start, minutes: minutes)
            try series(from: input, clinic, grace)
            let refused = refusal { _ = try clinic.clinic.book(grace, input) }
            #expect(
                (refused == nil) == offered.contains(start),
                "\(zone.stamp(start)) \(refused?.sentence ?? "accepted")")
            if refused == nil {
                try clinic.run(
                    "UPDATE appointments SET state = 'cancelled' "
                        + "WHERE id = (SELECT max(id) FROM appointments)")
            } else {
                // What is offered instead is accepted as well.
                let others = refused?.alternatives ?? []
                let free = try others.prefix(1).allSatisfy { slot in
                    try clinic.clinic.freeTimes(
                        grace,
                        FreeTimeQuery(
                            caregiver: slot.caregiver, patient: 1, mode: mode,
                            from: zone.date(of: slot.start), days: 1, minutes: minutes, step: 1)
                    ).contains { $0.start == slot.start }
                }
                #expect(free)
            }
        }
    }

    /// What is foreseen of a series is what booking it refuses, word for word.
    private func series(
        from input: BookingInput, _ clinic: TestClinic, _ grace: Actor
    ) throws {
        let series = Recurrence(end: .count(3))
        var foreseen: [SeriesClash] = []
        let refused = refusal {
            foreseen = try clinic.clinic.foresee(grace, input, repeating: series).clashes
            _ = try clinic.clinic.book(grace, input, repeating: series)
        }
        #expect(foreseen == refused?.dates ?? [])
        if refused == nil {
            try clinic.run(
                "UPDATE appointments SET state = 'cancelled' WHERE series_id IS NOT NULL")
        }
    }
}

/// Random numbers that a seed repeats.
struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = (seed &+ 1) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int((state >> 11) % UInt64(max(1, bound)))
    }
}

/// Random life of two caregivers and two patients around a day.
private struct RandomWeek {
    let clinic: TestClinic
    let day: CivilDate

    func fill(_ dice: inout Chance) throws {
        let modes = ["inPerson", "virtual", "both"]
        for _ in 0..<(6 + dice.below(12)) {
            let start = dice.below(1400)
            let end = min(1440, start + 60 + dice.below(900))
            try? clinic.run(
                """
                INSERT INTO availability_windows (caregiver_id, weekday, starts_minute, ends_minute,
                    mode) VALUES (1, \(dice.below(7) + 1), \(start), \(end),
                    '\(modes[dice.below(3)])')
                """)
        }
        for _ in 0..<dice.below(3) {
            try? clinic.run(
                """
                INSERT INTO extra_windows (caregiver_id, date, starts_minute, ends_minute, mode)
                VALUES (1, '\(day.adding(days: dice.below(3) - 1).iso)',
                    \(dice.below(700)), \(700 + dice.below(740)), 'both')
                """)
        }
        for _ in 0..<dice.below(3) {
            let start = moment(&dice)
            try clinic.run(
                "INSERT INTO time_off (caregiver_id, starts_at, ends_at) VALUES (1, ?, ?)",
                [Value(start), Value(start.adding(minutes: 10 + dice.below(500)))])
        }
        try clinic.run(
            """
            UPDATE caregivers SET buffer_minutes = \([0, 15, 45, 480][dice.below(4)]),
                notice_minutes = \([0, 0, 60, 20_160][dice.below(4)])
            """)
        if dice.below(4) == 0 {
            try clinic.run("UPDATE credentials SET expires_on = ?", [.text(day.iso)])
        }
        for _ in 0..<8 { try? busy(&dice) }
    }

    private func moment(_ dice: inout Chance) -> Instant {
        clinic.clinic.settings.zone.startOfDay(day.adding(days: -1))
            .adding(minutes: dice.below(3 * 1440))
    }

    /// A visit or a hold, where the database lets it be.
    private func busy(_ dice: inout Chance) throws {
        let start = moment(&dice)
        let mode = dice.below(2) == 0 ? "inPerson" : "virtual"
        let state = ["requested", "confirmed", "inProgress", "cancelled", "noShow"][dice.below(5)]
        let isHold = dice.below(4) == 0
        let place: [Value] = [
            .integer(Int64(1 + dice.below(2))), .integer(Int64(1 + dice.below(2))),
            .text(mode), Value(start), Value(start.adding(minutes: 5 + dice.below(200))),
            .integer(Int64([0, 20, 60][dice.below(3)])),
        ]
        let now = clinic.clock.now
        guard isHold else {
            return try clinic.run(
                """
                INSERT INTO appointments (patient_id, caregiver_id, mode, starts_at, ends_at,
                    buffer_minutes, state, specialty_id, created_at)
                VALUES (?, ?, ?, ?, ?, ?, '\(state)', 1, 0)
                """, place)
        }
        // Every other one has lapsed, and must be in nobody's way.
        let until = dice.below(2) == 0 ? now : now.adding(minutes: 5)
        try clinic.run(
            """
            INSERT INTO booking_holds (patient_id, caregiver_id, mode, starts_at, ends_at,
                buffer_minutes, token, held_by, held_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, hex(randomblob(8)), 1, ?, ?)
            """, place + [Value(now.adding(minutes: -5)), Value(until)])
    }
}

/// The same question asked of the file for each minute by itself.
private struct MinuteGrid {
    private struct Busy {
        let isMine: Bool
        let from: Int64
        let until: Int64
        let isVirtual: Bool
        let buffer: Int64
    }
    private struct Window {
        let day: String
        let start: Int64
        let end: Int64
        let mode: String
    }

    private let clinic: TestClinic
    private let day: CivilDate
    private let minutes: Int
    private let mode: AppointmentMode
    private let busy: [Busy]
    private let windows: [Window]
    private let off: [(from: Int64, until: Int64)]
    private let buffer: Int64
    private let notice: Int64
    private let papers: String

    init(clinic: TestClinic, day: CivilDate, minutes: Int, mode: AppointmentMode) throws {
        self.clinic = clinic
        self.day = day
        self.minutes = minutes
        self.mode = mode
        let now = clinic.clock.now.milliseconds
        busy = try clinic.clinic.store.read { db in
            try db.rows(
                """
                SELECT caregiver_id, starts_at, ends_at, mode, buffer_minutes FROM appointments
                WHERE state IN ('requested', 'confirmed', 'inProgress')
                    AND (caregiver_id = 1 OR patient_id = 1)
                UNION ALL
                SELECT caregiver_id, starts_at, ends_at, mode, buffer_minutes FROM booking_holds
                WHERE expires_at > \(now) AND (caregiver_id = 1 OR patient_id = 1)
                """
            ) {
                Busy(
                    isMine: $0.int(0) == 1, from: $0.int(1), until: $0.int(2),
                    isVirtual: $0.text(3) == "virtual", buffer: $0.int(4))
            }
        }
        windows = try clinic.clinic.store.read { db in
            try db.rows(
                """
                SELECT CAST(weekday AS TEXT), starts_minute, ends_minute, mode
                FROM availability_windows WHERE caregiver_id = 1
                UNION ALL SELECT date, starts_minute, ends_minute, mode FROM extra_windows
                """
            ) { Window(day: $0.text(0), start: $0.int(1), end: $0.int(2), mode: $0.text(3)) }
        }
        off = try clinic.clinic.store.read { db in
            try db.rows("SELECT starts_at, ends_at FROM time_off") { ($0.int(0), $0.int(1)) }
        }
        buffer = try clinic.number("SELECT buffer_minutes FROM caregivers WHERE id = 1")
        notice = try clinic.number("SELECT notice_minutes FROM caregivers WHERE id = 1")
        papers = try clinic.texts("SELECT expires_on FROM credentials WHERE caregiver_id = 1")[0]
    }

    func free() -> [Instant] {
        let zone = clinic.clinic.settings.zone
        let dawn = zone.startOfDay(day)
        let length = zone.startOfDay(day.adding(days: 1)).minutes(since: dawn)
        let open = (0..<(length + minutes)).map { isOpen(dawn.adding(minutes: $0), zone) }
        let earliest = clinic.clock.now.adding(minutes: Int(notice))
        return (0..<length).compactMap { minute in
            let start = dawn.adding(minutes: minute)
            guard start >= earliest, day.iso <= papers,
                open[minute..<(minute + minutes)].allSatisfy({ $0 }),
                busy.allSatisfy({ isApart($0, start) })
            else { return nil }
            return start
        }
    }

    private func isOpen(_ minute: Instant, _ zone: ClinicZone) -> Bool {
        let date = zone.date(of: minute)
        let clock = zone.hourAndMinute(minute)
        let past = Int64(clock.hour * 60 + clock.minute)
        let days = [String(date.weekday), date.iso]
        return windows.contains {
            days.contains($0.day) && ($0.mode == "both" || $0.mode == mode.rawValue)
                && $0.start <= past && past < $0.end
        } && !off.contains { $0.from <= minute.milliseconds && minute.milliseconds < $0.until }
    }

    private func isApart(_ busy: Busy, _ start: Instant) -> Bool {
        let travels = busy.isMine && !(busy.isVirtual && mode == .virtual)
        let gap = travels ? max(buffer, busy.buffer) * 60_000 : 0
        let end = start.adding(minutes: minutes)
        return end.milliseconds + gap <= busy.from || busy.until + gap <= start.milliseconds
    }
}
