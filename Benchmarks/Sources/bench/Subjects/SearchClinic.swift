import Foundation
import HomeCareDomain
import HomeCareServices
import HomeCareStore

/// A clinic of very many caregivers, made once and kept for the next run.
struct SearchClinic {
    let path: String
    let clinic: Clinic

    /// A booking a week for everybody; in a clinic of a million, ten a year.
    init(caregivers: Int, folder: String, tell: (String) -> Void) throws {
        path = "\(folder)/crowd-\(caregivers).db"
        let isNew = !FileManager.default.fileExists(atPath: path)
        let store = try Store.create(at: path).store
        clinic = Clinic(
            store: store, settings: ClinicSettings(), auditKey: [UInt8](repeating: 7, count: 32))
        guard isNew else { return }
        let isHuge = caregivers > 500_000
        let size = CrowdSize(
            caregivers: caregivers, patients: caregivers / (isHuge ? 4 : 1),
            bookingsAYear: isHuge ? 10 : 52)
        do {
            try Crowd.add(
                size, to: store, now: Instant.now(), zone: clinic.settings.zone, tell: tell)
        } catch {
            store.close()
            for suffix in ["", "-wal", "-shm"] { unlink(path + suffix) }
            throw error
        }
    }
}

/// What a receptionist asks for and types, one wish for each keystroke.
struct SearchKeys {
    private var state: UInt64 = 42
    private let today: CivilDate
    private let specialties: [Int64]
    private let names: [String]
    private let patients: Int

    init(_ clinic: Clinic, patients: Int) throws {
        today = clinic.settings.zone.date(of: clinic.now())
        let desk = Actor.localOperator(sitting: "bench")
        specialties = try clinic.specialties(desk).map(\.id)
        // Names as they are in the clinic, so that what is typed is there.
        names = try clinic.store.read { db in
            try db.rows(
                "SELECT full_name FROM users WHERE id % 997 = 5 ORDER BY id LIMIT 300"
            ) { $0.text(0) }
        }
        self.patients = patients
    }

    /// The keystrokes of one search: none typed yet, then a name letter by letter.
    mutating func next() -> [CareWish] {
        var wish = CareWish(specialty: chance(85) ? pick(specialties) : nil)
        wish.patient = chance(75) ? Int64(1 + below(patients)) : nil
        if wish.patient == nil { wish.county = pick(["047", "047", "022", "001", "032", "016"]) }
        wish.mode = chance(80) ? .inPerson : .virtual
        wish.time = time()
        if chance(15) { wish.gender = pick([.female, .male]) }
        if chance(10) { wish.language = pick([.swahili, .somali, .kikuyu, .kenyanSign]) }
        if chance(15) { wish.mostRateCents = pick([100_000, 150_000, 200_000]) }
        if chance(10) { wish.leastRatingPoints = pick([4000, 4300, 4500]) }
        guard chance(60) else { return [wish] }
        let words = pick(names).split(separator: " ").map(String.init)
        let typed = chance(50) ? words[0] : words.joined(separator: " ")
        return (0...typed.count).map { count in
            var typing = wish
            typing.name = String(typed.prefix(count))
            return typing
        }
    }

    private mutating func time() -> WishedTime {
        let day = today.adding(days: 1 + below(6))
        switch below(10) {
        case 0..<3: return .soon
        case 3..<5: return .day(day, fromMinute: 0, toMinute: 1440)
        case 5..<7: return .day(day, fromMinute: 480, toMinute: 720)
        case 7..<9: return .day(day, fromMinute: 780, toMinute: 1020)
        default:
            return .start(
                ClinicZone.nairobi.instant(day, hour: 8 + below(8), minute: 0) ?? Instant.now())
        }
    }

    private mutating func below(_ count: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(count))
    }

    private mutating func chance(_ percent: Int) -> Bool { below(100) < percent }

    private mutating func pick<Element>(_ all: [Element]) -> Element { all[below(all.count)] }
}
