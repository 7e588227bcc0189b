import TerminalHarness
import Testing

@Suite("Appointments at the command line")
struct AppointmentsTests {
    /// Amina makes visits on weekdays from 07:30; nothing of the seed lies so far ahead.
    private static let morning = "2027-03-09T10:00"

    private static func create(
        _ more: [String] = [], patient: String = "P-0102", caregiver: String = "C-0001",
        start: String = morning
    ) -> [String] {
        [
            "appointments", "create", "--patient", patient, "--caregiver", caregiver, "--start",
            start, "--minutes", "60", "--mode", "in-person", "--json",
        ] + more
    }

    @Test("are booked without a word on what for: the answer says it")
    func likelySpecialty() throws {
        let clinic = try Clinic.seeded()
        let known = try Answer(try clinic.run(Self.create(patient: "P-0123")))
        #expect(known["specialty"].text == "Nursing" && known["state"].text == "confirmed")
        // Never there before, and she does three things: what she did last.
        let strange = try Answer(try clinic.run(Self.create(start: "2027-03-09T14:00")))
        let does = ["Nursing", "Geriatric Care", "Medication Management"]
        #expect(strange["specialty"].text.map(does.contains) == true)
        // What is named is taken, also by its beginning, and refused where it is not clear.
        let named = try Answer(
            try clinic.run(Self.create(["--specialty", "medi"], start: "2027-03-10T10:00")))
        #expect(named["specialty"].text == "Medication Management")
        for (name, words) in [("n", "Nursing, Nutrition"), ("magic", "There are: ")] {
            let refused = try clinic.run(
                Self.create(["--specialty", name], start: "2027-03-10T14:00"))
            #expect(refused.status == .exited(66))
            let error = try #require(try Answer(refused)["errors"].list.first)
            #expect(error["field"].text == "specialty" && error["code"].text == "wrongSpecialty")
            #expect(error["message"].text?.contains(words) == true)
        }
    }

    @Test("say that nobody on the patient's side hears of them")
    func nobodyTold() throws {
        let clinic = try Clinic.seeded()
        let wanted = try Answer(try clinic.run(Self.create(patient: "P-0104")))
        #expect(wanted["warnings"].list.isEmpty)
        try clinic.sql(
            """
            INSERT INTO consents (patient_id, purpose, given_by, how, given_at, withdrawn_at)
            VALUES (104, 'messages', 'Himself', 'phone', 0, 5)
            """)
        let booked = try Answer(
            try clinic.run(Self.create(patient: "P-0104", start: "2027-03-10T10:00")))
        let visit = try #require(booked["reference"].text)
        let changes = [
            ["reschedule", visit, "--start", "2027-03-11T10:00"], ["status", visit, "cancelled"],
            ["status", visit, "confirmed"],
        ]
        let answers =
            try [booked]
            + changes.map { try Answer(try clinic.run(["appointments"] + $0 + ["--json"])) }
        for answer in answers {
            #expect(answer["warnings"].list.map { $0["code"].text } == ["patientNotTold"])
        }
        let words = try clinic.run(["appointments", "status", visit, "cancelled"]).output
        #expect(words.contains("No message goes to the patient: messages are not wanted."))
        let video = try Answer(
            try clinic.run(
                Self.create(patient: "P-0104", start: "2027-03-12T10:00").map {
                    $0 == "in-person" ? "virtual" : $0
                }))
        let shown = try clinic.require(
            "appointments", "show", try #require(video["reference"].text)
        ).output
        #expect(shown.contains("The clinic has set no video address"))
    }

    @Test("say the town of a new patient's house")
    func town() throws {
        let clinic = try Clinic.seeded()
        try clinic.sql("UPDATE patients SET address = 'Block C4', place = 'Ruiru' WHERE id = 102")
        #expect(try Answer(try clinic.run(Self.create()))["address"].text == "Block C4, Ruiru")
    }

