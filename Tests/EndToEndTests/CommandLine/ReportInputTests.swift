import TerminalHarness
import Testing

/// A report as JSON text, its parts replaceable one by one.
struct ReportText {
    var vitals = [
        "systolic": "128", "diastolic": "82", "pulse": "76", "respiration": "18",
        "temperature": "36.8", "spo2": "97", "consciousness": "\"A\"", "oxygen": "false",
    ]
    var parts = ["status": "\"stable\"", "notes": "\"All is well.\""]

    /// The text with vitals and parts exchanged; an empty one leaves its member out.
    func with(vitals changed: [String: String] = [:], parts others: [String: String] = [:]) -> Self
    {
        var copy = self
        copy.vitals = vitals.merging(changed) { $1 }.filter { !$0.value.isEmpty }
        copy.parts = parts.merging(others) { $1 }.filter { !$0.value.isEmpty }
        return copy
    }

    func json(for appointment: String) -> String {
        let all = parts.merging([
            "appointment": "\"\(appointment)\"", "vitals": Self.object(vitals),
        ]) { given, _ in given }
        return Self.object(all)
    }

    private static func object(_ members: [String: String]) -> String {
        "{" + members.map { "\"\($0.key)\":\($0.value)" }.joined(separator: ",") + "}"
    }
}

