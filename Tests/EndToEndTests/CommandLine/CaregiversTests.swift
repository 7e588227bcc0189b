import TerminalHarness
import Testing

@Suite("Caregivers at the command line")
struct CaregiversTests {
    @Test("are listed with why each stands where they do")
    func list() throws {
        let clinic = try Clinic.seeded()
        let rows = try clinic.ask(
            "caregivers", "list", "--patient", "P-0123", "--specialty", "nursing"
        ).list
        let first = try #require(rows.first)
        #expect(first["reference"].text == "C-0001" && first["username"].text == "amina")
        #expect(first["role"].text == "caregiver" && first["currency"].text == "KES")
        #expect(first["rungs"].list.map(\.text).starts(with: ["free", "recommended"]))
        #expect(first["recommendedBy"].list.first?.text == "Dr Samuel Mwangi")
        #expect(first["firstFree"]["start"].text != nil && first["firstFree"]["end"].text != nil)
        #expect(first["hourlyRate"].number == 1200 && first["county"].text == "047")
        // Nobody whose papers are not checked, or who is suspended.
        let all = try clinic.ask("caregivers", "list").list.map { $0["reference"].text }
        #expect(all.count == 10 && !all.contains("C-0011") && !all.contains("C-0012"))
    }

    @Test(
        "are narrowed by every wish",
        arguments: [
            (["--specialty", "Physiotherapy"], ["C-0003", "C-0008"]),
            (["--specialty", "4", "--county", "Kajiado"], ["C-0003"]),
            (["--language", "somali"], ["C-0006"]), (["--language", "gu"], ["C-0010"]),
            (["--name", "naser"], ["C-0007"]), (["--name", "SANK nas"], ["C-0007"]),
            (["--gender", "male", "--county", "016"], ["C-0004"]),
            (["--max-rate", "1100"], ["C-0004"]), (["--min-rating", "5"], []),
            (["--mode", "virtual", "--specialty", "Mental"], ["C-0009"]),
        ] as [([String], [String])])
    func narrowed(words: [String], found: [String]) throws {
        let clinic = try Clinic.seeded()
        let rows = try Answer(try clinic.run(["caregivers", "list", "--json"] + words)).list
        #expect(rows.compactMap { $0["reference"].text }.sorted() == found)
    }

    @Test("who are not free say why, and the list what to let go")
    func nobody() throws {
        let clinic = try Clinic.seeded()
        let night = ["--county", "047", "--from", "02:00", "--to", "04:00", "--day", "2999-01-01"]
        let rows = try Answer(try clinic.run(["caregivers", "list", "--json"] + night)).list
        #expect(rows.isEmpty)
        let run = try clinic.run(["caregivers", "list", "--county", "Lamu"])
        #expect(run.status == .success && run.output.contains("From any county: "))
        let soon = try clinic.ask("caregivers", "list", "--county", "047", "--minutes", "800")
        #expect(soon.list.count > 3)
        #expect(soon.list.allSatisfy { $0["whyNot"].text == "not working then" })
    }

