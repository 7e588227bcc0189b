import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@testable import struct HomeCareServices.Clinic

struct BreakerTests {
    private static let down = DeliveryOutcome.channelDown(detail: "no route", .pausing)
    private static let refused = DeliveryOutcome.channelDown(
        detail: "the server refused the clinic's password (535)", .stopped)

    /// A channel that stands still after three faults, with so many messages waiting.
    private static func standing(
        messages: Int = 3, critical: Bool = false, channel: NotificationChannel = .email
    ) throws -> Outbox {
        let outbox = try Outbox(critical: critical, channel: channel)
        for _ in 1..<messages { try outbox.add(channel, critical: critical) }
        try outbox.work(down)
        while try outbox.breaker(channel)?.standsStill != true {
            outbox.clock.move(seconds: 6)
            try outbox.work(down)
        }
        return outbox
    }

    @Test func threeFaultsInARowOpenAChannelAndHarmNoMessage() throws {
        let outbox = try Outbox(critical: false)
        for fault in 1...3 {
            #expect(try outbox.breaker()?.standsStill != true)
            #expect(try outbox.work(Self.down) == [1], "fault \(fault)")
            outbox.clock.move(seconds: 6)
        }
        let breaker = try #require(try outbox.breaker())
        #expect(breaker.state == .open && breaker.failures == 3)
        #expect(try outbox.work(.sent(detail: "")).isEmpty)
        let line = try outbox.line(1)
        #expect(line.state == .queued && line.detail == "no route")
    }

    @Test func anAnswerBetweenFaultsBeginsTheCountAnew() throws {
        let outbox = try Outbox(critical: false)
        for _ in 1...2 {
            try outbox.work(Self.down)
            outbox.clock.move(seconds: 6)
        }
        try outbox.work(.retry(detail: "450 later"))
        #expect(try outbox.breaker()?.failures == 0)
    }

    @Test func aBatchThatFailsTogetherIsOneRowOfFaults() throws {
        let outbox = try Self.standing(messages: 8)
        #expect(try outbox.breaker()?.failures == 3)
    }

    @Test func oneMessageAtATimeTriesAnOpenChannelAndTheWaitGrows() throws {
        let outbox = try Self.standing()
        for (wait, failures) in [
            (30, 4), (60, 5), (120, 6), (240, 7), (480, 8), (900, 9), (900, 10),
        ] {
            #expect(try outbox.clinic.nextDue() == outbox.clock.now.adding(seconds: wait))
            outbox.clock.move(seconds: wait - 1)
            #expect(try outbox.clinic.takeDue(worker: "one").isEmpty)
            outbox.clock.move(seconds: 1)
            let probe = try outbox.clinic.takeDue(worker: "one")
            #expect(probe.count == 1)
            #expect(try outbox.other.takeDue(worker: "two").isEmpty, "another worker waits for it")
            #expect(
                try outbox.other.nextDue()
                    == outbox.clock.now.adding(seconds: Clinic.leaseSeconds), "and does not spin")
            try outbox.clinic.record(try #require(probe.first), Self.down, worker: "one")
            #expect(try outbox.breaker()?.failures == failures)
        }
    }

    @Test func theProbesAreNotAlwaysTheSameMessage() throws {
        let outbox = try Self.standing()
        var tried: Set<Int64> = []
        for _ in 1...3 {
            outbox.clock.move(minutes: 16)
            tried.formUnion(try outbox.work(Self.down))
        }
        #expect(tried == [1, 2, 3])
    }

    @Test func aProbeThatArrivesLetsAllTheOthersGo() throws {
        let outbox = try Self.standing()
        outbox.clock.move(seconds: 31)
        #expect(try outbox.work(.sent(detail: "250")).count == 1)
        #expect(try outbox.breaker()?.state == .closed)
        #expect(try outbox.work(.sent(detail: "250")).count == 2)
    }

    @Test func aProbeOfAWorkerThatDiedIsNotTheLast() throws {
        let outbox = try Self.standing()
        outbox.clock.move(seconds: 31)
        let lost = try outbox.clinic.takeDue(worker: "one").map(\.message.id)
        outbox.clock.move(seconds: Clinic.leaseSeconds)
        let next = try outbox.other.takeDue(worker: "two").map(\.message.id)
        #expect(next.count == 1 && next != lost)
        #expect(try outbox.line(try #require(lost.first)).state == .unknown)
    }