/// What is wrong with a report, and what the answer must say of it.
struct WrongReport: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var vitals: [String: String] = [:]
    var parts: [String: String] = [:]
    let field: String
    let code: String
    var low: Double?
    var high: Double?

    static let all: [WrongReport] = [
        .init(
            testDescription: "a vital is missing", vitals: ["temperature": ""],
            field: "vitals.temperature", code: "missing"),
        .init(
            testDescription: "a vital is null", vitals: ["oxygen": "null"],
            field: "vitals.oxygen", code: "missing"),
        .init(
            testDescription: "the status is missing", parts: ["status": ""], field: "status",
            code: "missing"),
        .init(
            testDescription: "the notes are blank", parts: ["notes": "\" \\n\""], field: "notes",
            code: "missing"),
        .init(
            testDescription: "a pulse is impossible", vitals: ["pulse": "301"],
            field: "vitals.pulse", code: "impossible", low: 0, high: 300),
        .init(
            testDescription: "a temperature is in Fahrenheit", vitals: ["temperature": "98.6"],
            field: "vitals.temperature", code: "impossible", low: 25, high: 45),
        .init(
            testDescription: "a saturation is negative", vitals: ["spo2": "-1"],
            field: "vitals.spo2", code: "impossible", low: 0, high: 100),
        .init(
            testDescription: "the blood pressure is upside down", vitals: ["diastolic": "128"],
            field: "vitals.diastolic", code: "impossible", low: 0, high: 128),
        .init(
            testDescription: "a pulse is no whole number", vitals: ["pulse": "76.5"],
            field: "vitals.pulse", code: "impossible", low: 0, high: 300),
        .init(
            testDescription: "a pulse is a word", vitals: ["pulse": "\"fast\""],
            field: "vitals.pulse", code: "notANumber"),
        .init(
            testDescription: "a pulse is true", vitals: ["pulse": "true"], field: "vitals.pulse",
            code: "notANumber"),
        .init(
            testDescription: "a consciousness is unknown", vitals: ["consciousness": "\"Z\""],
            field: "vitals.consciousness", code: "impossible"),
        .init(
            testDescription: "a scale is unknown", vitals: ["spo2Scale": "3"],
            field: "vitals.spo2Scale", code: "impossible", low: 1, high: 2),
        .init(
            testDescription: "a vital is misspelt", vitals: ["puls": "76"], field: "vitals.puls",
            code: "unknownField"),
        .init(
            testDescription: "a part is unknown", parts: ["mood": "\"good\""], field: "mood",
            code: "unknownField"),
        .init(
            testDescription: "a status is unknown", parts: ["status": "\"fine\""],
            field: "status", code: "impossible"),
        .init(
            testDescription: "a vital is given and not obtained",
            parts: ["notObtained": #"{"pulse":{"code":"refused"}}"#], field: "notObtained.pulse",
            code: "impossible"),
        .init(
            testDescription: "another reason has no words", vitals: ["pulse": ""],
            parts: ["notObtained": #"{"pulse":{"code":"other"}}"#],
            field: "notObtained.pulse.text", code: "missing"),
        .init(
            testDescription: "a death has no details", parts: ["status": "\"deceased\""],
            field: "death.time", code: "missing"),
        .init(
            testDescription: "a death belongs to another status",
            parts: ["death": #"{"time":"2026-01-01T10:00"}"#], field: "death", code: "impossible"),
        .init(
            testDescription: "a death is of somebody else",
            parts: [
                "status": "\"deceased\"",
                "death": #"""
                {"time":"2026-01-01T10:00","confirmedBy":"Dr Mwangi","circumstances":"At home.",
                 "patientName":"Somebody Else"}
                """#,
            ], field: "death.patientName", code: "nameMismatch"),
        .init(
            testDescription: "no appointment is named", parts: ["appointment": "null"],
            field: "appointment", code: "missing"),
    ]
}

@Suite("A report as JSON")
struct ReportInputTests {
    @Test(
        "is refused where something is wrong with it, and nothing is filed",
        arguments: WrongReport.all)
    func wrong(report: WrongReport) throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let input = ReportText().with(vitals: report.vitals, parts: report.parts)
            .json(for: visit.reference)
        let before = try clinic.records()
        for verb in ["check", "create"] {
            let run = try clinic.run("reports", verb, "--as", "amina", "--json", input: input)
            #expect(run.status == .exited(65), "\(run.errors)")
            let answer = try Answer(run)
            #expect(answer["ok"].flag == false)
            let error = answer["errors"].list.first { $0["field"].text == report.field }
            #expect(error?["code"].text == report.code, "\(answer)")
            #expect(error?["low"].number == report.low)
            #expect(error?["high"].number == report.high)
        }
        #expect(try clinic.records() == before)
    }

    @Test("is refused when it is no report at all", arguments: ["check", "create"])
    func noJSON(verb: String) throws {
        let clinic = try Clinic.seeded()
        let inputs = [
            "", "{", "[]", "null", "\"text\"", "{\"appointment\":1}x", "{\"a\":NaN}", "\u{0}",
            "{\"appointment\":\"A-1\",\"appointment\":\"A-2\"}",
            String(repeating: "[", count: 100_000), String(repeating: " ", count: 2_000_000),
        ]
        for input in inputs {
            let run = try clinic.run("reports", verb, "--as", "amina", "--json", input: input)
            #expect(run.status == .exited(65), "\(input.prefix(50))")
            #expect(try Answer(run)["errors"].list.first?["code"].text == "notJSON")
        }
    }

    @Test(
        "is refused to whom it does not belong",
        arguments: [
            ("otieno", 65, "notYours"), ("wambui", 77, "notPermitted"),
            ("grace", 77, "notPermitted"),
            ("wanjiku", 77, "notPermitted"),
        ])
    func others(user: String, status: Int32, code: String) throws {
        let clinic = try Clinic.seeded()
        let input = ReportText().json(for: try clinic.dueVisit().reference)
        for verb in ["check", "create"] {
            let run = try clinic.run("reports", verb, "--as", user, "--json", input: input)
            #expect(run.status == .exited(status))
            #expect(try Answer(run)["errors"].list.first?["code"].text == code, "\(run.output)")
        }
    }

    @Test("is filed once; the second is told that there is one already")
    func twice() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let input = ReportText().with(
            vitals: ["weight": "61.0", "glucose": "5.4", "pain": "2"]
        ).json(for: visit.reference)
        let filed = try clinic.ask("reports", "create", "--as", "amina", input: input)
        #expect(filed["ok"].flag == true && filed["alert"].isNull)
        #expect(filed["status"].text == "stable" && filed["news2Total"].number == 0)
        let reports = try clinic.reports(of: visit)
        #expect(reports.first?["reference"] == filed["reference"])
        #expect(reports.first?["vitals"]["weight"].number == 61)
        let shown = try clinic.ask("appointments", "show", visit.reference)
        #expect(shown["report"] == filed["reference"])
        #expect(shown["state"].text == "completed")

        let run = try clinic.run("reports", "create", "--as", "amina", "--json", input: input)
        #expect(run.status == .exited(65))
        #expect(try Answer(run)["errors"].list.first?["code"].text == "alreadyReported")
        #expect(try clinic.reports(of: visit).count == reports.count)
    }

    @Test("is filed once under one operation, however often it is sent")
    func operation() throws {
        let clinic = try Clinic.seeded()
        let input = ReportText().json(for: try clinic.dueVisit().reference)
        let words = ["reports", "create", "--as", "amina", "--operation", "import-7", "--json"]
        let first = try Answer(try clinic.run(words, input: input))
        #expect(first["ok"].flag == true)
        let records = try clinic.records()
        #expect(try Answer(try clinic.run(words, input: input))["reference"] == first["reference"])
        #expect(try clinic.records() == records)
    }

    @Test("asks about what is unusual, and is filed once each question is answered")
    func questions() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let unusual = ReportText().with(
            vitals: ["spo2": "84", "spo2Scale": "2"], parts: ["status": "\"critical\""])
        let input = unusual.json(for: visit.reference)
        let check = try clinic.ask("reports", "check", "--as", "amina", input: input)
        #expect(check["ok"].flag == true, "questions never change ok")
        let asked = check["questions"].list.compactMap { $0["id"].text }
        #expect(Set(asked) == ["unusual.spo2", "scale2.order", "status.worse"])

        let run = try clinic.run("reports", "create", "--as", "amina", "--json", input: input)
        #expect(run.status == .exited(65))
        let errors = try Answer(run)["errors"].list
        #expect(Set(errors.compactMap { $0["field"].text }) == Set(asked))
        #expect(errors.allSatisfy { $0["code"].text == "unanswered" })

        let some = unusual.with(parts: ["confirmed": #"["unusual.spo2"]"#])
        #expect(
            try clinic.run(
                "reports", "create", "--as", "amina", input: some.json(for: visit.reference)
            )
            .status == .exited(65))
        let list = "[" + asked.map { "\"\($0)\"" }.joined(separator: ",") + "]"
        let all = unusual.with(parts: ["confirmed": list])
        let filed = try clinic.ask(
            "reports", "create", "--as", "amina", input: all.json(for: visit.reference))
        #expect(filed["alert"].text?.hasPrefix("L-") == true)
        #expect(filed["messages"].number ?? 0 >= 4)
    }

    @Test("is scored by NEWS2 with its points")
    func score() throws {
        let clinic = try Clinic.seeded()
        let report = ReportText().with(vitals: [
            "respiration": "25", "spo2": "93", "oxygen": "true", "systolic": "95", "pulse": "131",
            "consciousness": "\"V\"", "temperature": "39.1",
        ]).json(for: try clinic.dueVisit().reference)
        let news2 = try clinic.ask("reports", "check", "--as", "amina", input: report)["news2"]
        let expected = """
            {"applies":true,"complete":true,"total":17,"band":"high",
             "points":{"respiration":3,"spo2":2,"oxygen":2,"systolic":2,"pulse":3,
                       "consciousness":3,"temperature":2}}
            """
        #expect(news2 == (try Answer(expected)))
    }

    @Test("has no total where a vital could not be obtained")
    func incomplete() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let report = ReportText().with(
            vitals: ["temperature": ""],
            parts: ["notObtained": #"{"temperature":{"code":"equipment","text":"broken"}}"#]
        ).json(for: visit.reference)
        let check = try clinic.ask("reports", "check", "--as", "amina", input: report)
        #expect(check["ok"].flag == true)
        #expect(check["news2"]["complete"].flag == false && check["news2"]["total"].isNull)
        #expect(check["news2"]["missing"].list.map(\.text) == ["temperature"])
        try clinic.require("reports", "create", "--as", "amina", input: report)
        let filed = try #require(try clinic.reports(of: visit).first)
        #expect(filed["news2Total"].isNull)
        #expect(filed["notObtained"]["temperature"]["code"].text == "equipment")
    }

    @Test(
        "is not scored for a child or in pregnancy, with the reason",
        arguments: [
            "date_of_birth = date('now', '-15 years')", "pregnant = 1",
        ])
    func notApplicable(change: String) throws {
        let clinic = try Clinic.seeded()
        try clinic.sql("UPDATE patients SET \(change) WHERE id = 123")
        let report = ReportText().json(for: try clinic.dueVisit().reference)
        let news2 = try clinic.ask("reports", "check", "--as", "amina", input: report)["news2"]
        #expect(news2["applies"].flag == false)
        #expect(news2["reason"].text?.isEmpty == false)
        #expect(news2["total"].isNull)
    }

    @Test("of a death needs no invented numbers, and tells nobody's family of it")
    func death() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let vitals = ReportText().vitals.keys
        let reasons = vitals.map { "\"\($0)\":{\"code\":\"deceased\"}" }.joined(separator: ",")
        let report = ReportText().with(
            vitals: Dictionary(uniqueKeysWithValues: vitals.map { ($0, "") }),
            parts: [
                "status": "\"deceased\"", "notObtained": "{\(reasons)}",
                "confirmed": "[\"death.beforeReport\",\"death.beforeVisit\"]",
                "death": """
                {"time":"2026-01-01T10:00","confirmedBy":"Dr Samuel Mwangi",
                 "circumstances":"Peacefully, at home.","patientName":"wanjiku kamau"}
                """,
            ]
        ).json(for: visit.reference)
        let filed = try clinic.ask("reports", "create", "--as", "amina", input: report)
        #expect(filed["alert"].text != nil)
        let booked = try clinic.ask("appointments", "list", "--patient", visit.patient).list
        let states = Set(booked.compactMap { $0["state"].text })
        #expect(!states.contains("requested"), "\(states)")
        let texts = try clinic.sql(
            "SELECT replace(body, char(10), ' ') FROM notifications WHERE patient_id = 123 "
                + "AND (channel = 'sms' OR recipient_contact_id IS NOT NULL) "
                + "AND state = 'queued'")
        #expect(texts.count >= 5)
        for text in texts {
            for word in ["died", "death", "eceased", "dead"] { #expect(!text.contains(word)) }
        }
    }
}
