import Foundation
import TerminalHarness
import Testing

@Suite("Text messages of an alert, from the report to the telephones")
struct TextMessageTests {
    @Test("reach the service once each, with nothing of the patient's health for the family")
    func journey() throws {
        let service = try SMSServer(script: supportFile("sms_server.py"))
        let clinic = try Clinic.seeded(settings: Self.settings(service))
        try clinic.fileDeterioration()
        let queued = try clinic.texts(in: "queued")
        #expect(queued.count >= 2)
        let worker = try clinic.worker(service, "--once")
        #expect(try worker.finish().status == .success)
        let taken = try service.requests().flatMap(\.taken)
        #expect(
            taken.map(\.mobile).sorted() == queued.map { $0.address.filter(\.isNumber) }.sorted())
        #expect(taken.allSatisfy { !$0.message.contains("ũ") && !$0.message.contains("SpO") })
        #expect(taken.contains { $0.message.contains("Wanjiku Kamau (P-0123)") })
        let sent = try clinic.texts(in: "sent").map(\.reference)
        #expect(queued.allSatisfy { sent.contains($0.reference) })

        let again = try clinic.worker(service, "--once")
        #expect(try again.finish().status == .success)
        #expect(try service.requests().flatMap(\.taken).count == taken.count)
    }

    @Test("wait while the worker has no key, and the key is in no file of the clinic's")
    func key() throws {
        let service = try SMSServer(script: supportFile("sms_server.py"))
        let clinic = try Clinic.seeded(settings: Self.settings(service))
        try clinic.fileDeterioration()
        let queued = try clinic.texts(in: "queued")
        let keyless = try clinic.run("worker", "--once")
        #expect(keyless.status == .success, "e-mail goes on without it: \(keyless.errors)")
        #expect(try clinic.texts(in: "queued") == queued)
        #expect(try service.requests().isEmpty)

        try service.stop()
        let worker = try clinic.worker(service, "--once")
        #expect(try worker.finish().status == .success)
        #expect(try clinic.texts(in: "queued") == queued, "nobody was there to take them")
        for file in try FileManager.default.contentsOfDirectory(atPath: clinic.folder.path) {
            let content = FileManager.default.contents(atPath: clinic.folder.file(file))
            #expect(content?.firstRange(of: Data(service.key.utf8)) == nil, "\(file)")
        }
    }

    @Test("and their credit are looked at by the doctor, which asks others only when told to")
    func doctor() throws {
        let service = try SMSServer(script: supportFile("sms_server.py"))
        let clinic = try Clinic.seeded(
            settings: Self.settings(service), environment: ["HOMECARE_SMS_API_KEY": service.key])
        let silent = try clinic.ask("doctor").list
        #expect(silent.contains { $0["subject"].text == "SMS" && $0["verdict"].text == "good" })
        #expect(try service.requests().isEmpty)
        let credit = try clinic.ask("doctor", "--online").list
            .first { $0["subject"].text == "SMS credit" }
        #expect(credit?["words"].text == "800.00")
        #expect(try service.requests().map(\.target) == ["/api/services/getbalance/"])
    }

    @Test(
        "are refused settings that would show the key to others or make no sense",
        arguments: [
            ("url: http://sms.example/\n  partnerID: 1\n  shortcode: H", "sms.url"),
            ("partnerID: 1", "sms.shortcode"), ("shortcode: H", "sms.partnerID"),
            ("apikey: x", "apikey"),
        ])
    func settings(sms: String, named: String) throws {
        let clinic = try Clinic.seeded(settings: "sms:\n  \(sms)\n")
        let run = try clinic.run("worker", "--once")
        #expect(run.status == .exited(69))
        #expect(run.errors.contains(named))
    }

    private static func settings(_ service: SMSServer) -> String {
        """
        clinic:
          phone: "+254 700 000 000"
        sms:
          url: \(service.url)
          partnerID: "\(service.partner)"
          shortcode: \(service.shortcode)
        """
    }
}

extension Clinic {
    /// Files the report of a visit that raises an alert.
    fileprivate func fileDeterioration() throws {
        let input = ReportText().with(
            vitals: ["spo2": "88", "pulse": "124"], parts: ["status": "\"critical\""]
        ).json(for: try dueVisit().reference)
        let run = try run(
            ["reports", "create", "--as", "amina", "--json"], input: input)
        try #require(run.status == .success, "\(run.output)\(run.errors)")
    }

    fileprivate func texts(in state: String) throws -> [Notification] {
        try notifications().filter { $0.channel == "sms" && $0.state == state }
    }

    fileprivate func worker(_ service: SMSServer, _ words: String...) throws -> RunningProgram {
        try start(["worker"] + words, environment: ["HOMECARE_SMS_API_KEY": service.key])
    }
}
