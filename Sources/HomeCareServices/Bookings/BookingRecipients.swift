import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// The people of an audience, as far as they may be written to.
    func people(
        _ audience: BookingAudience, _ news: BookingNews, _ db: Connection
    ) throws -> [Reachable] {
        guard let visit = news.visits.first else { return [] }
        switch audience {
        case .patient, .guardian:
            return try family(of: visit, at: news.at, db).filter { $0.audience == audience }
                .map(\.person)
        case .caregiver:
            return visit.caregiverIsActive ? [visit.caregiver] : []
        case .formerCaregiver:
            guard let before = news.before else { return [] }
            let former = try BookingMessageQueries.caregiver(db, id: before.caregiverID)
            return [former].compactMap(\.self).filter { $0.userID != visit.caregiver.userID }
        }
    }

    /// Those of the patient's side who are written to; nobody where consent was withdrawn.
    func family(
        of visit: BookingToTell, at hour: Instant, _ db: Connection
    ) throws -> [(audience: BookingAudience, person: Reachable)] {
        guard visit.consent.allowsMessages else { return [] }
        let guardians = try BookingMessageQueries.guardians(db, patient: visit.patientID)
            .filter { $0.address(.email) != nil || $0.address(.sms) != nil }
        let age = ageInYears(born: visit.patientBorn, on: settings.zone.date(of: hour))
        let patient =
            PatientSide.tellsPatient(age: age, hasReachableGuardian: !guardians.isEmpty)
            ? [(audience: BookingAudience.patient, person: visit.patient)] : []
        return patient + guardians.map { (audience: .guardian, person: $0) }
    }

    /// Why none of them hears of a visit; nil where somebody does.
    func whyNobodyHears(
        of visit: BookingToTell, at hour: Instant, _ db: Connection
    ) throws -> NobodyTold.Cause? {
        guard visit.consent.allowsMessages else { return .unwanted }
        let hears = try family(of: visit, at: hour, db).contains {
            $0.person.address(.email) != nil || $0.person.address(.sms) != nil
        }
        guard !hears else { return nil }
        let age = ageInYears(born: visit.patientBorn, on: settings.zone.date(of: hour))
        return age < PatientSide.adult ? .noGuardian : .noAddress
    }
}
