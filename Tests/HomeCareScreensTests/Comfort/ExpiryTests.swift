import Foundation
import HomeCareDomain
import HomeCareSecurity
import HomeCareServices
import HomeCareStore
import Synchronization
import TerminalKit
import Testing

@testable import HomeCareScreens

/// The drafts that a clinic keeps.
private final class Kept: Sendable {
    let drafts = Mutex<[(key: String, body: Data)]>([])
}

@Suite("A session that runs out")
struct ExpiryTests {
    let clinic: TestClinic

    init() throws { clinic = try TestClinic() }

    private func arrival(_ member: TestClinic.Member) -> Arrival {
        Arrival(
            actor: clinic.actor(member), name: "amina@example.org",
            until: TestClinic.now.adding(minutes: 8), preferences: Preferences(mouse: true))
    }

    /// Somebody signed in eight minutes before the end of the session.
    private func session(_ kept: Kept = Kept()) -> Rehearsal<Workplace> {
        var shell = Shell.State(clinicName: "HomeCare", zone: .nairobi)
        _ = Shell.heard(ShellMessage.signedIn(arrival(.amina)), &shell)
        return Rehearsal(
            Runtime(
                chrome: Shell.self, state: shell, screens: [Tab.home(clinic.actor(.amina))],
                size: Size(columns: 80, rows: 24), now: TestClinic.now.milliseconds),
            context: Workplace(
                clinic: clinic.clinic, origin: "test",
                drafts: { _ in kept.drafts.withLock { $0 } }))
    }

    private func tick(_ minutes: Int, _ rehearsal: inout Rehearsal<Workplace>) {
        rehearsal.tell(.clock(TestClinic.now.adding(minutes: minutes).milliseconds))
    }

    @Test("is told in the bar five minutes before, and takes no focus")
    func warning() {
        var rehearsal = session()
        tick(2, &rehearsal)
        #expect(!rehearsal.frame.text.contains("sign-in ends"))
        rehearsal.press(.character("r"))
        rehearsal.type("128")
        tick(3, &rehearsal)
        #expect(rehearsal.frame.text.contains("sign-in ends in 5 min"))
        rehearsal.type("/82")
        #expect(rehearsal.frame.text.contains("128") && rehearsal.frame.text.contains("82"))
        tick(7, &rehearsal)
        #expect(rehearsal.frame.text.contains("sign-in ends in 1 min"))
    }

    @Test("comes to the sign-in with the name filled in; the work comes back")
    func expiry() throws {
        try clinic.setPassword(of: .amina)
        let kept = Kept()
        var rehearsal = session(kept)
        rehearsal.press(.character("r"))
        rehearsal.type("128")
        let screens = rehearsal.runtime.screenIDs
        try clinic.endSession(of: .amina)
        tick(8, &rehearsal)
        #expect(rehearsal.runtime.screenIDs == [SignInScreen.id])
        #expect(rehearsal.frame.text.contains("Your session has ended."))
        let form = try #require(rehearsal.runtime.state(of: SignInScreen.self)?.form)
        #expect(form.text("name") == "amina@example.org" && form.focus == "password")
        #expect(rehearsal.runtime.usesMouse == false, "what one person prefers is not another's")
        let journal = rehearsal.journal.values.map { (key: $0.key, body: $0.body) }
        #expect(journal.count == 1)
        kept.drafts.withLock { $0 = journal }
        rehearsal.type(TestClinic.password)
        rehearsal.press(.enter)
        #expect(rehearsal.runtime.screenIDs == screens)
        #expect(rehearsal.frame.text.contains("128"))
    }

    @Test("A session that still holds at its hour is left alone")
    func stillValid() {
        var rehearsal = session()
        tick(9, &rehearsal)
        rehearsal.press(.down)
        #expect(rehearsal.runtime.screenIDs == [TodayScreen.id])
        #expect(rehearsal.frame.text.contains("sign-in ends now"))
    }
}
