import HomeCareDomain
import HomeCareServices
import HomeCareStore
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("The panel, when no worker is there")
struct AlertPanelTests {
    let clinic: TestClinic

    init() throws {
        clinic = try TestClinic()
    }

    /// The worker went silent, and the message that waits has been due for five minutes.
    private func stall(seenAgo minutes: Int = 60) throws {
        try clinic.clinic.store.write { db in
            try db.run("UPDATE workers SET seen_at = ?", [.integer(ago(minutes))])
            try db.run(
                "UPDATE notifications SET due_at = ? WHERE state = 'queued'", [.integer(ago(5))])
        }
    }

    private func ago(_ minutes: Int) -> Int64 {
        TestClinic.now.adding(minutes: -minutes).milliseconds
    }

    private static let members: [TestClinic.Member] = [.wambui, .grace, .drMwangi, .amina]

    @Test("It is said to all who see alerts, above the alerts", arguments: members)
    func staff(_ member: TestClinic.Member) throws {
        var rehearsal = clinic.rehearsal(as: member)
        #expect(!rehearsal.frame.text.contains("NO WORKER"))
        try stall()
        rehearsal.tell(.changed)
        #expect(
            rehearsal.frame.text.contains(
                "▲ NO WORKER · 1 message waits since 14:00 · start homecare worker"))
        #expect(rehearsal.bells == 1)
        rehearsal.tell(.changed)
        #expect(rehearsal.bells == 1, "once is enough")
    }

    @Test("It comes and goes with the minutes, without a key or a commit")
    func minutes() throws {
        var rehearsal = clinic.rehearsal(as: .wambui)
        // A heartbeat that stays away rings no bell, and the message was due before it did.
        try stall(seenAgo: 1)
        rehearsal.tell(.changed)
        #expect(!rehearsal.frame.text.contains("NO WORKER"))
        try stall()
        rehearsal.tell(.clock(TestClinic.now.adding(minutes: 1).milliseconds))
        #expect(rehearsal.frame.text.contains("NO WORKER"))
        try stall(seenAgo: 0)
        rehearsal.tell(.clock(TestClinic.now.adding(minutes: 2).milliseconds))
        #expect(!rehearsal.frame.text.contains("NO WORKER"))
    }

    @Test("A minute in which nothing is late asks nothing")
    func quiet() throws {
        var rehearsal = clinic.rehearsal(as: .grace)
        rehearsal.holdsJobs = true
        rehearsal.tell(.clock(TestClinic.now.adding(minutes: 1).milliseconds))
        #expect(rehearsal.jobs.isEmpty)
    }

    @Test("In a small window it stands beside the alert, and hides none")
    func small() throws {
        try stall()
        let rehearsal = clinic.rehearsal(as: .wambui, size: Size(columns: 40, rows: 12))
        #expect(rehearsal.frame.text.contains("NO WORKER"))
        #expect(rehearsal.frame.text.contains("CRITICAL"))
    }

    @Test("A patient sees nothing of it")
    func patient() throws {
        try stall()
        let rehearsal = clinic.rehearsal(as: .wanjiku)
        #expect(!rehearsal.frame.text.contains("NO WORKER"))
    }
}

@Suite("Alerts that are handed back, renewed and resolved")
struct AlertHandlingTests {
    let clinic: TestClinic

    init() throws {
        clinic = try TestClinic()
    }

    @Test("The owner hands back, and the screen says that it is open again")
    func release() throws {
        var rehearsal = clinic.rehearsal(
            as: .drMwangi,
            [AnyScreen(AlertScreen.self, .init(viewer: clinic.actor(.drMwangi), alert: 8))])
        rehearsal.press(.character("b"))
        #expect(rehearsal.frame.text.contains("is open again"))
        let alert = try clinic.clinic.alert(clinic.actor(.wambui), 8).alert
        #expect(alert.state == .open && alert.progress?.round == 3)
    }

    @Test("What nobody has cannot be handed back, and the key says so")
    func nothingToRelease() {
        var rehearsal = clinic.rehearsal(as: .wambui)
        rehearsal.press(.character("b"))
        #expect(rehearsal.frame.text.contains("Nobody has this alert."))
    }

    @Test("A note that was begun is there again, and can be thrown away")
    func draft() throws {
        var rehearsal = clinic.rehearsal(as: .wambui)
        rehearsal.press(.character("r"))
        rehearsal.type("Called the son")
        let kept = try #require(rehearsal.journal["resolve/9"])
        #expect(String(decoding: kept.body, as: UTF8.self) == "Called the son")
        rehearsal.press(.escape)
        #expect(rehearsal.journal["resolve/9"] == kept)
        rehearsal.press(.character("r"))
        rehearsal.type("x")
        rehearsal.press(.function(9))
        #expect(rehearsal.journal["resolve/9"] == nil)
        #expect(rehearsal.runtime.topID == AlertsScreen.id)
        #expect(try clinic.clinic.alert(clinic.actor(.wambui), 9).alert.state == .open)
    }

    @Test("What happens next is told with its time")
    func next() throws {
        let open = clinic.rehearsal(
            as: .wambui,
            [AnyScreen(AlertScreen.self, .init(viewer: clinic.actor(.wambui), alert: 9))])
        #expect(open.frame.text.contains("all admins and physicians at 14:08"))
        let owned = clinic.rehearsal(
            as: .wambui,
            [AnyScreen(AlertScreen.self, .init(viewer: clinic.actor(.wambui), alert: 8))])
        #expect(owned.frame.text.contains("opens again at 14:17"))
        #expect(owned.frame.text.contains("started 2 times"))
    }
}
