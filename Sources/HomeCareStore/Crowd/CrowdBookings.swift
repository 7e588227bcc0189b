import HomeCareDomain

/// The bookings of a crowd, week by week, so that nobody has two at one hour: a caregiver has at
/// most one in a week, and which of a week's hours a patient has is kept in one number.
struct CrowdBookings {
    private let db: Connection
    private let size: CrowdSize
    private let people: CrowdPeople
    private let now: Instant
    private let zone: ClinicZone

    /// How many of the weeks are still to come.
    private static let weeksAhead = 8
    /// How many patients a caregiver goes to.
    private static let panel = 8

    init(
        _ db: Connection, _ size: CrowdSize, _ people: CrowdPeople, now: Instant, zone: ClinicZone
    ) {
        self.db = db
        self.size = size
        self.people = people
        self.now = now
        self.zone = zone
    }

    func add(tell: (Int) -> Void) throws {
        guard size.patients > 0 else { return }
        let weeks = max(1, size.years) * 52
        let monday = people.today.adding(days: 1 - people.today.weekday)
        var count = 0
        for week in 0..<weeks {
            let first = monday.adding(days: 7 * (week - weeks + Self.weeksAhead))
            let midnights = (0..<7).map { zone.startOfDay(first.adding(days: $0)) }
            var taken = [UInt64](repeating: 0, count: size.patients)
            for number in 0..<size.caregivers where isBooked(number, in: week) {
                if try book(number, week, midnights, &taken) { count += 1 }
            }
            if week % 4 == 3 { tell(count) }
        }
    }

    /// As many of the weeks as bookings are wanted, each caregiver in other ones.
    private func isBooked(_ number: Int, in week: Int) -> Bool {
        let turn = week + number % 52
        let wanted = min(52, size.bookingsAYear)
        return turn * wanted / 52 != (turn + 1) * wanted / 52
    }

    private func book(
        _ number: Int, _ week: Int, _ midnights: [Instant], _ taken: inout [UInt64]
    ) throws -> Bool {
        var dice = Dice(size.seed, number &* 4096 &+ week)
        let windows = CrowdPeople.week(number)
        for _ in 0..<4 {
            let window = dice.pick(windows)
            let hour = window.start / 60 + dice.below((window.end - window.start) / 60)
            let patient = (number * 7 + dice.below(Self.panel)) % size.patients
            // Nine hours a day fit into one number; other hours share their bits.
            let bit: UInt64 = 1 << UInt64(((window.weekday - 1) * 9 + hour % 9) % 64)
            guard taken[patient] & bit == 0 else { continue }
            taken[patient] |= bit
            try insert(
                number, patient, midnights[window.weekday - 1].adding(minutes: hour * 60), &dice)
            return true
        }
        return false
    }

    private func insert(
        _ number: Int, _ patient: Int, _ start: Instant, _ dice: inout Dice
    ) throws {
        let end = start.adding(minutes: 60)
        let state =
            end <= now
            ? (dice.chance(93) ? "completed" : dice.pick(["cancelled", "noShow"]))
            : (dice.chance(80) ? "confirmed" : "requested")
        try db.run(
            """
            INSERT INTO appointments (patient_id, caregiver_id, specialty_id, mode, state,
                starts_at, ends_at, cost_cents, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, 120000, ?)
            """,
            [
                .integer(people.patientsAfter + Int64(patient) + 1),
                .integer(people.caregiversAfter + Int64(number) + 1),
                .integer(people.specialty(ofCaregiver: number)),
                .text(CrowdPeople.mode(number) == .virtual ? "virtual" : "inPerson"),
                .text(state), Value(start), Value(end),
                Value(start.adding(minutes: -10_080)),
            ])
    }
}
