import HomeCareDomain

/// The people of a crowd: where their numbers begin, and how they are made.
struct CrowdPeople {
    let db: Connection
    let size: CrowdSize
    let now: Instant
    let today: CivilDate
    /// The number before the first of the crowd's.
    let patientsAfter: Int64
    let caregiversAfter: Int64
    private let usersAfter: Int64
    private let specialties: [Int64]

    init(_ db: Connection, _ size: CrowdSize, now: Instant, zone: ClinicZone) throws {
        self.db = db
        self.size = size
        self.now = now
        today = zone.date(of: now)
        for name in CrowdWords.specialties {
            try db.run(
                "INSERT INTO specialties (name) VALUES (?) ON CONFLICT DO NOTHING", [.text(name)])
        }
        specialties = try db.rows("SELECT id FROM specialties ORDER BY id") { $0.int(0) }
        func last(_ table: String) throws -> Int64 {
            try db.first("SELECT coalesce(max(id), 0) FROM \(table)") { $0.int(0) } ?? 0
        }
        patientsAfter = try last("patients")
        caregiversAfter = try last("caregivers")
        usersAfter = try last("users")
    }

    /// The specialty that a caregiver of the crowd is booked for.
    func specialty(ofCaregiver number: Int) -> Int64 {
        specialties[number % specialties.count]
    }

    /// The week a caregiver of the crowd works.
    static func week(_ number: Int) -> [(weekday: Int, start: Int, end: Int)] {
        CrowdWords.weeks[(number / 3) % CrowdWords.weeks.count]
    }

    /// For which visits a caregiver of the crowd has time.
    static func mode(_ number: Int) -> WindowMode {
        [.inPerson, .both, .inPerson, .both, .virtual][(number / 5) % 5]
    }

    func addPatients(tell: (Int) -> Void) throws {
        for number in 0..<size.patients {
            var dice = Dice(size.seed, -number - 1)
            let isWoman = dice.chance(52)
            let id = patientsAfter + Int64(number) + 1
            let name = name(&dice, isWoman: isWoman)
            let born = today.adding(days: -dice.below(33_000) - 30)
            try db.run(
                """
                INSERT INTO patients (id, full_name, date_of_birth, sex, phone, county_code,
                    status_at, created_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                [
                    .integer(id), .text(name), .text(born.iso),
                    .text(isWoman ? "female" : "male"), .text(phone(number)),
                    .text(dice.pick(CrowdWords.counties)), Value(now), Value(now),
                ])
            for word in NameWords.keys(of: name) {
                try db.run(
                    """
                    INSERT INTO patient_words (word, patient_id) VALUES (?, ?)
                    ON CONFLICT DO NOTHING
                    """, [.text(word), .integer(id)])
            }
            if number % 100_000 == 99_999 { tell(number + 1) }
        }
    }

    func addCaregivers(tell: (Int) -> Void) throws {
        for number in 0..<size.caregivers {
            var dice = Dice(size.seed, number)
            let id = caregiversAfter + Int64(number) + 1
            try addCaregiver(id, number, &dice)
            try addOffer(id, number, &dice)
            try CaregiverPlaces.write(db, caregiver: id)
            if number % 100_000 == 99_999 { tell(number + 1) }
        }
    }

    private func addCaregiver(_ id: Int64, _ number: Int, _ dice: inout Dice) throws {
        let isWoman = dice.chance(68)
        let user = usersAfter + Int64(number) + 1
        // No password has this hash: nobody signs in as one of a crowd.
        try db.run(
            """
            INSERT INTO users (id, username, full_name, phone, role, password_hash,
                password_changed_at, created_at)
            VALUES (?, ?, ?, ?, 'caregiver', '!', ?, ?)
            """,
            [
                .integer(user), .text("crowd\(id)"), .text(name(&dice, isWoman: isWoman)),
                .text(phone(number)), Value(now), Value(now),
            ])
        let ratings = dice.chance(15) ? 0 : dice.below(60)
        let stars = (0..<ratings).reduce(0) { sum, _ in sum + min(5, 3 + dice.below(4)) }
        let verification = dice.chance(97) ? "verified" : dice.pick(["pending", "suspended"])
        try db.run(
            """
            INSERT INTO caregivers (id, user_id, gender, county_code, hourly_rate_cents,
                verification, buffer_minutes, notice_minutes, rating_count, rating_sum)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(id), .integer(user), .text(isWoman ? "female" : "male"),
                .text(dice.pick(CrowdWords.counties)),
                .integer(Int64(80_000 + dice.below(35) * 5000)), .text(verification),
                .integer(Int64(15 * dice.below(3))), .integer(Int64(dice.pick([0, 60, 120, 720]))),
                .integer(Int64(ratings)), .integer(Int64(stars)),
            ])
    }

