import HomeCareDomain
import Testing

/// What one row of the clinical table says.
struct LadderRow: Sendable, CustomTestStringConvertible {
    let status: PatientStatus
    let severity: AlertSeverity
    let tier: Int
    let circles: [AlertCircle]
    let delay: Int
    let repetition: Int?

    init(
        _ status: PatientStatus, _ severity: AlertSeverity, _ tier: Int, _ circles: [AlertCircle],
        _ delay: Int, _ repetition: Int?
    ) {
        self.status = status
        self.severity = severity
        self.tier = tier
        self.circles = circles
        self.delay = delay
        self.repetition = repetition
    }

    var testDescription: String { "\(status.title), tier \(tier)" }
}

@Suite struct AlertLadderTests {
    private static let team: [AlertCircle] = [.physician, .caregiver, .admins]
    private static let seniors: [AlertCircle] = [.admins, .allPhysicians]
    private static let everybody: [AlertCircle] = [.admins, .allPhysicians, .allCaregivers]

    static let table: [LadderRow] = [
        LadderRow(.deteriorating, .high, 1, team, 0, nil),
        LadderRow(.deteriorating, .high, 2, seniors, 5, nil),
        LadderRow(.critical, .critical, 1, team + [.contacts], 0, nil),
        LadderRow(.critical, .critical, 2, seniors, 5, nil),
        LadderRow(.critical, .critical, 3, everybody, 15, 15),
        LadderRow(.deceased, .critical, 1, team + [.contacts], 0, nil),
        LadderRow(.deceased, .critical, 2, seniors, 5, nil),
        LadderRow(.deceased, .critical, 3, everybody, 15, 15),
    ]

    @Test("Every row of the ladder", arguments: table)
    func row(_ row: LadderRow) throws {
        let rung = try #require(AlertLadder.rung(row.status, tier: row.tier))
        #expect(rung.severity == row.severity)
        #expect(Set(rung.circles) == Set(row.circles))
        #expect(rung.delay(AlertTimes()) == row.delay)
        #expect(rung.repetition?(AlertTimes()) == row.repetition)
    }

    @Test("The ladder has no other row")
    func complete() {
        #expect(AlertLadder.rows.count == Self.table.count)
        for status in PatientStatus.allCases {
            #expect(
                status.severity == Self.table.first { $0.status == status }?.severity,
                "\(status)")
        }
    }

    @Test("A clinic's own times are kept", arguments: [PatientStatus.critical, .deceased])
    func ownTimes(_ status: PatientStatus) {
        let times = AlertTimes(tier2Minutes: 2, tier3Minutes: 7, repeatMinutes: 4)
        #expect(AlertLadder.rung(status, tier: 2)?.delay(times) == 2)
        #expect(AlertLadder.rung(status, tier: 3)?.delay(times) == 7)
        #expect(AlertLadder.rung(status, tier: 3)?.repetition?(times) == 4)
    }

    /// A step planned for a tier, carried out so many minutes after the round began.
    @Test(
        "A late step pages the tier that has been reached",
        arguments: [
            (.critical, 2, 5, 2), (.critical, 2, 14, 2), (.critical, 2, 15, 3),
            (.critical, 2, 2000, 3), (.critical, 2, 0, 2), (.critical, 3, 0, 3),
            (.deteriorating, 2, 2000, 2), (.deceased, 2, 15, 3),
        ] as [(PatientStatus, Int, Int, Int)])
    func late(_ status: PatientStatus, _ planned: Int, _ minutes: Int, _ tier: Int) {
        let reached = AlertLadder.reached(
            status, from: planned, after: Int64(minutes) * 60_000, AlertTimes())
        #expect(reached?.tier == tier)
    }

    @Test("Every circle gets e-mail and SMS, and only contacts are asked to call")
    func manners() {
        for circle in AlertCircle.allCases {
            #expect(circle.channels == [.email, .sms])
            #expect(circle.purpose == (circle == .contacts ? .contact : .page))
        }
    }
}
