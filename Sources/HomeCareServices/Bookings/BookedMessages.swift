public import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// What is written about visits that were just booked: one line for each message, as it stands
    /// now. Only those who may book the visit are told.
    public func messages(_ actor: Actor, about visits: [Int64]) throws(ServiceError)
        -> [BookingMessageLine]
    {
        try read(as: actor) { db in
            var lines: [BookingMessageLine] = []
            for id in visits.prefix(Recurrence.most) {
                guard let visit = try VisitQueries.visit(db, id: id) else { continue }
                try require(.book, actor, patient: visit.patientID, db, to: Acts.book)
                lines += try BookedMessageQueries.lines(db, appointment: id, now: now())
                    .map(asItWillBe)
            }
            return lines
        }
    }

    /// What waits for a channel without settings goes nowhere: that is not left to be found out.
    private func asItWillBe(_ line: BookingMessageLine) -> BookingMessageLine {
        guard line.state == .queued, !settings.channels.contains(line.channel) else { return line }
        return BookingMessageLine(
            channel: line.channel, recipient: line.recipient, state: .notConfigured,
            later: line.later)
    }
}
