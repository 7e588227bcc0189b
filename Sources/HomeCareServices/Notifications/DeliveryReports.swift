public import HomeCareDomain
import HomeCareStore
import Words

/// A question to ask of the other side now: what became of a message it accepted.
public struct ReportQuestion: Sendable {
    let step: Int64
    public let channel: NotificationChannel
    public let providerID: String
}

/// Accepted is not delivered: the other side is asked, again and again, for a day.
extension Clinic {
    /// After how many minutes from its acceptance a message is asked for.
    static let reportMinutes = [1, 5, 15, 60, 6 * 60, 24 * 60]
    /// After so long nobody is asked any more, whatever was not answered, in minutes.
    static let lastReportMinutes = 48 * 60
    /// How many messages are asked for at once.
    static let mostQuestions = 8
    /// How long a question that was taken is left to the worker that took it, in seconds.
    static let questionSeconds = 120

    /// Writes down when to ask for a message that was asked for so often already.
    func askLater(
        _ db: Connection, notification: Int64, attempt: Int, acceptedAt: Instant, asked: Int
    ) throws {
        guard asked < Self.reportMinutes.count else { return }
        try DeliveryReportQueries.add(
            db, notification: notification, attempt: attempt, repetition: asked,
            acceptedAt: acceptedAt,
            due: acceptedAt.adding(minutes: Self.reportMinutes[asked]))
    }

    /// Takes the questions that are due; ask them outside, then write the answers down.
    public func takeDueQuestions() throws(ServiceError) -> [ReportQuestion] {
        let hour = now()
        let waiting = try ServiceError.translating {
            try store.read { db in
                try !DeliveryReportQueries.due(db, at: hour, limit: 1).isEmpty
            }
        }
        guard waiting else { return [] }
        return try ServiceError.translating {
            try store.write(rings: false) { db in
                try DeliveryReportQueries.due(db, at: hour, limit: Self.mostQuestions)
                    .compactMap { try take(db, $0, at: hour) }
            }
        }
    }

    private func take(
        _ db: Connection, _ step: ReportStep, at hour: Instant
    ) throws -> ReportQuestion? {
        guard step.state == .sent || step.state == .unknown, let name = step.providerID else {
            try DeliveryReportQueries.cancel(db, notification: step.notification, at: hour)
            return nil
        }
        try DeliveryReportQueries.postpone(
            db, id: step.id, until: hour.adding(seconds: Self.questionSeconds))
        return ReportQuestion(step: step.id, channel: step.channel, providerID: name)
    }

    /// Writes down what the other side said.
    public func record(
        _ question: ReportQuestion, _ report: DeliveryReport
    ) throws(ServiceError) {
        let hour = now()
        try ServiceError.translating {
            try store.write { db in
                guard let step = try DeliveryReportQueries.waiting(db, id: question.step),
                    step.providerID == question.providerID,
                    step.state == .sent || step.state == .unknown
                else { return }
                try settle(db, step, report, at: hour)
            }
        }
    }

    private func settle(
        _ db: Connection, _ step: ReportStep, _ report: DeliveryReport, at hour: Instant
    ) throws {
        switch report {
        case .delivered:
            try end(db, step, .delivered, "delivered", at: hour)
        case .undeliverable(let words):
            try end(db, step, .failed, "accepted, but not delivered: \(words)", at: hour)
        case .waiting(let words):
            try DeliveryReportQueries.settle(db, id: step.id, detail: words, at: hour)
            if step.state == .unknown { try becomeAccepted(db, step, words, at: hour) }
            try askAgain(db, step, words, at: hour)
        case .notKnown(let words):
            try putOff(db, step, words, at: hour)
        }
    }

    private func end(
        _ db: Connection, _ step: ReportStep, _ state: NotificationState, _ words: String,
        at hour: Instant
    ) throws {
        try DeliveryReportQueries.settle(db, id: step.id, detail: words, at: hour)
        try OutboxQueries.settle(
            db, id: step.notification, state: state, detail: words, due: nil, at: hour)
        try messageSettled(db, notification: step.notification, at: hour)
    }

    /// What the other side knows of was accepted after all.
    private func becomeAccepted(
        _ db: Connection, _ step: ReportStep, _ words: String, at hour: Instant
    ) throws {
        try OutboxQueries.settle(
            db, id: step.notification, state: .sent,
            detail: "accepted after all, says its delivery report: \(words)", due: nil, at: hour)
    }

    private func askAgain(
        _ db: Connection, _ step: ReportStep, _ words: String, at hour: Instant
    ) throws {
        guard step.repetition + 1 < Self.reportMinutes.count else {
            return try sayNoWord(db, step, words, at: hour)
        }
        // A worker that was away asks once, not for every question it missed.
        let asked = Self.reportMinutes.indices.first { index in
            index > step.repetition
                && step.acceptedAt.adding(minutes: Self.reportMinutes[index]) > hour
        }
        try askLater(
            db, notification: step.notification, attempt: step.attempt,
            acceptedAt: step.acceptedAt, asked: asked ?? Self.reportMinutes.count - 1)
    }

    /// What stands before the last words of a delivery report that said nothing definite.
    private static let asked = "; asked for its delivery: "

    /// What is known of a message with the last words about its delivery, once.
    private static func noting(_ words: String, in detail: String) -> String {
        let known = detail.firstRange(of: asked).map { String(detail[..<$0.lowerBound]) } ?? detail
        return known + asked + words
    }

    /// Nothing was learned: the same question is asked again soon, but not for ever.
    private func putOff(
        _ db: Connection, _ step: ReportStep, _ words: String, at hour: Instant
    ) throws {
        guard hour < step.acceptedAt.adding(minutes: Self.lastReportMinutes) else {
            try DeliveryReportQueries.settle(db, id: step.id, detail: words, at: hour)
            return try sayNoWord(db, step, words, at: hour)
        }
        if !words.isEmpty {
            try OutboxQueries.note(
                db, id: step.notification, detail: Self.noting(words, in: step.detail))
        }
        let age = hour.minutes(since: step.acceptedAt)
        try DeliveryReportQueries.postpone(
            db, id: step.id, until: hour.adding(minutes: age < 60 ? 5 : 60))
    }

    /// The last question was not answered: the message stays accepted, and says so.
    private func sayNoWord(
        _ db: Connection, _ step: ReportStep, _ words: String, at hour: Instant
    ) throws {
        guard step.state == .sent else { return }
        let hours = hour.minutes(since: step.acceptedAt) / 60
        let accepted = inEnglish { settings.zone.dayAndClock(step.acceptedAt) }
        let told = words.isEmpty ? "" : " (\(words))"
        try OutboxQueries.settle(
            db, id: step.notification, state: .sent,
            detail: "accepted \(accepted); "
                + "no word of delivery after \(hours) h\(told)", due: nil, at: step.acceptedAt)
    }
}