    @Test("at home keep an address that is on record, however it is emptied")
    func emptiedAddress() throws {
        let clinic = try Clinic.seeded()
        try clinic.sql("UPDATE patients SET address = 'Block C4', place = 'Ruiru' WHERE id = 102")
        let booked = try Answer(try clinic.run(Self.create(["--address", "  "])))
        #expect(booked["address"].text == "Block C4, Ruiru")
        let visit = try #require(booked["reference"].text)
        try clinic.require("appointments", "reschedule", visit, "--address", "House 9")
        let emptied = try clinic.ask("appointments", "reschedule", visit, "--address", "")
        #expect(emptied["address"].text == "Block C4, Ruiru")
    }

    @Test("a move is not offered the time at which the visit is")
    func ownTime() throws {
        let clinic = try Clinic.seeded()
        _ = try clinic.run(Self.create(patient: "P-0123", start: "2027-03-09T09:00"))
        let visit = try #require(
            try Answer(try clinic.run(Self.create(start: "2027-03-09T10:30")))["reference"].text)
        let refused = try clinic.run(
            "appointments", "reschedule", visit, "--start", "2027-03-09T09:30", "--json")
        #expect(refused.status == .exited(65))
        let starts = try Answer(refused)["alternatives"].list.map { $0["start"].text }
        #expect(!starts.isEmpty && !starts.contains("2027-03-09T10:30"))
    }

    @Test("moves, states and holds under a name are done once and refuse anything else under it")
    func operations() throws {
        let clinic = try Clinic.seeded()
        let visit = try #require(try Answer(try clinic.run(Self.create()))["reference"].text)
        let hold = ["appointments", "hold"] + Self.create(start: "2027-03-10T09:00").dropFirst(2)
        let changes = [
            ["appointments", "reschedule", visit, "--start", "2027-03-09T14:00", "--json"],
            ["appointments", "status", visit, "cancelled", "--json"], hold,
        ]
        for (number, change) in changes.enumerated() {
            if number > 0 {
                let used = try clinic.run(change + ["--operation", "mine 0"])
                #expect(try Answer(used)["errors"].list.first?["code"].text == "operationReused")
            }
            let words = change + ["--operation", "mine \(number)"]
            let first = try clinic.run(words)
            #expect(first.status == .success, "\(first.output)")
            #expect(try clinic.run(words).output == first.output)
            #expect(try clinic.run(change + ["--operation", ""]).status == .exited(64))
        }
    }

    @Test("what is for others to do is said to be")
    func others() throws {
        let clinic = try Clinic.seeded()
        let visit = try #require(
            try Answer(
                try clinic.run(Self.create(["--as", "wanjiku"], patient: "P-0123")))["reference"]
                .text)
        let run = try clinic.run("appointments", "status", visit, "confirmed", "--as", "wanjiku")
        #expect(run.status == .exited(65) && run.errors.contains("that is for others to do"))
        try clinic.require("appointments", "status", visit, "confirmed", "--as", "amina")
    }

    @Test("of a series that clashes are told with how to leave them out")
    func series() throws {
        let clinic = try Clinic.seeded()
        _ = try clinic.run(Self.create(patient: "P-0123", start: "2027-03-16T10:00"))
        let words = Array(Self.create(["--weekly", "--count", "3"]).filter { $0 != "--json" })
        let run = try clinic.run(words)
        #expect(run.status == .exited(65))
        #expect(run.errors.contains("1 date cannot be booked"))
        #expect(run.errors.contains("To book the others: --without 2027-03-16\n"))
        try #require(try clinic.run(words + ["--without", "2027-03-16"]).status == .success)
    }

    @Test("of a series of which one date is left are one visit, said before and after")
    func oneLeft() throws {
        let clinic = try Clinic.seeded()
        _ = try clinic.run(Self.create(patient: "P-0123", start: "2027-03-16T10:00"))
        let words = Array(Self.create(["--weekly", "--count", "2"]).filter { $0 != "--json" })
        let refused = try clinic.run(words)
        #expect(refused.status == .exited(65))
        #expect(
            refused.errors.contains("Only Tue 9 Mar 2027 is left: one visit and no series."),
            "\(refused.errors)")
        let booked = try clinic.run(words + ["--without", "2027-03-16"])
        #expect(booked.status == .success)
        #expect(booked.output.contains("It is one visit only and no series"), "\(booked.output)")
    }

    @Test("of a series of which every date clashes offer no others, and say a reason once")
    func wholeSeries() throws {
        let clinic = try Clinic.seeded()
        try clinic.sql("UPDATE credentials SET expires_on = '2027-03-01' WHERE caregiver_id = 1")
        let words = Array(Self.create(["--weekly", "--count", "3"]).filter { $0 != "--json" })
        let run = try clinic.run(words)
        #expect(run.status == .exited(65))
        #expect(run.errors.contains("None of the 3 dates can be booked: nothing was."))
        #expect(!run.errors.contains("--without"))
        #expect(run.errors.contains("3 dates, Tue 9 Mar 2027 to Tue 23 Mar 2027: Amina Njoroge"))
        #expect(run.errors.ranges(of: "Amina Njoroge").count == 1, "\(run.errors)")
    }

    @Test("a time that nobody keeps is not said to have been let go")
    func release() throws {
        let clinic = try Clinic.seeded()
        let held = try Answer(
            try clinic.run(
                [
                    "appointments", "hold", "--patient", "P-0102", "--caregiver", "C-0001",
                    "--start", Self.morning, "--minutes", "60", "--mode", "in-person", "--json",
                ]))
        let token = try #require(held["token"].text)
        for expected in ["The time is free for others.", "No time is kept under this token"] {
            let run = try clinic.require("appointments", "release", token)
            #expect(run.output.hasPrefix(expected), "\(run.output)")
        }
    }

    @Test("of a patient who is not on record are no empty list")
    func nobody() throws {
        let run = try Clinic.seeded().run("appointments", "list", "--patient", "P-9999")
        #expect(run.status == .exited(66) && run.errors.contains("P-9999"))
    }

    @Test("of another year are told with it")
    func year() throws {
        let clinic = try Clinic.seeded()
        try #require(
            try clinic.run(Self.create(start: "2027-10-12T10:00")).status == .success)
        let shown = try clinic.require("patients", "show", "P-0102").output
        #expect(shown.contains("Tue 12 Oct 2027 10:00"), "\(shown)")
    }

    @Test("are listed by patient, by caregiver and by day, in any of their meetings")
    func lists() throws {
        let clinic = try Clinic.seeded()
        let visit = try #require(try Answer(try clinic.run(Self.create()))["reference"].text)
        func list(_ words: String...) throws -> [Answer] {
            try Answer(try clinic.run(["appointments", "list", "--json"] + words)).list
        }
        let own = try list("--patient", "P-0102", "--limit", "2")
        #expect(own.count == 2 && own.last?["reference"].text == visit)
        let day = try list("--patient", "P-0102", "--day", "2027-03-09")
        #expect(day.map { $0["reference"].text } == [visit])
        #expect(try list("--patient", "P-0123", "--day", "2027-03-09").isEmpty)
        let hers = try list("--caregiver", "C-0001")
        #expect(hers.last?["reference"].text == visit && hers.count > 3)
        #expect(hers.allSatisfy { $0["caregiver"].text == "C-0001" })
        #expect(try clinic.run("appointments", "list", "--limit", "0").status == .exited(64))
    }

    @Test("a caregiver who may make them no more: whoever sees to it is told, and the doctor")
    func stranded() throws {
        let clinic = try Clinic.seeded()
        func doctor() throws -> [String] {
            try clinic.ask("doctor").list.filter {
                $0["subject"].text == "visits" && $0["verdict"].text == "notice"
            }.compactMap { $0["words"].text }.filter { $0.contains(" may not make ") }
        }
        // In the seed one has papers that end before the last of the visits.
        #expect(try doctor().map { $0.hasPrefix("Hassan Abdi Warsame may not make ") } == [true])
        let rejected = try clinic.require("admin", "verify", "C-0008", "--reject", "Not his")
        #expect(rejected.errors.contains("Peter Wafula Simiyu may not make "))
        let gone = try clinic.require("users", "disable", "amina")
        #expect(gone.errors.contains("Amina Njoroge may not make "))
        let findings = try doctor()
        #expect(findings.count == 3)
        #expect(findings.first?.hasSuffix("homecare appointments list --caregiver C-0001") == true)
        // A person without visits is no matter.
        #expect(try clinic.require("users", "disable", "halima").errors == "")
    }

    @Test("outside the availability are refused with the option that says why, also to accept one")
    func outside() throws {
        let clinic = try Clinic.seeded()
        let night = Self.create(start: "2027-03-09T22:00").filter { $0 != "--json" }
        let refused = try clinic.run(night)
        #expect(refused.status == .exited(65))
        #expect(refused.errors.contains("It is to be made all the same: --override REASON"))
        let asked = try Answer(
            try clinic.run(Self.create(["--as", "wanjiku"], patient: "P-0123")))
        let visit = try #require(asked["reference"].text)
        try clinic.require("caregivers", "availability", "C-0001", "--set", "none")
        let accept = ["appointments", "status", visit, "confirmed", "--as", "amina"]
        let run = try clinic.run(accept)
        #expect(run.status == .exited(65) && run.errors.contains("makes no visits"))
        #expect(run.errors.contains("It is to be made all the same: --reason REASON"))
        let json = try Answer(try clinic.run(accept + ["--json"]))
        #expect(json["errors"].list.first?["code"].text == "notAvailable")
        let known = try Answer(try clinic.run(accept + ["--reason", "I come", "--json"]))
        #expect(known["overrideReason"].text == "I come")
    }

    @Test("papers that end between two visits concern the later one alone")
    func papers() throws {
        let clinic = try Clinic.seeded()
        for day in ["2027-03-01", "2027-03-02"] {
            try #require(
                try clinic.run(Self.create(start: "\(day)T10:00")).status == .success)
        }
        for (last, words) in [("2027-03-02", nil), ("2027-03-01", "1 visit that")] {
            try clinic.sql(
                "UPDATE credentials SET expires_on = '\(last)' WHERE caregiver_id = 1")
            let said = try clinic.require("doctor").output
            #expect(said.contains("Amina Njoroge may not make ") == (words != nil), "\(last)")
            #expect(words.map(said.contains) != false, "\(last)")
        }
    }

    @Test("are rated once by their patient, and by nobody else")
    func rate() throws {
        let clinic = try Clinic.seeded()
        let done = try Answer(
            try clinic.run(
                "appointments", "list", "--patient", "P-0123", "--state", "completed", "--json")
        ).list
        let visit = try #require(done.last?["reference"].text)
        let before = try clinic.ask("caregivers", "show", "C-0001")["ratingCount"].number ?? -1
        let words = ["appointments", "rate", visit, "--stars", "4", "--comment", "Kind"]
        for name in ["grace", "amina", "drmwangi"] {
            #expect(try clinic.run(words + ["--as", name]).status == .exited(77), "\(name)")
        }
        let six = ["appointments", "rate", visit, "--stars", "6", "--as", "wanjiku"]
        #expect(try clinic.run(six).status == .exited(65))
        let rated = try clinic.run(words + ["--as", "wanjiku", "--json"])
        #expect(rated.status == .success, "\(rated.errors)\(rated.output)")
        let after = try clinic.ask("caregivers", "show", "C-0001")
        #expect(after["ratingCount"].number == before + 1)
        #expect(after["comments"].list.contains { $0["comment"].text == "Kind" })
        let again = try clinic.run(words + ["--as", "wanjiku", "--json"])
        #expect(again.status == .exited(65))
        #expect(try Answer(again)["errors"].list.first?["message"].text?.isEmpty == false)
    }
}
