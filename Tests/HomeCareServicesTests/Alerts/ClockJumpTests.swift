import HomeCareDomain
import HomeCareServices
import Testing

/// A clock that jumps: nobody paged after an acknowledgement, nobody forgotten, nothing twice.
struct ClockJumpTests {
    private static let day = 24 * 60

    @Test func aDayForwardIsTimeThatPassedAndPagesOnce() throws {
        let ladder = try Ladder()
        try ladder.work()
        ladder.clock.move(minutes: Self.day)
        #expect(try ladder.work() == 1)
        #expect(try ladder.count("alert_tier > 1") == 8)
        #expect(try ladder.work() == 0)
    }

    @Test func aDayForwardEndsAnOwnershipOnce() throws {
        let ladder = try Ladder()
        try ladder.work()
        _ = try ladder.acknowledge()
        ladder.clock.move(minutes: Self.day)
        #expect(try ladder.work() == 1)
        #expect(try ladder.stored().state == .open)
        #expect(try ladder.count("alert_round = 2") == 7)
        #expect(try ladder.work() == 0)
    }

    @Test func aDayBackBeginsTheWaitAnewAndForgetsNobody() throws {
        let ladder = try Ladder()
        try ladder.work()
        ladder.clock.move(minutes: 4 - Self.day)
        #expect(try ladder.work() == 0)
        #expect(try ladder.clinic.nextStepDue() == ladder.clock.now.adding(minutes: 5))
        #expect(try ladder.audited("clock set back") == 1)
        #expect(try ladder.work() == 0)
        #expect(try ladder.audited("clock set back") == 1, "once is enough")
        ladder.clock.move(minutes: 5)
        #expect(try ladder.work() == 1)
        #expect(try ladder.count("alert_tier = 2 AND state = 'sent'") == 5)
    }

    @Test func aDayBackKeepsAnOwnershipNoLongerThanOneLasts() throws {
        let ladder = try Ladder()
        try ladder.work()
        _ = try ladder.acknowledge()
        try ladder.work()
        let pages = try ladder.count("1")
        ladder.clock.move(minutes: 10 - Self.day)
        #expect(try ladder.work() == 0)
        #expect(try ladder.stored().ownedUntil == ladder.clock.now.adding(minutes: 30))
        ladder.clock.move(minutes: 29)
        #expect(try ladder.work() == 0)
        #expect(try ladder.count("1") == pages, "nobody is paged while somebody has it")
        ladder.clock.move(minutes: 1)
        #expect(try ladder.work() == 1)
        #expect(try ladder.stored().state == .open)
    }

    @Test func aDayBackLetsWaitingMessagesGoOutAtOnce() throws {
        let ladder = try Ladder()
        ladder.clock.move(minutes: -Self.day)
        #expect(try ladder.clinic.takeDue(worker: "one").isEmpty, "due tomorrow, it seems")
        try ladder.work()
        #expect(try ladder.count("state = 'sent'") == 10)
    }

    @Test func aDayBackFreesALostLease() throws {
        let ladder = try Ladder()
        _ = try ladder.clinic.takeDue(worker: "lost", limit: 1)
        ladder.clock.move(minutes: -Self.day)
        try ladder.work()
        #expect(try ladder.count("state = 'sending'") == 1)
        ladder.clock.move(minutes: 3)
        try ladder.work()
        #expect(try ladder.count("state = 'sending'") == 0)
    }

    @Test func aMomentBackIsNoJump() throws {
        let ladder = try Ladder()
        ladder.clock.move(seconds: -4)
        #expect(try ladder.work() == 0)
        #expect(try ladder.audited("clock set back") == 0)
    }
}
