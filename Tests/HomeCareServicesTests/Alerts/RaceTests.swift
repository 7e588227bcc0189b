import HomeCareDomain
import HomeCareServices
import Testing

/// What happens when two things happen at once, or late, or after a restart.
struct AlertRaceTests {
    @Test func whoAcknowledgesStopsEveryPageThatWaits() throws {
        let ladder = try Ladder()
        _ = try ladder.acknowledge()
        #expect(try ladder.count("purpose = 'alert' AND state <> 'cancelled'") == 0)
        #expect(
            try ladder.around.texts(
                "SELECT DISTINCT detail FROM notifications WHERE state = 'cancelled'")
                == ["Esther Wambui has had it since Tue 24 Nov 10:30"])
        #expect(
            try ladder.count("purpose = 'alertContact' AND state = 'queued'") == 3,
            "family is still asked to call")
        #expect(try ladder.count("purpose = 'alertHandled'") == 0, "nobody was told yet")
        ladder.clock.move(minutes: 29)
        #expect(try ladder.work() == 0)
        #expect(try ladder.count("purpose = 'alert' AND state <> 'cancelled'") == 0)
    }

    @Test func thoseToldHearOnceThatItIsInHandAndOnlyThey() throws {
        let ladder = try Ladder()
        try ladder.work()
        _ = try ladder.acknowledge("drmwangi")
        _ = try ladder.acknowledge("drmwangi")
        try ladder.work()
        #expect(
            try ladder.names("purpose = 'alertHandled' AND state = 'sent'")
                == ["Amina Njoroge", "Esther Wambui", "Njeri Maina"])
        #expect(try ladder.count("purpose = 'alertHandled'") == 3)
        let texts = try ladder.around.texts(
            "SELECT subject || body FROM notifications WHERE purpose = 'alertHandled'")
        #expect(texts.allSatisfy { $0.contains("Dr Samuel Mwangi") && !$0.contains("88") })
    }

    /// A page is on its way when somebody acknowledges: what its answer leads to.
    @Test(
        arguments: [
            (.sent(detail: "250"), "sent", 1), (.retry(detail: "421"), "cancelled", 0),
            (.failed(detail: "550"), "failed", 0), (.unknown(detail: "lost"), "unknown", 1),
        ] as [(DeliveryOutcome, String, Int64)])
    func acknowledgedWhileAPageIsBeingSent(
        _ outcome: DeliveryOutcome, _ state: String, _ inHand: Int64
    ) throws {
        let ladder = try Ladder()
        let page = try #require(
            try ladder.clinic.takeDue(worker: "one", limit: 1).first, "to Dr Mwangi")
        _ = try ladder.acknowledge()
        #expect(try ladder.count("state = 'sending'") == 1)
        try ladder.clinic.record(page, outcome, worker: "one")
        #expect(try ladder.names("id = 1 AND state = '\(state)'") == ["Dr Samuel Mwangi"])
        #expect(try ladder.count("purpose = 'alertHandled'") == inHand)
        ladder.clock.move(minutes: 20)
        #expect(
            try ladder.clinic.takeDue(worker: "one", limit: 50).allSatisfy { $0.message.id != 1 })
        let detail = try ladder.around.texts("SELECT detail FROM notifications WHERE id = 1")
        if state == "cancelled" || state == "unknown" {
            #expect(detail.first?.contains("Esther Wambui has had it since") == true)
        }
    }

    @Test func aPageOfALostWorkerDoesNotGoOutAgainAfterAnAcknowledgement() throws {
        let ladder = try Ladder()
        _ = try ladder.clinic.takeDue(worker: "lost", limit: 1)
        _ = try ladder.acknowledge()
        ladder.clock.move(minutes: 4)
        let taken = try ladder.clinic.takeDue(worker: "two", limit: 50)
        #expect(taken.allSatisfy { $0.message.recipientName != "Dr Samuel Mwangi" })
        #expect(try ladder.count("id = 1 AND state = 'unknown'") == 1)
        #expect(
            try ladder.names("purpose = 'alertHandled'") == ["Dr Samuel Mwangi"],
            "it may have reached him")
    }

    @Test func aStepThatIsDueWhenSomebodyAcknowledgesPagesNobody() throws {
        let ladder = try Ladder()
        try ladder.work()
        ladder.clock.move(minutes: 5)
        _ = try ladder.acknowledge()
        let pages = try ladder.count("purpose = 'alert'")
        #expect(try ladder.work() == 0)
        #expect(try ladder.count("purpose = 'alert'") == pages)
        #expect(try ladder.steps() == ["alertTier 2/0 cancelled", "ownershipEnds -/0 waiting"])
    }

    @Test func anExpiredAcknowledgementOpensAgainAtTierOne() throws {
        let ladder = try Ladder()
        try ladder.work()
        _ = try ladder.acknowledge()
        try ladder.work()
        ladder.clock.move(minutes: 30)
        #expect(try ladder.work() == 1)
        let alert = try ladder.stored()
        #expect(alert.state == .open && alert.ownerName == nil && alert.progress?.round == 2)
        #expect(
            try ladder.history().last
                == "released: Esther Wambui had it until 11:00 and did not renew it")
        #expect(try ladder.audited("released") == 1)
        #expect(
            try ladder.names("alert_round = 2 AND state = 'sent'")
                == ["Amina Njoroge", "Dr Samuel Mwangi", "Esther Wambui", "Njeri Maina"])
        ladder.clock.move(minutes: 5)
        #expect(try ladder.work() == 1)
        #expect(try ladder.count("alert_round = 2 AND alert_tier = 2") == 5)
    }

    @Test func renewingKeepsItAndExtendsIt() throws {
        let ladder = try Ladder()
        _ = try ladder.acknowledge()
        ladder.clock.move(minutes: 29)
        let renewed = try ladder.acknowledge()
        #expect(renewed.ownedUntil == ladder.clock.now.adding(minutes: 30))
        ladder.clock.move(minutes: 29)
        #expect(try ladder.work() == 0)
        #expect(try ladder.stored().state == .acknowledged)
        ladder.clock.move(minutes: 1)
        #expect(try ladder.work() == 1)
        #expect(try ladder.stored().state == .open)
        #expect(try ladder.audited("renewed") == 1)
    }

    @Test func somebodyElseMayTakeItBetweenItsEndAndTheWorker() throws {
        let ladder = try Ladder()
        _ = try ladder.acknowledge()
        ladder.clock.move(minutes: 31)
        _ = try ladder.acknowledge("drmwangi")
        #expect(try ladder.work() == 0)
        let alert = try ladder.stored()
        #expect(alert.ownerName == "Dr Samuel Mwangi" && alert.progress?.round == 1)
    }

    @Test func aWorkerRestartedBetweenStepsGoesOnWhereTheOtherEnded() throws {
        let ladder = try Ladder()
        try ladder.work()
        ladder.clock.move(minutes: 5)
        #expect(try ladder.clinic.carryOutDueSteps(worker: "killed") == 1)
        // It stopped before it sent anything; another process opens the same file.
        let next = try ladder.around.another()
        #expect(try ladder.work(next) == 0)
        #expect(try ladder.count("alert_tier = 2 AND state = 'sent'") == 5)
        ladder.clock.move(minutes: 10)
        #expect(try ladder.work(next) == 1)
        #expect(try ladder.work(next) == 0)
        #expect(try ladder.count("alert_tier = 3") == 8)
        #expect(try ladder.count("state <> 'sent'") == 0)
    }

    @Test func twoWorkersAtOnceCarryOutAStepOnce() async throws {
        let ladder = try Ladder()
        try ladder.work()
        ladder.clock.move(minutes: 5)
        let workers = try (1...4).map { _ in try ladder.around.another() }
        let done = await withTaskGroup(of: Int.self) { group in
            for (number, worker) in workers.enumerated() {
                group.addTask {
                    (try? worker.carryOutDueSteps(worker: "worker \(number)")) ?? -1
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(done.sorted() == [0, 0, 0, 1])
        #expect(try ladder.count("alert_tier = 2") == 5)
        #expect(try ladder.audited("alert escalated") == 1)
    }

    @Test func aWorseningWhileAcknowledgedStartsAgainAtTierOne() throws {
        let ladder = try Ladder(.deteriorating)
        try ladder.work()
        _ = try ladder.acknowledge()
        #expect(try ladder.around.file(.critical).alertID == ladder.alert)
        let alert = try ladder.stored()
        #expect(alert.state == .open && alert.severity == .critical)
        #expect(alert.progress?.round == 2)
        #expect(
            try ladder.count("purpose = 'alertHandled' AND state = 'queued'") == 0,
            "it is in nobody's hand any more")
        #expect(
            try ladder.steps() == [
                "alertTier 2/0 cancelled", "ownershipEnds -/0 cancelled", "alertTier 2/0 waiting",
            ])
        ladder.clock.move(minutes: 30)
        #expect(try ladder.work() == 1, "the old ownership ends nothing")
        #expect(try ladder.history().contains { $0.hasPrefix("released") } == false)
    }

    @Test func aStepOfAnEarlierRoundPagesNobody() throws {
        let ladder = try Ladder(.deteriorating)
        _ = try ladder.acknowledge()
        try ladder.around.file(.critical)
        let earlier = "round = 1 AND kind = 'alertTier'"
        try ladder.around.run(
            """
            UPDATE timed_steps SET state = 'waiting', settled_at = NULL, due_at = began_at
            WHERE \(earlier)
            """)
        let pages = try ladder.count("1")
        #expect(try ladder.clinic.carryOutDueSteps(worker: "one") == 0)
        #expect(try ladder.count("1") == pages)
        #expect(
            try ladder.around.texts("SELECT detail FROM timed_steps WHERE \(earlier)")
                == ["round 2 has begun"])
    }

    @Test func aSameOrLowerSeverityLeavesTheStepsAlone() throws {
        let ladder = try Ladder()
        let steps = try ladder.steps()
        try ladder.around.file(.deteriorating)
        #expect(try ladder.steps() == steps)
        #expect(try ladder.count("1") == 10)
        #expect(try ladder.audited("alert joined") == 1)
    }

    @Test func aLateWorkerPagesOnceNotOncePerMissedRepetition() throws {
        let ladder = try Ladder()
        ladder.clock.move(minutes: 5 * 60)
        #expect(try ladder.work() == 1)
        #expect(
            try ladder.count("alert_tier = 1 AND purpose = 'alert' AND state = 'sent'") == 0,
            "what still waited is overtaken: nobody gets two pages at once")
        #expect(try ladder.count("alert_tier = 2") == 0)
        #expect(try ladder.count("alert_tier = 3 AND state = 'sent'") == 8)
        #expect(try ladder.clinic.nextStepDue() == ladder.clock.now.adding(minutes: 15))
        ladder.clock.move(minutes: 5 * 60)
        #expect(try ladder.work() == 1)
        #expect(try ladder.count("alert_tier = 3") == 16)
    }

    @Test func aResolvedAlertIsSilentForEver() throws {
        let ladder = try Ladder()
        let page = try #require(try ladder.clinic.takeDue(worker: "one", limit: 1).first)
        _ = try ladder.clinic.resolveAlert(
            try ladder.clinic.actor(named: "wambui"), ladder.alert, note: "In hospital.")
        try ladder.clinic.record(page, .retry(detail: "421"), worker: "one")
        #expect(try ladder.count("state <> 'cancelled'") == 0, "contacts too: it is over")
        ladder.clock.move(minutes: 60 * 24 * 60)
        #expect(try ladder.work() == 0)
        #expect(try ladder.clinic.nextStepDue() == nil)
        #expect(try ladder.count("state <> 'cancelled'") == 0)
    }

    @Test func theFamilyOfTheDeadIsStillAskedToCall() throws {
        let ladder = try Ladder(.deceased)
        _ = try ladder.clinic.resolveAlert(
            try ladder.clinic.actor(named: "wambui"), ladder.alert, note: "With the family.")
        #expect(try ladder.names("state = 'queued'") == ["Kamau Mwangi", "Njoki Kamau"])
        try ladder.work()
        #expect(try ladder.names("state = 'sent'") == ["Kamau Mwangi", "Njoki Kamau"])
    }

    @Test func contactsAreNotAskedAgainBecauseStaffLetItSlip() throws {
        let ladder = try Ladder()
        try ladder.work()
        _ = try ladder.acknowledge()
        ladder.clock.move(minutes: 30)
        try ladder.work()
        #expect(try ladder.count("purpose = 'alertContact'") == 3)
        try ladder.around.file(.deceased)
        #expect(try ladder.count("purpose = 'alertContact'") == 6, "a new report asks anew")
    }
}

