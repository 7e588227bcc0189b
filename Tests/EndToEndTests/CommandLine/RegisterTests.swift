import TerminalHarness
import Testing

@Suite("Patients at the desk's command line")
struct RegisterTests {
    private static let person = [
        "patients", "register", "--name", "Achieng Odera", "--born", "3.5.1948", "--sex", "f",
        "--county", "kisumu", "--phone", "0722 111 222", "--physician", "drmwangi", "--contact",
        "Otieno; son; 0733 111 222", "--contact", "Akinyi; daughter; akinyi@example.org",
        "--consent", "care=phone", "--as", "grace", "--json",
    ]

    @Test("are registered, found, merged and taken apart again")
    func wholeWay() throws {
        let clinic = try Clinic.seeded()
        let first = try Answer(try clinic.run(Self.person + ["--operation", "one"]))
        let reference = first["patient"]["reference"].text ?? ""
        #expect(first["patient"]["born"].text == "1948-05-03")
        #expect(first["contacts"].list.map { $0["name"].text } == ["Otieno", "Akinyi"])
        #expect(first["consents"].list.map { $0["purpose"].text } == ["care"])
        let again = try Answer(try clinic.run(Self.person + ["--operation", "one"]))
        #expect(again["patient"]["reference"].text == reference)

        let refused = try clinic.run(Self.person)
        #expect(refused.status == .exited(65))
        let answer = try Answer(refused)
        #expect(answer["errors"].list.first?["code"].text == "duplicateLikely")
        #expect(answer["candidates"].list.first?["patient"].text == reference)
        let twin = try Answer(try clinic.run(Self.person + ["--in-spite-of", "Her twin."]))
        let other = twin["patient"]["reference"].text ?? ""
        #expect(other != reference && !other.isEmpty)

        let listed = try clinic.ask("patients", "list", "--search", "odera ach").list
        #expect(Set(listed.map { $0["reference"].text }) == [reference, other])
        #expect(try clinic.run("patients", "merge", reference, other).status == .exited(65))
        try clinic.require("patients", "merge", reference, other, "--reason", "One card.")
        #expect(try clinic.ask("patients", "list", "--search", "odera ach").list.count == 1)
        let led = try clinic.ask("patients", "show", other)
        #expect(led["patient"]["reference"].text == reference)
        #expect(led["askedFor"].text == other)
        try clinic.require("patients", "merge", "--undo", other, "--as", "wambui")
        #expect(try clinic.ask("patients", "show", other)["askedFor"].isNull)
        try clinic.require("audit", "verify")
    }

    @Test("are changed with their contacts and consents")
    func changed() throws {
        let clinic = try Clinic.seeded()
        let changed = try clinic.ask("patients", "change", "P-0123", "--place", "Kitengela")
        #expect(changed["patient"]["place"].text == "Kitengela")
        let added = try clinic.ask(
            "patients", "contacts", "P-0123", "--add", "Aunt; aunt; 0733 000 111")
        #expect(added.list.count == 3)
        let moved = try clinic.ask("patients", "contacts", "P-0123", "--move", "3", "--to", "1")
        #expect(moved.list.first?["name"].text == "Aunt")
        #expect(
            try clinic.ask("patients", "contacts", "P-0123", "--remove", "1").list.count == 2)
        _ = try clinic.ask("patients", "consents", "P-0123", "--record", "sharing=w;Njoki")
        let withdrawn = try clinic.ask("patients", "consents", "P-0123", "--withdraw", "sharing")
        #expect(withdrawn.list.first?["withdrawn"].text != nil)
    }

    @Test("are refused to those who may not")
    func refused() throws {
        let clinic = try Clinic.seeded()
        for name in ["amina", "drmwangi", "wanjiku"] {
            let run = try clinic.run(Self.person.map { $0 == "grace" ? name : $0 })
            #expect(run.status == .exited(77), "\(name)")
        }
    }

    @Test("what is refused until somebody says to know it names the option")
    func waysOn() throws {
        let clinic = try Clinic.seeded()
        let merge = ["patients", "merge", "P-0101", "P-0108", "--reason", "One card."]
        let refused = try clinic.run(merge)
        #expect(refused.status == .exited(65))
        #expect(refused.errors.contains("They may be two people: born"))
        #expect(refused.errors.contains("--in-spite-of-differences\n"))
        try #require(try clinic.run(merge + ["--in-spite-of-differences"]).status == .success)
        try clinic.require(
            "appointments", "create", "--patient", "P-0102", "--caregiver", "C-0001", "--start",
            "2027-03-09T10:00", "--minutes", "60", "--mode", "in-person")
        let off = ["caregivers", "availability", "C-0001", "--off", "2027-03-09 Leave"]
        let named = try clinic.run(off)
        #expect(named.status == .exited(65) && named.errors.contains("--visits 1\n"))
        try #require(try clinic.run(off + ["--visits", "1"]).status == .success)
    }
}