    @Test func criticalMessagesTrySoonerAndAloneAtMostEveryMinute() throws {
        let outbox = try Self.standing(critical: true)
        try outbox.add(critical: false)
        for wait in [15, 30, 60, 60, 60] {
            #expect(try outbox.clinic.nextDue() == outbox.clock.now.adding(seconds: wait))
            outbox.clock.move(seconds: wait)
            let probe = try outbox.clinic.takeDue(worker: "one")
            #expect(probe.map(\.message.critical) == [true])
            try outbox.clinic.record(try #require(probe.first), Self.down, worker: "one")
        }
    }

    @Test func aCriticalMessageQueuedLaterTriesSoonerToo() throws {
        let outbox = try Self.standing()
        outbox.clock.move(seconds: 20)
        #expect(try outbox.clinic.takeDue(worker: "one").isEmpty)
        let id = try outbox.add(critical: true)
        #expect(try outbox.clinic.takeDue(worker: "one").map(\.message.id) == [id])
    }

    @Test func aRefusalOfTheClinicStopsTheChannelAtOnceUntilAPersonLetsItGoOn() throws {
        let outbox = try Outbox(critical: true)
        try outbox.work(Self.refused)
        let since = outbox.clock.now
        outbox.clock.move(minutes: 7 * 24 * 60)
        #expect(try outbox.work(.sent(detail: "")).isEmpty)
        #expect(try outbox.clinic.nextDue() == nil, "nobody is woken for it")
        let admin = try outbox.session("wambui")
        let told = try outbox.clinic.standingChannels(admin)
        #expect(told.map(\.since) == [since])
        #expect(
            told.first?.sentence(in: .nairobi, now: since)
                == "E-mail stands still since \(ClinicZone.nairobi.clock(since)): the server "
                + "refused the clinic's password (535).")
        #expect(try outbox.clinic.standingChannels(try outbox.session("amina")).isEmpty)
        try outbox.clinic.resumeChannel(admin, .email)
        #expect(try outbox.work(.sent(detail: "")) == [1])
        #expect(
            try outbox.texts("SELECT action FROM audit_entries ORDER BY id DESC LIMIT 1")
                == ["let e-mail go on"])
    }

    @Test func whenOneChannelStandsStillTheOtherGoesOn() throws {
        let outbox = try Outbox(critical: false)
        try outbox.work(Self.refused)
        let sms = try outbox.add(.sms)
        #expect(try outbox.work(.sent(detail: "")) == [sms])
    }

    @Test func whatWasOnItsWayWhenTheChannelStoppedDoesNotStartItAgain() throws {
        let outbox = try Outbox(critical: false)
        try outbox.add()
        let both = try outbox.clinic.takeDue(worker: "one")
        try outbox.clinic.record(try #require(both.first), Self.refused, worker: "one")
        try outbox.clinic.record(try #require(both.last), .sent(detail: ""), worker: "one")
        #expect(try outbox.breaker()?.state == .stopped)
    }

    @Test func otherSettingsLetAStoppedChannelGoOnAndTheSameDoNot() throws {
        let outbox = try Outbox(critical: false)
        let program = try Clinic.localOperator()
        try outbox.clinic.noteSettings(program, [.email: "host a, password x"])
        try outbox.work(Self.refused)
        try outbox.clinic.noteSettings(program, [.email: "host a, password x"])
        #expect(try outbox.breaker()?.state == .stopped)
        try outbox.clinic.noteSettings(program, [.email: "host a, password y"])
        #expect(try outbox.breaker()?.state == .closed)
        #expect(
            try outbox.texts("SELECT settings_mark FROM channel_breakers").allSatisfy {
                $0.count == 64 && !$0.contains("password")
            })
    }

    @Test func aClockSetBackADayDoesNotKeepAChannelShut() throws {
        let outbox = try Self.standing()
        outbox.clock.move(minutes: -24 * 60)
        _ = try outbox.clinic.carryOutDueSteps(worker: "one")
        outbox.clock.move(seconds: 6)
        #expect(try outbox.work(.sent(detail: "")).count == 1)
        #expect(try outbox.work(.sent(detail: "")).count == 2)
    }

    @Test func aClockSetBackADayKeepsNoLeaseAndNoWait() throws {
        let outbox = try Outbox(critical: true)
        try outbox.work(.retry(detail: "450"))
        for attempt in 2...3 {
            outbox.clock.move(minutes: -24 * 60)
            _ = try outbox.other.carryOutDueSteps(worker: "two")
            outbox.clock.move(seconds: Clinic.leaseSeconds)
            #expect(try outbox.other.takeDue(worker: "two").map(\.attempt) == [attempt])
        }
    }

    @Test func theDoctorSaysThatAChannelStandsStill() throws {
        let outbox = try Outbox(critical: false)
        let admin = try outbox.session("wambui")
        #expect(try outbox.clinic.examine(admin).allSatisfy { $0.verdict != .bad })
        try outbox.work(Self.refused)
        let finding = try outbox.clinic.examine(admin).first { $0.subject == "e-mail" }
        #expect(finding?.verdict == .bad)
        #expect(finding?.words.contains("535") == true)
        #expect(finding?.words.contains("notifications resume email") == true)
    }
}
