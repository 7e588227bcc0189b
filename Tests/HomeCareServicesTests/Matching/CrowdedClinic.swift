import HomeCareDomain
import HomeCareServices
import HomeCareStore

/// A small clinic of generated people, where much is tight: few patients, many recommendations.
struct CrowdedClinic {
    let base: TestClinic

    init(caregivers: Int = 60, seed: UInt64) throws {
        base = try TestClinic()
        try Crowd.add(
            CrowdSize(caregivers: caregivers, patients: 12, seed: seed), to: base.clinic.store,
            now: base.clock.now, zone: .nairobi)
        try base.run(
            """
            INSERT INTO caregiver_recommendations (patient_id, caregiver_id, physician_id,
                recommended_at)
            SELECT 3 + id % 12, id, 1, 0 FROM caregivers WHERE id > 2 AND (id * 7) % 5 = 0
            """)
        // Two counties, so that their neighbours meet.
        try base.run(
            """
            UPDATE caregivers SET county_code = CASE id % 3 WHEN 0 THEN '022' ELSE '047' END
            """)
        try base.run(
            """
            INSERT INTO caregiver_counties SELECT id, CASE id % 3 WHEN 0 THEN '047' ELSE '022' END
            FROM caregivers WHERE id % 4 = 0 ON CONFLICT DO NOTHING
            """)
        try base.clinic.store.write { db in
            for id in try db.rows("SELECT id FROM caregivers", [], { $0.int(0) }) {
                try CaregiverPlaces.refresh(db, caregiver: id)
            }
        }
    }
}

/// A wish thrown by a number.
func thrownWish(_ number: Int) -> CareWish {
    var state = UInt64(number + 1) &* 0x9E37_79B9_7F4A_7C15
    func below(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(count))
    }
    var wish = CareWish(minutes: [30, 60, 90, 240][below(4)])
    if below(3) > 0 { wish.specialty = Int64(1 + below(10)) }
    if below(3) > 0 { wish.county = below(2) == 0 ? "047" : "022" }
    wish.mode = [nil, .inPerson, .inPerson, .virtual][below(4)]
    let day = CivilDate(dayNumber: 20_781 + below(9))
    switch below(4) {
    case 0: wish.time = .soon
    case 1: wish.time = .day(day, fromMinute: 0, toMinute: 1440)
    case 2:
        let from = 60 * below(20)
        wish.time = .day(day, fromMinute: from, toMinute: min(1440, from + 60 * (1 + below(8))))
    default:
        wish.time = .start(
            ClinicZone.nairobi.startOfDay(day).adding(minutes: 660 + 15 * below(40)))
    }
    if below(4) == 0 { wish.gender = below(2) == 0 ? .female : .male }
    if below(5) == 0 { wish.language = SpokenLanguage.allCases[below(8)] }
    if below(5) == 0 { wish.mostRateCents = Int64(80_000 + below(20) * 10_000) }
    if below(6) == 0 { wish.leastRatingPoints = 3800 + below(8) * 100 }
    if below(4) == 0 { wish.name = ["a", "m", "ka", "w o", "mu"][below(5)] }
    if below(3) > 0 { wish.patient = Int64(3 + below(12)) }
    return wish
}
