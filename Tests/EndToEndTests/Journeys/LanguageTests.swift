import TerminalHarness
import Testing

@Suite("Another language")
struct LanguageTests {
    @Test("is spoken wherever a caregiver looks")
    func caregiver() throws {
        let clinic = try Clinic.seeded(environment: ["HOMECARE_WORDS": try Self.invented.get().path]
        )
        let signIn = try clinic.signIn()
        #expect(Self.unmarked(signIn.screen().line(23)).isEmpty)
        signIn.send("amina\r\(Clinic.password)\r")
        try check(signIn, shows: "⟦Today ▸", headings: "⟦Time⟧")
        try checkActions(signIn, atLeast: 10)
        try checkHelp(signIn)
        let visit = try clinic.dueVisit()
        signIn.send(visit.selecting + "\r")
        try check(signIn, shows: "⟦Visit ▸ \(visit.patientName)")
        signIn.send("r")
        try check(signIn, shows: "⟦Care report ▸ \(visit.patientName)")
        try checkActions(signIn, atLeast: 10)
        signIn.send("\u{1B}OS")
        try signIn.wait(forText: "⟦Why was it not obtained?⟧")
        signIn.press(.escape)
        try signIn.wait(forNoText: "⟦Why was it not obtained?⟧")
        signIn.press(.control("x"))
        let left = try signIn.wait(forText: "⟦Password⟧")
        #expect(Self.unmarked(left.line(23)).isEmpty)
    }

    @Test("is spoken wherever an admin looks, its file named in homecare.yaml")
    func admin() throws {
        let words = try Self.invented.get().path
        let clinic = try Clinic.seeded(settings: "screen: {words: \(words)}")
        let admin = try clinic.signIn()
        admin.send("wambui\r\(Clinic.password)\r")
        try check(admin, shows: "⟦Alerts⟧", headings: "⟦Severity⟧")
        try checkActions(admin, atLeast: 12)
        admin.press(.enter)
        try check(admin, shows: "⟦Alert ▸")
        admin.send("c")
        try check(admin, shows: "⟦Chart ▸")
        admin.send("\u{1B}OQ2")
        try check(admin, shows: "⟦Notifications⟧", headings: "⟦To⟧")
        admin.press(.enter)
        try check(admin, shows: "⟦Notification ▸")
        try checkHelp(admin)
        admin.send("3")
        try check(admin, shows: "⟦Patients⟧", headings: "⟦Patient⟧")
    }

    @Test(
        "is spoken where a command is refused, and programs are answered in English",
        arguments: [
            "appointments create --patient P-0102 --caregiver C-0001 --start 2027-03-09T10:00 "
                + "--minutes 60 --mode in-person --count 3",
            "appointments status A-1042 completed --series", "appointments list --limit 0",
            "appointments reschedule A-1042 --operation ", "appointments status x1 confirmed",
            "appointments list --day never", "caregivers list --max-rate=-5",
            "caregivers list --specialty magic", "patients merge P-0102", "audit verify --as amina",
            "caregivers availability C-0001 --set sometimes", "patients contacts P-0102 --move 1",
            "notifications retry", "patients order P-0102 --reason x",
            "caregivers slots --caregiver C-0001 --from soon --days 1 --minutes 60 --mode virtual",
        ])
    func commands(line: String) throws {
        let clinic = try Clinic.seeded(environment: ["HOMECARE_WORDS": try Self.invented.get().path]
        )
        let words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let told = try clinic.run(words)
        #expect(told.status != .success && told.errors.contains("⟦"), "\(told.errors)")
        #expect(told.output.isEmpty, "\(told.output)")
        let answered = try clinic.run(words + ["--json"])
        #expect(answered.status == told.status && !answered.output.contains("⟦"))
    }

    @Test("is that of the doctor, and of the heads of lists")
    func told() throws {
        let clinic = try Clinic.seeded(environment: ["HOMECARE_WORDS": try Self.invented.get().path]
        )
        let doctor = try clinic.run("doctor").output
        for words in [
            "database", "ok", "note", "audit", "no fault found", "no worker has tried it yet",
            "not configured: set ", "other sessions' changes are seen at once", "disk",
            "only its owner can read ",
        ] {
            #expect(doctor.contains("⟦\(words)"), "\(words): \(doctor)")
        }
        let answer = try clinic.run("doctor", "--json").output
        #expect(answer.contains("no fault found") && !answer.contains("⟦"))
        for list in ["patients", "appointments", "users", "specialties", "caregivers", "alerts"] {
            let head = try clinic.require(list, "list").output.split(separator: "\n").first
            let words = String(head ?? "")
            #expect(words.contains("⟦") && Self.unmarked(words).isEmpty, "\(words)")
        }
        let none = try clinic.require("patients", "list", "--search", "nobody at all").output
        #expect(none == "⟦No patient fits.⟧\n")
    }

    @Test("of the settings is spoken by a command, too")
    func settings() throws {
        let words = try Self.invented.get().path
        let clinic = try Clinic.seeded(settings: "screen: {words: \(words)}")
        let told = try clinic.run("appointments", "status", "x1", "confirmed")
        #expect(told.errors.contains("⟦“x1” cannot be read"), "\(told.errors)")
    }

