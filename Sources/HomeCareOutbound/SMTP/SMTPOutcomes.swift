import CCurl
import HomeCareDomain

/// How far a message had come when its transfer ended.
enum SMTPPhase: CaseIterable {
    /// The server cannot have taken it: its end had not been handed over.
    case beforeEnd
    /// All of it was handed over: whether the server took it, only its reply can tell.
    case afterEnd
}

/// How one transfer ended, in libcurl's words.
struct SMTPEnding: Hashable {
    let code: UInt32
    /// The last reply's number, which is an old one when the ending was not a reply.
    let reply: Int
    let phase: SMTPPhase
}

/// What an ending means; the first row that fits decides.
enum SMTPOutcomes {
    enum Verdict { case sent, retry, failed, unknown, pausing, stopped }

    struct Row {
        /// Nil for every code, reply or phase.
        var codes: [CURLcode]?
        var replies: ClosedRange<Int>?
        var phase: SMTPPhase?
        let verdict: Verdict
    }

    /// Success takes both curl's word and the server's; neither is enough alone.
    static let table: [Row] = [
        Row(codes: [CURLE_OK], replies: 250...250, verdict: .sent),
        // The line went dead after the end of the message: it may lie in the server's queue.
        Row(codes: CurlCodes.lostLine + CurlCodes.timedOut, phase: .afterEnd, verdict: .unknown),
        // Nothing was heard but, at most, a greeting: the server cannot be worked with now.
        Row(codes: CurlCodes.lostLine + CurlCodes.timedOut, replies: 0...0, verdict: .pausing),
        Row(codes: CurlCodes.lostLine + CurlCodes.timedOut, replies: 220...220, verdict: .pausing),
        // After a time-out the reply's number is that of an earlier command.
        Row(codes: CurlCodes.timedOut, verdict: .retry),
        // The server closes (421), or its sign-in is out of order for now (454).
        Row(replies: 421...421, verdict: .pausing),
        Row(codes: [CURLE_LOGIN_DENIED], replies: 400...499, verdict: .pausing),
        // Refusals of the clinic and not of a message: TLS or a sign-in is missing or wrong.
        Row(replies: 530...530, verdict: .stopped),
        Row(replies: 534...535, verdict: .stopped),
        Row(replies: 538...538, verdict: .stopped),
        Row(codes: CurlCodes.wrongSettings, verdict: .stopped),
        Row(replies: 552...552, verdict: .failed),
        // The greeting itself was a refusal.
        Row(codes: turnedAway, replies: 400...499, phase: .beforeEnd, verdict: .pausing),
        Row(codes: turnedAway, replies: 500...599, phase: .beforeEnd, verdict: .stopped),
        Row(replies: 400...499, verdict: .retry),
        Row(replies: 500...599, verdict: .failed),
        Row(codes: CurlCodes.notReached, verdict: .pausing),
        Row(codes: CurlCodes.lostLine, verdict: .retry),
        Row(phase: .afterEnd, verdict: .unknown),
        Row(verdict: .retry),
    ]

    static func verdict(_ ending: SMTPEnding) -> Verdict {
        table.first { $0.fits(ending) }?.verdict ?? .unknown
    }

    /// Before the message was handed over, these come with the server's first words only.
    private static let turnedAway = [CURLE_WEIRD_SERVER_REPLY, CURLE_REMOTE_ACCESS_DENIED]
}

extension SMTPOutcomes.Row {
    func fits(_ ending: SMTPEnding) -> Bool {
        (codes?.contains { $0.rawValue == ending.code } ?? true)
            && (replies?.contains(ending.reply) ?? true)
            && (phase.map { $0 == ending.phase } ?? true)
    }
}
