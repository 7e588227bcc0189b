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

    @Test("At forty columns the name gives way, never severity, age and who has it")
    func narrow() throws {
        for rows in [12, 24] {
            var rehearsal = clinic.rehearsal(as: .wambui, size: Size(columns: 40, rows: rows))
            for isStalled in [false, true] {
                if isStalled { try stall() }
                rehearsal.tell(.changed)
                let line = rehearsal.frame.text.split(separator: "\n").last {
                    $0.contains("CRITICAL")
                }
                let words = String(line ?? "")
                #expect(words.contains("2 min") && words.contains("nobody yet"), "\(words)")
            }
            try clinic.clinic.store.write { db in
                try db.run(
                    "UPDATE workers SET seen_at = ?", [.integer(TestClinic.now.milliseconds)])
            }
        }
    }

    @Test("Linear mode says it too, once")
    func linear() throws {
        var talk = LinearTalk(in: clinic, as: .wambui)
        let words = "NO WORKER, 1 message waits since 14:00, start homecare worker."
        #expect(!talk.transcript.contains { $0.contains("NO WORKER") })
        try stall()
        talk.tell(.changed)
        #expect(talk.type("").contains(words))
        #expect(!talk.type("").contains(words))
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
        rehearsal.press(.character("b"), .enter)
        #expect(rehearsal.frame.text.contains("Everybody is paged from the beginning again"))
        #expect(try clinic.clinic.alert(clinic.actor(.wambui), 8).alert.state == .acknowledged)
        rehearsal.press(.character("y"))
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
        #expect(kept.state(FormDraft.self)?.texts == ["note": "Called the son"])
        rehearsal.press(.escape)
        #expect(rehearsal.journal["resolve/9"] == kept)
        rehearsal.press(.character("r"))
        rehearsal.type("x")
        rehearsal.press(.function(10), .enter)
        #expect(rehearsal.journal["resolve/9"] != nil, "it asks first")
        rehearsal.press(.character("y"))
        #expect(rehearsal.journal["resolve/9"] == nil)
        #expect(rehearsal.runtime.topID == AlertsScreen.id)
        #expect(try clinic.clinic.alert(clinic.actor(.wambui), 9).alert.state == .open)
    }

    @Test("The selection stays with its alert when it is taken and the list is in another order")
    func selection() throws {
        try clinic.clinic.store.write { db in
            try db.run(
                """
                UPDATE status_alerts SET state = 'open', owner_id = NULL, owned_until = NULL
                WHERE id = 8
                """, [])
        }
        var rehearsal = clinic.rehearsal(as: .wambui)
        func screen() -> AlertsScreen.State? { rehearsal.runtime.state(of: AlertsScreen.self) }
        #expect(screen()?.alerts.map(\.id) == [9, 8] && screen()?.list.selected == 9)
        rehearsal.press(.function(8))
        #expect(screen()?.alerts.map(\.id) == [8, 9] && screen()?.list.selected == 9)
    }

    @Test("What is over offers no key in the footer that cannot work")
    func overAlert() {
        let rehearsal = clinic.rehearsal(
            as: .wambui,
            [AnyScreen(AlertScreen.self, .init(viewer: clinic.actor(.wambui), alert: 6))])
        let footer = rehearsal.frame.text.split(separator: "\n").last ?? ""
        #expect(!footer.contains("Acknowledge") && !footer.contains("Resolve"))
        #expect(footer.contains("Chart"))
    }

    @Test("A step that is not today is told with its day")
    func nextDay() throws {
        try clinic.clinic.store.write { db in
            try db.run(
                "UPDATE timed_steps SET due_at = ? WHERE alert_id = 9",
                [.integer(TestClinic.now.adding(minutes: 12 * 60).milliseconds)])
        }
        let open = clinic.rehearsal(
            as: .wambui,
            [AnyScreen(AlertScreen.self, .init(viewer: clinic.actor(.wambui), alert: 9))])
        #expect(open.frame.text.contains("all admins and physicians on Wed 25 Nov 02:05"))
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
