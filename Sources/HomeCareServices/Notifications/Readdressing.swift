import HomeCareDomain
import HomeCareStore

/// What has not arrived goes where its recipient is reached now: the old address may be somebody
/// else's.
extension Clinic {
    /// How many messages one change of an address lets go elsewhere.
    private static let mostReaddressed = 10_000

    /// Lets what waits for a patient follow a change of how they are reached.
    func readdressPatient(
        _ db: Connection, _ actor: Actor, _ id: Int64, _ change: () throws -> Void
    ) throws {
        let before = try ReaddressingQueries.patient(db, id: id)
        try change()
        guard let before, let after = try ReaddressingQueries.patient(db, id: id) else { return }
        try readdress(db, actor, about: id, from: before, to: after)
    }

    /// Lets what waits for somebody go to where they are reached now; what they had an address for
    /// and have none any more is taken back.
    func readdress(
        _ db: Connection, _ actor: Actor, about patient: Int64, from before: Reachable,
        to after: Reachable
    ) throws {
        for channel in NotificationChannel.allCases {
            let now = after.address(channel)
            guard let old = before.address(channel), old != now else { continue }
            let messages = try ReaddressingQueries.undelivered(
                db, channel, to: before, at: old, about: patient, limit: Self.mostReaddressed)
            for message in messages {
                if let now {
                    try readdress(db, message.id, message.calendar, to: now)
                } else {
                    try takeBack(db, message)
                }
            }
            guard !messages.isEmpty else { continue }
            try audit(
                db, actor, now == nil ? "took back" : "readdressed", "patients", patient,
                patient: patient, detail: "\(messages.count) by \(channel.rawValue)")
        }
    }

    /// Lets one message go to another address, with a calendar object that is for that one.
    func readdress(_ db: Connection, _ id: Int64, _ calendar: String, to address: String) throws {
        try ReaddressingQueries.readdress(
            db, id: id, to: address,
            calendar: VisitCalendar.readdressed(calendar, to: address))
    }

    /// What is on the wire cannot be taken back.
    private func takeBack(_ db: Connection, _ message: UndeliveredMessage) throws {
        guard message.state != .sending else { return }
        let known = message.detail.isEmpty ? "" : "; before: \(message.detail)"
        try OutboxQueries.settle(
            db, id: message.id, state: .cancelled, detail: "the address was removed\(known)",
            due: nil, at: now())
    }
}
