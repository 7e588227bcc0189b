import Foundation
import TerminalHarness
import Testing

@Suite("A settings or theme file that is broken")
struct BrokenFileTests {
    @Test(
        "of settings is named with what is wrong, and the rest of it is used",
        arguments: [
            ("clinic: [", "line 2, character 1: "), ("clinic:\n\tname: x", "line 2, character 1: "),
            ("clinic:\n  name: a: b", "a value with a colon needs quotes"),
            ("clinic:\n  name: \"a", "a quote is opened and never closed"),
            ("clinic:\n  name: [a, b]", "line 2: “clinic.name” is one value"),
            ("screen:\n  ascii: perhaps", "line 2: screen.ascii must be true or false"),
            ("clinic:\n  name: @x", "needs quotes"),
            ("clinci:\n  name: x", "“clinci” on line 1"),
            ("clinic:\n  name: x\n  fone: y", "“fone” on line 3"),
            ("email:\n  host: h\n  from: a@example.org\n  port: many", "line 4: email.port"),
            ("email: none", "line 1: below “email”"), ("- a\n- b", "such as `clinic:`"),
            ("just words", "such as"),
            ("email:\n  host: h", "email.from is missing"),
            ("email:\n  host: h\n  from: a@b\n  port: 70000", "1 to 65535"),
            ("email:\n  host: h\n  from: a@b\n  security: perhaps", "startTLS, tls or none"),
            ("signIn:\n  minutes: 0", "1 to 10080"),
            ("clinic:\n  name: a\nclinic:\n  name: b", "“clinic” stands there twice"),
        ])
    func settings(text: String, expected: String) throws {
        let clinic = try Clinic.seeded(settings: text)
        let run = try clinic.run("patients", "list", "--json")
        #expect(run.status == .success, "\(run.errors)")
        #expect(run.errors.hasPrefix("homecare: The settings file /"), "\(run.errors)")
        #expect(run.errors.contains(expected), "\(run.errors)")
        #expect(try Answer(run).list.count > 1)
        let finding = try Answer(clinic.run("doctor", "--json")).list
            .first { $0["subject"].text == "settings" }
        #expect(finding?["verdict"].text == "bad")
        #expect(finding?["words"].text?.contains(expected) == true)
        let terminal = try clinic.terminal(size: (200, 24))
        try terminal.wait(forText: "The settings file")
        #expect(
            try String(contentsOfFile: clinic.folder.file("homecare.yaml"), encoding: .utf8) == text
        )
    }

    @Test(
        "of settings that leaves the zone in doubt stops everything: hours would be wrong",
        arguments: [
            ("clinic:\n  zone: Africa/Atlantis", "Africa/Atlantis"),
            ("clinic:\n  zone: [a]", "“clinic.zone” is one value"),
            ("clinic:\n  name: \"a\n  zone: Africa/Nai: robi", "clinic.zone cannot be read"),
            (
                "clinic:\n  zone: Africa/Kampala\nclinic:\n  zone: Europe/Paris",
                "stands there twice"
            ),
        ])
    func zone(text: String, expected: String) throws {
        let clinic = try Clinic.seeded(settings: text)
        let before = try clinic.contents()
        for words in [["patients", "list"], ["init"], ["worker", "--once"], ["doctor"]] {
            let run = try clinic.run(words)
            #expect(run.status == .exited(69), "\(run.output)")
            #expect(run.errors.hasPrefix("homecare: The settings file /"), "\(run.errors)")
            #expect(run.errors.contains(expected), "\(run.errors)")
        }
        let terminal = try clinic.terminal(size: (200, 24))
        #expect(try terminal.waitForExit() == .exited(69))
        #expect(terminal.screen().text.contains("The settings file"))
        #expect(try clinic.contents() == before)
    }

    @Test("of settings keeps the good parts: the zone of the clinic, and messages wait")
    func goodParts() throws {
        let clinic = try Clinic.seeded(
            settings: """
                clinic:
                  name: "Night clinic
                  zone: Asia/Tokyo
                email:
                  host: mail.example.org
                  port: many
                """)
        let broken = try clinic.ask("appointments", "show", "A-1811")["start"].text
        try clinic.folder.write("clinic:\n  zone: Asia/Tokyo", to: "homecare.yaml")
        #expect(try clinic.ask("appointments", "show", "A-1811")["start"].text == broken)
        try clinic.folder.write(
            "email:\n  host: mail.example.org\n  from: a@b.org\n  port: many", to: "homecare.yaml")
        let worker = try clinic.run("worker", "--once")
        #expect(worker.status == .exited(69) && worker.errors.contains("email.port"))
        let visit = try clinic.dueVisit()
        let filed = try clinic.ask(
            "reports", "create", "--as", "amina",
            input: ReportText().with(parts: [
                "status": "\"critical\"", "confirmed": "[\"status.worse\"]",
            ]).json(for: visit.reference))
        #expect(filed["ok"].flag == true)
        let told = try clinic.sql(
            """
            SELECT DISTINCT state FROM notifications WHERE channel = 'email' AND alert_id = \
            (SELECT max(id) FROM status_alerts) AND state = 'queued'
            """)
        #expect(told == ["queued"])
        try clinic.folder.write("screen:\n  ascii: perhaps", to: "homecare.yaml")
        try clinic.require("worker", "--once")
    }

    @Test("of settings that is named but not there is a refusal")
    func missingSettings() throws {
        let clinic = try Clinic.seeded()
        let run = try clinic.run("patients", "list", "--settings", clinic.folder.file("none.yaml"))
        #expect(run.status == .exited(69))
        #expect(run.errors.contains("There is no settings file"))
    }

    @Test("of settings may be empty, or the template that init writes")
    func goodSettings() throws {
        let clinic = try Clinic()
        try clinic.require("init")
        let template = try String(
            contentsOfFile: clinic.folder.file("homecare.yaml"), encoding: .utf8)
        #expect(template.contains("HOMECARE_EMAIL_PASSWORD"))
        try clinic.require("patients", "list")
        for text in ["", "# nothing\n", "---\n"] {
            try clinic.folder.write(text, to: "homecare.yaml")
            try clinic.require("patients", "list")
        }
    }

    @Test(
        "of a theme is named at sign-in, and the dark theme is used",
        arguments: [
            "name: [", "name: mine\nroles:\n  no-such-role: red", "name: mine\ncolours: 5", "",
            "just words",
        ])
    func theme(text: String) throws {
        let clinic = try Clinic.seeded(settings: "screen:\n  theme: THEME")
        let path = try clinic.folder.write(text, to: "mine.yaml")
        try clinic.folder.write("screen:\n  theme: \(path)", to: "homecare.yaml")
        let terminal = try clinic.signIn(size: (200, 24))
        let shot = try terminal.wait(forText: "not right")
        #expect(shot.contains("mine.yaml"), "\(shot)")
        terminal.send("amina\r\(Clinic.password)\r")
        try terminal.wait(forText: "to report")
        let finding = try clinic.ask("doctor").list.first { $0["subject"].text == "theme" }
        #expect(finding?["verdict"].text == "notice")
    }

    @Test("of a theme that nobody knows is said at sign-in")
    func unknownTheme() throws {
        let clinic = try Clinic.seeded(settings: "screen:\n  theme: sunrise")
        try clinic.signIn().wait(forText: "There is no theme “sunrise”")
    }
}
