import HomeCareDomain
import HomeCareServices
import HomeCareStore

/// A clinic with one queued message, and a second process beside it.
final class Outbox {
    static let message = OutgoingMessage(
        id: 1, messageID: "<1@clinic.example>", channel: .email, address: "a@clinic.example",
        recipientName: "Amina Njoroge", subject: "A subject", body: "Words.",
        createdAt: at("2026-11-24T10:30"), critical: false)

    private let around: TestClinic
    let other: Clinic

    var clinic: Clinic { around.clinic }
    var clock: Clock { around.clock }

    init(critical: Bool, dueIn minutes: Int = 0) throws {
        let around = try TestClinic()
        let message = Self.message
        _ = try around.clinic.store.write { db in
            try NotificationQueries.queue(
                db,
                NewNotification(
                    purpose: "alert", channel: .email, user: 5, contact: nil,
                    recipient: message.recipientName, address: message.address, patient: 1,
                    alert: nil, subject: message.subject, body: message.body, critical: critical,
                    messageID: message.messageID, dedupeKey: "one",
                    dueAt: around.clock.now.adding(minutes: minutes)), at: around.clock.now)
        }
        other = try around.another()
        self.around = around
    }

    func takeOne() throws -> Leased? {
        try clinic.takeDue(worker: "one").first
    }

    func history() throws -> NotificationHistory {
        try clinic.notification(try around.localOperator(), 1)
    }

    func session(_ name: String) throws -> Actor { try around.session(name) }

    func texts(_ sql: String) throws -> [String] { try around.texts(sql) }
}
