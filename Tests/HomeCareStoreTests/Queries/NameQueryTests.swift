import HomeCareDomain
import Testing

@testable import HomeCareStore

@Suite("Caregivers by the beginnings of names")
struct NameQueryTests {
    let clinic: SmallClinic

    /// Amina lives in 047, serves 001 and does nursing for KES 1,000; Baraka has no papers.
    init() throws {
        clinic = try SmallClinic()
        try clinic.store.write { db in
            try db.script(
                """
                INSERT INTO specialties (id, name) VALUES (2, 'Physiotherapy');
                INSERT INTO caregiver_specialties (caregiver_id, specialty_id) VALUES (1, 1);
                INSERT INTO caregiver_counties (caregiver_id, county_code) VALUES (1, '001');
                INSERT INTO credentials (caregiver_id, regulator, number, expires_on, state,
                    handed_in_at, checked_at) VALUES (1, 'NCK', '1', '2099-01-01', 'verified', 0, 0);
                """)
            for id in [1, 2] as [Int64] { try CaregiverPlaces.refresh(db, caregiver: id) }
        }
    }

    struct Case: Sendable {
        var names: [String]
        var specialty: Int64 = 0
        var county = ""
        var mostRate: Int64?
        var leastRating: Int?
        var most = 10
        /// Nil where there are too many.
        var found: [Int64]?
    }

    @Test(
        "are found by every wish that narrows them",
        arguments: [
            Case(names: ["am"], found: [1]), Case(names: ["njo"], found: [1]),
            Case(names: ["am", "njo"], found: [1]), Case(names: ["njo", "a"], found: [1]),
            Case(names: ["am", "ot"], found: []), Case(names: ["bar"], found: []),
            Case(names: ["am"], specialty: 1, found: [1]),
            Case(names: ["am"], specialty: 2, found: []),
            Case(names: ["am"], county: "047", found: [1]),
            Case(names: ["am"], county: "001", found: [1]),
            Case(names: ["am"], county: "002", found: []),
            Case(names: ["am"], mostRate: 100_000, found: [1]),
            Case(names: ["am"], mostRate: 99_999, found: []),
            Case(names: ["am"], leastRating: 4900, found: []),
            Case(names: ["am"], most: 0, found: nil),
            Case(names: ["amina", "njo"], most: 0, found: nil),
            Case(names: ["am"], specialty: 2, most: 0, found: []),
        ])
    func narrowed(_ one: Case) throws {
        let filter = PlaceFilter(
            specialty: one.specialty, day: CivilDate(dayNumber: 20_000),
            mostRateCents: one.mostRate, leastRatingPoints: one.leastRating, names: one.names)
        let found = try clinic.store.read {
            try NameQueries.caregivers($0, filter, county: one.county, most: one.most)
        }
        #expect(found?.map(\.caregiver) == one.found)
    }

    @Test("are looked up at their places in the order that was given")
    func places() throws {
        let filter = PlaceFilter(
            specialty: 1, day: CivilDate(dayNumber: 20_000), names: ["am"])
        let keys = try #require(
            try clinic.store.read {
                try NameQueries.caregivers($0, filter, county: "001", most: 10)
            })
        let lanes = [("047", false, 1), ("001", true, 1), ("001", false, 0), ("", false, 1)]
        for (county, isAway, count) in lanes {
            let places = try clinic.store.read {
                try PlaceQueries.at(
                    $0, filter, PlaceLane(county: county, isAway: isAway), keys[...])
            }
            #expect(places.count == count, "\(county) \(isAway)")
        }
    }
}
