import HomeCareDomain
import HomeCareServices

/// How the last visit of a patient was: where a booking begins.
struct LastVisit: Codable, Hashable, Sendable {
    let caregiver: Int64
    let specialty: String
    let mode: AppointmentMode
    let minutes: Int
    let address: String

    /// The newest that took or takes place.
    init?(_ visits: [Visit]) {
        guard
            let visit = visits.first(where: { $0.state != .cancelled && $0.state != .noShow })
        else { return nil }
        caregiver = visit.caregiverID
        specialty = visit.specialty
        mode = visit.mode
        minutes = visit.endsAt.minutes(since: visit.startsAt)
        address = visit.address
    }
}

/// What a booking begins with.
struct BookingStart: Sendable {
    let zone: ClinicZone
    let now: Instant
    let specialties: [BookableSpecialty]
    let operation: String
    var card: PatientCard?
    var patients: [PatientLine]
    /// The caregiver for whom it was opened.
    var asked: CaregiverProfile?
    var draft: BookingDraft?
    /// The time of the draft, kept anew; or why it is not.
    var kept: KeptTime?
    var keepFault: String?
}

/// An answer of the search.
struct FoundCaregivers: Sendable {
    let wish: CareWish
    let search: CaregiverSearch
    let easier: [Relaxation]
    let now: Instant
}

/// The selected caregiver's profile and day, where there is room beside the list.
struct CaregiverBeside: Codable, Hashable, Sendable {
    let profile: CaregiverProfile
    let day: CivilDate
    let free: [OpenSlot]
    let minutes: Int
}

/// Times of which one is taken: a caregiver's free ones, or those instead of one that is gone.
struct TimeChoice: Codable, Hashable, Sendable {
    /// What happened; empty where nothing was refused.
    var refusal = ""
    /// The time that could not be had.
    var wanted: ChosenTime?
    var slots: [OpenSlot]
    /// From which day on they were looked for.
    var from: CivilDate?
    /// Whether there are more.
    var isCut = false
    var mayOverride = false
}

/// The caregiver and the time that a visit is to have.
struct ChosenTime: Codable, Hashable, Sendable {
    var caregiver: Int64
    var name: String
    /// Nil for the caregiver's only one or that of the last visit.
    var specialty: Int64?
    var mode: AppointmentMode
    var start: Instant
    var minutes: Int
    /// In cents; nil until it is known.
    var hourlyRate: Int64?
    /// Why the desk books outside the caregiver's availability.
    var overrideReason: String?

    var end: Instant { start.adding(minutes: minutes) }
    var costCents: Int64? {
        hourlyRate.map { VisitCost.cents(hourlyRate: $0, minutes: minutes) }
    }
}
