import TerminalHarness
import Testing

@Suite("The command line")
struct ContractTests {
    @Test(
        "answers with an array of rows",
        arguments: [
            (["users", "list"], ["reference", "username", "name", "role", "active"]),
            (["patients", "list"], ["reference", "name", "born", "sex", "county", "status"]),
            (["patients", "list", "--worst-first", "--limit", "3"], ["reference", "status"]),
            (["patients", "list", "--matching", "wanjik"], ["reference", "name"]),
            (
                ["appointments", "list"],
                ["reference", "patient", "patientName", "caregiver", "state", "start", "end"]
            ),
            (["appointments", "list", "--patient", "123"], ["reference", "start", "end"]),
            (
                ["reports", "list", "--patient", "P-0123"],
                ["reference", "appointment", "status", "vitals", "notes", "submitted"]
            ),
            (["alerts", "list"], ["reference", "patient", "severity", "reason", "state"]),
            (["alerts", "list", "--all"], ["reference", "state", "opened"]),
            (["notifications", "list"], ["reference", "channel", "state", "address"]),
            (["notifications", "list", "--state", "sent"], ["reference", "state"]),
            (["doctor"], ["subject", "verdict", "words"]),
        ])
    func listings(words: [String], names: [String]) throws {
        let clinic = try Clinic.seeded()
        let run = try clinic.run(words + ["--json"])
        #expect(run.status == .success)
        #expect(run.errors.isEmpty)
        let rows = try Answer(run)
        #expect(rows.isArray && !rows.list.isEmpty)
        for row in rows.list { #expect(row.names.isSuperset(of: names), "\(row)") }
        let words = try clinic.run(words)
        #expect(words.status == .success && !words.output.isEmpty && words.errors.isEmpty)
        #expect(!words.output.hasPrefix("["))
    }

    @Test("gives times in the clinic's zone and takes a reference or its number")
    func references() throws {
        let clinic = try Clinic.seeded()
        let stamp = /\d{4}-\d\d-\d\dT\d\d:\d\d/
        for name in ["start", "end"] {
            let row = try clinic.ask("appointments", "list").list.first?[name].text ?? ""
            #expect(try stamp.wholeMatch(in: row) != nil, "\(row)")
        }
        let shown = try ["P-0123", "p-0123", "123"].map { try clinic.ask("patients", "show", $0) }
        #expect(shown[0] == shown[1] && shown[1] == shown[2])
        #expect(shown[0]["patient"]["reference"].text == "P-0123")
        #expect(shown[0]["contacts"].list.count == 2)
    }

    @Test("shows an alert with what happened to it and who was told")
    func alert() throws {
        let clinic = try Clinic.seeded()
        try clinic.require("alerts", "acknowledge", "L-0021", "--as", "wambui")
        let answer = try clinic.ask("alerts", "show", "L-0021")
        #expect(answer["alert"]["state"].text == "acknowledged")
        #expect(answer["alert"]["next"].text?.hasPrefix("opens again ") == true)
        #expect(answer["events"].list.last?["kind"].text == "acknowledged")
        let told = answer["messages"].list
        #expect(told.contains { $0["why"].text == "asked to call" })
        #expect(told.allSatisfy { $0["notification"]["state"].text != nil })
        let open = try clinic.ask("alerts", "release", "L-0021", "--as", "wambui")
        #expect(open["state"].text == "open" && open["tier"].number == 1)
        #expect(try clinic.run("alerts", "show", "L-0021").output.contains("handed back"))
    }

    @Test(
        "refuses with a status, a code and a sentence, and changes nothing",
        arguments: [
            (["patients", "show", "P-9999"], 66, "notFound"),
            (["patients", "show", "A-0001"], 64, "usage"),
            (["patients", "show", "somebody"], 64, "usage"),
            (["patients", "list", "--as", "nobody"], 66, "notFound"),
            (["appointments", "show", "A-99999"], 66, "notFound"),
            (["appointments", "list", "--day", "yesterday"], 64, "usage"),
            (["appointments", "list", "--day", "2026-02-30"], 64, "usage"),
            (["reports", "list", "--patient", "P-9999"], 66, "notFound"),
            (["alerts", "acknowledge", "L-9999", "--as", "wambui"], 66, "notFound"),
            (["alerts", "acknowledge", "L-0021"], 65, "missing"),
            (["alerts", "show", "L-9999"], 66, "notFound"),
            (["alerts", "show", "L-0021", "--as", "grace"], 77, "notPermitted"),
            (["alerts", "release", "L-0021", "--as", "wambui"], 65, "notOwned"),
            (["alerts", "release", "L-0001", "--as", "wambui"], 65, "resolved"),
            (["alerts", "resolve", "L-0021", "--note", " ", "--as", "wambui"], 65, "missing"),
            (["alerts", "resolve", "L-0001", "--note", "x", "--as", "wambui"], 65, "resolved"),
            (["alerts", "acknowledge", "L-0021", "--as", "grace"], 77, "notPermitted"),
            (["alerts", "acknowledge", "L-0021", "--as", "amina"], 77, "notPermitted"),
            (["patients", "show", "P-0101", "--as", "wanjiku"], 77, "notPermitted"),
            (["reports", "list", "--patient", "P-0123", "--as", "grace"], 77, "notPermitted"),
            (["reports", "list", "--patient", "P-0101", "--as", "wanjiku"], 77, "notPermitted"),
            (["users", "list", "--as", "amina"], 77, "notPermitted"),
            (["users", "disable", "amina", "--as", "grace"], 77, "notPermitted"),
            (["users", "disable", "nobody"], 66, "notFound"),
            (["notifications", "list", "--as", "amina"], 77, "notPermitted"),
            (["audit", "verify", "--as", "drmwangi"], 77, "notPermitted"),
            (["init", "--seed", "/no/such/file.sql"], 66, "notFound"),
            (["patients", "list", "--settings", "/no/such/file.yaml"], 69, "unavailable"),
            (["patients", "list", "--database", "/no/such/file.db"], 69, "unavailable"),
        ])
    func refusals(words: [String], status: Int32, code: String) throws {
        let clinic = try Clinic.seeded()
        let before = try clinic.records()
        let plain = try clinic.run(words)
        #expect(plain.status == .exited(status), "\(plain.errors)")
        #expect(plain.output.isEmpty)
        #expect(plain.errors.hasPrefix("homecare: ") && plain.errors.hasSuffix("\n"))
        let run = try clinic.run(words + ["--json"])
        #expect(run.status == .exited(status))
        #expect(run.errors.isEmpty, "\(run.errors)")
        let answer = try Answer(run)
        #expect(answer["ok"].flag == false)
        let error = try #require(answer["errors"].list.first)
        #expect(error["code"].text == code)
        #expect(error.names.isSuperset(of: ["field", "code", "message"]))
        #expect(try clinic.records() == before)
    }

    @Test(
        "answers 64 to what it does not know, in words or in JSON",
        arguments: [
            ["nonsense"], ["patients", "nonsense"], ["patients", "show"], ["--nonsense"],
            ["users", "add", "x", "--name", "X", "--role", "king"],
            ["notifications", "list", "--state", "perhaps"],
            ["patients", "list", "--limit", "few"],
        ])
    func usage(words: [String]) throws {
        let clinic = try Clinic.seeded()
        let inWords = try clinic.run(words)
        #expect(inWords.status == .exited(64))
        #expect(inWords.output.isEmpty)
        #expect(inWords.errors.contains("Usage:"))
        let inJSON = try clinic.run(words + ["--json"])
        #expect(inJSON.status == .exited(64))
        #expect(inJSON.output.hasPrefix("{\"errors\":[{\"code\":\"usage\""))
        #expect(inJSON.errors.isEmpty)
    }

    @Test(
        "lets nobody act for somebody where nobody acts",
        arguments: [
            ["worker", "--once"], ["init"], ["theme", "list"], ["screens"], ["demo"], [],
            ["theme", "check", "x"],
        ])
    func actsForNobody(words: [String]) throws {
        let clinic = try Clinic.seeded()
        let before = try clinic.contents()
        let run = try clinic.run(words + ["--as", "amina"])
        #expect(run.status == .exited(64), "\(run.output)")
        #expect(run.output.isEmpty && run.errors.contains("--as"), "\(run.errors)")
        #expect(try clinic.contents() == before)
    }

    @Test("holds the name of an operation to what it was first used for")
    func operations() throws {
        let clinic = try Clinic.seeded()
        func order(
            _ scale: String, _ reason: String, as user: String = "drmwangi",
            operation: String = "mine"
        ) throws -> ProgramRun {
            try clinic.run(
                "patients", "order", "P-0123", "--spo2-scale", scale, "--reason", reason,
                "--as", user, "--operation", operation, "--json")
        }
        try #require(order("2", "COPD").status == .success)
        let after = try clinic.records()
        #expect(try order("2", "COPD").status == .success)
        #expect(try clinic.records() == after)
        let report = try clinic.ask("reports", "list", "--patient", "P-0123").list.first
        let addendum = try clinic.run(
            "reports", "amend", report?["reference"].text ?? "", "--reason", "x", "--text", "y",
            "--as", "drmwangi", "--operation", "mine", "--json")
        for run in [
            try order("2", "Asthma"), try order("1", "COPD"),
            try order("2", "COPD", as: "drshah"), addendum,
        ] {
            #expect(run.status == .exited(65), "\(run.output)")
            #expect(try Answer(run)["errors"].list.first?["code"].text == "operationReused")
        }
        #expect(try clinic.records() == after)
        #expect(try order("2", "COPD", operation: "").status == .exited(64))
    }

    @Test("lists in a day what runs in it, and not what only touches it")
    func intervals() throws {
        let clinic = try Clinic.seeded()
        try clinic.sql("UPDATE appointments SET state = 'cancelled'")
        // Minutes from the dawn of 2031-05-01 UTC: before midnight, up to it, over it, from it on.
        let spans = [(1380, 1439), (1320, 1440), (1260, 1441), (1440, 1500)]
        let ids = try clinic.sql("SELECT id FROM appointments ORDER BY id LIMIT 4")
        for (id, span) in zip(ids, spans) {
            try clinic.sql(
                """
                UPDATE appointments SET starts_at = 1935360000000 + \(span.0) * 60000, \
                ends_at = 1935360000000 + \(span.1) * 60000 WHERE id = \(id)
                """)
        }
        try clinic.folder.write("clinic:\n  zone: Etc/UTC", to: "homecare.yaml")
        let listed = try clinic.ask("appointments", "list", "--day", "2031-05-02").list
        #expect(listed.map { $0["start"].text } == ["2031-05-01T21:00", "2031-05-02T00:00"])
        let before = try clinic.ask("appointments", "list", "--day", "2031-05-01").list
        #expect(before.count == 3)
    }

    @Test("acts with the permissions of whoever is named, and audits that person")
    func actors() throws {
        let clinic = try Clinic.seeded()
        #expect(try clinic.ask("patients", "list", "--as", "wanjiku").list.count == 1)
        let own = try clinic.ask("patients", "list", "--as", "amina").list.count
        let all = try clinic.ask("patients", "list").list.count
        #expect(own > 1 && own < all)
        let names = try clinic.ask("alerts", "list", "--as", "grace").list
        #expect(!names.isEmpty && names.allSatisfy { $0["reason"].isNull })
        try clinic.require("reports", "list", "--patient", "P-0123", "--as", "drmwangi")
        let last = try clinic.sql("SELECT actor_id FROM audit_entries ORDER BY id DESC LIMIT 1")
        #expect(last == ["4"])
    }

    @Test("refuses a second seed, and brings an existing clinic up to date")
    func secondInit() throws {
        let clinic = try Clinic.seeded()
        let before = try clinic.records()
        let run = try clinic.run("init", "--seed", "\(Clinic.share)/seed.sql", "--json")
        #expect(run.status == .exited(65))
        #expect(try Answer(run)["ok"].flag == false)
        let again = try clinic.ask("init")
        #expect(again["ok"].flag == true && again["created"].flag == false)
        #expect(try clinic.records() == before)
    }

    @Test("finds an audit entry that was changed behind its back")
    func audit() throws {
        let clinic = try Clinic.seeded()
        try clinic.require("reports", "list", "--patient", "P-0123", "--as", "amina")
        let whole = try clinic.ask("audit", "verify")
        #expect(whole["ok"].flag == true && whole["entries"].number ?? 0 >= 2)
        let triggers = try clinic.sql(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit_entries'")
        for trigger in triggers { try clinic.sql("DROP TRIGGER \(trigger)") }
        try clinic.sql("UPDATE audit_entries SET actor_id = 12 WHERE id = 2")
        let run = try clinic.run("audit", "verify", "--json")
        #expect(run.status == .exited(65))
        #expect(try Answer(run)["errors"].list.first?["message"].text?.contains("entry 2") == true)
    }
}

extension Clinic {
    /// Everything in the file but the audit, which also tells of attempts and of reading.
    func records() throws -> String {
        let script = """
            import sqlite3, sys
            for line in sqlite3.connect(sys.argv[1]).iterdump():
                if 'INTO "audit_entries"' not in line: print(line)
            """
        let run = try ProgramRun("/usr/bin/python3", ["-c", script, database])
        try #require(run.status == .success, "\(run.errors)")
        return run.output
    }
}
