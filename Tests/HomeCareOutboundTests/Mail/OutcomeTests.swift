import CCurl
import Testing

@testable import HomeCareOutbound

@Suite("What the ending of a transfer means")
struct OutcomeTests {
    struct Case: CustomTestStringConvertible {
        let testDescription: String
        let code: CURLcode
        let reply: Int
        let phase: SMTPPhase
        let verdict: SMTPOutcomes.Verdict

        init(
            _ what: String, _ code: CURLcode, _ reply: Int, _ phase: SMTPPhase,
            _ verdict: SMTPOutcomes.Verdict
        ) {
            testDescription = what
            self.code = code
            self.reply = reply
            self.phase = phase
            self.verdict = verdict
        }
    }

    static let cases = [
        Case("accepted", CURLE_OK, 250, .afterEnd, .sent),
        Case("curl content, server not heard", CURLE_OK, 354, .afterEnd, .unknown),
        Case("curl content, server refuses", CURLE_OK, 554, .afterEnd, .failed),
        Case("server content, curl not", CURLE_RECV_ERROR, 250, .afterEnd, .unknown),
        Case("TLS or sign-in missing", CURLE_SEND_ERROR, 530, .beforeEnd, .stopped),
        Case("wrong password", CURLE_LOGIN_DENIED, 535, .beforeEnd, .stopped),
        Case("sign-in refused without a number", CURLE_LOGIN_DENIED, 334, .beforeEnd, .stopped),
        Case("sign-in refused for now", CURLE_LOGIN_DENIED, 454, .beforeEnd, .pausing),
        Case("recipient refused for now", CURLE_SEND_ERROR, 450, .beforeEnd, .retry),
        Case("mailbox full", CURLE_SEND_ERROR, 452, .beforeEnd, .retry),
        Case("no such recipient", CURLE_SEND_ERROR, 550, .beforeEnd, .failed),
        Case("too large, told early", CURLE_SEND_ERROR, 552, .beforeEnd, .failed),
        Case("too large, told late", CURLE_WEIRD_SERVER_REPLY, 552, .afterEnd, .failed),
        Case("closing after DATA", CURLE_WEIRD_SERVER_REPLY, 421, .afterEnd, .pausing),
        Case("refused after DATA", CURLE_WEIRD_SERVER_REPLY, 554, .afterEnd, .failed),
        Case("dropped after DATA", CURLE_RECV_ERROR, 354, .afterEnd, .unknown),
        Case("dropped in mid-message", CURLE_RECV_ERROR, 354, .beforeEnd, .retry),
        Case("dropped before DATA", CURLE_RECV_ERROR, 220, .beforeEnd, .pausing),
        Case("broken off after the end", CURLE_SEND_ERROR, 354, .afterEnd, .unknown),
        Case("time-out before DATA, old 250", CURLE_OPERATION_TIMEDOUT, 250, .beforeEnd, .retry),
        Case("time-out after DATA, old 250", CURLE_OPERATION_TIMEDOUT, 250, .afterEnd, .unknown),
        Case("time-out while connecting", CURLE_OPERATION_TIMEDOUT, 0, .beforeEnd, .pausing),
        Case("time-out after the greeting", CURLE_OPERATION_TIMEDOUT, 220, .beforeEnd, .pausing),
        Case("dropped without a word", CURLE_RECV_ERROR, 0, .beforeEnd, .pausing),
        Case("greeted with a refusal", CURLE_WEIRD_SERVER_REPLY, 554, .beforeEnd, .stopped),
        Case("greeted with a delay", CURLE_WEIRD_SERVER_REPLY, 450, .beforeEnd, .pausing),
        Case("closing at the recipient", CURLE_SEND_ERROR, 421, .beforeEnd, .pausing),
        Case("a too weak sign-in", CURLE_LOGIN_DENIED, 534, .beforeEnd, .stopped),
        Case("TLS wanted for the sign-in", CURLE_LOGIN_DENIED, 538, .beforeEnd, .stopped),
        Case("time-out, old 502", CURLE_OPERATION_TIMEDOUT, 502, .beforeEnd, .retry),
        Case("wrong certificate", CURLE_PEER_FAILED_VERIFICATION, 220, .beforeEnd, .stopped),
        Case("no STARTTLS offered", CURLE_USE_SSL_FAILED, 250, .beforeEnd, .stopped),
        Case("certificate file missing", CURLE_SSL_CACERT_BADFILE, 0, .beforeEnd, .stopped),
        Case("TLS broke", CURLE_SSL_CONNECT_ERROR, 220, .beforeEnd, .pausing),
        Case("no such name", CURLE_COULDNT_RESOLVE_HOST, 0, .beforeEnd, .pausing),
        Case("connection refused", CURLE_COULDNT_CONNECT, 0, .beforeEnd, .pausing),
        Case("anything else, early", CURLE_OUT_OF_MEMORY, 0, .beforeEnd, .retry),
        Case("anything else, late", CURLE_OUT_OF_MEMORY, 354, .afterEnd, .unknown),
    ]

    @Test("the table of endings", arguments: cases)
    func table(example: Case) {
        let ending = SMTPEnding(
            code: example.code.rawValue, reply: example.reply, phase: example.phase)
        #expect(SMTPOutcomes.verdict(ending) == example.verdict)
    }

    @Test("only one ending of all counts as sent")
    func onlyOneSuccess() {
        var sent: Set<SMTPEnding> = []
        for code in UInt32(0)..<100 {
            for reply in 0...599 {
                let ending = SMTPEnding(code: code, reply: reply, phase: .afterEnd)
                if SMTPOutcomes.verdict(ending) == .sent { sent.insert(ending) }
            }
        }
        #expect(sent == [SMTPEnding(code: 0, reply: 250, phase: .afterEnd)])
    }
}
