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
    enum Verdict { case sent, retry, failed, unknown }

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
        Row(codes: lostLine + timedOut, phase: .afterEnd, verdict: .unknown),
        // After a time-out the reply's number is that of an earlier command.
        Row(codes: timedOut, verdict: .retry),
        Row(replies: 400...499, verdict: .retry),
        Row(replies: 500...599, verdict: .failed),
        Row(codes: wrongSettings, verdict: .failed),
        Row(codes: lostLine + notReached, verdict: .retry),
        Row(phase: .afterEnd, verdict: .unknown),
        Row(verdict: .retry),
    ]

    static func verdict(_ ending: SMTPEnding) -> Verdict {
        table.first { $0.fits(ending) }?.verdict ?? .unknown
    }

    private static let timedOut = [CURLE_OPERATION_TIMEDOUT]
    private static let lostLine = [CURLE_RECV_ERROR, CURLE_GOT_NOTHING]
    private static let notReached = [
        CURLE_COULDNT_RESOLVE_HOST, CURLE_COULDNT_RESOLVE_PROXY, CURLE_COULDNT_CONNECT,
        CURLE_SSL_CONNECT_ERROR,
    ]
    /// Trying again cannot help until a person changes a setting.
    private static let wrongSettings = [
        CURLE_LOGIN_DENIED, CURLE_PEER_FAILED_VERIFICATION, CURLE_USE_SSL_FAILED,
        CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
        CURLE_SSL_ISSUER_ERROR, CURLE_SSL_INVALIDCERTSTATUS, CURLE_SSL_PINNEDPUBKEYNOTMATCH,
        CURLE_URL_MALFORMAT, CURLE_UNSUPPORTED_PROTOCOL, CURLE_NOT_BUILT_IN,
        CURLE_UNKNOWN_OPTION, CURLE_BAD_FUNCTION_ARGUMENT,
    ]
}

extension SMTPOutcomes.Row {
    func fits(_ ending: SMTPEnding) -> Bool {
        (codes?.contains { $0.rawValue == ending.code } ?? true)
            && (replies?.contains(ending.reply) ?? true)
            && (phase.map { $0 == ending.phase } ?? true)
    }
}