    @Test(
        "that cannot be read leaves English, and the sign-in says so",
        arguments: [
            ("", "it must be lines such as"), ("- today.title\n", "it must be lines such as"),
            ("today.title: {a: b}\n", "the text on line 1 is not one line"),
            ("\"today.title: Leo\n", "a quote is opened and never closed"),
            (nil, "it cannot be read as text"),
        ] as [(String?, String)])
    func broken(_ text: String?, _ complaint: String) throws {
        let folder = try TemporaryFolder("words")
        if let text { try folder.write(text, to: "sw.yaml") }
        let path = folder.file("sw.yaml")
        let clinic = try Clinic.seeded(environment: ["HOMECARE_WORDS": path])
        let terminal = try clinic.terminal(size: (200, 24))
        let shot = try terminal.wait(for: "the end of the notice", timeout: .seconds(30)) {
            Self.told($0).contains("This is English.")
        }
        let told = Self.told(shot)
        #expect(told.contains("The words in \(path) cannot be used: "))
        #expect(told.contains(complaint))
        #expect(told.contains("Password") && !told.contains("⟦"))
    }

    /// What stands in the sign-in's box, its lines joined.
    private static func told(_ shot: ScreenShot) -> String {
        shot.lines.flatMap {
            $0.split(separator: "│").dropFirst().first?.split(separator: " ") ?? []
        }
        .joined(separator: " ")
    }

    /// Tabs, title and footer, and in a list its headings: nothing but keys stands without marks.
    private func check(
        _ terminal: TerminalProcess, shows title: String, headings: String = "",
        at place: SourceLocation = #_sourceLocation
    ) throws {
        let shot = try terminal.wait(for: title, timeout: .seconds(30)) {
            $0.line(2).contains(title) && $0.line(23).contains("⟧")
                && (headings.isEmpty || $0.contains(headings))
        }
        let list = headings.isEmpty ? "" : shot.line(with: headings) ?? ""
        for line in [1, 2, 23].map(shot.line) + [list] {
            #expect(Self.unmarked(line).isEmpty, "\(shot)", sourceLocation: place)
        }
    }

    /// Every action of ^P: its title, its help and its key.
    private func checkActions(
        _ terminal: TerminalProcess, atLeast count: Int, at place: SourceLocation = #_sourceLocation
    ) throws {
        terminal.press(.control("p"))
        let shot = try terminal.wait(forText: "⟦All actions⟧")
        let rows = shot.lines.map { $0.split(separator: "│") }.filter { $0.count > 1 }
            .map { String($0[1]) }
        #expect(rows.filter { $0.contains("⟦") }.count >= count, sourceLocation: place)
        #expect(rows.flatMap(Self.unmarked).isEmpty, "\(shot)", sourceLocation: place)
        terminal.press(.escape)
        try terminal.wait(forNoText: "⟦All actions⟧")
    }

    /// The help page, line by line; a text that goes on in the next line goes on in its marks.
    private func checkHelp(
        _ terminal: TerminalProcess, at place: SourceLocation = #_sourceLocation
    ) throws {
        terminal.press(.f(1))
        let shot = try terminal.wait(forText: "⟦Help⟧ ─")
        let page = shot.lines.compactMap { $0.hasPrefix("│") ? String($0.dropFirst()) : nil }
        try #require(page.count > 5)
        let words = Self.unmarked(page.joined(separator: " ").replacing("│", with: ""))
        #expect(words.isEmpty, "\(shot)", sourceLocation: place)
        terminal.press(.escape)
        try terminal.wait(forNoText: "⟦Help⟧ ─")
    }

    /// The words outside the marks, which may hold others in theirs; names of keys such as F10 and ^P are none.
    private static func unmarked(_ text: String) -> [String] {
        var outside = ""
        var depth = 0
        for character in text {
            if character == "⟦" { depth += 1 }
            outside.append(depth > 0 ? " " : character)
            // What is cut off has lost its mark at the end.
            if character == "…" { depth = 0 }
            if character == "⟧" { depth = max(0, depth - 1) }
        }
        return outside.split(separator: " ").map(String.init).filter {
            zip($0, $0.dropFirst()).contains { $0.isLetter && $1.isLetter }
        }
    }

    /// A language in which every text stands between marks, made as a translator begins.
    private static let invented: Result<InventedLanguage, any Error> = Result {
        try InventedLanguage()
    }
}

/// The file of an invented language, for as long as the tests run.
private struct InventedLanguage {
    let folder: TemporaryFolder
    var path: String { folder.file("marked.yaml") }

    init() throws {
        folder = try TemporaryFolder("language")
        let run = try WordsScript.run("--pseudo")
        try #require(run.status == .success, "\(run.errors)")
        try folder.write(run.output, to: "marked.yaml")
    }
}

/// Tests/Scripts/words, which prints every text by its key.
enum WordsScript {
    static let path = "\(Clinic.share)/Tests/Scripts/words"

    static func run(_ words: String..., script: String = path) throws -> ProgramRun {
        try ProgramRun("/usr/bin/python3", [script] + words)
    }
}
