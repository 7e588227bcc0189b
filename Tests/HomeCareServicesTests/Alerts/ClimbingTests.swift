import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

/// Who is paged as an alert climbs, and when.
struct ClimbingTests {
    private static let team = ["Amina Njoroge", "Dr Samuel Mwangi", "Esther Wambui", "Njeri Maina"]
    private static let contacts = ["Kamau Mwangi", "Njoki Kamau"]
    private static let seniors =
        ["Dr Beatrice Achieng", "Dr Samuel Mwangi", "Esther Wambui"]
        + ["Njeri Maina"]
    private static let everybody = (seniors + ["Amina Njoroge", "Otieno Ouma"]).sorted()

    /// Every row of the ladder: the minute, and whom the page of that minute has reached.
    private static let rows: [(PatientStatus, Int, [String])] = [
        (.deteriorating, 0, team), (.deteriorating, 5, seniors), (.deteriorating, 15, []),
        (.deteriorating, 600, []),
        (.critical, 0, (team + contacts).sorted()), (.critical, 5, seniors),
        (.critical, 15, everybody), (.critical, 30, everybody), (.critical, 45, everybody),
        (.deceased, 0, (team + contacts).sorted()), (.deceased, 5, seniors),
        (.deceased, 15, everybody), (.deceased, 30, everybody),
    ]

    @Test(arguments: rows)
    func everyRowPagesItsPeopleAtItsMinute(
        _ status: PatientStatus, _ minute: Int, _ told: [String]
    ) throws {
        let ladder = try Ladder(status) {
            try $0.run("UPDATE users SET phone = '+254700000004' WHERE id = 4")
        }
        let start = ladder.clock.now
        for passed in 0...minute where passed.isMultiple(of: 5) {
            if passed > 0 { ladder.clock.move(minutes: 5) }
            try ladder.work()
        }
        #expect(ladder.clock.now == start.adding(minutes: minute))
        let hour = ladder.clock.now.milliseconds
        #expect(try ladder.names("created_at = \(hour)") == told)
        #expect(try ladder.count("state <> 'sent'") == 0)
        #expect(
            try ladder.count("created_at = \(hour) AND alert_round = 1")
                == ladder.count("created_at = \(hour)"))
    }

    @Test func nothingHappensAMomentTooEarly() throws {
        let ladder = try Ladder()
        ladder.clock.move(minutes: 4, seconds: 59)
        #expect(try ladder.work() == 0)
        #expect(try ladder.clinic.nextStepDue() == ladder.clock.now.adding(seconds: 1))
        ladder.clock.move(seconds: 1)
        #expect(try ladder.work() == 1)
        #expect(try ladder.clinic.nextStepDue() == ladder.clock.now.adding(minutes: 10))
    }

    @Test func theHistoryAndTheAuditTellEachTier() throws {
        let ladder = try Ladder()
        for _ in 0..<6 {
            ladder.clock.move(minutes: 5)
            try ladder.work()
        }
        #expect(
            try ladder.history().dropFirst() == [
                "escalated: tier 2, 5 messages: all admins and physicians",
                "escalated: tier 3, 8 messages: all clinical staff",
                "escalated: tier 3 again (2×), 8 messages: all clinical staff",
            ])
        #expect(try ladder.audited("alert escalated") == 3)
        #expect(
            try ladder.steps() == [
                "alertTier 2/0 done", "alertTier 3/0 done", "alertTier 3/1 done",
                "alertTier 3/2 waiting",
            ])
        let progress = try ladder.stored().progress
        #expect(progress?.tier == 3 && progress?.round == 1)
        #expect(progress?.next?.dueAt == ladder.clock.now.adding(minutes: 15))
    }

    @Test func aClinicsOwnTimesAreKept() throws {
        var settings = TestClinic.settings
        settings.alerts = AlertTimes(tier2Minutes: 1, tier3Minutes: 2, repeatMinutes: 3)
        let ladder = try Ladder(settings: settings)
        var tiers: [Int64] = []
        for _ in 0..<5 {
            ladder.clock.move(minutes: 1)
            try ladder.work()
            tiers.append(
                try ladder.around.number(
                    "SELECT coalesce(max(alert_tier), 0) FROM notifications WHERE created_at = ?",
                    [.integer(ladder.clock.now.milliseconds)]))
        }
        #expect(tiers == [2, 3, 0, 0, 3])
    }

    @Test func colleaguesOfAnotherPatientReadNoFinding() throws {
        let ladder = try Ladder()
        ladder.clock.move(minutes: 15)
        try ladder.work()
        let strangers = try ladder.around.texts(
            "SELECT subject || body FROM notifications WHERE recipient_user_id IN (4, 6)")
        #expect(strangers.count == 1, "Otieno by SMS; Dr Achieng has no address")
        for text in strangers {
            #expect(text.contains("L-0001") && text.contains("+254 700 999 999"))
            #expect(
                !text.contains("88") && !text.contains("Critical ") && !text.contains("acknowl"))
        }
        let own = try ladder.around.texts(
            "SELECT body FROM notifications WHERE recipient_user_id = 3 AND alert_tier = 3")
        #expect(own.allSatisfy { $0.contains("acknowledge") })
        #expect(own.allSatisfy { $0.contains("Nobody has taken it for 15 min.") })
    }

    @Test func stepsOfAnEarlierProgramAreFoundAndPlanned() throws {
        let clinic = try TestClinic(extra: FixtureSQL.alerts)
        #expect(try clinic.clinic.carryOutDueSteps(worker: "one") == 0)
        #expect(
            try clinic.clinic.nextStepDue() == clinic.clock.now.adding(minutes: 5),
            "the wait begins when it is found")
        clinic.clock.move(minutes: 5)
        #expect(try clinic.clinic.carryOutDueSteps(worker: "one") == 2)
        #expect(try clinic.clinic.carryOutDueSteps(worker: "one") == 0)
    }
}

