/// An appointment with what happened at it.
public struct Visit: Hashable, Codable, Sendable {
    public let id: Int64
    public let patientID: Int64
    public let patientName: String
    public let patientBorn: CivilDate
    public let patientSex: Sex
    public let caregiverID: Int64
    public let caregiverName: String
    public let specialty: String
    public let mode: AppointmentMode
    public private(set) var state: AppointmentState
    public let startsAt: Instant
    public let endsAt: Instant
    public let address: String
    public let notes: String
    public let checkedInAt: Instant?
    public let checkedOutAt: Instant?
    /// The care report of the visit, once it is filed.
    public let reportID: Int64?
    /// How it was booked; nil where that was not asked for.
    public private(set) var terms: VisitTerms?

    public init(
        id: Int64, patientID: Int64, patientName: String, patientBorn: CivilDate, patientSex: Sex,
        caregiverID: Int64, caregiverName: String, specialty: String, mode: AppointmentMode,
        state: AppointmentState, startsAt: Instant, endsAt: Instant, address: String,
        notes: String, checkedInAt: Instant?, checkedOutAt: Instant?, reportID: Int64?,
        terms: VisitTerms? = nil
    ) {
        self.id = id
        self.patientID = patientID
        self.patientName = patientName
        self.patientBorn = patientBorn
        self.patientSex = patientSex
        self.caregiverID = caregiverID
        self.caregiverName = caregiverName
        self.specialty = specialty
        self.mode = mode
        self.state = state
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.address = address
        self.notes = notes
        self.checkedInAt = checkedInAt
        self.checkedOutAt = checkedOutAt
        self.reportID = reportID
        self.terms = terms
    }

    /// The visit as it was, or will be, in another state.
    public func passed(to state: AppointmentState) -> Visit {
        var visit = self
        visit.state = state
        return visit
    }

    public var time: VisitTime { VisitTime(startsAt: startsAt, endsAt: endsAt) }

    /// The reference people read, such as `A-1042`.
    public var reference: String { RecordKind.appointment.reference(id) }

    /// The same visit, booked so.
    public func with(_ terms: VisitTerms?) -> Visit {
        var visit = self
        visit.terms = terms
        return visit
    }
}
