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