struct ReleasingTests {
    @Test func theOwnerHandsBackAndItStartsAtTierOne() throws {
        let ladder = try Ladder()
        try ladder.work()
        _ = try ladder.acknowledge("drmwangi")
        let open = try ladder.clinic.releaseAlert(
            try ladder.around.session("drmwangi"), ladder.alert)
        #expect(open.state == .open && open.ownerName == nil && open.progress?.round == 2)
        #expect(try ladder.count("alert_round = 2 AND alert_tier = 1 AND state = 'queued'") == 7)
        #expect(try ladder.history().last == "released: handed back")
        #expect(try ladder.audited("released") == 1)
        #expect(try ladder.clinic.nextStepDue() == ladder.clock.now.adding(minutes: 5))
    }

    /// Who tries, on an alert of Dr Mwangi's or of nobody.
    @Test(
        arguments: [
            ("drmwangi", true, "allowed"), ("wambui", true, "allowed"), ("amina", true, "owned"),
            ("drmwangi", false, "notOwned"), ("grace", true, "notPermitted"),
            ("otieno", true, "notPermitted"), ("wanjiku", true, "notPermitted"),
        ])
    func onlyItsOwnerAndAdminsHandItBack(
        _ name: String, _ isOwned: Bool, _ answer: String
    ) throws {
        let ladder = try Ladder()
        if isOwned { _ = try ladder.acknowledge("drmwangi") }
        let actor = try ladder.around.session(name)
        #expect(
            verdict { _ = try ladder.clinic.releaseAlert(actor, ladder.alert) } == answer)
    }
}
