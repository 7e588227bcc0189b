import TerminalHarness
import Testing

@Suite("A critical report, from one terminal to everybody who must know")
struct CriticalReportTests {
    @Test("stands on another terminal at once, is mailed once to each, and is taken on by one")
    func journey() throws {
        let mail = try MailServer.start()
        let clinic = try Clinic.seeded(settings: Self.settings(mail))
        let visit = try clinic.dueVisit()
        try clinic.settleOpenAlerts()
        #expect(try clinic.worker(mail, "--once").finish().status == .success)
        let old = try clinic.notifications().map(\.reference)
        let before = try mail.messages().count
        let workers = try (0..<2).map { _ in try clinic.worker(mail) }
        let amina = try clinic.signedIn("amina")
        let wambui = try clinic.signedIn("wambui")
        let bells = wambui.bells

        try amina.fileReport(of: visit, keys: ReportKeys.critical, confirming: true)
        try wambui.wait(forText: "CRITICAL \(visit.patientName)")
        #expect(wambui.bells == bells + 1)

        let sent = try clinic.notifications().filter { !old.contains($0.reference) }
        let addresses = sent.filter { $0.channel == "email" }.map(\.address).sorted()
        #expect(addresses.count >= 4, "physician, caregiver, admin and a contact: \(addresses)")
        try mail.wait(forMessages: before + addresses.count)

        wambui.press(.f(8))
        try amina.wait(for: "who has the alert") { shot in
            shot.line(with: visit.patientName + " ·")?.contains("Esther Wambui") == true
        }

        // Those told hear that it is in hand: staff, and not who has it.
        let all = try clinic.notifications().filter { !old.contains($0.reference) }
        let mailed = all.filter { $0.channel == "email" }.map(\.address).sorted()
        #expect(Set(mailed.repeated).isSubset(of: Set(addresses)))
        #expect(mailed.repeated.count >= 2 && !mailed.repeated.contains { $0.contains("kamau") })
        try mail.wait(forMessages: before + mailed.count)

        for worker in workers { try worker.end() }
        let messages = try Array(mail.messages().dropFirst(before))
        #expect(messages.flatMap(\.recipients).sorted() == mailed)
        try Self.check(messages, in: clinic)
        try Self.check(clinic.notifications().filter { !old.contains($0.reference) })
        try Self.checkSecondWorker(clinic, mail, before + mailed.count)
        #expect(try clinic.ask("audit", "verify")["ok"].flag == true)
    }

    @Test("is not sent by a worker that lacks the mail password, which says so; sessions need none")
    func withoutPassword() throws {
        let mail = try MailServer.start()
        let clinic = try Clinic.seeded(settings: Self.settings(mail))
        let run = try clinic.run("worker", "--once")
        #expect(run.status == .exited(69))
        #expect(run.errors.contains("HOMECARE_EMAIL_PASSWORD"))
        try clinic.signIn().press(.control("q"))
        #expect(try mail.messages().isEmpty)
    }

    @Test("is not waited for by a worker whose starter is gone")
    func orphan() throws {
        let clinic = try Clinic.seeded()
        let worker = try clinic.start(["worker", "--ends-with-input"])
        worker.closeInput()
        #expect(try worker.finish(timeout: .seconds(20)).status == .success)
    }

    private static func settings(_ mail: MailServer) -> String {
        """
        clinic:
          name: Clinic of the tests
          phone: "+254 700 000 000"
        email:
          host: localhost
          port: \(mail.port)
          security: startTLS
          username: \(mail.user)
          from: clinic@example.org
          caFile: \(mail.certificate)
        """
    }

    /// Over a protected line; to the family nothing about health.
    private static func check(_ messages: [MailMessage], in clinic: Clinic) throws {
        let family = messages.filter { $0.recipients.contains("nyokabi.kamau@example.org") }
        #expect(family.count == 1)
        for message in messages {
            #expect(message.isEncrypted)
            #expect(message.user == "clinic")
            #expect(message.header("Date") != nil)
        }
        #expect(Set(messages.compactMap { $0.header("Message-ID") }).count == messages.count)
        for message in family {
            let text = "\(message.header("Subject") ?? "") \(message.plainBody)"
            for word in ["SpO", "NEWS", "ritical", "RITICAL", "pulse", " 84"] {
                #expect(!text.contains(word), "\(word) in \(text)")
            }
            #expect(text.contains("asks you to call"))
        }
    }

    private static func check(_ sent: [Notification]) {
        for notification in sent {
            let expected = notification.channel == "email" ? "sent" : "notConfigured"
            #expect(notification.state == expected, "\(notification)")
        }
        #expect(sent.contains { $0.channel == "sms" })
    }

    private static func checkSecondWorker(
        _ clinic: Clinic, _ mail: MailServer, _ count: Int
    ) throws {
        let before = try clinic.notifications()
        let again = try clinic.worker(mail, "--once")
        #expect(try again.finish().status == .success)
        #expect(try clinic.notifications() == before)
        #expect(try mail.messages().count == count)
    }
}

extension [String] {
    /// What stands in it more than once.
    fileprivate var repeated: [String] {
        Dictionary(grouping: self) { $0 }.filter { $0.value.count > 1 }.map(\.key)
    }
}

/// One row of `notifications list`.
struct Notification: Equatable {
    let reference, channel, state, address: String
}

extension Clinic {
    func notifications() throws -> [Notification] {
        try ask("notifications", "list", "--limit", "5000").list.map { row in
            Notification(
                reference: try #require(row["reference"].text),
                channel: try #require(row["channel"].text), state: try #require(row["state"].text),
                address: try #require(row["address"].text))
        }
    }

    /// Lets the admin take every alert that nobody has.
    func settleOpenAlerts() throws {
        for alert in try ask("alerts", "list").list where alert["state"].text == "open" {
            try require(
                "alerts", "acknowledge", try #require(alert["reference"].text), "--as", "wambui")
        }
    }

    func worker(_ mail: MailServer, _ words: String...) throws -> RunningProgram {
        try start(["worker"] + words, environment: ["HOMECARE_EMAIL_PASSWORD": mail.password])
    }
}

extension RunningProgram {
    /// Asks it to stop, which it does when its work is written down.
    func end() throws {
        signal(15)
        #expect(try finish(timeout: .seconds(20)).status == .success)
    }
}

extension TerminalProcess {
    /// Opens the report of a visit from Today, types it and files it.
    func fileReport(of visit: DueVisit, keys: String, confirming: Bool) throws {
        send(visit.selecting + "r")
        try wait(forText: "Care report ▸ \(visit.patientName)")
        send(keys)
        try wait(forText: "draft saved")
        press(.f(2))
        if confirming {
            try wait(forText: "SpO₂: please type it again")
            send("84\r")
            try wait(forText: "When were you there?")
            send("w")
        }
        try wait(forText: "is filed")
    }
}

extension MailMessage {
    /// The body as it is read: quoted-printable undone.
    fileprivate var plainBody: String {
        var bytes: [UInt8] = []
        var rest = Substring(body.replacing("=\r\n", with: ""))
        while let character = rest.popFirst() {
            if character == "=", let byte = UInt8(rest.prefix(2), radix: 16) {
                bytes.append(byte)
                rest = rest.dropFirst(2)
            } else {
                bytes += Array(String(character).utf8)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
