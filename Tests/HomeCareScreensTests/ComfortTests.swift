import Foundation
import HomeCareDomain
import HomeCareSecurity
import HomeCareServices
import HomeCareStore
import Synchronization
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("A terminal that nobody touches")
struct IdleTests {
    private static let minute: Int64 = 60_000
    private static let size = Size(columns: 80, rows: 24)
    let clinic: TestClinic

    init() throws { clinic = try TestClinic() }

    /// Lets so many minutes go by without a key.
    private func wait(_ minutes: Int, _ rehearsal: inout Rehearsal<Workplace>, from start: Int64)
        -> Int64
    {
        var now = start
        for _ in 0..<minutes {
            now += Self.minute
            rehearsal.tell(.uptime(now))
            rehearsal.tell(.clock(TestClinic.now.milliseconds + now))
        }
        return now
    }

    private func shell(_ rehearsal: Rehearsal<Workplace>) -> Shell.State? {
        rehearsal.runtime.chromeState(of: Shell.self)
    }

    @Test("is blank after five minutes: no patient, no name, one alert that waits")
    func blank() {
        var rehearsal = clinic.rehearsal(as: .drMwangi)
        rehearsal.tell(.uptime(0))
        var now = wait(4, &rehearsal, from: 0)
        #expect(rehearsal.frame.text.contains("Otieno"))
        now = wait(1, &rehearsal, from: now)
        let text = rehearsal.frame.text
        #expect(text.contains("HomeCare · Nairobi West") && text.contains("Press a key."))
        #expect(text.contains("An alert waits"))
        for word in ["Otieno", "Wanjik", "SpO", "Mwangi", "CRITICAL", "physician", "F8", "P-"] {
            #expect(!text.contains(word), "\(word)")
        }
        #expect(rehearsal.frame.cursor == nil)
    }

    @Test(
        "wakes at the first key, which does nothing else",
        arguments: [
            Input.key(.enter), .key(.character("q")), .key(.control("q")), .key(.function(8)),
            .paste("text"), .mouse(Mouse(.press, column: 5, row: 5)),
        ])
    func wakes(input: Input) {
        var rehearsal = clinic.rehearsal(as: .drMwangi)
        let before = rehearsal.frame.text
        rehearsal.tell(.uptime(0))
        _ = wait(6, &rehearsal, from: 0)
        rehearsal.send([input])
        #expect(!rehearsal.hasQuit)
        #expect(rehearsal.runtime.screenIDs == [PatientsScreen.id])
        #expect(rehearsal.frame.text.contains("Otieno"))
        rehearsal.tell(.clock(TestClinic.now.milliseconds))
        #expect(rehearsal.frame.text == before)
    }

    @Test("hands on every key after the one that wakes it")
    func burst() {
        var rehearsal = clinic.rehearsal(as: .grace)
        rehearsal.tell(.uptime(0))
        _ = wait(6, &rehearsal, from: 0)
        rehearsal.send("x/odhi".map { .key(.character($0)) })
        #expect(rehearsal.runtime.state(of: PatientsScreen.self)?.text == "odhi")
    }

    /// A report half written, with a question on top of it.
    private func busySession() -> Rehearsal<Workplace> {
        var rehearsal = clinic.rehearsal(as: .amina)
        rehearsal.press(.character("r"))
        for key in "128/82\t76" { rehearsal.press(key == "\t" ? .tab : .character(key)) }
        rehearsal.press(.function(4))
        rehearsal.tell(.uptime(0))
        return rehearsal
    }

