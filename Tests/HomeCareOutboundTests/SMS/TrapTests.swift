import HomeCareDomain
import TerminalHarness
import Testing

@testable import HomeCareOutbound

@Suite("The traps of the SMS service")
struct TrapTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let suffix: String
        /// Of a message alone.
        let one: Fate
        /// Of the same message as the second of a list of three.
        let listed: Fate
        /// Of the others in that list.
        let others: Fate

        init(
            _ what: String, _ suffix: String, _ one: Fate, listed: Fate? = nil, others: Fate? = nil
        ) {
            testDescription = what
            self.suffix = suffix
            self.one = one
            self.listed = listed ?? one
            self.others = others ?? listed ?? one
        }
    }

    static let accepted = Fate.sent(id: true)
    static let lost = Fate.unknown(id: false)

    static let cases = [
        // Nothing was taken, and the service says so.
        Case("HTTP 500 in words", "8001", lost),
        Case("HTTP 500 with a code", "8002", .retry(nil)),
        Case("HTTP 503 that names a time", "8003", .retry(7)),
        Case("HTTP 429 that names a time", "8004", .retry(9)),
        Case("HTTP 429", "8011", .retry(nil)),
        Case("HTTP 503, perhaps of a go-between", "8005", lost),
        Case("HTTP 401", "8006", .stopped),
        Case("HTTP 404", "8007", .stopped),
        Case("a redirection is not followed", "8008", .stopped),
        Case("HTTP 400", "8009", .failed, others: accepted),
        // It was taken, but that cannot be read from the answer.
        Case("HTTP 500 that says accepted", "8010", lost),
        Case("cut off after the request", "8102", lost),
        Case("cut off in the middle of the answer", "8103", lost),
        Case("cut off in the middle of the headers", "8111", lost),
        Case("an answer that is no JSON", "8104", lost),
        Case("an empty answer", "8105", lost),
        Case("JSON that says something else", "8106", lost),
        Case("an answer without an end", "8107", lost),
        Case("a bare object that accepts", "8108", accepted, listed: lost),
        Case("an answer that is not UTF-8", "8109", lost),
        Case("two codes in one object", "8110", lost),
        // The answer is odd for this message alone.
        Case("left out of the answer", "8201", lost, others: accepted),
        Case("accepted and refused", "8202", .unknown(id: true), others: accepted),
        Case("accepted twice", "8212", accepted),
        Case("spoken of as another number", "8203", lost, others: accepted),
        Case("known by its telephone alone", "8204", accepted),
        Case("all values are texts", "8205", accepted),
        Case("all values are numbers", "8206", accepted),
        Case("one object in place of a list", "8207", accepted, listed: lost, others: lost),
        Case("an answer for an unknown message", "8208", lost, others: accepted),
        Case("accepted without a number", "8210", .sent(id: false), others: accepted),
        Case("response-code spelt as it should be", "8211", accepted),
    ]

    @Test("each trap alone and in a list", arguments: cases)
    func traps(example: Case) throws {
        let server = try startService()
        let transport = try transport(to: server)
        let alone = transport.deliver([textMessage(example.suffix)]).map(\.1)
        #expect(alone.map(Fate.init) == [example.one], "\(alone)")
        let listed = transport.deliver([
            textMessage("0001", id: 2), textMessage(example.suffix, id: 3),
            textMessage("0002", id: 4),
        ]).map(\.1)
        // The one object speaks of the first of the list.
        let first = example.suffix == "8207" ? Self.accepted : example.others
        #expect(
            listed.map(Fate.init) == [first, example.listed, example.others], "\(listed)")
        // Only a list that was refused for certain is sent anew, in halves.
        #expect(try server.requests().count == (example.suffix == "8009" ? 6 : 2))
        for outcome in alone + listed {
            #expect(!outcome.words.contains(server.key))
            #expect(!outcome.words.isEmpty && outcome.words.count < 300)
        }
    }

    @Test("a service that never answers leaves it unknown, and is asked once")
    func noAnswer() throws {
        let server = try startService(["--delay", "3"])
        let outcomes = try transport(to: server, timeout: 1).deliver([textMessage("8101")])
        #expect(outcomes.map { Fate($0.1) } == [.unknown(id: false)])
        #expect(outcomes[0].1.words.contains("after the request was handed over"))
        let requests = try server.wait(forRequests: 1)
        #expect(requests.count == 1)
        #expect(requests[0].taken.count == 1, "it had been taken all the same")
    }

    @Test("a date in Retry-After is understood")
    func retryDate() throws {
        let server = try startService()
        let outcome = try transport(to: server).deliver([textMessage("8012")])[0].1
        guard case .retry(_, let wait?) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect((1000...1800).contains(wait))
    }

    @Test("a service that repeats the key cannot bring it into a log")
    func keyRepeated() throws {
        let server = try startService()
        let outcome = try transport(to: server).deliver([textMessage("8209")])[0].1
        #expect(Fate(outcome) == .stopped)
        #expect(outcome.words.contains("Invalid key •••"))
    }

    @Test("nobody listening pauses the channel")
    func refused() throws {
        let server = try startService()
        let transport = try transport(to: server)
        try server.stop()
        let outcomes = transport.deliver([textMessage("0001"), textMessage("0002", id: 2)])
        #expect(outcomes.map { Fate($0.1) } == [.pausing, .pausing])
    }

    @Test("a machine that does not exist pauses the channel")
    func noSuchMachine() throws {
        var settings = try transport(to: try startService()).settings
        settings.service = try address("https://nowhere.invalid/api/")
        let outcomes = TextSMSTransport(settings: settings).deliver([textMessage("0001")])
        #expect(outcomes.map { Fate($0.1) } == [.pausing])
    }

    @Test("a time-out before anything was said pauses the channel")
    func silentBeforeTheRequest() throws {
        // TLS begins with the other side's word, so the request is never handed over.
        let listener = try Listener()
        var settings = try transport(to: try startService(), timeout: 1).settings
        settings.service = try address("https://127.0.0.1:\(listener.port)/")
        let outcomes = TextSMSTransport(settings: settings).deliver([textMessage("0001")])
        #expect(outcomes.map { Fate($0.1) } == [.pausing])
    }
}
