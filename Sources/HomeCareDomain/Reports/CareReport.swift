/// A care report as it was filed: never edited afterwards.
public struct CareReport: Hashable, Codable, Sendable {
    public let id: Int64
    public let appointmentID: Int64
    public let patientID: Int64
    public let patientName: String
    public let authorName: String
    public let submittedAt: Instant
    public let status: PatientStatus
    public let notes: String
    public let vitals: Vitals
    public let notObtained: [Vital: NotObtained]
    /// The NEWS2 total as stored; nil where incomplete or not applicable.
    public let news2Total: Int?
    public let news2Band: News2Band?
    public let death: DeathDetails?
    /// How many addenda it has.
    public let addenda: Int
    /// Who took it back as entered in error; nil while it stands.
    public let withdrawal: ReportWithdrawal?
    /// Who entered it in the author's name; nil where the author did.
    public let enteredBy: String?

    public init(
        id: Int64, appointmentID: Int64, patientID: Int64, patientName: String,
        authorName: String, submittedAt: Instant, status: PatientStatus, notes: String,
        vitals: Vitals, notObtained: [Vital: NotObtained], news2Total: Int?,
        news2Band: News2Band?, death: DeathDetails?, addenda: Int = 0,
        withdrawal: ReportWithdrawal? = nil, enteredBy: String? = nil
    ) {
        self.id = id
        self.appointmentID = appointmentID
        self.patientID = patientID
        self.patientName = patientName
        self.authorName = authorName
        self.submittedAt = submittedAt
        self.status = status
        self.notes = notes
        self.vitals = vitals
        self.notObtained = notObtained
        self.news2Total = news2Total
        self.news2Band = news2Band
        self.death = death
        self.addenda = addenda
        self.withdrawal = withdrawal
        self.enteredBy = enteredBy
    }

    /// The reference people read, such as `R-0007`.
    public var reference: String { RecordKind.report.reference(id) }

    /// Who wrote it; where somebody else entered it, that comes first.
    public var signature: String {
        enteredBy.map { ReportSignature.entered(by: $0, for: authorName) } ?? authorName
    }
}

/// One step of a patient's status timeline.
public struct StatusChange: Hashable, Codable, Sendable {
    public let from: PatientStatus
    public let to: PatientStatus
    public let by: String
    public let at: Instant
    public let reportID: Int64?
    /// Why it changed without a report; nil where a report says it.
    public let reason: String?

    public init(
        from: PatientStatus, to: PatientStatus, by: String, at: Instant, reportID: Int64?,
        reason: String? = nil
    ) {
        self.from = from
        self.to = to
        self.by = by
        self.at = at
        self.reportID = reportID
        self.reason = reason
    }
}
