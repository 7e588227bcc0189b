import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@Suite("The search for a caregiver")
struct SearchTests {
    private static func lines(_ search: CaregiverSearch) -> [WholeRanking.Line] {
        search.matches.map {
            WholeRanking.Line(caregiver: $0.id, rungs: $0.rungs, start: $0.freedom.start)
        }
    }

    @Test("gives the same list as everybody judged and sorted", arguments: [1, 2, 3] as [UInt64])
    func order(seed: UInt64) throws {
        let crowd = try CrowdedClinic(seed: seed)
        let clinic = crowd.base.clinic
        let desk = try crowd.base.localOperator()
        let now = crowd.base.clock.now
        var found = (all: 0, free: 0)
        for number in 0..<150 {
            var wish = thrownWish(number &+ Int(seed) &* 1000)
            guard wish.starts(now: now, zone: .nairobi).upperBound > now else { continue }
            let search = try clinic.findCaregivers(wish, as: desk, limit: 1000)
            let short = try clinic.findCaregivers(wish, as: desk, limit: 7)
            if let patient = wish.patient, wish.county == nil {
                wish.county = try crowd.base.texts(
                    "SELECT county_code FROM patients WHERE id = ?", [.integer(patient)]
                ).first
            }
            let whole = try clinic.store.read { db in
                try WholeRanking(db, wish, now: now).lines()
            }
            #expect(Self.lines(search) == whole, "\(number) \(wish)")
            #expect(Self.lines(short) == Array(whole.prefix(7)), "\(number) \(wish)")
            #expect(short.hasMore == (whole.count > 7) && search.stoppedAfter == nil)
            #expect(search.matches.allSatisfy { ($0.freedom.why == nil) == $0.standing.isFree })
            found.all += whole.count
            found.free += search.freeCount
        }
        #expect(found.all > 500 && found.free > 200 && found.free < found.all, "\(found)")
    }

