import HomeCareDomain
import HomeCareStore
import Words

/// Those paged hear that somebody has the alert: each person once a round, contacts never.
extension Clinic {
    /// Tells somebody whom a page has reached, or may have, that it is in hand.
    func tellInHand(
        _ db: Connection, _ alert: AlertCase, _ page: AlertMessageFacts, at hour: Instant
    ) throws {
        guard let user = page.userID, user != alert.ownerID, let owner = alert.ownerName else {
            return
        }
        let text = inEnglish {
            page.channel == .email
                ? AlertMessages.handled(notice(alert), by: owner)
                : AlertMessages.handledSMS(notice(alert), by: owner)
        }
        try NotificationQueries.queue(
            db,
            NewNotification(
                purpose: AlertPurpose.handled.rawValue, channel: page.channel, user: user,
                contact: nil, recipient: page.recipient, address: page.address,
                patient: alert.patientID, alert: alert.id, alertRound: alert.round,
                subject: text.subject, body: text.body, critical: false,
                messageID: try newMessageID(),
                dedupeKey: "alert/\(alert.id)/round \(alert.round)/in hand/user \(user)",
                dueAt: hour), at: hour)
    }
}
