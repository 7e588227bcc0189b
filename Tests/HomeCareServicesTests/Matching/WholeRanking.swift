import HomeCareDomain
import HomeCareStore

/// The same list as the search gives, the long way: everybody is read from the tables themselves,
/// judged by `FreeTime` and sorted.
struct WholeRanking {
    struct Line: Equatable {
        let caregiver: Int64
        let rungs: [Rung]
        let start: Instant?
    }

    let db: Connection
    let wish: CareWish
    let now: Instant
    private let zone = ClinicZone.nairobi

    init(_ db: Connection, _ wish: CareWish, now: Instant) {
        self.db = db
        self.wish = wish
        self.now = now
    }

    func lines() throws -> [Line] {
        let people = try db.rows(
            """
            SELECT caregivers.id, users.full_name, gender, county_code, hourly_rate_cents,
                rating_count, rating_sum, buffer_minutes, notice_minutes,
                (SELECT coalesce(max(expires_on), '0001-01-01') FROM credentials
                    WHERE caregiver_id = caregivers.id AND state = 'verified')
            FROM caregivers JOIN users ON users.id = user_id
            WHERE verification = 'verified' AND users.active = 1
            """
        ) { row in try line(row) }
        return people.compactMap { $0 }.sorted { HomeCareDomain.Ladder.isBefore($0.0, $1.0) }.map {
            Line(
                caregiver: $0.0.caregiver, rungs: HomeCareDomain.Ladder.rungs(of: $0.0), start: $0.1
            )
        }
    }

    private func line(_ row: Row) throws -> (Standing, Instant?)? {
        let id = row.int(0)
        let (name, gender, county) = (row.text(1), row.text(2), row.text(3))
        let points = BayesianRating.points(count: Int(row.int(5)), sum: Int(row.int(6)))
        let rate = row.int(4)
        let starts = wish.starts(now: now, zone: zone)
        let last = row.text(9)
        let windows = try self.windows(id)
        let served = try texts("SELECT county_code FROM caregiver_counties", id)
        let serves = wish.county.map { county == $0 || served.contains($0) } ?? false
        guard last >= zone.date(of: max(now, starts.lowerBound)).iso,
            wish.gender.map({ $0.rawValue == gender }) ?? true,
            wish.mostRateCents.map({ rate <= $0 }) ?? true,
            wish.leastRatingPoints.map({ points >= $0 }) ?? true,
            wish.county == nil || serves || wish.mode == .virtual,
            try wish.language.map({
                try texts("SELECT language FROM caregiver_languages", id).contains($0.rawValue)
            }) ?? true,
            try wish.specialty.map({
                try texts("SELECT CAST(specialty_id AS TEXT) FROM caregiver_specialties", id)
                    .contains("\($0)")
            }) ?? true,
            named(name)
        else { return nil }
        let modes = AppointmentMode.allCases.filter { mode in
            windows.all.contains { $0.allows(mode) }
        }
        if let mode = wish.mode, !modes.contains(mode) { return nil }
        let availability = CaregiverAvailability(
            weekly: windows.weekly, extra: windows.extra, timeOff: try timeOff(id),
            noticeMinutes: Int(row.int(8)), bufferMinutes: Int(row.int(7)))
        let start = try first(
            id, availability, wish.mode.map { [$0] } ?? modes, starts, until: last)
        return (
            Standing(
                caregiver: id, isFree: start != nil,
                isRecommended: try count(
                    "caregiver_recommendations", "withdrawn_at IS NULL", id) > 0,
                visitsBefore: try count("appointments", "state = 'completed'", id),
                livesInCounty: wish.county == county, servesCounty: serves,
                ratingPoints: points, hourlyRateCents: rate), start
        )
    }

    private func first(
        _ id: Int64, _ availability: CaregiverAvailability, _ modes: [AppointmentMode],
        _ starts: Range<Instant>, until last: String
    ) throws -> Instant? {
        for mode in modes {
            let free = FreeTime.starts(
                VisitShape(
                    minutes: wish.minutes, mode: mode, bufferMinutes: availability.bufferMinutes),
                from: max(starts.lowerBound, now), until: starts.upperBound,
                availability: availability, caregiverBusy: try busy("caregiver_id", id),
                patientBusy: try wish.patient.map { try busy("patient_id", $0) } ?? [], now: now,
                zone: zone)
            if let stretch = free.first {
                let start =
                    FreeTime.onTheClock([stretch], step: 15, zone: zone).first
                    ?? stretch.lowerBound
                return zone.date(of: start).iso <= last ? start : nil
            }
        }
        return nil
    }

    private func named(_ name: String) -> Bool {
        NameWords.typed(wish.name).allSatisfy { typed in
            NameWords.words(of: name).contains { $0.hasPrefix(typed) }
        }
    }

    private func texts(_ sql: String, _ id: Int64) throws -> Set<String> {
        Set(try db.rows(sql + " WHERE caregiver_id = ?", [.integer(id)]) { $0.text(0) })
    }

    private func count(_ table: String, _ condition: String, _ id: Int64) throws -> Int {
        try db.first(
            """
            SELECT count(*) FROM \(table)
            WHERE caregiver_id = ? AND patient_id = ? AND \(condition)
            """, [.integer(id), .integer(wish.patient ?? 0)]
        ) { Int($0.int(0)) } ?? 0
    }

    private func timeOff(_ id: Int64) throws -> [TimeOff] {
        try db.rows(
            "SELECT starts_at, ends_at FROM time_off WHERE caregiver_id = ?", [.integer(id)]
        ) {
            TimeOff(
                startsAt: Instant(milliseconds: $0.int(0)),
                endsAt: Instant(milliseconds: $0.int(1)))
        }
    }

    private func busy(_ column: String, _ id: Int64) throws -> [BusyTime] {
        try db.rows(
            """
            SELECT starts_at, ends_at, mode, buffer_minutes FROM appointments
            WHERE \(column) = ?1 AND state IN ('requested', 'confirmed', 'inProgress')
            UNION ALL SELECT starts_at, ends_at, mode, buffer_minutes FROM booking_holds
            WHERE \(column) = ?1 AND expires_at > ?2
            """, [.integer(id), .integer(now.milliseconds)]
        ) {
            BusyTime(
                startsAt: Instant(milliseconds: $0.int(0)),
                endsAt: Instant(milliseconds: $0.int(1)),
                mode: AppointmentMode(rawValue: $0.text(2)) ?? .inPerson,
                bufferMinutes: Int($0.int(3)))
        }
    }

    private func windows(
        _ id: Int64
    ) throws -> (weekly: [WeeklyWindow], extra: [ExtraWindow], all: [WindowMode]) {
        func window(_ row: Row) -> DayWindow {
            DayWindow(
                startMinute: Int(row.int(1)), endMinute: Int(row.int(2)),
                mode: WindowMode(rawValue: row.text(3)) ?? .both)
        }
        let rest = "starts_minute, ends_minute, mode FROM"
        let weekly = try db.rows(
            "SELECT weekday, \(rest) availability_windows WHERE caregiver_id = ?", [.integer(id)]
        ) { WeeklyWindow(weekday: Int($0.int(0)), window: window($0)) }
        let extra = try db.rows(
            "SELECT date, \(rest) extra_windows WHERE caregiver_id = ?", [.integer(id)]
        ) {
            ExtraWindow(date: CivilDate($0.text(0)) ?? CivilDate(dayNumber: 0), window: window($0))
        }
        return (weekly, extra, weekly.map(\.window.mode) + extra.map(\.window.mode))
    }
}