    @Test("finds only who is verified, with a valid credential, and may sign in")
    func bookable() throws {
        let crowd = try CrowdedClinic(caregivers: 12, seed: 5)
        let clinic = crowd.base.clinic
        let desk = try crowd.base.localOperator()
        func found() throws -> Set<Int64> {
            Set(try clinic.findCaregivers(CareWish(), as: desk, limit: 99).matches.map(\.id))
        }
        let before = try found()
        let id = try #require(before.min())
        func change(_ sql: String, _ text: String) throws {
            try clinic.store.write { db in
                try db.run(sql, [.text(text), .integer(id)])
                try CaregiverPlaces.refresh(db, caregiver: id)
            }
        }
        for verification in ["pending", "rejected", "suspended", "expired"] {
            try change("UPDATE caregivers SET verification = ? WHERE id = ?", verification)
            #expect(try found() == before.subtracting([id]), "\(verification)")
        }
        try change("UPDATE caregivers SET verification = ? WHERE id = ?", "verified")
        #expect(try found() == before)
        let checked = "UPDATE credentials SET state = ? WHERE caregiver_id = ?"
        for state in ["rejected", "withdrawn"] {
            try change(checked, state)
            #expect(try found() == before.subtracting([id]), "\(state)")
        }
        try change(checked, "verified")
        #expect(try found() == before)
        let expiry = "UPDATE credentials SET expires_on = ? WHERE caregiver_id = ?"
        try change(expiry, "2026-11-23")
        #expect(try found() == before.subtracting([id]))
        // Time goes by without anybody writing: the last day still counts, the next does not.
        try change(expiry, "2026-11-24")
        #expect(try found() == before)
        crowd.base.clock.move(minutes: 24 * 60)
        #expect(try !found().contains(id))
        crowd.base.clock.move(minutes: -24 * 60)
        let name = try #require(
            try crowd.base.texts(
                "SELECT username FROM users JOIN caregivers ON user_id = users.id "
                    + "WHERE caregivers.id = ?", [.integer(id)]
            ).first)
        _ = try clinic.disablePerson(desk, named: name)
        #expect(try found() == before.subtracting([id]))
        _ = try clinic.enablePerson(desk, named: name)
        #expect(try found() == before)
    }

    @Test("finds somebody by two words that each are everybody's")
    func commonNames() throws {
        let base = try TestClinic(extra: Self.namesakes)
        let desk = try base.localOperator()
        func names(_ typed: String) throws -> [String] {
            try base.clinic.findCaregivers(
                CareWish(name: typed), as: desk, limit: 5
            ).matches.map(\.name)
        }
        #expect(try names("mary zawa") == ["Mary Zawadi"])
        #expect(try names("zawadi mar") == ["Mary Zawadi"])
        #expect(try names("mary").count == 5)
        #expect(try names("nobody").isEmpty && names("😀").isEmpty && names("…").isEmpty)
        #expect(try names("  ").count == 5)
        #expect(try names("mary zawa nobody").isEmpty)
        let wish = CareWish(name: "mary")
        let whole = try base.clinic.store.read { db in
            try WholeRanking(db, wish, now: base.clock.now).lines()
        }
        let found = try base.clinic.findCaregivers(wish, as: desk, limit: 7)
        #expect(whole.count == 1301 && found.hasMore)
        #expect(Self.lines(found) == Array(whole.prefix(7)))
    }

    /// 1,300 called Mary, 1,300 called Zawadi, more than are ranked by name, and one who is called
    /// both and rated worst of all.
    private static let namesakes = """
        CREATE TEMP TABLE crowd AS
            WITH RECURSIVE n (i) AS (SELECT 100 UNION ALL SELECT i + 1 FROM n WHERE i < 2700)
            SELECT i, CASE WHEN i = 2700 THEN 'Mary Zawadi' WHEN i % 2 THEN 'Mary W' || i
                ELSE 'Jane' || i || ' Zawadi' END AS name FROM n;
        INSERT INTO users (id, username, full_name, role, password_hash, password_changed_at,
            created_at) SELECT i, 'crowd' || i, name, 'caregiver', '!', 0, 0 FROM crowd;
        INSERT INTO caregivers (id, user_id, gender, county_code, hourly_rate_cents,
            verification, rating_count, rating_sum)
            SELECT i, i, 'female', '047', 100000, 'verified', i = 2700, i = 2700 FROM crowd;
        INSERT INTO credentials (caregiver_id, regulator, number, expires_on, state,
            handed_in_at, checked_at)
            SELECT i, 'NCK', 'x', '2030-01-01', 'verified', 0, 0 FROM crowd;
        DROP TABLE crowd;
        """

    @Test("says which wish to let go, and what that gives")
    func relaxing() throws {
        let crowd = try CrowdedClinic(seed: 4)
        let clinic = crowd.base.clinic
        let desk = try crowd.base.localOperator()
        let wish = CareWish(
            county: "047", mode: .inPerson, time: .start(at("2026-11-26T03:00")),
            mostRateCents: 300_000)
        #expect(try clinic.findCaregivers(wish, as: desk).freeCount == 0)
        let easier = try clinic.relaxations(wish, as: desk)
        #expect(easier.contains { $0.relaxed == .time && $0.freeCount > 1 })
        // At three in the night no rate helps, and no other day.
        #expect(!easier.contains { [.rate, .nextDay, .county].contains($0.relaxed) })
        for one in easier {
            let found = try clinic.findCaregivers(one.wish, as: desk, limit: 10)
            #expect(found.freeCount == one.freeCount && found.matches.first == one.best)
            #expect(one.words(zone: .nairobi).contains(one.best.name))
            // Who is best is not who is free first: no line calls a later time the first one.
            let starts = found.matches.compactMap(\.freedom.start)
            if one.words(zone: .nairobi).contains("first") {
                #expect(one.best.freedom.start == starts.min())
            }
        }
        #expect(easier.contains { $0.words(zone: .nairobi).contains("best match") })
        #expect(easier.map(\.freeCount) == easier.map(\.freeCount).sorted(by: >))
    }

    @Test("lets go of two wishes where one helps nobody")
    func relaxingTwo() throws {
        let crowd = try CrowdedClinic(seed: 4)
        let clinic = crowd.base.clinic
        let desk = try crowd.base.localOperator()
        let wish = CareWish(mostRateCents: 1, leastRatingPoints: 5000)
        let easier = try clinic.relaxations(wish, as: desk)
        let both = try #require(easier.first)
        #expect(easier.count == 1 && both.parts == [.rate, .rating])
        #expect(both.wish.mostRateCents == nil && both.wish.leastRatingPoints == nil)
        #expect(try clinic.findCaregivers(both.wish, as: desk).freeCount > 0)
        #expect(both.words(zone: .nairobi).hasPrefix("At any rate + With any rating: "))
    }

    @Test("does not count the asker's own hold, and a lapsed one for nobody")
    func holds() throws {
        let crowd = try CrowdedClinic(seed: 6)
        let clinic = crowd.base.clinic
        let desk = try crowd.base.localOperator()
        let wish = CareWish(time: .start(at("2026-11-26T10:00")))
        let first = try #require(try clinic.findCaregivers(wish, as: desk).matches.first)
        #expect(first.standing.isFree)
        try crowd.base.run(
            """
            INSERT INTO booking_holds (token, caregiver_id, mode, starts_at, ends_at,
                buffer_minutes, held_at, expires_at)
            VALUES ('mine', ?, 'inPerson', ?, ?, 0, ?, ?)
            """,
            [
                .integer(first.id), Value(at("2026-11-26T10:00")), Value(at("2026-11-26T11:00")),
                Value(crowd.base.clock.now), Value(crowd.base.clock.now.adding(minutes: 10)),
            ])
        func isFree(ownHold: String? = nil) throws -> Bool {
            try clinic.findCaregivers(wish, as: desk, limit: 99, ownHold: ownHold).matches
                .contains { $0.id == first.id && $0.standing.isFree }
        }
        #expect(try !isFree())
        #expect(try isFree(ownHold: "mine"))
        crowd.base.clock.move(minutes: 11)
        #expect(try isFree())
    }

    @Test(
        "refuses what cannot be wished for",
        arguments: [
            (CareWish(minutes: 0), "impossible"), (CareWish(minutes: 1441), "impossible"),
            (CareWish(county: "099"), "impossible"), (CareWish(mostRateCents: -1), "impossible"),
            (CareWish(leastRatingPoints: 5001), "impossible"),
            (CareWish(time: .start(at("2026-11-24T10:29"))), "past"),
            (
                CareWish(
                    time: .day(CivilDate(dayNumber: 20_785), fromMinute: 600, toMinute: 600)),
                "impossible"
            ), (CareWish(patient: 999), "notFound"), (CareWish(minutes: 1440), "allowed"),
        ])
    func impossible(wish: CareWish, answer: String) throws {
        let base = try TestClinic()
        let desk = try base.localOperator()
        #expect(verdict { _ = try base.clinic.findCaregivers(wish, as: desk) } == answer)
    }

    @Test("shows a caregiver's number to the desk and themself, and to no patient")
    func phone() throws {
        let base = try TestClinic()
        for (name, isShown) in [
            ("grace", true), ("wambui", true), ("amina", true), ("otieno", false),
            ("wanjiku", false), ("drmwangi", false),
        ] {
            let profile = try base.clinic.caregiver(1, as: try base.clinic.actor(named: name))
            #expect((profile.phone != nil) == isShown, "\(name)")
        }
    }
}