    @Test("what to let go is an answer of its own, two wishes where one helps nobody")
    func easier() throws {
        let clinic = try Clinic.seeded()
        let wish = ["--specialty", "Physiotherapy", "--county", "Mombasa", "--gender", "female"]
        let one = try Answer(
            try clinic.run(["caregivers", "list", "--easier", "--json"] + wish)
        ).list
        #expect(one.first?["letGo"].list.map(\.text) == ["county"])
        #expect(one.first?["first"]["reference"].text == "C-0003")
        #expect(one.first?["freeCount"].number == 1 && one.first?["first"]["start"].text != nil)
        let two = try clinic.run(["caregivers", "list"] + wish + ["--max-rate", "100"])
        #expect(two.output.contains("From any county + At any rate: free "))
        #expect(two.output.contains(", Faith Chebet"))
        let said = try clinic.run(["caregivers", "list", "--json"] + wish)
        #expect(try Answer(said).list.isEmpty && said.errors.contains("--easier"))
        let none = wish + ["--max-rate", "100", "--language", "gu"]
        #expect(
            try clinic.run(["caregivers", "list"] + none).output.contains("of two, frees nobody"))
    }

    @Test("free times are refused where nothing could be booked, and for more days than are listed")
    func slots() throws {
        let clinic = try Clinic.seeded()
        let slots = ["caregivers", "slots", "--caregiver", "C-0001", "--json"]
        for (more, field) in [
            (["--days", "93"], "days"), (["--days", "0"], "days"),
            (["--patient", "P-0140"], "patient"),
        ] {
            let run = try clinic.run(slots + more)
            #expect(run.status == .exited(65), "\(more)")
            #expect(try Answer(run)["errors"].list.first?["field"].text == field)
        }
        #expect(try !Answer(try clinic.run(slots + ["--days", "92"])).list.isEmpty)
    }

    @Test("are named and offered in the beginnings of words, in one way everywhere")
    func beginnings() throws {
        let clinic = try Clinic.seeded()
        let week = try clinic.ask(
            "caregivers", "availability", "C-0001", "--specialties", "nurs, geri", "--counties",
            "kiam, nai")
        #expect(
            Set(week["specialties"].list.compactMap(\.text)) == ["Nursing", "Geriatric Care"])
        #expect(Set(week["counties"].list.compactMap(\.text)) == ["022", "047"])
        let all = try clinic.ask("caregivers", "list", "--county", "nai", "--specialty", "nurs")
        let women = try clinic.ask(
            "caregivers", "list", "--county", "nai", "--specialty", "nurs", "--gender", "f")
        #expect(!women.list.isEmpty && women.list.count < all.list.count)
        for wrong in [["--specialties", "n"], ["--counties", "k"]] {
            let run = try clinic.run(["caregivers", "availability", "C-0001"] + wrong)
            #expect(run.status != .success, "\(wrong)")
        }
    }

    @Test("whose time changes hear which booked visits lie outside then, and the doctor keeps on")
    func leftOutside() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.ask(
            "appointments", "create", "--patient", "P-0123", "--caregiver", "C-0001", "--start",
            "2027-03-09T10:00", "--minutes", "60", "--mode", "in-person")
        let reference = try #require(visit["reference"].text)
        let change = ["caregivers", "availability", "C-0001"]
        let narrow = try clinic.run(change + ["--set", "daily 7:30-18 virtual", "--json"])
        let left = try Answer(narrow)["visitsLeftOutside"].list
        #expect(left.contains { $0["reference"].text == reference }, "\(narrow.output)")
        #expect(try clinic.run(change + ["--set", "daily 0-24"]).status == .success)
        let off = ["--off", "2027-03-09 Leave"]
        let asked = try clinic.run(change + off)
        #expect(asked.status == .exited(65) && asked.errors.contains("--visits 1"))
        let taken = try clinic.run(change + off + ["--visits", "1"]).output
        #expect(taken.contains("Booked visits that lie outside now: 1. They stay booked"))
        #expect(taken.contains("  \(reference) 2027-03-09T10:00 Wanjik"))
        let doctor = try clinic.require("doctor").output
        #expect(doctor.contains("outside the availability of Amina Njoroge (time off)"))
        try clinic.require("appointments", "status", reference, "confirmed", "--reason", "Agreed")
        #expect(try !clinic.require("doctor").output.contains("of Amina Njoroge (time off)"))
    }

    @Test("add no extra time that is open already, and have a rate")
    func openAlready() throws {
        let clinic = try Clinic.seeded()
        let change = ["caregivers", "availability", "C-0001"]
        let extra = try clinic.ask(
            "caregivers", "availability", "C-0001", "--extra", "2027-03-09 9-10, 20-21 virtual")
        #expect(extra["openAlready"].list.map(\.text) == ["2027-03-09 09:00-10:00"])
        #expect(extra["extra"].list.map(\.text) == ["2027-03-09 20:00-21:00 virtual"])
        let again = try clinic.run(change + ["--extra", "2027-03-09 20-21 virtual"]).output
        #expect(again.contains("Open already, so nothing was saved for it: 2027-03-09 20:00-21:00"))
        let free = try clinic.run(change + ["--rate", "0"])
        #expect(free.status == .exited(65) && free.errors.contains("more than KES 0"))
    }

    @Test("no free time is listed twice where the clocks are put back, and each can be booked")
    func putBack() throws {
        let clinic = try Clinic.seeded()
        try clinic.folder.write("clinic: { zone: Europe/London }\n", to: "homecare.yaml")
        try clinic.require(
            "caregivers", "availability", "C-0001", "--set", "sun 00:00-04:00 virtual")
        let starts = try clinic.ask(
            "caregivers", "slots", "--caregiver", "C-0001", "--from", "2027-10-31", "--days", "1",
            "--minutes", "60", "--mode", "virtual"
        ).list.compactMap { $0["start"].text }
        #expect(starts.count == 17 && Set(starts).count == 17)
        for start in ["2027-10-31T01:00", "2027-10-31T01:00+00:00"] {
            try #require(starts.contains(start))
            let booked = try clinic.ask(
                "appointments", "create", "--patient", "P-0123", "--caregiver", "C-0001",
                "--start", start, "--minutes", "60", "--mode", "virtual")
            #expect(booked["start"].text == start && booked["state"].text == "confirmed")
        }
        let clash = try clinic.run(
            "appointments", "create", "--patient", "P-0123", "--caregiver", "C-0001", "--start",
            "2027-10-31T01:30+00:00", "--minutes", "60", "--mode", "virtual", "--json")
        #expect(clash.status == .exited(65))
        // An hour that the clocks skip is no wrong writing.
        let skipped = try clinic.run("caregivers", "list", "--start", "2027-03-28T01:30", "--json")
        #expect(skipped.status == .exited(65))
        #expect(try Answer(skipped)["errors"].list.first?["code"].text == "skippedTime")
    }

    @Test("are shown one by one, without the number to a patient")
    func show() throws {
        let clinic = try Clinic.seeded()
        let desk = try clinic.ask("caregivers", "show", "C-0001")
        #expect(desk["phone"].text == "+254700000011" && desk["comments"].list.count == 5)
        #expect((desk["ratingCount"].number ?? 0) > 5 && desk["credentialUntil"].text != nil)
        let patient = try clinic.ask("caregivers", "show", "1", "--as", "wanjiku")
        #expect(patient["phone"].text == nil && patient["name"].text == "Amina Njoroge")
        let names = try clinic.ask("specialties", "list").list.compactMap { $0["name"].text }
        #expect(names.count == 10 && names == names.sorted())
    }

    @Test(
        "are asked for in words that are understood, or told how",
        arguments: [
            (["--specialty", "magic"], 66), (["--county", "Atlantis"], 64),
            (["--mode", "by post"], 64), (["--day", "tomorrow"], 64), (["--from", "25:00"], 64),
            (["--start", "now"], 64), (["--start", "2999-01-01T10:00", "--day", "2999-01-01"], 64),
            (["--minutes", "4"], 65), (["--limit", "0"], 64), (["--specialty", "n"], 66),
            (["--language", "klingon"], 64), (["--gender", "x"], 64),
            (["--min-rating", "6"], 64), (["--max-rate", "-1"], 64), (["--patient", "C-0001"], 64),
            (["--patient", "P-9999"], 66), (["--start", "2020-01-01T10:00"], 65),
            (["--day", "2999-01-01", "--from", "10:00", "--to", "09:00"], 65),
        ] as [([String], Int32)])
    func refused(words: [String], status: Int32) throws {
        let clinic = try Clinic.seeded()
        let run = try clinic.run(["caregivers", "list", "--json"] + words)
        #expect(run.status == .exited(status), "\(run.output)\(run.errors)")
        #expect(try !Answer(run)["errors"].list.isEmpty)
    }
}
