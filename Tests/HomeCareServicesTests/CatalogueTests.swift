import Testing

@Suite("Every text that a person reads")
struct CatalogueTests {
    @Test("stands in a catalogue, not in a screen", arguments: ["HomeCareScreens", "TerminalKit"])
    func inCatalogues(_ module: String) throws {
        let files = try SourceFile.all().filter { $0.module == module && !$0.isCatalogue }
        try #require(files.count > 20)
        for file in files where !Self.formats.contains(file.name) {
            for quoted in QuotedText.all(in: file.text)
            where quoted.hasWords && !quoted.isKey && !Self.names.contains(quoted.text) {
                Issue.record("\(file.path):\(quoted.line): “\(quoted.text)”")
            }
        }
    }

    @Test("is said by a key", arguments: ["HomeCareScreens", "TerminalKit"])
    func byKey(_ module: String) throws {
        let files = try SourceFile.all().filter { $0.module == module && $0.isCatalogue }
        try #require(files.count > 3)
        for file in files {
            for quoted in QuotedText.all(in: file.text)
            where quoted.hasWords && !quoted.isSaid && !Self.stored.contains(quoted.text) {
                Issue.record("\(file.path):\(quoted.line): “\(quoted.text)”")
            }
        }
    }

    @Test("no name on the lists of what is no text is there without need")
    func namesAreUsed() throws {
        let files = try SourceFile.all().filter {
            ["HomeCareScreens", "TerminalKit"].contains($0.module)
        }
        let texts = Set(files.flatMap { QuotedText.all(in: $0.text).map(\.text) })
        #expect(Self.names.union(Self.stored).subtracting(texts).isEmpty)
        #expect(Self.formats.subtracting(files.map(\.name)).isEmpty)
    }

    /// The search above, held against what it must find and must leave alone.
    @Test(
        "is found wherever it stands",
        arguments: [
            (#"Span("none")"#, ["none"]), (#"ActionRow("today.open", title: "Open")"#, ["Open"]),
            (#"say("a.b", "Good day")"#, []), ("say(\n    \"a.b\",\n    \"Good day\")", []),
            (#"say("a.b", "Dear \(name ?? "friend")")"#, ["friend"]),
            (#"say("a.b", "Dear \(say("a.c", "friend"))")"#, []),
            ("say(\"a.b\", \"\"\"\n  Good \\\n  day\n  \"\"\")", []),
            (##"#"a "b" cd"#"##, [#"a "b" cd"#]), (#"// "Good day""#, []),
            (#"f("a.b", "Good day")"#, ["Good day"]), (#"say("a.b", "Hi") + " you""#, [" you"]),
            (#""\(count) visits""#, ["\u{1} visits"]), (#"canvas.glyph("↓", ascii: "v")"#, []),
            (#"live("report/\(id)")"#, []), (#"("Hi \"you\"")"#, ["Hi  you "]),
        ] as [(String, [String])])
    func search(_ code: String, _ found: [String]) {
        let quoted = QuotedText.all(in: code).filter { $0.hasWords && !$0.isKey && !$0.isSaid }
        #expect(quoted.map(\.text) == found)
    }

    /// Files about what terminals and theme files say: nobody reads it on a screen.
    private static let formats: Set<String> = [
        "BuiltInThemes.swift", "Colour.swift", "Frame+ASCII.swift", "Frame+Text.swift",
        "KeySequences.swift", "LinearKeys.swift", "Theme+Parse.swift", "Tone.swift",
    ]

    /// Screens, fields, live queries, members of drafts and codes: the program's own names.
    private static let names: Set<String> = [
        ".esc", "addendum", "address", "again", "air", "alert", "alerts", "alreadyReported",
        "appointment", "availability", "beside", "board", "booking \u{1}", "booking", "born",
        "buffer", "care-report", "caregiver", "chart", "code", "colourAlone", "comment",
        "completion \u{1}", "contact", "contact1", "contact2", "contact\u{1}", "contacts",
        "contrast", "counties", "county", "day", "decisions", "demonstration", "dimmed",
        "duplicateLikely", "duplicates", "email", "ending", "enter", "extra-time", "find", "first",
        "focus", "footer", "gender", "guardian", "halfSaid", "handover", "hours", "impossible",
        "kept", "language", "languages", "last", "line",
        "lock", "merge", "minutes", "missing", "mode", "my-care", "name", "new", "next",
        "notObtained", "note", "notes", "notice", "notification", "notifications", "old",
        "operation", "operationReused", "order", "other", "oxygen", "papers", "password", "patient",
        "patient-card",
        "patient-details", "patient-register", "patients", "phone", "physician", "place",
        "preferences", "rate", "rating", "reason", "register", "repeat", "report", "request \u{1}",
        "refusedLetters", "reschedule", "resolve",
        "retyped", "reverse-death", "series", "session", "sex", "sign-in", "specialties",
        "specialty", "spo2Scale", "stars", "start", "status", "systolic", "text", "texts", "theme",
        "time", "time-off", "today", "unanswered", "visit", "visits", "visitsBooked", "vitals",
        "weight", "what",
    ]

    /// In catalogues: commands, which are the same in every language, and what the rows hold.
    private static let stored: Set<String> = [
        " --since \u{1}", "homecare patients handover \u{1}\u{1}", "homecare worker", "alert",
        "alertContact", "alertHandled", "sent", "retry", "failed", "unknown", "notConfigured",
        "KES", "abandoned", "buffer", "counties", "languages", "notice", "rate",
    ]
}

extension SourceFile {
    fileprivate var name: String { path.split(separator: "/").last.map(String.init) ?? path }
    /// `TodayWords.swift`, `ReportWords+Questions.swift`.
    fileprivate var isCatalogue: Bool { name.contains("Words") }
}
