import HomeCareDomain
import TerminalHarness
import Testing

@testable import HomeCareOutbound

@Suite("What became of accepted text messages")
struct ReportTests {
    enum Kind { case delivered, waiting, undeliverable, notKnown }

    static let cases: [(String, Kind)] = [
        ("7001", .delivered), ("7002", .waiting), ("7003", .undeliverable),
        ("7004", .undeliverable), ("7005", .waiting), ("7006", .waiting), ("7007", .notKnown),
        ("7008", .notKnown), ("7009", .notKnown), ("7010", .delivered), ("7011", .notKnown),
        ("7012", .notKnown), ("7013", .notKnown),
    ]

    @Test("the description decides, for each message by itself")
    func descriptions() throws {
        let server = try startService()
        let transport = try transport(to: server)
        let sent = transport.deliver(
            Self.cases.enumerated().map { textMessage($1.0, id: Int64($0 + 1)) })
        let numbers = sent.compactMap { outcome -> String? in
            if case .sent(_, let id) = outcome.1 { id } else { nil }
        }
        try #require(numbers.count == Self.cases.count)
        let reports = transport.reports(for: numbers)
        #expect(reports.map(\.0) == numbers)
        for (example, report) in zip(Self.cases, reports.map(\.1)) {
            #expect(kind(report) == example.1, "\(example.0): \(report)")
        }
        let asked = try server.requests().filter { $0.target == "/api/services/getdlr/" }
        #expect(asked.count == Self.cases.count)
        #expect(asked.allSatisfy { $0.method == "POST" })
    }

    @Test("a message the service does not know yet is waited for")
    func unknownMessage() throws {
        let server = try startService()
        let reports = try transport(to: server).reports(for: ["12345"])
        #expect(kind(reports[0].1) == .waiting)
    }

    @Test("without an answer nothing is known")
    func noAnswer() throws {
        let server = try startService(["--delay", "3"])
        let transport = try transport(to: server, timeout: 1)
        guard case .sent(_, let id?) = transport.deliver([textMessage("7014")])[0].1 else {
            Issue.record("not sent")
            return
        }
        #expect(kind(transport.reports(for: [id])[0].1) == .notKnown)
        try server.stop()
        #expect(kind(transport.reports(for: [id])[0].1) == .notKnown)
        #expect(transport.reports(for: []).isEmpty)
    }

    @Test("a wrong key makes nothing known, and is not repeated")
    func wrongKey() throws {
        let server = try startService()
        guard
            case .notKnown(let words) = try transport(to: server, key: "wrong-key")
                .reports(for: ["1"])[0].1
        else {
            Issue.record("something is known")
            return
        }
        #expect(words.contains("1006"))
    }

    private func kind(_ report: DeliveryReport) -> Kind {
        switch report {
        case .delivered: .delivered
        case .waiting: .waiting
        case .undeliverable: .undeliverable
        case .notKnown: .notKnown
        }
    }
}

@Suite("What is left of the SMS credit")
struct BalanceTests {
    @Test("the credit is told as the service writes it")
    func credit() throws {
        let server = try startService(["--credit", "800"])
        #expect(try transport(to: server).balance() == .credit("800.00"))
    }

    @Test("an empty answer tells nothing")
    func empty() throws {
        let server = try startService(["--empty-balance"])
        #expect(
            try transport(to: server).balance()
                == .notKnown("The service gave an empty answer, which it sometimes does"))
    }

    @Test("a wrong account is told as such, and an unreachable service as not known")
    func troubles() throws {
        let server = try startService()
        guard case .refused(let words) = try transport(to: server, key: "wrong").balance() else {
            Issue.record("not refused")
            return
        }
        #expect(words.contains("1006"))
        let transport = try transport(to: server)
        try server.stop()
        guard case .notKnown = transport.balance() else {
            Issue.record("\(transport.balance())")
            return
        }
    }
}
