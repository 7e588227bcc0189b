import HomeCareDomain
import TerminalHarness
import Testing

@testable import HomeCareOutbound

@Suite("Every code of the SMS service, said by a service")
struct CodeTests {
    struct Case: CustomTestStringConvertible {
        let code: Int
        /// Said of one message among others.
        let one: Fate
        /// Said of a whole request, by a bare object.
        let whole: Fate
        /// The end of a number that has the whole request refused.
        let suffix: String

        init(_ code: Int, _ one: Fate, whole: Fate? = nil, _ suffix: String) {
            self.code = code
            self.one = one
            self.whole = whole ?? one
            self.suffix = suffix
        }

        var testDescription: String { "\(code)" }
    }

    static let cases = [
        Case(1001, .stopped, "9000"), Case(1002, .failed, whole: .stopped, "9001"),
        Case(1003, .failed, "9002"), Case(1004, .stopped, "9003"),
        Case(1005, .retry(nil), "9004"), Case(1006, .stopped, "9005"),
        Case(1007, .retry(nil), "9006"), Case(1008, .unknown(id: false), "9007"),
        Case(1009, .failed, "9008"), Case(1010, .failed, "9009"),
        Case(1012, .failed, "9010"), Case(4090, .retry(300), "9011"),
        Case(4091, .stopped, "9012"), Case(4092, .stopped, "9013"),
        Case(4093, .stopped, "9014"),
        // No code of the service's description.
        Case(1099, .unknown(id: false), "9099"),
    ]

    @Test("a code means its row, alone, in a list, and for a whole request")
    func codes() throws {
        let server = try startService()
        let transport = try transport(to: server)
        let accepted = Fate.sent(id: true)
        for example in Self.cases {
            let code = "\(example.code)"
            let alone = transport.deliver([textMessage(code)]).map(\.1)
            #expect(alone.map(Fate.init) == [example.one], "\(code) alone: \(alone)")
            #expect(alone[0].words.contains(code))

            let listed = transport.deliver([
                textMessage("0001", id: 2), textMessage(code, id: 3), textMessage("0002", id: 4),
            ]).map(\.1)
            #expect(
                listed.map(Fate.init) == [accepted, example.one, accepted],
                "\(code) in a list: \(listed)")

            let whole = transport.deliver([textMessage(example.suffix)]).map(\.1)
            #expect(whole.map(Fate.init) == [example.whole], "\(code) for a request: \(whole)")
            let both = transport.deliver([
                textMessage("0001", id: 2), textMessage(example.suffix, id: 3),
            ]).map(\.1)
            // A list is cut in two where one message may be at fault, so only that one bears it.
            let first = example.whole == .failed ? accepted : example.whole
            #expect(both.map(Fate.init) == [first, example.whole], "\(code) for a list: \(both)")
        }
    }

    @Test("the table has every code of the description, each once, in words")
    func complete() {
        let codes = TextSMSCodes.table.map(\.code)
        #expect(codes == [200] + Self.cases.map(\.code).dropLast())
        #expect(TextSMSCodes.table.allSatisfy { !$0.words.isEmpty && !$0.words.hasSuffix(".") })
    }

    @Test("only 1005, 1007 and 4090 are tried again")
    func retried() {
        let retried = (0...9999).filter {
            if case .retry = TextSMSCodes.verdict($0, wholeRequest: false) { return true }
            if case .retry = TextSMSCodes.verdict($0, wholeRequest: true) { return true }
            return false
        }
        #expect(retried == [1005, 1007, 4090])
    }

    @Test("only 200 counts as accepted")
    func accepted() {
        let accepted = (-1...9999).filter {
            TextSMSCodes.verdict($0, wholeRequest: false) == .accepted
        }
        #expect(accepted == [200])
    }

    @Test("wrong accounts stop the channel", arguments: ["key", "partner"])
    func account(what: String) throws {
        let server = try startService()
        let wrong = "wrong-\(what)"
        let transport = try transport(
            to: server, key: what == "key" ? wrong : nil, partner: what == "partner" ? wrong : nil)
        let outcomes = transport.deliver([textMessage("0001"), textMessage("0002", id: 2)])
        #expect(outcomes.map { Fate($0.1) } == [.stopped, .stopped])
        #expect(outcomes[0].1.words.contains("1006"))
        #expect(try server.requests().flatMap(\.taken).isEmpty)
    }

    @Test("credit that ends in the middle of a list stops the rest")
    func creditEnds() throws {
        let server = try startService(["--credit", "2"])
        let outcomes = try transport(to: server).deliver(
            (1...4).map { textMessage("0001", id: $0) }
        ).map(\.1)
        let accepted = Fate.sent(id: true)
        #expect(outcomes.map(Fate.init) == [accepted, accepted, .stopped, .stopped])
    }
}
