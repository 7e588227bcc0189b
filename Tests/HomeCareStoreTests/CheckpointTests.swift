import Foundation
import Testing

@testable import HomeCareStore

@Suite struct CheckpointTests {
    let clinic: SmallClinic

    init() throws { clinic = try SmallClinic() }

    private func scribble(_ times: Int) throws {
        for turn in 0..<times {
            let notes = String(repeating: "\(turn % 10)", count: 100_000)
            try clinic.change("UPDATE appointments SET notes = ?", [.text(notes)])
        }
    }

    @Test("The log stays short, however much is written")
    func bounded() throws {
        try scribble(200)
        #expect(clinic.store.walSize > 0)
        #expect(clinic.store.walSize < 6_000_000)
        #expect(try clinic.store.integrity() == [])
    }

    @Test("A reader in another process holds the log back only as long as it reads")
    func reader() throws {
        let other = try OtherProcess(
            python: Script.runsSQL, clinic.path, "BEGIN; SELECT count(*) FROM users;")
        try scribble(100)
        let before = clinic.store.walSize
        #expect(before > 8_000_000)
        other.letGo()
        try scribble(60)
        #expect(clinic.store.walSize < 6_000_000)
        #expect(clinic.store.walSize < before)
    }

    @Test("A checkpoint while another session is open loses nothing")
    func twoSessions() throws {
        let other = try Store.open(clinic.path)
        for turn in 0..<40 {
            try scribble(2)
            try other.write {
                try $0.run("INSERT INTO specialties (name) VALUES (?)", ["turn \(turn)"])
            }
        }
        #expect(try clinic.number("SELECT count(*) FROM specialties") == 41)
        clinic.store.close()
        #expect(try other.integrity() == [])
    }
}
