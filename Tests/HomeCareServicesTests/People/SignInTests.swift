import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@testable import struct HomeCareServices.Clinic

struct SignInTests {
    @Test(arguments: ["amina", "AMINA", " Amina ", "amina@clinic.example", "Amina@Clinic.Example"])
    func aNameOrAnAddressWillDoInAnyCase(_ name: String) throws {
        let clinic = try TestClinic()
        let actor = try clinic.session(name)
        #expect(actor.userID == 5)
        #expect(actor.role == .caregiver)
        #expect(try clinic.number("SELECT count(*) FROM sessions WHERE ended_at IS NULL") == 1)
    }

    @Test(arguments: [
        ("amina", "wrong"), ("nobody", TestClinic.password), ("", ""),
        ("gone", TestClinic.password),
        ("amina", TestClinic.password + " "), ("amina", ""),
    ])
    func everyRefusalReadsTheSameAndIsAudited(_ name: String, _ password: String) throws {
        let clinic = try TestClinic()
        #expect(throws: ServiceError.signInRefused) {
            try clinic.clinic.signIn(name: name, password: password, origin: "test")
        }
        #expect(
            try clinic.texts("SELECT action FROM audit_entries ORDER BY id") == ["signIn.refused"])
        #expect(try clinic.number("SELECT count(*) FROM sessions") == 0)
    }

    @Test func whatWasTypedAsANameIsWrittenNowhere() throws {
        let clinic = try TestClinic()
        _ = try? clinic.clinic.signIn(name: "my secret phrase", password: "x", origin: "test")
        let written = try clinic.texts(
            "SELECT actor_name || action || entity || detail FROM audit_entries")
        #expect(written == ["unknown personsignIn.refusedusers"])
    }

    @Test(arguments: [
        (0, 0), (1, 0), (2, 0), (3, 1), (4, 2), (5, 4), (6, 8), (7, 16), (8, 32), (9, 60), (10, 60),
        (1000, 60),
    ])
    func theDelayDoublesFromTheThirdFailureToAMinute(_ failures: Int, _ seconds: Int) {
        #expect(Clinic.signInDelay(failures: failures) == seconds)
    }

    @Test func theRightPasswordWaitsOutTheDelayAndThenClearsIt() throws {
        let clinic = try TestClinic()
        for _ in 1...4 {
            _ = try? clinic.clinic.signIn(name: "amina", password: "wrong", origin: "test")
            clinic.clock.move(seconds: 1)
        }
        #expect(throws: ServiceError.signInDelayed(seconds: 1)) { try clinic.session("amina") }
        #expect(try clinic.session("otieno").userID == 6, "others are not delayed")
        clinic.clock.move(seconds: 1)
        _ = try clinic.session("amina")
        #expect(
            try clinic.number(
                "SELECT failed_sign_ins + sign_in_not_before FROM users WHERE id = 5") == 0)
        _ = try? clinic.clinic.signIn(name: "amina", password: "wrong", origin: "test")
        _ = try clinic.session("amina")
    }

    @Test func aDelayedTryIsNotCountedAgain() throws {
        let clinic = try TestClinic()
        for _ in 1...9 {
            _ = try? clinic.clinic.signIn(name: "amina", password: "wrong", origin: "test")
        }
        #expect(try clinic.number("SELECT failed_sign_ins FROM users WHERE id = 5") == 3)
        #expect(
            try clinic.number("SELECT count(*) FROM audit_entries WHERE actor_id = 5") == 3)
    }

    @Test func guessesSideBySideAreAllCounted() async throws {
        let clinic = try TestClinic()
        let clinics = try (1...4).map { _ in try clinic.another() }
        await withTaskGroup { group in
            for other in clinics {
                group.addTask {
                    _ = try? other.signIn(name: "amina", password: "wrong", origin: "test")
                }
            }
        }
        let failures = try clinic.number("SELECT failed_sign_ins FROM users WHERE id = 5")
        let waits = try clinic.number("SELECT sign_in_not_before FROM users WHERE id = 5")
        #expect(failures >= 3)
        let delay = Clinic.signInDelay(failures: Int(failures))
        #expect(waits == clinic.clock.now.adding(seconds: delay).milliseconds)
    }

    @Test func tokensAreStoredHashedAndSittingsDiffer() throws {
        let clinic = try TestClinic()
        let sittings = try (1...3).map { _ in try clinic.session("amina").sitting }
        #expect(Set(sittings).count == 3)
        let hashes = try clinic.texts("SELECT token_hash FROM sessions")
        #expect(hashes.allSatisfy { $0.count == 64 } && Set(hashes).count == 3)
    }

    @Test func aSessionEndsAtItsHourAndNotBefore() throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        clinic.clock.move(minutes: TestClinic.settings.sessionMinutes, seconds: -1)
        #expect(verdict { _ = try clinic.clinic.patients(amina) } == "allowed")
        clinic.clock.move(seconds: 1)
        #expect(verdict { _ = try clinic.clinic.patients(amina) } == "sessionEnded")
    }

    @Test func signingInAndOutIsAuditedOnce() throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        try clinic.clinic.signOut(amina)
        try clinic.clinic.signOut(amina)
        #expect(
            try clinic.texts("SELECT action FROM audit_entries ORDER BY id")
                == ["signIn", "signOut"])
    }
}