/// Those who cannot be reached do not count.
struct UnreachableTests {
    private func ladder(
        _ channels: Set<NotificationChannel>, _ prepare: (TestClinic) throws -> Void = { _ in }
    ) throws -> Ladder {
        var settings = TestClinic.settings
        settings.channels = channels
        return try Ladder(settings: settings, before: prepare)
    }

    @Test func whereNobodyOfATierHasAnAddressTheNextIsPagedAtOnce() throws {
        let ladder = try ladder([.email, .sms]) {
            try $0.run("UPDATE users SET email = NULL, phone = NULL WHERE id IN (1, 3, 5, 10)")
        }
        #expect(
            try ladder.history().last
                == "escalated: tier 1: nobody can be reached by a message, tier 2 is paged at once")
        #expect(try ladder.clinic.nextStepDue() == ladder.clock.now)
        #expect(try ladder.work() == 2, "tier 2 has nobody either")
        #expect(try ladder.names("alert_tier = 3 AND state = 'sent'") == ["Otieno Ouma"])
        #expect(try ladder.clinic.nextStepDue() == ladder.clock.now.adding(minutes: 15))
    }

    @Test func aChannelWithoutSettingsCountsForNothing() throws {
        // Everybody of tiers 1 and 2 has a telephone only; messages to it are not configured.
        let ladder = try ladder([.email]) {
            try $0.run("UPDATE users SET email = NULL WHERE role IN ('admin', 'physician')")
            try $0.run("UPDATE users SET email = NULL WHERE id = 5")
            try $0.run("UPDATE users SET email = 'otieno@clinic.example' WHERE id = 6")
        }
        #expect(try ladder.count("channel = 'sms' AND alert_tier = 1 AND purpose = 'alert'") == 3)
        #expect(try ladder.work() == 2)
        #expect(
            try ladder.names("alert_tier = 3 AND channel = 'email'") == ["Otieno Ouma"])
    }

    @Test func withoutAnyChannelTheLadderStillStandsInTheHistoryOnceAQuarter() throws {
        let ladder = try ladder([])
        #expect(try ladder.work(nil, .notConfigured) == 2)
        let written = try ladder.count("1")
        ladder.clock.move(minutes: 15)
        #expect(try ladder.work(nil, .notConfigured) == 1)
        #expect(try ladder.count("1") == written, "not configured is said once a tier")
        #expect(
            try ladder.history().last
                == "escalated: tier 3 again (2×): nobody can be reached by a message")
    }

    @Test(arguments: [DeliveryOutcome.failed(detail: "550 no such user"), .notConfigured])
    func whereEveryMessageOfATierEndsUnsentTheNextIsPagedAtOnce(_ end: DeliveryOutcome) throws {
        let ladder = try Ladder()
        let taken = try ladder.clinic.takeDue(worker: "one", limit: 50)
        for (index, leased) in taken.enumerated() {
            try ladder.clinic.record(leased, end, worker: "one")
            // The last ones are to contacts, who do not count.
            let isOver = try ladder.clinic.nextStepDue() == ladder.clock.now
            #expect(isOver == (index >= 6))
        }
        #expect(
            try ladder.history().last
                == "escalated: tier 1: no message went out, tier 2 is paged at once")
        #expect(try ladder.clinic.carryOutDueSteps(worker: "one") == 1)
        #expect(try ladder.count("alert_tier = 2") == 5)
    }

    @Test func oneMessageThatMayHaveArrivedIsEnoughToWait() throws {
        let ladder = try Ladder(.deteriorating)
        let taken = try ladder.clinic.takeDue(worker: "one", limit: 50)
        for (index, leased) in taken.enumerated() {
            try ladder.clinic.record(
                leased, index == 0 ? .unknown(detail: "lost") : .failed(detail: "550"),
                worker: "one")
        }
        #expect(try ladder.clinic.nextStepDue() == ladder.clock.now.adding(minutes: 5))
    }
}
