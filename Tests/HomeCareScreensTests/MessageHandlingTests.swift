import HomeCareDomain
import HomeCareServices
import HomeCareStore
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("What a person does with messages")
struct MessageHandlingTests {
    let clinic: TestClinic

    init() throws {
        clinic = try TestClinic()
        try clinic.clinic.noteSettings(
            try Clinic.localOperator(), [.email: "a server", .sms: "a provider"])
    }

    private func list() -> Rehearsal<Workplace> {
        clinic.rehearsal(
            as: .wambui,
            [AnyScreen(NotificationsScreen.self, .init(viewer: clinic.actor(.wambui)))])
    }

    private func message(_ id: Int64) -> Rehearsal<Workplace> {
        clinic.rehearsal(
            as: .wambui,
            [
                AnyScreen(
                    NotificationScreen.self,
                    .init(viewer: clinic.actor(.wambui), notification: id))
            ])
    }

    private func state(_ id: Int64) throws -> NotificationState {
        try clinic.clinic.notification(clinic.actor(.wambui), id).notification.state
    }

    /// Nobody has alert 8, so that its messages are still wanted.
    private func release() throws {
        try clinic.clinic.store.write { db in
            try db.run(
                """
                UPDATE status_alerts SET state = 'open', owner_id = NULL, owned_until = NULL
                WHERE id = 8
                """, [])
            try db.run(
                """
                UPDATE notifications SET alert_round = status_alerts.round FROM status_alerts
                WHERE notifications.alert_id = 8 AND status_alerts.id = 8
                """, [])
        }
    }

    @Test("What needs a person stands first, what failed before the rest")
    func order() throws {
        let state = try #require(list().runtime.state(of: NotificationsScreen.self))
        #expect(
            state.lines.map(\.state) == [
                .failed, .unknown, .notConfigured, .queued, .sending, .sent, .cancelled,
                .delivered, .sent,
            ])
    }

    @Test("A failed message is sent again with one key")
    func retry() throws {
        try release()
        var rehearsal = list()
        rehearsal.press(.character("t"))
        #expect(rehearsal.frame.text.contains("N-0034 is queued again."))
        #expect(try state(34) == .queued)
    }

    @Test("What may have arrived is asked about first")
    func mayHaveArrived() throws {
        try release()
        var rehearsal = message(33)
        rehearsal.press(.character("t"))
        #expect(rehearsal.frame.text.contains("may have arrived. Send it again?"))
        #expect(try state(33) == .unknown)
        rehearsal.press(.escape)
        #expect(try state(33) == .unknown)
        rehearsal.press(.character("t"), .character("y"))
        #expect(try state(33) == .queued)
    }

    @Test("A message that calls somebody to an alert that is taken is refused with a sentence")
    func refused() throws {
        var rehearsal = list()
        rehearsal.press(.character("t"))
        #expect(rehearsal.frame.text.contains("N-0034 is no longer needed"))
        #expect(try state(34) == .failed)
    }

    @Test("Giving up is confirmed; Enter is no confirmation")
    func giveUp() throws {
        var rehearsal = list()
        rehearsal.press(.character("g"), .enter)
        #expect(try state(34) == .failed)
        rehearsal.press(.character("y"))
        #expect(try state(34) == .cancelled)
        #expect(rehearsal.frame.text.contains("N-0034 is given up."))
    }

    @Test("All that ended alike go together, after a question")
    func all() throws {
        try release()
        var rehearsal = list()
        rehearsal.press(.character("T"))
        #expect(rehearsal.frame.text.contains("Every e-mail that failed goes out again"))
        rehearsal.press(.character("y"))
        #expect(rehearsal.frame.text.contains("1 queued again."))
        #expect(try state(34) == .queued)
    }

    @Test("All that had no settings end together, counted, whichever message is selected")
    func giveUpNotConfigured() throws {
        var rehearsal = list()
        rehearsal.press(.end, .character("G"))
        #expect(rehearsal.frame.text.contains("1 message whose channel had no settings."))
        rehearsal.press(.enter)
        #expect(try state(37) == .notConfigured)
        rehearsal.press(.character("y"))
        #expect(try state(37) == .cancelled && state(34) == .failed)
        #expect(rehearsal.frame.text.contains("1 given up."))
        rehearsal.press(.end, .character("G"))
        #expect(rehearsal.frame.text.contains("there is nothing left to do."))
    }

    @Test("All that failed on one channel end together, and those of the other stay")
    func giveUpFailed() throws {
        try clinic.clinic.store.write { db in
            try db.run(
                "UPDATE notifications SET state = 'failed' WHERE id IN (32, 36)", [])
        }
        var rehearsal = list()
        rehearsal.press(.character("f"), .home)
        let line = try #require(rehearsal.runtime.state(of: NotificationsScreen.self)?.selected)
        rehearsal.press(.character("G"))
        let count = line.channel == .email ? 2 : 1
        #expect(rehearsal.frame.text.contains("\(count) by \(line.channel.title) that failed."))
        rehearsal.press(.character("y"))
        let isEmail = line.channel == .email
        #expect(try state(34) == (isEmail ? .cancelled : .failed))
        #expect(try state(32) == (isEmail ? .failed : .cancelled))
    }

    @Test("The footer offers no key that cannot work on a message that is done; help says why")
    func doneMessage() {
        var rehearsal = message(31)
        let footer = rehearsal.frame.text.split(separator: "\n").last ?? ""
        #expect(!footer.contains("Try again") && !footer.contains("Give up"))
        #expect(!footer.contains("Go on"))
        rehearsal.press(.character("t"))
        #expect(rehearsal.frame.text.contains("N-0031 is sent: there is nothing left to do."))
        rehearsal.press(.character("?"))
        #expect(rehearsal.frame.text.contains("Try again"))
    }

    @Test("A channel that stands still is on every screen of the admin, and goes on by a key")
    func goOn() throws {
        try clinic.stopEmail()
        var rehearsal = clinic.rehearsal(as: .wambui)
        let sentence = "E-mail stands still since 13:50"
        #expect(rehearsal.frame.text.contains(sentence), "at home: \(rehearsal.frame.text)")
        rehearsal.press(.character("2"))
        #expect(rehearsal.frame.text.contains("535"))
        rehearsal.press(.character("o"), .character("y"))
        #expect(!rehearsal.frame.text.contains(sentence))
        #expect(rehearsal.frame.text.contains("E-mail goes on."))
        #expect(try clinic.clinic.standingChannels(clinic.actor(.wambui)).isEmpty)
    }

    @Test("Nobody but those who look after messages hears of channels")
    func others() throws {
        try clinic.stopEmail()
        for member in [TestClinic.Member.grace, .drMwangi, .amina, .wanjiku] {
            #expect(!clinic.rehearsal(as: member).frame.text.contains("stands still"))
        }
    }

    @Test("What is on its way offers nothing to do and says why not")
    func nothingToDo() throws {
        var rehearsal = message(38)
        for key in ["t", "g", "o"] {
            rehearsal.press(.character(Character(key)))
            #expect(rehearsal.runtime.topID == NotificationScreen.id)
        }
        #expect(try state(38) == .sending)
        #expect(rehearsal.frame.text.contains("No channel stands still."))
    }
}

extension TestClinic {
    /// E-mail refuses the clinic since a quarter of an hour.
    func stopEmail() throws {
        try clinic.store.write { db in
            try ChannelQueries.save(
                db,
                ChannelBreaker(
                    channel: .email, state: .stopped, since: Self.now.adding(minutes: -15),
                    failures: 1, reason: "the server refused the clinic's password (535)",
                    settingsMark: "x"))
        }
    }
}
