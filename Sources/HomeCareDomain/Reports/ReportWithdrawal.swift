import Words

/// Who took a report back that had been entered in error, and why: so far that of a death.
public struct ReportWithdrawal: Hashable, Codable, Sendable {
    public let by: String
    public let at: Instant
    public let reason: String

    public init(by: String, at: Instant, reason: String) {
        self.by = by
        self.at = at
        self.reason = reason
    }
}

extension CareReport {
    /// The same report for the patient it is about: that it was entered in error, when and by whom
    /// that was put right, and nothing of what it said, for none of it was true of them.
    public var withoutErrors: CareReport {
        guard withdrawal != nil else { return self }
        return CareReport(
            id: id, appointmentID: appointmentID, patientID: patientID, patientName: patientName,
            authorName: authorName, submittedAt: submittedAt, status: status, notes: "",
            vitals: Vitals(), notObtained: [:], news2Total: nil, news2Band: nil, death: nil,
            addenda: 0, withdrawal: withdrawal, enteredBy: enteredBy)
    }
}

extension [StatusChange] {
    /// How the death of a place was taken back; the list comes newest first. Nothing but a
    /// withdrawal ever follows a death.
    public func withdrawal(of place: Int) -> StatusChange? {
        guard indices.contains(place), self[place].to == .deceased, place > startIndex,
            self[place - 1].from == .deceased
        else { return nil }
        return self[place - 1]
    }
}

/// How a report is signed that somebody entered for its author.
enum ReportSignature {
    static func entered(by actor: String, for author: String) -> String {
        say("report.enteredFor", "\(actor) for \(author)")
    }
}
