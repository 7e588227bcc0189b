public import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// What a visit is for where nobody says: the caregiver's only specialty, that of the pair's
    /// last visit, what the patient last had that the caregiver does, what the caregiver did last,
    /// or the first of theirs by name; nil where none of theirs can be booked. Whoever asks is
    /// told with the booking; a screen asks instead.
    public func likelySpecialty(
        _ actor: Actor, patient: Int64, caregiver: Int64
    ) throws(ServiceError) -> Int64? {
        try read(as: actor) { db in
            try requireBookable(
                db, actor, patient: patient, caregiver: caregiver, try bookingSide(actor))
            let all = try CaregiverTimeQueries.specialties(db, caregiver: caregiver).map(\.id)
            if all.count < 2 { return all.first }
            let last = try BookingQueries.lastSpecialty(db, patient: patient, caregiver: caregiver)
            if let last, all.contains(last) { return last }
            return try BookingQueries.likelySpecialty(db, patient: patient, caregiver: caregiver)
                ?? all.first
        }
    }
}
