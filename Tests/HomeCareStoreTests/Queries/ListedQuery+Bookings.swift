import HomeCareDomain
import HomeCareStore

extension ListedQuery {
    static let bookings: [ListedQuery] =
        [BusyPerson.caregiver, .patient].map { person in
            ListedQuery("what takes a \(person.rawValue)'s time") {
                _ = try BusyQueries.lines(
                    $0, person, 1, from: hour, until: hour.adding(minutes: 1440), now: hour)
            }
        } + [
            ListedQuery("a caregiver to book") {
                _ = try CaregiverTimeQueries.caregiver($0, id: 1)
            },
            ListedQuery("a caregiver of an account") {
                _ = try CaregiverTimeQueries.caregiver($0, user: 1)
            },
            ListedQuery("a caregiver's specialties") {
                _ = try CaregiverTimeQueries.specialties($0, caregiver: 1)
            },
            ListedQuery("other caregivers") {
                _ = try CaregiverTimeQueries.others(
                    $0, specialty: 1, county: "047", but: 1, limit: 30)
            },
            ListedQuery("a pair's last specialty") {
                _ = try BookingQueries.lastSpecialty($0, patient: 1, caregiver: 1)
            },
            ListedQuery("what a pair booked") {
                _ = try BookingQueries.booked($0, patient: 1, caregiver: 1, startsAt: hour)
            },
            ListedQuery("a series") { _ = try BookingQueries.ofSeries($0, 1) },
            ListedQuery("a patient to book for") { _ = try BookingQueries.patient($0, id: 1) },
            ListedQuery("a hold") { _ = try HoldQueries.hold($0, token: "x") },
            ListedQuery("a time that somebody keeps") {
                _ = try HoldQueries.standing(
                    $0, caregiver: 1, startsAt: hour, heldBy: 1, now: hour)
            },
            ListedQuery("what has lapsed") { try HoldQueries.removeLapsed($0, now: hour) },
            ListedQuery("what a person keeps for a patient") {
                _ = try HoldQueries.own($0, user: 1, patient: 1)
            },
            ListedQuery("a person's holds") { try HoldQueries.removeAll($0, of: 1) },
            ListedQuery("whether a person holds a time") {
                _ = try HoldQueries.isKeeping($0, user: 1)
            },
            ListedQuery("end of an appointment") {
                try BookingQueries.setState($0, id: 1, .cancelled, reason: "x")
            },
        ]
}
