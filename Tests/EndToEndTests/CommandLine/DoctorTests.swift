import TerminalHarness
import Testing

@Suite("The doctor's advice")
struct DoctorTests {
    @Test(
        "names the state of the messages that wait, and its command lists exactly those",
        arguments: [["failed"], ["unknown"], ["failed", "notConfigured"], []])
    func messages(states: [String]) throws {
        let clinic = try Clinic.seeded()
        try clinic.sql("UPDATE notifications SET state = 'cancelled'")
        for (number, state) in states.enumerated() {
            try clinic.sql(
                """
                UPDATE notifications SET state = '\(state)' WHERE id IN \
                (SELECT id FROM notifications WHERE state = 'cancelled' LIMIT \(number + 2))
                """)
        }
        let findings = try clinic.ask("doctor").list.filter { $0["subject"].text == "messages" }
        #expect(findings.count == max(1, states.count))
        for (number, finding) in findings.enumerated() where !states.isEmpty {
            let words = try #require(finding["words"].text)
            let listed = try clinic.run(try Self.command(in: words) + ["--json"])
            try #require(listed.status == .success, "\(listed.errors)")
            #expect(try Answer(listed).list.count == number + 2)
            #expect(words.hasPrefix("\(number + 2) "))
        }
    }

    @Test("is to be followed: afterwards the same finding is good")
    func advice() throws {
        let clinic = try Clinic.seeded()
        try clinic.sql("UPDATE notifications SET state = 'cancelled'")
        let fresh = try Self.bad(clinic)
        #expect(fresh["worker"]?.contains("none has ever run") == true)
        #expect(fresh["e-mail"]?.contains("last worker") == false)
        #expect(fresh["messages"] == nil)
        try clinic.folder.write(
            """
            clinic:
              phone: "+254 700 000 000"
            email:
              host: mail.example.org
              from: care@example.org
            sms:
              partnerID: 1
              shortcode: CARE
              apiKey: key
            """, to: "homecare.yaml")
        try clinic.require("worker", "--once")
        let subjects = try Self.bad(clinic).keys
        #expect(Set(subjects).isDisjoint(with: ["phone", "e-mail", "SMS", "settings"]))
    }

    @Test("does not call a channel unwanted whose settings are broken")
    func brokenChannel() throws {
        let clinic = try Clinic.seeded(settings: "email:\n  host: a\nsms:\n  url: x")
        let run = try clinic.run("doctor", "--json")
        #expect(run.status == .exited(69))
        for subject in ["e-mail", "SMS", "settings"] {
            let verdicts = try Answer(run).list.filter { $0["subject"].text == subject }
            #expect(verdicts.contains { $0["verdict"].text == "bad" }, "\(subject)")
        }
    }

    private static func bad(_ clinic: Clinic) throws -> [String: String] {
        let findings = try clinic.ask("doctor").list.filter { $0["verdict"].text != "good" }
        return Dictionary(
            findings.map { ($0["subject"].text ?? "", $0["words"].text ?? "") },
            uniquingKeysWith: { "\($0)\n\($1)" })
    }

    /// The words behind `homecare` at the end of a sentence.
    private static func command(in words: String) throws -> [String] {
        let range = try #require(words.firstRange(of: ": homecare "))
        return words[range.upperBound...].split(separator: " ").map(String.init)
    }
}
