import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

struct SignInDelayTests {
    /// What somebody sees who tries a name again and again, with so many seconds in between.
    private static func answers(_ clinic: TestClinic, _ name: String, pauses: [Int]) -> [String] {
        pauses.map { pause in
            clinic.clock.move(seconds: pause)
            do {
                _ = try clinic.clinic.signIn(name: name, password: "wrong", origin: "test")
                return "in"
            } catch {
                return "\(error)"
            }
        }
    }

    @Test(arguments: ["nobody", "a@b.example", "", "gone", "AMINA ", "amina@clinic.example"])
    func aNameThatNobodyHasIsDelayedLikeOneThatSomebodyHas(_ name: String) throws {
        let pauses = [0, 0, 0, 0, 1, 0, 2, 0, 4, 8, 16, 32, 60, 1, 60, 24 * 3600, 0, 0, 0]
        let known = Self.answers(try TestClinic(), "otieno", pauses: pauses)
        #expect(Self.answers(try TestClinic(), name, pauses: pauses) == known)
        #expect(known.contains { $0.contains("seconds: 60") || $0.contains("seconds: 59") })
    }

    @Test func theDelayHoldsForEveryProcess() throws {
        let clinic = try TestClinic()
        _ = Self.answers(clinic, "nobody", pauses: [0, 0, 0])
        let other = try clinic.another()
        #expect(throws: ServiceError.signInDelayed(seconds: 1)) {
            try other.signIn(name: "Nobody", password: "wrong", origin: "test")
        }
        #expect(throws: ServiceError.signInRefused) {
            try other.signIn(name: "nobody else", password: "wrong", origin: "test")
        }
    }

    @Test func unknownNamesStandHashedInAsManyRowsAsThereAreNames() throws {
        let clinic = try TestClinic()
        _ = Self.answers(clinic, "my secret phrase", pauses: [0, 0])
        _ = Self.answers(clinic, "another phrase", pauses: [0])
        let hashes = try clinic.texts("SELECT name_hash FROM unknown_sign_ins")
        #expect(hashes.count == 2 && hashes.allSatisfy { $0.count == 64 })
        #expect(
            try clinic.number("SELECT max(slot) FROM unknown_sign_ins")
                < UnknownNameQueries.slots)
    }

    @Test func twoNamesInOneSlotDoNotDelayEachOther() throws {
        let clinic = try TestClinic()
        let hour = clinic.clock.now
        let counts = try clinic.clinic.store.write { db in
            try ["a", "a", "a", "b", "a"].map {
                try UnknownNameQueries.countFailedSignIn(
                    db, slot: 5, nameHash: $0, at: hour, quietSince: hour.adding(minutes: -1))
            }
        }
        #expect(counts == [1, 2, 3, 1, 1])
    }

    @Test(arguments: ["amina", "nobody"])
    func aClockThatIsSetBackKeepsNobodyOut(_ name: String) throws {
        let clinic = try TestClinic()
        _ = Self.answers(clinic, name, pauses: [0, 0, 0])
        let later = Self.answers(clinic, name, pauses: [-86_400])
        #expect(later == ["\(ServiceError.signInRefused)"])
    }
}
