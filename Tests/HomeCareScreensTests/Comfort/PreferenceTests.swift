import Foundation
import HomeCareDomain
import HomeCareSecurity
import HomeCareServices
import HomeCareStore
import Synchronization
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("What one prefers")
struct PreferenceTests {
    private static let offers = ["dark", "light", "high-contrast", "mono"].map {
        ThemeOffer(name: $0, words: "for tests")
    }
    let clinic: TestClinic

    init() throws { clinic = try TestClinic() }

    private func session() -> Rehearsal<Workplace> {
        let shell = clinic.rehearsal(as: .drMwangi)
        var rehearsal = Rehearsal(
            shell.runtime,
            context: Workplace(clinic: clinic.clinic, origin: "test", themes: { Self.offers }))
        rehearsal.press(.control("p"))
        rehearsal.type("theme")
        rehearsal.press(.enter)
        return rehearsal
    }

    @Test("A theme is tried with every step, kept with Enter, and left with Esc")
    func theme() throws {
        var rehearsal = session()
        #expect(rehearsal.runtime.topID == ThemeScreen.id)
        #expect(Shell.wantedTheme(rehearsal.runtime) == nil)
        rehearsal.press(.down, .down)
        #expect(Shell.wantedTheme(rehearsal.runtime) == "light")
        rehearsal.press(.escape)
        #expect(Shell.wantedTheme(rehearsal.runtime) == nil)
        rehearsal = session()
        rehearsal.press(.down, .down, .down, .enter)
        #expect(rehearsal.runtime.topID == PatientsScreen.id)
        #expect(Shell.wantedTheme(rehearsal.runtime) == "high-contrast")
        let kept = try clinic.clinic.preferences(clinic.actor(.drMwangi))
        #expect(kept == Preferences(theme: "high-contrast"))
    }

    @Test("The password is changed where all three lines are right, and none of it is a draft")
    func password() throws {
        try clinic.setPassword(of: .drMwangi)
        var rehearsal = clinic.rehearsal(as: .drMwangi)
        rehearsal.press(.control("p"))
        rehearsal.type("change pass")
        rehearsal.press(.enter)
        #expect(rehearsal.runtime.topID == PasswordScreen.id)
        func enter(_ lines: [String]) {
            for line in lines {
                rehearsal.type(line)
                rehearsal.press(.enter)
            }
        }
        enter(["not the old one", "maua mengi mazuri", "maua mengi mbaya"])
        #expect(rehearsal.frame.text.contains("This is not what you typed above."))
        for _ in 0..<4 { rehearsal.press(.backspace) }
        enter(["azuri"])
        #expect(rehearsal.frame.text.contains("That is not your password."))
        #expect(rehearsal.journal.isEmpty)
        rehearsal.type(TestClinic.password)
        rehearsal.press(.function(2))
        #expect(rehearsal.frame.text.contains("Your password is changed."))
        #expect(rehearsal.journal.isEmpty && rehearsal.runtime.topID == PatientsScreen.id)
        _ = try clinic.clinic.signIn(
            name: "drmwangi", password: "maua mengi mazuri", origin: "test")
    }
}