    @Test("locks after fifteen minutes, and is afterwards as it was before")
    func lock() throws {
        try clinic.setPassword(of: .amina)
        var rehearsal = busySession()
        let (before, screens) = (rehearsal.frame.text, rehearsal.runtime.screenIDs)
        _ = wait(15, &rehearsal, from: 0)
        #expect(rehearsal.runtime.screenIDs == screens + [LockScreen.id])
        rehearsal.press(.down)
        let locked = rehearsal.frame.text
        #expect(locked.contains("Locked") && locked.contains("Amina"))
        for word in ["Wanjik", "128", "Otieno", "SpO", "F8"] {
            #expect(!locked.contains(word), "\(word)")
        }
        rehearsal.type("wrong")
        rehearsal.press(.enter)
        #expect(rehearsal.frame.text.contains("That is not your password."))
        rehearsal.type(TestClinic.password)
        rehearsal.press(.enter)
        #expect(rehearsal.runtime.screenIDs == screens)
        rehearsal.tell(.clock(TestClinic.now.milliseconds))
        #expect(rehearsal.frame.text == before)
        #expect(
            try clinic.actions(of: .amina).suffix(2) == ["unlock.refused", "unlocked"])
    }

    @Test("The lock is passed by no other key, and its own keys reach nothing behind it")
    func lockHolds() throws {
        try clinic.setPassword(of: .wambui)
        var rehearsal = clinic.rehearsal(as: .wambui)
        rehearsal.press(.function(12))
        let screens = rehearsal.runtime.screenIDs
        #expect(screens.last == LockScreen.id)
        for key: Key in [
            .escape, .character("q"), .character("1"), .character("2"), .function(8), .tab,
            .backspace, .enter, .function(12), .function(1), .escape, .control("p"),
        ] {
            rehearsal.press(key)
            #expect(rehearsal.runtime.screenIDs == screens, "\(key)")
            #expect(!rehearsal.frame.text.contains("Otieno"), "\(key)")
        }
        for word in ["ackn", "theme", "tab", "mouse", "asks for"] {
            rehearsal.type(word)
            #expect(rehearsal.frame.text.contains("No action has these words."), "\(word)")
            for _ in word { rehearsal.press(.backspace) }
        }
        rehearsal.press(.escape)
        #expect(try clinic.clinic.alert(clinic.actor(.wambui), 9).alert.state == .open)
    }

    @Test("A new alert rings while the terminal is locked, and is not named")
    func alertWhileLocked() throws {
        var rehearsal = clinic.rehearsal(as: .wambui)
        rehearsal.press(.function(12))
        let bells = rehearsal.bells
        try clinic.clinic.store.write { db in
            try db.run("UPDATE status_alerts SET state = 'open' WHERE id = 8")
        }
        rehearsal.tell(.changed)
        #expect(rehearsal.bells == bells + 1)
        #expect(rehearsal.frame.text.contains("An alert waits"))
        #expect(!rehearsal.frame.text.contains("CRITICAL"))
        #expect(rehearsal.runtime.topID == LockScreen.id)
    }

    @Test("What a covered screen has to say waits until the terminal is unlocked")
    func wordsWait() throws {
        try clinic.setPassword(of: .wambui)
        var rehearsal = clinic.rehearsal(as: .wambui)
        rehearsal.holdsJobs = true
        rehearsal.press(.control("p"))
        rehearsal.type("mouse")
        rehearsal.press(.enter, .function(12))
        try clinic.clinic.store.write { _ = try $0.run("DROP TABLE preferences") }
        rehearsal.finishJobs()
        let locked = rehearsal.frame.text
        #expect(locked.contains("Locked") && !locked.contains("preferences"))
        rehearsal.holdsJobs = false
        rehearsal.type(TestClinic.password)
        rehearsal.press(.enter)
        #expect(rehearsal.frame.text.contains("preferences"), "\(rehearsal.frame.text)")
    }

    @Test("Somebody else may sign in at a locked terminal; what was typed stays its writer's")
    func somebodyElse() throws {
        var rehearsal = busySession()
        _ = wait(16, &rehearsal, from: 0)
        rehearsal.press(.down)
        let drafts = rehearsal.journal.count
        rehearsal.press(.control("x"))
        #expect(rehearsal.runtime.screenIDs == [SignInScreen.id])
        #expect(drafts == 1 && rehearsal.journal.count == 1)
        #expect(shell(rehearsal)?.isLocked == false && shell(rehearsal)?.person == nil)
        #expect(try clinic.actions(of: .amina).last == "signOut")
    }

    @Test("A session that ends while its terminal is locked ends the lock with it")
    func expiredWhileLocked() throws {
        try clinic.setPassword(of: .drMwangi)
        var rehearsal = clinic.rehearsal(as: .drMwangi)
        rehearsal.press(.function(12))
        try clinic.endSession(of: .drMwangi)
        rehearsal.type(TestClinic.password)
        rehearsal.press(.enter)
        #expect(rehearsal.runtime.screenIDs == [SignInScreen.id])
        #expect(shell(rehearsal)?.isLocked == false)
    }

    @Test("Only the clock that nobody sets counts", arguments: [-86_400_000, 86_400_000])
    func hourIsSet(by shift: Int64) {
        var rehearsal = clinic.rehearsal(as: .drMwangi)
        rehearsal.tell(.uptime(0))
        rehearsal.tell(.clock(TestClinic.now.milliseconds + shift))
        #expect(shell(rehearsal)?.isBlank == false)
        for minute in 1...5 {
            rehearsal.tell(.uptime(Int64(minute) * Self.minute))
            rehearsal.tell(
                .clock(TestClinic.now.milliseconds + shift + Int64(minute) * Self.minute))
        }
        #expect(shell(rehearsal)?.isBlank == true)
    }

    @Test("Any key begins the wait anew, and 0 minutes never come")
    func policy() {
        #expect(!IdlePolicy.isOver(0, .max))
        #expect(IdlePolicy.isOver(5, 5 * Self.minute) && !IdlePolicy.isOver(5, 5 * Self.minute - 1))
        var rehearsal = clinic.rehearsal(as: .drMwangi)
        rehearsal.tell(.uptime(0))
        var now: Int64 = 0
        for _ in 0..<10 {
            now = wait(4, &rehearsal, from: now)
            rehearsal.press(.down)
        }
        #expect(shell(rehearsal)?.isBlank == false && shell(rehearsal)?.isLocked == false)
    }

    @Test("Nobody is signed in: nothing is blank and nothing is locked")
    func signIn() {
        var rehearsal = clinic.rehearsal(as: nil)
        rehearsal.tell(.uptime(0))
        _ = wait(20, &rehearsal, from: 0)
        #expect(rehearsal.runtime.screenIDs == [SignInScreen.id])
        #expect(rehearsal.frame.text.contains("Password"))
    }
}

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

