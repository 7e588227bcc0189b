/// What anybody at the desk may know of a patient: nothing clinical.
public struct Patient: Hashable, Codable, Sendable {
    public let id: Int64
    public let name: String
    public let born: CivilDate
    public let sex: Sex
    public let phone: String?
    public let email: String?
    public let countyCode: String
    public let place: String
    public let address: String
    public let physicianName: String?

    public init(
        id: Int64, name: String, born: CivilDate, sex: Sex, phone: String?, email: String?,
        countyCode: String, place: String, address: String, physicianName: String?
    ) {
        self.id = id
        self.name = name
        self.born = born
        self.sex = sex
        self.phone = phone
        self.email = email
        self.countyCode = countyCode
        self.place = place
        self.address = address
        self.physicianName = physicianName
    }

    /// The reference people read, such as `P-0123`.
    public var reference: String { RecordKind.patient.reference(id) }
}

/// What those who treat a patient know besides.
public struct Condition: Hashable, Codable, Sendable {
    public let status: PatientStatus
    public let since: Instant
    public let pregnant: Bool
    /// The SpO₂ scale a physician ordered: 1, or 2.
    public let spo2Scale: Int

    public init(status: PatientStatus, since: Instant, pregnant: Bool, spo2Scale: Int) {
        self.status = status
        self.since = since
        self.pregnant = pregnant
        self.spo2Scale = spo2Scale
    }
}

/// A patient and, where the reader may know it, the condition.
public struct PatientLine: Hashable, Codable, Sendable {
    public let patient: Patient
    /// Nil for those who may not see clinical facts.
    public let condition: Condition?
    /// When somebody last filed a report; nil if never or not to be known.
    public let lastReport: Instant?
    /// The next visit that is booked.
    public let nextVisit: Instant?

    public init(
        patient: Patient, condition: Condition?, lastReport: Instant?, nextVisit: Instant?
    ) {
        self.patient = patient
        self.condition = condition
        self.lastReport = lastReport
        self.nextVisit = nextVisit
    }
}

/// Whom to call for a patient, in order.
public struct EmergencyContact: Hashable, Codable, Sendable {
    public let id: Int64
    public let position: Int
    public let name: String
    public let relationship: String
    public let phone: String?
    public let email: String?
    /// Whether they answer for the patient, as parents do for a child.
    public let guardian: Bool

    public init(
        id: Int64, position: Int, name: String, relationship: String, phone: String?,
        email: String?, guardian: Bool = false
    ) {
        self.id = id
        self.position = position
        self.name = name
        self.relationship = relationship
        self.phone = phone
        self.email = email
        self.guardian = guardian
    }
}
