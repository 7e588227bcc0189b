import HomeCareDomain
import HomeCareServices

/// Whose days a form is about, and from which day they are read.
struct CaregiverDays: Codable, Sendable {
    let caregiver: Int64
    /// Nil where it is one's own.
    let name: String?
    let zone: ClinicZone
    let today: CivilDate

    init(_ clinic: Clinic, _ viewer: Actor, _ caregiver: Int64) throws {
        let kept = try clinic.availability(viewer, caregiver: caregiver)
        self.caregiver = caregiver
        name = viewer.role == .caregiver ? nil : kept.name
        zone = clinic.settings.zone
        today = zone.date(of: clinic.now())
    }

    /// A typed day; nil where it cannot be read.
    func day(_ text: String) -> CivilDate? { TypedDay.read(text, today: today) }
}