@Suite("The mouse")
struct PointingTests {
    let clinic: TestClinic

    init() throws { clinic = try TestClinic() }

    /// Presses on the first place where a text stands.
    private func press(_ text: String, _ rehearsal: inout Rehearsal<Workplace>) {
        let lines = rehearsal.frame.text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let row = lines.firstIndex(where: { $0.contains(text) }),
            let place = lines[row].range(of: text)
        else {
            Issue.record("“\(text)” is not on the screen")
            return
        }
        let column = lines[row].distance(from: lines[row].startIndex, to: place.lowerBound)
        rehearsal.send([.mouse(Mouse(.press, column: column, row: row))])
    }

    private func session(_ member: TestClinic.Member) -> Rehearsal<Workplace> {
        var rehearsal = clinic.rehearsal(as: member)
        rehearsal.press(.control("p"))
        rehearsal.type("mouse")
        rehearsal.press(.enter)
        return rehearsal
    }

    @Test("is off at first, turned on by name, and stays on for that person")
    func toggle() throws {
        var rehearsal = clinic.rehearsal(as: .drMwangi)
        #expect(!rehearsal.runtime.usesMouse)
        let before = rehearsal.frame.text
        press("Wanjik", &rehearsal)
        #expect(rehearsal.frame.text == before)
        rehearsal = session(.drMwangi)
        #expect(rehearsal.runtime.usesMouse)
        #expect(try clinic.clinic.preferences(clinic.actor(.drMwangi)).mouse)
    }

