import HomeCareDomain
import HomeCareStore

extension ListedQuery {
    static let matching: [ListedQuery] = [
        ListedQuery("caregivers of a county") {
            _ = try PlaceQueries.next(
                $0, filter(), lane, after: nil, upTo: nil, limit: 32)
        },
        ListedQuery("more caregivers of a county") {
            _ = try PlaceQueries.next(
                $0, filter(names: ["wan", "kam"]), lane, after: place.key, upTo: place.key,
                limit: 32)
        },
        ListedQuery("further in the county") {
            _ = try PlaceQueries.further($0, filter(), lane, after: place.key, by: 256)
        },
        ListedQuery("caregivers at some places") {
            _ = try PlaceQueries.at($0, filter(names: ["wan"]), lane, [place.key])
        },
        ListedQuery("some caregivers' places") {
            _ = try PlaceQueries.among(
                $0, filter(names: ["wan"]), caregivers: [1, 2], counties: ["047"])
        },
        ListedQuery("caregivers by name") {
            _ = try NameQueries.caregivers(
                $0, filter(names: ["wan", "kam"]), county: "047", most: 0)
        },
        ListedQuery("some caregivers' time") {
            _ = try MatchTimeQueries.times(
                $0, of: [place], starts: hour..<hour.adding(minutes: 60), minutes: 60, now: hour,
                zone: .nairobi)
        },
        ListedQuery("a patient's time") {
            _ = try MatchTimeQueries.patientBusy(
                $0, patient: 1, starts: hour..<hour.adding(minutes: 60), minutes: 60, now: hour)
        },
        ListedQuery("whom a patient knows") { _ = try MatchQueries.known($0, patient: 1) },
        ListedQuery("caregivers' cards") { _ = try MatchQueries.cards($0, caregivers: [1]) },
        ListedQuery("a caregiver's profile") {
            _ = try ProfileQueries.profile($0, caregiver: 1)
        },
        ListedQuery("where a caregiver is found") {
            try CaregiverPlaces.refresh($0, caregiver: 1)
        },
    ]

    private static let lane = PlaceLane(county: "047", isAway: false)

    private static let place = CaregiverPlace(
        caregiver: 1, isAway: false, county: "047", ratingPoints: 4000, hourlyRateCents: 1,
        modes: [.inPerson], bufferMinutes: 0, noticeMinutes: 0, extraUntil: "2030-01-01",
        credentialUntil: "2030-01-01")

    private static func filter(names: [String] = []) -> PlaceFilter {
        PlaceFilter(
            specialty: 1, day: CivilDate(dayNumber: 20_000), mode: .inPerson, gender: .female,
            language: .swahili, mostRateCents: 1, leastRatingPoints: 4000, names: names,
            hours: (CivilDate(dayNumber: 20_000), 480, 540))
    }
}
