import TerminalHarness
import Testing

@Suite("What is no value at the command line")
struct BadValuesTests {
    private static let booking = [
        "--patient", "P-0102", "--caregiver", "C-0001", "--mode", "in-person",
    ]

    /// A number below zero is read as one, and refused for what it is.
    @Test(
        "is read also where it begins with a hyphen",
        arguments: [
            (
                ["appointments", "create"] + BadValuesTests.booking
                    + ["--start", "2027-03-09T10:00", "--minutes", "-5"], 65, "minutes", "tooShort"
            ),
            (
                ["appointments", "create"] + BadValuesTests.booking + [
                    "--start", "-5", "--minutes", "60",
                ], 64,
                "start", "usage"
            ),
            (["caregivers", "availability", "C-0001", "--buffer", "-10"], 65, "buffer", ""),
            (["caregivers", "availability", "C-0001", "--notice", "-1"], 65, "notice", ""),
            (["caregivers", "availability", "C-0001", "--rate", "-1"], 64, "rate", "usage"),
            (
                ["caregivers", "slots", "--caregiver", "C-0001", "--days", "-2"], 65, "days",
                "impossible"
            ),
            (["caregivers", "list", "--max-rate", "-1"], 64, "maxRate", "usage"),
            (["caregivers", "list", "--min-rating", "-4.5"], 64, "minRating", "usage"),
            (["patients", "contacts", "P-0102", "--remove", "-1"], 66, "contact", "notFound"),
            (
                ["patients", "contacts", "P-0102", "--move", "1", "--to", "-1"], 66, "contact",
                "notFound"
            ),
            (["patients", "change", "P-0102", "--county", "-5"], 65, "county", "unknown"),
            (["patients", "show", "--", "-5"], 64, "patient", "usage"),
        ] as [([String], Int32, String, String)])
    func hyphen(words: [String], status: Int32, field: String, code: String) throws {
        let clinic = try Clinic.seeded()
        let before = try clinic.records()
        let run = try clinic.run(json(words))
        #expect(run.status == .exited(status), "\(run.output)\(run.errors)")
        let error = try #require(try Answer(run)["errors"].list.first)
        #expect(error["field"].text == field)
        #expect(code.isEmpty || error["code"].text == code)
        #expect(error["message"].text?.contains("Missing value") == false)
        #expect(try clinic.records() == before)
    }

    /// `--json` stands before the end of the options, where there is one.
    private func json(_ words: [String]) -> [String] {
        guard let end = words.firstIndex(of: "--") else { return words + ["--json"] }
        return words[..<end] + ["--json"] + words[end...]
    }

    @Test(
        "is told with its option, and no longer than a sentence has room",
        arguments: [
            (["patients", "show", String(repeating: "x", count: 10_000)], "patient"),
            (["patients", "show", "\u{1B}[31mred\u{7}"], "patient"),
            (["caregivers", "list", "--county", String(repeating: "n", count: 10_000)], "county"),
            (
                ["appointments", "create"] + BadValuesTests.booking + [
                    "--start", "2027-03-09T10:00", "--minutes", "60", "--weekly", "--until", "May",
                ], "until"
            ),
            (["caregivers", "slots", "--caregiver", "C-0001", "--from", "soon"], "from"),
            (["appointments", "list", "--day", "2026-02-30"], "day"),
            (["patients", "list", "--limit", "0"], ""),
            (["patients", "contacts", "P-0102", "--add", " "], "add"),
            (["caregivers", "availability", "C-0001", "--counties", ""], "counties"),
            (["caregivers", "availability", "C-0001", "--specialties", "  "], "specialties"),
        ])
    func told(words: [String], field: String) throws {
        let clinic = try Clinic.seeded()
        let answered = try clinic.run(words + ["--json"])
        #expect(answered.status == .exited(64))
        let error = try #require(try Answer(answered)["errors"].list.first)
        #expect(error["field"].text == field && (error["message"].text?.count ?? 0) < 200)
        let told = try clinic.run(words).errors
        let isSafe = told.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 32 }
        #expect(isSafe && told.count < 800, "\(told)")
    }

    @Test("is what no UTF-8 text is: it would be kept as something else")
    func bytes() throws {
        let clinic = try Clinic.seeded()
        let before = try clinic.records()
        let script = #""$0" patients change P-0102 --address "$(printf 'Flat \377')" "$@""#
        for more in [[], ["--json"]] {
            let run = try ProgramRun(
                "/bin/sh", ["-c", script, clinic.program] + more,
                environment: clinic.environment, directory: clinic.folder.path)
            #expect(run.status == .exited(64))
            #expect((run.output + run.errors).contains("no UTF-8 text"), "\(run.output)")
        }
        #expect(try clinic.records() == before)
    }

    @Test("is a text like any other where it begins with a hyphen")
    func text() throws {
        let clinic = try Clinic.seeded()
        let booked = try clinic.run(
            ["appointments", "create"] + Self.booking + [
                "--start", "2027-03-09T10:00", "--minutes", "60", "--notes", "- the dog is loose",
                "--json",
            ])
        #expect(try Answer(booked)["notes"].text == "- the dog is loose", "\(booked.output)")
        for words in [["patients", "list", "--json", "-x"], ["patients", "list", "--limit"]] {
            #expect(try clinic.run(words).status == .exited(64))
        }
        #expect(try clinic.run("patients", "list", "-h").status == .success)
    }
}