    @Test("selects rows, opens tabs, does what the footer offers, scrolls with the wheel")
    func presses() {
        var rehearsal = session(.wambui)
        press("Patients", &rehearsal)
        #expect(rehearsal.runtime.topID == PatientsScreen.id)
        press("Kamau wa Mwangi", &rehearsal)
        #expect(rehearsal.runtime.state(of: PatientsScreen.self)?.list.selected == 104)
        let before = rehearsal.runtime.state(of: PatientsScreen.self)?.list.index ?? 0
        rehearsal.send([.mouse(Mouse(.wheelUp, column: 10, row: 8))])
        #expect(
            rehearsal.runtime.state(of: PatientsScreen.self)?.list.index == max(0, before - 3))
        press("Open", &rehearsal)
        #expect(rehearsal.runtime.topID == ChartScreen.id)
        press("More", &rehearsal)
        #expect(rehearsal.frame.text.contains("All actions"))
        press("Close", &rehearsal)
        #expect(!rehearsal.frame.text.contains("All actions"))
    }

    @Test("goes to the field that it points at, and validates the one it leaves")
    func fields() {
        var rehearsal = session(.amina)
        rehearsal.press(.character("r"))
        rehearsal.type("400")
        #expect(!rehearsal.frame.text.contains("!Blood"))
        // The last row of the empty notes.
        rehearsal.send([.mouse(Mouse(.press, column: 40, row: 19))])
        rehearsal.type("All well.")
        #expect(rehearsal.frame.text.contains("All well."))
        #expect(rehearsal.frame.text.contains("!Blood"), "\(rehearsal.frame.text)")
    }

    @Test("answers a question by its answer")
    func dialog() throws {
        var rehearsal = session(.wambui)
        rehearsal.press(.character("r"))
        rehearsal.type("Ambulance took him")
        press("Enter OK", &rehearsal)
        #expect(try clinic.clinic.alert(clinic.actor(.wambui), 9).alert.state == .resolved)
        rehearsal.press(.character("r"))
        press("Esc Cancel", &rehearsal)
        #expect(!rehearsal.frame.text.contains("Esc Cancel"))
    }

    @Test("points at nothing while an answer is awaited")
    func waiting() {
        var rehearsal = session(.wambui)
        rehearsal.holdsJobs = true
        rehearsal.press(.character("3"))
        press("Alerts", &rehearsal)
        rehearsal.holdsJobs = false
        for _ in 0..<3 { rehearsal.finishJobs() }
        #expect(rehearsal.runtime.topID == PatientsScreen.id)
    }

    @Test("anywhere, at any size, breaks nothing", arguments: Scene.all)
    func anywhere(_ scene: Scene) {
        var rehearsal = scene.rehearsal(in: clinic, Size(columns: 80, rows: 24))
        rehearsal.press(.control("p"))
        rehearsal.type("mouse")
        rehearsal.press(.enter)
        for row in stride(from: 0, to: 26, by: 3) {
            for column in stride(from: 0, to: 84, by: 7) where !rehearsal.hasQuit {
                rehearsal.send([
                    .mouse(Mouse(.press, column: column, row: row)),
                    .mouse(Mouse(.wheelDown, column: column, row: row)),
                    .mouse(Mouse(.press, column: 9998, row: 9998)),
                ])
            }
        }
        #expect(!rehearsal.frame.text.isEmpty)
    }
}

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

extension TestClinic {
    static let password = "matumaini ya asubuhi"
    /// The least work bcrypt can do: this hash guards nothing.
    private static let hash = Result { try PasswordHash.make(password, cost: 4) }

    /// Gives somebody a password that works.
    func setPassword(of member: Member) throws {
        let hash = try Self.hash.get()
        try clinic.store.write {
            try $0.run(
                "UPDATE users SET password_hash = ? WHERE id = ?",
                [.text(hash), .integer(member.rawValue)])
        }
    }

    /// What the audit says that somebody did, in order.
    func actions(of member: Member) throws -> [String] {
        try clinic.store.read {
            try $0.rows(
                "SELECT action FROM audit_entries WHERE actor_id = ? ORDER BY id",
                [.integer(member.rawValue)]
            ) { $0.text(0) }
        }
    }
}
