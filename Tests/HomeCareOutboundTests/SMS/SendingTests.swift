import Foundation
import HomeCareDomain
import TerminalHarness
import Testing

@testable import HomeCareOutbound

@Suite("Text messages on their way")
struct SendingTests {
    @Test("one message goes alone, as JSON in a POST, with nothing in the address")
    func one() throws {
        let server = try startService()
        let outcomes = try transport(to: server).deliver([
            textMessage("0001", id: 7, body: "CRITICAL alert: Wanjikũ’s visit\n“now”")
        ])
        #expect(outcomes.map(\.0) == [7])
        #expect(
            outcomes.map(\.1) == [
                .sent(detail: "Accepted as 8290843, 1 part", providerID: "8290843")
            ])
        let request = try #require(try server.wait(forRequests: 1).first)
        #expect(request.method == "POST")
        #expect(request.target == "/api/services/sendsms/")
        #expect(request.type == "application/json")
        #expect(request.expect == nil)
        #expect(request.taken.map(\.mobile) == ["254712070001"])
        #expect(request.taken.map(\.message) == ["CRITICAL alert: Wanjiku's visit\n\"now\""])
        #expect(
            try JSON.read(request.body.utf8) == [
                "apikey": .text(server.key), "partnerID": .text(server.partner),
                "message": "CRITICAL alert: Wanjiku's visit\n\"now\"",
                "shortcode": .text(server.shortcode), "mobile": "254712070001",
            ])
    }

    @Test("many go in lists of at most twenty, each known by its own number")
    func many() throws {
        let server = try startService()
        let messages = (1...43).map { textMessage("0001", id: $0, body: "Message \($0)") }
        let outcomes = try transport(to: server).deliver(messages)
        #expect(outcomes.map(\.0) == messages.map(\.id))
        let numbers = outcomes.compactMap { outcome -> String? in
            if case .sent(_, let id) = outcome.1 { id } else { nil }
        }
        #expect(Set(numbers).count == 43)
        let requests = try server.wait(forRequests: 3)
        #expect(requests.map(\.target) == Array(repeating: "/api/services/sendbulk/", count: 3))
        #expect(requests.map(\.taken.count).sorted() == [3, 20, 20])
        let taken = requests.flatMap(\.taken)
        for message in messages {
            #expect(taken.first { $0.clientsmsid == message.id }?.message == message.body)
        }
        let body = try JSON.read(requests[0].body.utf8)
        #expect(body["apikey"] == nil)
        guard case .array(let list) = body["smslist"], case .object(let first) = list.first else {
            Issue.record("\(body)")
            return
        }
        #expect(body["count"] == .number(Double(list.count)))
        #expect(
            Set(first.map(\.name)) == [
                "partnerID", "apikey", "pass_type", "clientsmsid", "mobile", "message", "shortcode",
            ])
        #expect(list[0]["pass_type"] == "plain")
    }

    @Test("the answer names each message, whatever the order of numbers")
    func eachItsOwn() throws {
        let server = try startService()
        let suffixes = ["0001", "1003", "0002", "1005", "8201", "0003"]
        let outcomes = try transport(to: server).deliver(
            suffixes.enumerated().map { textMessage($1, id: Int64(100 + $0)) })
        let accepted = Fate.sent(id: true)
        #expect(
            outcomes.map { Fate($0.1) } == [
                accepted, .failed, accepted, .retry(nil), .unknown(id: false), accepted,
            ])
    }

    @Test("a service that takes shorter lists gets them")
    func shorterLists() throws {
        let server = try startService(["--longest-list", "3"])
        let outcomes = try transport(to: server).deliver(
            (1...10).map { textMessage("0001", id: $0) })
        #expect(outcomes.allSatisfy { Fate($0.1) == .sent(id: true) })
        let taken = try server.requests().flatMap(\.taken)
        #expect(taken.count == 10, "each once")
    }

    @Test(
        "numbers are read as people write them, and only mobile ones are written to",
        arguments: [
            ("0712345678", "254712345678"), ("+254 0712 345678", "254712345678"),
            ("(0110) 123-456", "254110123456"), ("000254712345678", "254712345678"),
            ("0202012345", nil), ("+447700900123", nil), ("071234567", nil), ("*334#", nil),
            ("", nil), ("0712345678\",\"apikey\":\"", nil),
        ] as [(String, String?)])
    func numbers(typed: String, sent: String?) throws {
        let server = try startService()
        let outcome = try transport(to: server).deliver([
            outgoing(to: typed, subject: "", channel: .sms)
        ])[0].1
        #expect(Fate(outcome) == (sent == nil ? .failed : .sent(id: true)))
        #expect(try server.requests().flatMap(\.taken).map(\.mobile) == (sent.map { [$0] } ?? []))
        if sent == nil { #expect(try server.requests().isEmpty) }
    }

    @Test("an unfit message keeps none of the others back")
    func unfit() throws {
        let server = try startService()
        let outcomes = try transport(to: server).deliver([
            outgoing(1, to: "0202012345", channel: .sms), textMessage("0001", id: 2),
            outgoing(3), outgoing(4, to: "0712345678", body: " \n", channel: .sms),
            textMessage("0002", id: 5),
        ])
        let accepted = Fate.sent(id: true)
        #expect(outcomes.map(\.0) == [1, 2, 3, 4, 5])
        #expect(
            outcomes.map { Fate($0.1) } == [.failed, accepted, .notConfigured, .failed, accepted])
        #expect(outcomes[0].1.words.contains("fixed line"))
    }

    @Test("text of all kinds arrives as it was written")
    func texts() throws {
        let server = try startService()
        let bodies = [
            "Wanjikũ 🚑 \"quoted\" \\ back", "日本語\nlines", String(repeating: "€", count: 400),
        ]
        let outcomes = try transport(to: server).deliver(
            bodies.enumerated().map { textMessage("0001", id: Int64($0), body: $1) })
        let taken = try server.wait(forRequests: 1).flatMap(\.taken)
        #expect(taken.map(\.message) == bodies)
        #expect(outcomes[2].1.words.hasSuffix("6 parts"))
    }

    @Test("over HTTPS only a service with the right certificate gets the key")
    func encrypted() throws {
        let folder = try TemporaryFolder("tls")
        let mine = try certificate(in: folder, "mine")
        let other = try certificate(in: folder, "other")
        let server = try startService([
            "--certificate", mine.certificate, "--certificate-key", mine.key,
        ])
        let trusting: (String?) throws -> Fate? = { file in
            let transport = try transport(to: server) {
                if let https = ServiceAddress("https://localhost:\(server.port)/api/services") {
                    $0.service = https
                }
                $0.certificateFile = file
            }
            return transport.deliver([textMessage("0001")]).first.map { Fate($0.1) }
        }
        #expect(try trusting(other.certificate) == .stopped)
        #expect(try trusting(nil) == .stopped)
        #expect(try trusting("/nowhere/at-all.pem") == .stopped)
        #expect(try server.requests().isEmpty)
        #expect(try trusting(mine.certificate) == .sent(id: true))
    }

    private func certificate(
        in folder: TemporaryFolder, _ name: String
    ) throws -> (certificate: String, key: String) {
        let paths = (certificate: folder.file("\(name).pem"), key: folder.file("\(name).key"))
        let run = try ProgramRun(
            "/usr/bin/openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
                "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext",
                "subjectAltName=DNS:localhost", "-keyout", paths.key, "-out", paths.certificate,
            ])
        try #require(run.status == .success, "\(run.errors)")
        return paths
    }
}
