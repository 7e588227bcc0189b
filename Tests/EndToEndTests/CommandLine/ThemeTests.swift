import Foundation
import TerminalHarness
import Testing

@Suite("Themes")
struct ThemeTests {
    private static func shipped(_ name: String) throws -> String {
        try String(contentsOfFile: "\(Clinic.share)/Themes/\(name).yaml", encoding: .utf8)
    }

    @Test("are listed with where they come from and which is used")
    func list() throws {
        let clinic = try Clinic(environment: ["HOMECARE_THEME": "light"])
        let rows = try clinic.ask("theme", "list").list
        #expect(
            rows.compactMap { $0["name"].text } == ["dark", "light", "high-contrast", "mono"])
        #expect(rows.filter { $0["used"].flag == true }.compactMap { $0["name"].text } == ["light"])
        #expect(rows.allSatisfy { $0["source"].text == "built in" && $0["trouble"].isNull })
        #expect(try clinic.require("theme", "list").output.contains("used"))
    }

    @Test("of the clinic's own are listed, and nothing takes the name of a built-in one")
    func own() throws {
        let share = try TemporaryFolder("share")
        let themes = share.file("Themes")
        try FileManager.default.createDirectory(
            atPath: themes, withIntermediateDirectories: true)
        let mine = try Self.shipped("light").replacing("name: light", with: "name: mine")
        try share.write(mine, to: "Themes/mine.yaml")
        try share.write("name: [", to: "Themes/broken.yaml")
        try share.write("name: dark", to: "Themes/dark.yaml")
        let clinic = try Clinic(environment: ["HOMECARE_SHARE": share.path])
        let rows = try clinic.ask("theme", "list").list
        #expect(
            rows.compactMap { $0["name"].text }
                == ["dark", "light", "high-contrast", "mono", "broken", "mine"])
        #expect(rows[0]["used"].flag == true && rows[0]["source"].text == "built in")
        #expect(rows[4]["trouble"].text?.contains("line ") == true)
        #expect(rows[5]["contrast"].text == "4.6" && rows[5]["ground"].text == "light")
    }

    @Test(
        "that are shipped pass their check", arguments: ["dark", "light", "high-contrast", "mono"])
    func shippedPass(name: String) throws {
        let clinic = try Clinic()
        let answer = try clinic.ask("theme", "check", "\(Clinic.share)/Themes/\(name).yaml")
        #expect(answer["ok"].flag == true && answer["theme"].text == name)
    }

    @Test(
        "that cannot be read are refused, each tone with its line, pair and need",
        arguments: [
            ("grey: 246 or white", "grey: 240 or white", "dim", "contrast", "Line 30"),
            ("selection: bold snow on deep", "selection: sky", "selection", "colourAlone", "Line"),
            ("toast: snow on deep", "toast: on deep", "toast", "halfSaid", "none for the text"),
            ("good: leaf", "good: dim leaf", "good", "dimmed", "as faint as"),
            ("good: leaf", "good: lead", "file", "theme", "uses “lead”"),
            ("good: leaf", "goood: leaf", "file", "theme", "no tone “goood”"),
            ("text: terminal", "text: bold", "file", "theme", "must be “terminal”"),
            ("ground: dark", "ground: night", "file", "theme", "line 10"),
            ("palette:", "colours:", "file", "theme", "“colours” is not known"),
            ("sky: 110 or cyan", "sky: 110", "file", "theme", "“sky” is “110”"),
            ("name: dark", "name: dark\n  x: y", "file", "theme", "line"),
            ("good: leaf", "good: leaf\n  good: mint", "file", "theme", "twice"),
        ])
    func bad(old: String, new: String, field: String, code: String, words: String) throws {
        let clinic = try Clinic()
        let text = try Self.shipped("dark")
        #expect(text.contains(old))
        try clinic.folder.write(text.replacing(old, with: new), to: "mine.yaml")
        let run = try clinic.run("theme", "check", "mine.yaml", "--json")
        #expect(run.status == .exited(65), "\(run.output)\(run.errors)")
        let error = try Answer(run)["errors"].list.first { $0["field"].text == field }
        #expect(error?["code"].text == code, "\(run.output)")
        #expect(error?["message"].text?.contains(words) == true, "\(run.output)")
        let plain = try clinic.run("theme", "check", "mine.yaml")
        #expect(plain.status == .exited(65) && plain.errors.contains(words))
    }

    @Test("that are not there are not found")
    func missing() throws {
        let clinic = try Clinic()
        #expect(try clinic.run("theme", "check", "nowhere.yaml").status == .exited(66))
        #expect(try clinic.run("theme", "check").status == .exited(64))
    }

    @Test("chosen by a person are theirs at the next sign-in, whatever the clinic has")
    func chosen() throws {
        let clinic = try Clinic.seeded(settings: "screen:\n  theme: mono\n")
        let first = try clinic.signedIn("wambui")
        first.send("\u{10}theme\r")
        try first.wait(forText: "light backgrounds")
        first.send("\u{1B}OB\u{1B}OB\r")
        try first.wait(forText: "The theme “light” is yours.")
        first.press(.control("q"))
        #expect(try first.waitForExit() == .success)
        let second = try clinic.signIn()
        #expect(try colour(of: "F1", in: second) == .standard)
        second.send("wambui\r\(Clinic.password)\r")
        try second.wait(forText: "CRITICAL Otieno Odhiambo")
        #expect(try colour(of: "F8", in: second) == .indexed(24))
        second.press(.control("x"))
        try second.wait(forText: "Password")
        #expect(try colour(of: "F1", in: second) == .standard)
    }

    private func colour(of text: String, in terminal: TerminalProcess) throws -> ScreenColour {
        try #require(terminal.waitUntilQuiet().cells(of: text).first).foreground
    }
}

@Suite("A locked terminal")
struct LockTests {
    @Test("opens as it was with the password; hung up, it is signed out and the work is kept")
    func lock() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let amina = try clinic.begunReport(of: visit)
        let before = try amina.waitUntilQuiet().lines[2..<21]
        amina.send("\u{1B}[24~")
        try amina.wait(forText: "Locked")
        #expect(!amina.screen().contains(visit.patientName))
        amina.send("wrong\r")
        try amina.wait(forText: "That is not your password.")
        amina.send("\(Clinic.password)\r")
        try amina.wait(forText: "Care report ▸ \(visit.patientName)")
        #expect(try amina.waitUntilQuiet().lines[2..<21] == before)
        amina.send("\u{1B}[24~")
        try amina.wait(forText: "Locked")
        amina.hangUp()
        _ = try amina.waitForExit()
        let shot = try clinic.reopened(visit)
        #expect(shot.contains("Dressing changed."))
    }

    @Test("Who is enabled again can sign in with the password they had")
    func enable() throws {
        let clinic = try Clinic.seeded()
        try clinic.require("users", "disable", "amina")
        #expect(try clinic.ask("users", "enable", "amina")["active"].flag == true)
        _ = try clinic.signedIn("amina")
        #expect(try clinic.run("users", "enable", "nobody").status == .exited(66))
        #expect(try clinic.run("users", "enable", "amina", "--as", "grace").status == .exited(77))
        let audit = try clinic.require("audit", "verify").output
        #expect(!audit.isEmpty)
    }
}
