import Foundation
import HomeCareDomain
import HomeCareSecurity
import HomeCareServices
import HomeCareStore
import Testing

struct FoundingTests {
    private let folder = NSTemporaryDirectory() + "homecare-founding-\(UUID().uuidString)"

    private func found(seed: String? = nil) throws -> Bool {
        try Clinic.found(
            database: folder + "/clinic.db", keyFile: folder + "/clinic.key", seed: seed,
            settings: TestClinic.settings)
    }

    private func opened() throws -> Clinic {
        try Clinic.open(
            database: folder + "/clinic.db", keyFile: folder + "/clinic.key",
            settings: TestClinic.settings)
    }

    private static let seed = FixtureSQL.people(passwordHash: "x")

    @Test(arguments: [nil, seed])
    func aNewClinicBeginsItsAuditWithItsFounding(_ seed: String?) throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(try found(seed: seed))
        #expect(try !found())
        let clinic = try opened()
        defer { clinic.store.close() }
        let verdict = try clinic.verifyAudit(try Clinic.localOperator())
        #expect(verdict.entries == 1 && verdict.brokenAt == nil)
        let people = try clinic.people(try Clinic.localOperator()).count
        #expect(people == (seed == nil ? 0 : 10))
    }

    @Test func aSecondSeedIsRefusedAndChangesNothing() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try found(seed: Self.seed)
        #expect(throws: ServiceError.store(.alreadySeeded)) { try found(seed: Self.seed) }
        let clinic = try opened()
        defer { clinic.store.close() }
        #expect(try clinic.verifyAudit(try Clinic.localOperator()).entries == 1)
    }

    @Test func aBrokenSeedLeavesNoPeopleAndNoFounding() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(throws: ServiceError.self) {
            try found(seed: Self.seed + "\nINSERT INTO patients (id) VALUES (1);")
        }
        #expect(try found(seed: Self.seed), "the next try begins from nothing")
    }

    @Test func aMissingKeyIsSaidAndNotReplaced() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try found()
        try FileManager.default.removeItem(atPath: folder + "/clinic.key")
        #expect(throws: ServiceError.self) { try opened() }
        #expect(!FileManager.default.fileExists(atPath: folder + "/clinic.key"))
    }

    @Test func underAnotherKeyTheChainDoesNotHold() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        _ = try found()
        try FileManager.default.removeItem(atPath: folder + "/clinic.key")
        _ = try KeyFile.loadOrCreate(folder + "/clinic.key")
        let clinic = try opened()
        defer { clinic.store.close() }
        #expect(try clinic.verifyAudit(try Clinic.localOperator()).brokenAt == 1)
    }
}
