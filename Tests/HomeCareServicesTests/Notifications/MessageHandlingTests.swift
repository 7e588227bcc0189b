import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@testable import struct HomeCareServices.Clinic
@testable import struct HomeCareServices.Settlement

struct MessageHandlingTests {
    /// A message that has ended badly, on a channel that has settings.
    private static func ended(
        _ outcome: DeliveryOutcome = .failed(detail: "550 no such user"), alert: Int64? = nil,
        channel: NotificationChannel = .email
    ) throws -> Outbox {
        let outbox = try Self.withAlerts(channel)
        if let alert { try outbox.run("UPDATE notifications SET alert_id = \(alert)") }
        try outbox.clinic.noteSettings(
            try Clinic.localOperator(), [.email: "a server", .sms: "a provider"])
        try outbox.work(outcome)
        return outbox
    }

    /// A clinic with alerts 1 and 2, and one queued message.
    private static func withAlerts(_ channel: NotificationChannel = .email) throws -> Outbox {
        try Outbox(critical: false, channel: channel, extra: FixtureSQL.alerts)
    }

    private static func refusal(_ body: () throws -> Void) throws -> String {
        do {
            try body()
            return "allowed"
        } catch ServiceError.refused(let errors) {
            return errors.map(\.code).joined()
        }
    }

