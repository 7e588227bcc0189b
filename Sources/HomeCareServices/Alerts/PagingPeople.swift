import HomeCareDomain
import HomeCareSecurity
import HomeCareStore
import Words

/// What paging a rung came to.
struct Paging {
    /// How many messages were queued.
    var queued = 0
    /// How many of staff are on their way by a channel that has settings.
    var reaching = 0
}

/// A rung that is to be paged.
struct PageOrder {
    let alert: AlertCase
    let rung: AlertRung
    /// How often it was paged before in this round.
    var repetition = 0
    /// Why it is told again.
    var news: String?
    let at: Instant
}

extension Clinic {
    /// Queues the messages of a rung.
    ///
    /// A message on a channel without settings is queued too, so that it is shown as not
    /// configured, but once a tier only; it reaches nobody and counts for nothing.
    func page(_ db: Connection, _ order: PageOrder) throws -> Paging {
        let notice = notice(order.alert, news: order.news)
        let waiting = try AlertMessageQueries.queued(db, alert: order.alert.id)
        var paging = Paging()
        for recipient in try recipients(db, order.alert, order.rung) {
            for (channel, address) in recipient.addresses {
                let isConfigured = settings.channels.contains(channel)
                guard isConfigured || order.repetition == 0 else { continue }
                if isConfigured, recipient.userID != nil { paging.reaching += 1 }
                let message = try alertMessage(order, recipient, notice, channel, address)
                guard try NotificationQueries.queue(db, message, at: order.at) != nil else {
                    continue
                }
                paging.queued += 1
                try overtake(db, waiting, recipient, channel, by: order)
            }
        }
        return paging
    }

    /// Somebody for whom a message still waits gets one, not two: the new one says it all.
    private func overtake(
        _ db: Connection, _ waiting: [AlertMessageFacts], _ recipient: AlertRecipient,
        _ channel: NotificationChannel, by order: PageOrder
    ) throws {
        for old in waiting
        where old.channel == channel && old.purpose == recipient.circle.purpose
            && old.userID == recipient.userID && old.contactID == recipient.contactID
        {
            try AlertMessageQueries.cancel(
                db, id: old.id,
                detail: "overtaken by a newer message (tier \(order.rung.tier))", at: order.at)
        }
    }

    private func alertMessage(
        _ order: PageOrder, _ recipient: AlertRecipient, _ notice: AlertNotice,
        _ channel: NotificationChannel, _ address: String
    ) throws -> NewNotification {
        let text = inEnglish {
            channel == .email
                ? AlertMessages.email(notice, to: recipient.audience)
                : AlertMessages.sms(notice, to: recipient.audience)
        }
        return NewNotification(
            purpose: recipient.circle.purpose.rawValue, channel: channel,
            user: recipient.userID, contact: recipient.contactID, recipient: recipient.name,
            address: address, patient: order.alert.patientID, alert: order.alert.id,
            alertRound: order.alert.round, alertTier: order.rung.tier, subject: text.subject,
            body: text.body, critical: order.alert.severity == .critical,
            messageID: try newMessageID(),
            dedupeKey: key(order, recipient) + "/\(channel.rawValue)", dueAt: order.at)
    }

    /// Contacts are asked once for each report: that staff let the alert slip is not their concern.
    private func key(_ order: PageOrder, _ recipient: AlertRecipient) -> String {
        let course =
            recipient.contactID == nil
            ? "round \(order.alert.round)/tier \(order.rung.tier)/\(order.repetition)"
            : "report \(order.alert.reportID)"
        return "alert/\(order.alert.id)/\(course)/\(recipient.key)"
    }

    func newMessageID() throws -> String {
        "<\(try SecureRandom.hex(16))@\(settings.mailDomain)>"
    }

    func notice(_ alert: AlertCase, news: String? = nil) -> AlertNotice {
        AlertNotice(
            patientName: alert.patientName,
            patientReference: RecordKind.patient.reference(alert.patientID),
            alertReference: alert.reference, status: alert.status, reason: alert.reason,
            reportedBy: alert.reporterName, reportedAt: alert.reportedAt, zone: settings.zone,
            clinicName: settings.name, clinicPhone: settings.phone, news: news)
    }
}
