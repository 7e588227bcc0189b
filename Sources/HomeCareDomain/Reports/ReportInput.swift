/// A care report as a caregiver hands it in.
public struct ReportInput: Codable, Hashable, Sendable {
    public var appointment: Int64
    public var vitals: Vitals
    /// The vitals that were not taken, and why.
    public var notObtained: [Vital: NotObtained]
    /// The ids of the questions answered with "yes, so it is".
    public var confirmed: Set<String>
    public var status: PatientStatus?
    public var notes: String
    /// Given with the status Deceased and only then.
    public var death: DeathDetails?
    /// When the caregiver was there, where nobody checked in.
    public var times: VisitTimes?

    public init(
        appointment: Int64, vitals: Vitals = Vitals(), notObtained: [Vital: NotObtained] = [:],
        confirmed: Set<String> = [], status: PatientStatus? = nil, notes: String = "",
        death: DeathDetails? = nil, times: VisitTimes? = nil
    ) {
        self.appointment = appointment
        self.vitals = vitals
        self.notObtained = notObtained
        self.confirmed = confirmed
        self.status = status
        self.notes = notes
        self.death = death
        self.times = times
    }
}

/// What a report of a death must say.
public struct DeathDetails: Codable, Hashable, Sendable {
    /// Nil while it has not been filled in; the check asks for it.
    public var time: Instant?
    public var confirmedBy: String
    public var circumstances: String
    /// The patient's name, typed to confirm who it is.
    public var patientName: String

    public init(
        time: Instant? = nil, confirmedBy: String = "", circumstances: String = "",
        patientName: String = ""
    ) {
        self.time = time
        self.confirmedBy = confirmedBy
        self.circumstances = circumstances
        self.patientName = patientName
    }
}

/// The patient a report is about, as far as the rules need to know.
public struct ReportSubject: Hashable, Codable, Sendable {
    public var name: String
    public var born: CivilDate
    /// The day of the visit.
    public var on: CivilDate
    public var pregnant: Bool
    /// The SpO₂ scale a clinician has ordered: 1 or 2.
    public var spo2Scale: Int
    /// The weight at the last visit, in kilograms.
    public var lastWeight: Double?
    /// The present moment; a death cannot lie after it.
    public var now: Instant
    /// What the times of a report are held against.
    public var times = RecordTimes()

    public init(
        name: String, born: CivilDate, on: CivilDate, pregnant: Bool = false, spo2Scale: Int = 1,
        lastWeight: Double? = nil, now: Instant = .now()
    ) {
        self.name = name
        self.born = born
        self.on = on
        self.pregnant = pregnant
        self.spo2Scale = spo2Scale
        self.lastWeight = lastWeight
        self.now = now
    }
}

/// Something unusual a caregiver is asked about before a report is filed; never an obstacle.
public struct Question: Hashable, Codable, Sendable {
    public var id: String
    public var message: String
    /// The value in the right unit, where a wrong one is likely.
    public var offer: Double?

    public init(id: String, message: String, offer: Double? = nil) {
        self.id = id
        self.message = message
        self.offer = offer
    }
}

/// What the rules have to say about a report.
public struct ReportCheck: Equatable, Sendable {
    public var errors: [FieldError]
    public var questions: [Question]
    public var news2: News2

    public init(errors: [FieldError], questions: [Question], news2: News2) {
        self.errors = errors
        self.questions = questions
        self.news2 = news2
    }

    /// Whether nothing stands in the way of filing, questions apart.
    public var ok: Bool { errors.isEmpty }

    /// The questions not yet answered by the ids in `confirmed`.
    public func unanswered(_ confirmed: Set<String>) -> [Question] {
        questions.filter { !confirmed.contains($0.id) }
    }
}
