import HomeCareDomain
import HomeCareServices
import HomeCareStore

/// A clinic with one queued message, and a second process beside it.
///
/// More can be added; the first is for `address` of the fixture's Amina.
final class Outbox {
    static let message = OutgoingMessage(
        id: 1, messageID: "<1@clinic.example>", channel: .email, address: "a@clinic.example",
        recipientName: "Amina Njoroge", subject: "A subject", body: "Words.",
        createdAt: at("2026-11-24T10:30"), critical: false)

    private let around: TestClinic
    let other: Clinic

    var clinic: Clinic { around.clinic }
    var clock: Clock { around.clock }

    init(
        critical: Bool, dueIn minutes: Int = 0, channel: NotificationChannel = .email,
        extra: String = ""
    ) throws {
        around = try TestClinic(extra: extra)
        other = try around.another()
        try around.run("DELETE FROM notifications")
        try add(channel, critical: critical, dueIn: minutes)
    }

    /// Queues one more message; gives its number.
    @discardableResult
    func add(
        _ channel: NotificationChannel = .email, critical: Bool = false, dueIn minutes: Int = 0,
        alert: Int64? = nil, user: Int64? = 5, address: String? = nil
    ) throws -> Int64 {
        let count = try around.number("SELECT count(*) FROM notifications") + 1
        let message = Self.message
        let hour = clock.now
        return try clinic.store.write { db in
            try NotificationQueries.queue(
                db,
                NewNotification(
                    purpose: "alert", channel: channel, user: user, contact: nil,
                    recipient: message.recipientName,
                    address: address ?? (channel == .email ? message.address : "+254700000005"),
                    patient: 1, alert: alert, subject: message.subject, body: message.body,
                    critical: critical, messageID: "<\(count)@clinic.example>",
                    dedupeKey: "number \(count)", dueAt: hour.adding(minutes: minutes)),
                at: hour)
        } ?? 0
    }

    /// Takes everything that is due and records one outcome for each; gives their numbers.
    @discardableResult
    func work(_ outcome: DeliveryOutcome) throws -> [Int64] {
        let taken = try clinic.takeDue(worker: "one")
        for leased in taken { try clinic.record(leased, outcome, worker: "one") }
        return taken.map(\.message.id)
    }

    func breaker(_ channel: NotificationChannel = .email) throws -> ChannelBreaker? {
        try clinic.store.read { try ChannelQueries.one($0, channel) }
    }

    func line(_ id: Int64) throws -> NotificationLine {
        try clinic.notification(try around.localOperator(), id).notification
    }

    func history(_ id: Int64) throws -> NotificationHistory {
        try clinic.notification(try around.localOperator(), id)
    }

    func run(_ sql: String) throws { try around.run(sql) }

    func takeOne() throws -> Leased? {
        try clinic.takeDue(worker: "one").first
    }

    func history() throws -> NotificationHistory {
        try clinic.notification(try around.localOperator(), 1)
    }

    func session(_ name: String) throws -> Actor { try around.session(name) }

    func texts(_ sql: String) throws -> [String] { try around.texts(sql) }
}