    @Test func aRetryBeginsANewNumberOfAttempts() throws {
        let outbox = try Self.ended(.retry(detail: "450"))
        for _ in 2...Settlement.mostAttempts {
            outbox.clock.move(minutes: 16)
            try outbox.work(.retry(detail: "450"))
        }
        #expect(try outbox.line(1).state == .failed)
        let admin = try outbox.session("wambui")
        let line = try outbox.clinic.retryNotification(admin, 1)
        #expect(line.state == .queued && line.detail.contains("sent again by Esther Wambui"))
        for _ in 1..<Settlement.mostAttempts {
            try outbox.work(.retry(detail: "450"))
            #expect(try outbox.line(1).state == .queued)
            outbox.clock.move(minutes: 16)
        }
        try outbox.work(.retry(detail: "450"))
        let history = try outbox.history(1)
        #expect(history.notification.state == .failed)
        #expect(history.attempts.map(\.number) == Array(1...16))
        #expect(
            try outbox.texts("SELECT action FROM audit_entries WHERE entity = 'notifications'")
                == ["sent again"])
    }

    @Test func aRetryGoesToWhereItsRecipientIsReachedNow() throws {
        let outbox = try Self.ended()
        try outbox.run("UPDATE users SET email = 'amina@new.example' WHERE id = 5")
        let line = try outbox.clinic.retryNotification(try outbox.session("wambui"), 1)
        #expect(line.address == "amina@new.example")
        #expect(line.detail.contains("now to amina@new.example"))
    }

    @Test(arguments: [
        (
            "UPDATE status_alerts SET state = 'resolved', resolved_at = 1, resolved_by = 1, "
                + "resolution = 'x', owner_id = NULL, owned_until = NULL", "unwanted"
        ),
        (
            "UPDATE status_alerts SET state = 'acknowledged', owner_id = 3, "
                + "owned_until = 9000000000000", "unwanted"
        ),
        ("UPDATE status_alerts SET round = 2", "unwanted"),
        ("UPDATE patients SET status = 'deceased'", "deceased"),
        ("UPDATE users SET active = 0 WHERE id = 5", "inactive"),
        ("UPDATE channel_breakers SET settings_mark = ''", "notConfigured"),
        ("UPDATE notifications SET state = 'sent'", "notEnded"),
        ("UPDATE notifications SET state = 'cancelled'", "notEnded"),
        ("UPDATE notifications SET state = 'unknown'", "mayHaveArrived"),
        ("UPDATE notification_attempts SET outcome = 'abandoned'", "mayHaveArrived"),
        ("SELECT 1", "allowed"),
    ])
    func whatIsTrueNoMoreIsNotSentAgain(_ change: String, _ code: String) throws {
        let outbox = try Self.ended(alert: 1)
        try outbox.run("UPDATE notifications SET alert_round = 1")
        try outbox.run(change)
        let admin = try outbox.session("wambui")
        #expect(
            try Self.refusal { _ = try outbox.clinic.retryNotification(admin, 1) } == code)
        guard code == "mayHaveArrived" else { return }
        #expect(
            try outbox.clinic.retryNotification(admin, 1, knowingItMayHaveArrived: true).state
                == .queued)
        try outbox.run("UPDATE notification_attempts SET outcome = 'unknown'")
        try outbox.work(.sent(detail: "250"))
        #expect(try outbox.line(1).detail.contains("a second copy is possible"))
    }

    @Test func aMessageWithoutAChannelGoesWhenTheChannelHasSettings() throws {
        let outbox = try Outbox(critical: false, channel: .sms)
        try outbox.work(.notConfigured)
        let admin = try outbox.session("wambui")
        #expect(
            try Self.refusal { _ = try outbox.clinic.retryNotification(admin, 1) }
                == "notConfigured")
        try outbox.clinic.noteSettings(try Clinic.localOperator(), [.sms: "a provider"])
        #expect(try outbox.clinic.retryNotification(admin, 1).state == .queued)
        #expect(try outbox.work(.sent(detail: "")) == [1])
    }

    @Test func allThatFailedGoAgainButForThoseThatMustNot() throws {
        let outbox = try Self.ended()
        for _ in 0..<30 { try outbox.add() }
        try outbox.add(alert: 1)
        try outbox.run(
            "UPDATE notifications SET state = 'failed' WHERE id > 1")
        try outbox.run(
            "UPDATE status_alerts SET state = 'resolved', resolved_at = 1, resolved_by = 1, "
                + "resolution = 'x'")
        let admin = try outbox.session("wambui")
        let tally = try outbox.clinic.retryNotifications(admin, .failed)
        #expect(tally.done == Array(1...31))
        #expect(tally.refused.map(\.notification) == [32])
        #expect(tally.refused.first?.sentence.contains("resolved") == true)
        #expect(try outbox.clinic.outboxSummary(admin).counts == [.queued: 31, .failed: 1])
        let rest = try outbox.clinic.giveUpNotifications(admin, .failed)
        #expect(rest.done == [32])
    }

    @Test(arguments: ["grace", "amina", "drmwangi", "wanjiku"])
    func nobodyElseHandlesManyAtOnce(_ name: String) throws {
        let outbox = try Self.ended()
        let person = try outbox.session(name)
        #expect(throws: ServiceError.notPermitted("send messages again")) {
            try outbox.clinic.retryNotifications(person, .failed)
        }
        #expect(throws: ServiceError.notPermitted("give messages up")) {
            try outbox.clinic.giveUpNotifications(person, .failed)
        }
        #expect(try outbox.line(1).state == .failed)
    }

    @Test func givingUpSaysWhoAndWhenAndIsKept() throws {
        let outbox = try Self.ended()
        let admin = try outbox.session("wambui")
        let line = try outbox.clinic.giveUpNotification(admin, 1)
        #expect(line.state == .cancelled)
        #expect(
            line.detail
                == "given up by Esther Wambui, "
                + "\(ClinicZone.nairobi.dayAndClock(outbox.clock.now)); before: 550 no such user")
        #expect(try outbox.clinic.takeDue(worker: "one").isEmpty)
        #expect(
            try Self.refusal { _ = try outbox.clinic.giveUpNotification(admin, 1) }
                == "notWaiting")
        #expect(
            try outbox.texts("SELECT action FROM audit_entries WHERE entity = 'notifications'")
                == ["gave up"])
    }

    @Test func whatNeedsAPersonStandsFirst() throws {
        let outbox = try Outbox(critical: false)
        let states = [
            "sent", "queued", "notConfigured", "failed", "delivered", "unknown", "sending",
            "cancelled", "failed",
        ]
        for _ in 1..<states.count { try outbox.add() }
        for (index, state) in states.enumerated() {
            try outbox.run(
                "UPDATE notifications SET state = '\(state)', critical = \(index == 3 ? 1 : 0), "
                    + "created_at = \(index) WHERE id = \(index + 1)")
        }
        let admin = try outbox.session("wambui")
        let all = try outbox.clinic.notificationsByConcern(admin).map(\.id)
        #expect(all == [4, 9, 6, 3, 7, 2, 8, 5, 1])
        #expect(
            try outbox.clinic.notificationsByConcern(admin, limit: 5).map(\.id) == Array(all[..<5]))
        #expect(
            try outbox.clinic.notificationsByConcern(admin, needingAPersonOnly: true).map(\.id)
                == Array(all[..<4]))
    }

    @Test func aMessageSaysWhyItWaits() throws {
        let outbox = try Outbox(critical: false, dueIn: 5)
        let hour = outbox.clock.now
        #expect(try outbox.history(1).wait == .due(hour.adding(minutes: 5)))
        outbox.clock.move(minutes: 5)
        #expect(try outbox.history(1).wait == .worker)
        let leased = try #require(try outbox.takeOne())
        #expect(
            try outbox.history(1).wait
                == .lease(outbox.clock.now.adding(seconds: Clinic.leaseSeconds)))
        try outbox.clinic.record(leased, .retry(detail: "450", after: 300), worker: "one")
        #expect(try outbox.history(1).wait == .again(outbox.clock.now.adding(minutes: 5)))
        outbox.clock.move(minutes: 5)
        try outbox.work(.channelDown(detail: "535", .stopped))
        #expect(try outbox.history(1).wait == .channel(until: nil))
    }
}
