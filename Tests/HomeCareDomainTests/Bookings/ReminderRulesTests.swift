import Testing

@testable import HomeCareDomain

private let start = Instant(milliseconds: 1_795_503_600_000)

@Suite("When somebody is reminded")
struct ReminderRulesTests {
    @Test(arguments: [
        ("24h", 1440), ("2h", 120), ("90m", 90), ("2d", 2880), ("5m", 5), ("14d", 20_160),
        ("4m", nil), ("15d", nil), ("0h", nil), ("h", nil), ("", nil), ("2 h", nil), ("-2h", nil),
        ("24", nil), ("2H", nil), ("999999h", nil), ("٢h", nil),
    ])
    func durations(_ text: String, _ minutes: Int?) {
        #expect(ReminderRules.minutes(text) == minutes)
    }

    /// Minutes before the visit at which it is booked, and the reminders that are left.
    @Test(arguments: [
        (3000, [1440, 120]), (1441, [1440, 120]), (1440, [120]), (1439, [120]), (121, [120]),
        (120, []), (5, []), (-10, []),
    ])
    func whatHasPassedIsNotPlanned(_ before: Int, _ leads: [Int]) {
        let moments = ReminderRules.moments(
            start: start, leads: ReminderRules.usual, now: start.adding(minutes: -before))
        #expect(moments.map(\.lead) == leads)
        #expect(moments.allSatisfy { $0.due.adding(minutes: $0.lead) == start })
    }

    private static func facts(
        _ state: AppointmentState = .confirmed, moved: Int = 0, isDeceased: Bool = false,
        isMergedAway: Bool = false, _ consent: MessageConsent = .neverAsked
    ) -> ReminderRules.Facts {
        ReminderRules.Facts(
            state: state, startsAt: start.adding(minutes: moved), isDeceased: isDeceased,
            isMergedAway: isMergedAway, consent: consent)
    }

    private static let cases: [(ReminderRules.Facts, String?)] = [
        (facts(), nil), (facts(.confirmed, .standing), nil),
        (facts(.cancelled), "the visit is cancelled"),
        (facts(.requested), "the visit is requested"),
        (facts(.inProgress), "the visit is in progress"),
        (facts(moved: 1), "the visit was moved"),
        (facts(isDeceased: true), "the patient has died"),
        (facts(isMergedAway: true), "the patient's record was merged into another"),
        (facts(.confirmed, .withdrawn), "the patient wants no messages"),
    ]

    @Test func whatIsAgainstAReminder() {
        for (facts, reason) in Self.cases {
            #expect(ReminderRules.hindrance(facts, plannedFor: start) == reason)
        }
    }

    /// The reminder, minutes before the visit at which a worker comes to it, whether it goes.
    @Test(arguments: [
        (1440, 1440, true), (1440, 1000, true), (1440, 720, true), (1440, 719, false),
        (1440, 120, false), (120, 120, true), (120, 60, true), (120, 59, false), (120, 0, false),
        (120, -30, false),
    ])
    func late(_ lead: Int, _ before: Int, _ goes: Bool) {
        let reason = ReminderRules.lateness(
            lead: lead, start: start, leads: ReminderRules.usual,
            now: start.adding(minutes: -before))
        #expect((reason == nil) == goes, "\(reason ?? "")")
    }

    @Test func onceANearerOneIsDueTheOtherIsNotSent() {
        let reason = ReminderRules.lateness(
            lead: 1440, start: start, leads: [1440, 1400], now: start.adding(minutes: -1400))
        #expect(reason != nil)
    }
}

@Suite("When a visit can be rated")
struct RatingRulesTests {
    /// State, days since its end, rated already, what is against it.
    @Test(
        arguments: [
            (AppointmentState.completed, 0, false, nil), (.completed, 60, false, nil),
            (.completed, 61, false, .tooLate), (.completed, 1, true, .ratedAlready),
            (.confirmed, 0, false, .notCompleted), (.cancelled, 1, false, .notCompleted),
            (.noShow, 1, false, .notCompleted), (.inProgress, 0, false, .notCompleted),
            (.requested, 0, false, .notCompleted),
        ] as [(AppointmentState, Int, Bool, RatingRules.Hindrance?)])
    func hindrances(
        _ state: AppointmentState, _ days: Int, _ isRated: Bool,
        _ hindrance: RatingRules.Hindrance?
    ) {
        #expect(
            RatingRules.hindrance(
                state: state, endedAt: start, isRated: isRated,
                now: start.adding(minutes: days * 1440)) == hindrance)
    }
}