    /// What a caregiver offers: specialties, counties, languages, a credential and hours.
    private func addOffer(_ id: Int64, _ number: Int, _ dice: inout Dice) throws {
        var skills: Set<Int64> = [specialty(ofCaregiver: number)]
        for _ in 0..<dice.below(3) { skills.insert(dice.pick(specialties)) }
        try link(id, "caregiver_specialties", "specialty_id", skills.map { .integer($0) })
        let served = Set((0..<dice.below(3)).map { _ in dice.pick(CrowdWords.counties) })
        try link(id, "caregiver_counties", "county_code", served.map { .text($0) })
        let spoken = Set(
            [.swahili, .english]
                + (0..<dice.below(3)).map { _ in
                    dice.pick(SpokenLanguage.allCases)
                })
        try link(id, "caregiver_languages", "language", spoken.map { Value($0) })
        let expires = today.adding(days: dice.chance(3) ? -dice.below(90) : 5 + dice.below(720))
        try db.run(
            """
            INSERT INTO credentials (caregiver_id, regulator, number, expires_on, state,
                handed_in_at, checked_at)
            VALUES (?, 'Nursing Council of Kenya', ?, ?, 'verified', ?, ?)
            """,
            [.integer(id), .text("DEMO-\(id)"), .text(expires.iso), Value(now), Value(now)])
        let mode = Value(Self.mode(number))
        for window in Self.week(number) {
            try db.run(
                """
                INSERT INTO availability_windows (caregiver_id, weekday, starts_minute,
                    ends_minute, mode)
                VALUES (?, ?, ?, ?, ?)
                """,
                [
                    .integer(id), .integer(Int64(window.weekday)), .integer(Int64(window.start)),
                    .integer(Int64(window.end)), mode,
                ])
        }
        if dice.chance(4) { try addTimeOff(id, &dice) }
        if dice.chance(3) {
            try db.run(
                """
                INSERT INTO extra_windows (caregiver_id, date, starts_minute, ends_minute, mode)
                VALUES (?, ?, 1080, 1260, ?)
                """,
                [
                    .integer(id), .text(today.adding(days: dice.below(21)).iso), mode,
                ])
        }
    }

    private func addTimeOff(_ id: Int64, _ dice: inout Dice) throws {
        let start = now.adding(minutes: 1440 * dice.below(30))
        try db.run(
            "INSERT INTO time_off (caregiver_id, starts_at, ends_at) VALUES (?, ?, ?)",
            [
                .integer(id), Value(start),
                Value(start.adding(minutes: 1440 * (1 + dice.below(14)))),
            ])
    }

    private func link(
        _ id: Int64, _ table: String, _ column: String, _ values: [Value]
    ) throws {
        for value in values {
            try db.run(
                "INSERT INTO \(table) (caregiver_id, \(column)) VALUES (?, ?)",
                [.integer(id), value])
        }
    }

    private func name(_ dice: inout Dice, isWoman: Bool) -> String {
        let first = dice.pick(isWoman ? CrowdWords.women : CrowdWords.men)
        let middle = dice.chance(40) ? " " + dice.pick(CrowdWords.families) : ""
        return first + middle + " " + dice.pick(CrowdWords.families)
    }

    /// A run of zeros, which nobody has.
    private func phone(_ number: Int) -> String {
        let digits = String(number % 1_000_000)
        return "+254700" + String(repeating: "0", count: 6 - digits.count) + digits
    }
}
