import HomeCareDomain
import HomeCareServices
import Testing

struct OwnPasswordTests {
    private static let new = "maua mengi mazuri"

    @Test func aNewPasswordEndsTheOtherSessionsAndNotThisOne() throws {
        let clinic = try TestClinic()
        let (here, there) = (try clinic.session("amina"), try clinic.session("amina"))
        let otieno = try clinic.session("otieno")
        let ended = try clinic.clinic.changePassword(
            here, old: TestClinic.password, new: Self.new)
        #expect(ended == 1)
        #expect(verdict { _ = try clinic.clinic.patients(here) } == "allowed")
        #expect(verdict { _ = try clinic.clinic.patients(there) } == "sessionEnded")
        #expect(verdict { _ = try clinic.clinic.patients(otieno) } == "allowed")
        #expect(verdict { _ = try clinic.session("amina") } == "signInRefused")
        _ = try clinic.clinic.signIn(name: "amina", password: Self.new, origin: "test")
        #expect(
            try clinic.texts(
                "SELECT detail FROM audit_entries WHERE action = 'changed the password'")
                == ["own, 1 other sessions ended"])
    }

    @Test(arguments: [
        ("wrong", Self.new, "wrong"), (TestClinic.password, "short", "tooShort"),
        (TestClinic.password, "amina amina amina", "tooCommon"),
        (TestClinic.password, TestClinic.password, "same"), ("", Self.new, "wrong"),
    ])
    func whatIsRefusedChangesNothing(_ old: String, _ new: String, _ code: String) throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        let before = try clinic.texts("SELECT password_hash FROM users ORDER BY id")
        #expect(
            verdict { _ = try clinic.clinic.changePassword(amina, old: old, new: new) } == code)
        #expect(try clinic.texts("SELECT password_hash FROM users ORDER BY id") == before)
        #expect(verdict { _ = try clinic.session("amina") } == "allowed")
    }

    @Test func wrongPasswordsAreDelayedAndAuditedAsAtSignIn() throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        func unlock(_ password: String) -> String {
            verdict { try clinic.clinic.unlock(amina, password: password) }
        }
        #expect((1...3).map { _ in unlock("wrong") } == ["wrong", "wrong", "wrong"])
        #expect(unlock(TestClinic.password) == "signInDelayed")
        #expect(verdict { _ = try clinic.session("amina") } == "signInDelayed")
        clinic.clock.move(seconds: 1)
        #expect(unlock(TestClinic.password) == "allowed")
        #expect(unlock("wrong") == "wrong", "the count begins anew")
        #expect(
            try clinic.texts("SELECT action FROM audit_entries WHERE id > 1 ORDER BY id")
                == [
                    "unlock.refused", "unlock.refused", "unlock.refused", "unlocked",
                    "unlock.refused",
                ])
    }

    @Test func aTerminalWhoseSessionIsOverIsNotUnlocked() throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        clinic.clock.move(minutes: TestClinic.settings.sessionMinutes)
        #expect(
            verdict { try clinic.clinic.unlock(amina, password: TestClinic.password) }
                == "sessionEnded")
        let again = try clinic.session("amina")
        _ = try clinic.clinic.disablePerson(try clinic.session("wambui"), named: "amina")
        #expect(
            verdict { try clinic.clinic.unlock(again, password: TestClinic.password) }
                == "sessionEnded")
    }

    @Test func whoeverHasNoPasswordHasNoneToChange() throws {
        let clinic = try TestClinic()
        let owner = try clinic.localOperator()
        #expect(
            verdict { _ = try clinic.clinic.changePassword(owner, old: "x", new: Self.new) }
                == "notPermitted")
        #expect(verdict { try clinic.clinic.unlock(owner, password: "x") } == "notPermitted")
    }

    @Test func whoIsEnabledAgainHasTheirPasswordAndNoOldSession() throws {
        let clinic = try TestClinic()
        let (admin, amina) = (try clinic.session("wambui"), try clinic.session("amina"))
        _ = try clinic.clinic.disablePerson(admin, named: "amina")
        #expect(try clinic.clinic.enablePerson(admin, named: "Amina").active)
        #expect(verdict { _ = try clinic.clinic.patients(amina) } == "sessionEnded")
        #expect(verdict { _ = try clinic.session("amina") } == "allowed")
        _ = try clinic.clinic.enablePerson(admin, named: "amina")
        #expect(
            try clinic.number("SELECT count(*) FROM audit_entries WHERE action = 'enabled'") == 1)
        #expect(verdict { _ = try clinic.clinic.enablePerson(admin, named: "x") } == "notFound")
        let grace = try clinic.session("grace")
        #expect(
            verdict { _ = try clinic.clinic.enablePerson(grace, named: "amina") }
                == "notPermitted")
    }

    @Test func preferencesArePersonalAndOutliveASession() throws {
        let clinic = try TestClinic()
        let (amina, otieno) = (try clinic.session("amina"), try clinic.session("otieno"))
        #expect(try clinic.clinic.preferences(amina) == Preferences())
        try clinic.clinic.keepPreferences(amina, Preferences(theme: "light", mouse: true))
        #expect(try clinic.clinic.preferences(otieno) == Preferences())
        #expect(
            try clinic.clinic.preferences(clinic.session("amina"))
                == Preferences(theme: "light", mouse: true))
        try clinic.clinic.keepPreferences(amina, Preferences())
        #expect(try clinic.number("SELECT count(*) FROM preferences") == 0)
        #expect(
            verdict {
                try clinic.clinic.keepPreferences(
                    amina, Preferences(theme: String(repeating: "x", count: 201)))
            } == "impossible")
        let owner = try clinic.localOperator()
        #expect(try clinic.clinic.preferences(owner) == Preferences())
        #expect(
            verdict { try clinic.clinic.keepPreferences(owner, Preferences()) } == "notPermitted")
    }
}
