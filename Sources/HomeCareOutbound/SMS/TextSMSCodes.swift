import HomeCareDomain

/// What each code of TextSMS means (its bulk SMS API page), in one table.
enum TextSMSCodes {
    enum Verdict: Equatable {
        case accepted
        /// Seconds to wait, where the service names them.
        case retry(after: Int?)
        case failed
        case stopped
        case unknown
    }

    struct Row {
        let code: Int
        /// Said of one message.
        let verdict: Verdict
        /// Said of a whole request, where that differs.
        var wholeRequest: Verdict?
        let words: String
    }

    static let table: [Row] = [
        Row(code: 200, verdict: .accepted, words: "Accepted"),
        Row(code: 1001, verdict: .stopped, words: "The sender's shortcode is not valid"),
        // The sender may not write to this number's network. Others may well be open to it, so one
        // telephone must not silence all: only a refusal of the whole request stops the channel.
        Row(
            code: 1002, verdict: .failed, wholeRequest: .stopped,
            words: "The account may not send to this network"),
        // Only ever about one number. A list refused with it, or with any code that fails messages,
        // is cut in two and sent anew until the guilty one stands alone.
        Row(code: 1003, verdict: .failed, words: "The mobile number is not valid"),
        // The page also says “unroutable”; which of both it is, only the credit can tell.
        Row(code: 1004, verdict: .stopped, words: "The credit is used up, or there is no route"),
        Row(code: 1005, verdict: .retry(after: nil), words: "The service has a fault"),
        Row(code: 1006, verdict: .stopped, words: "The partner ID or the API key is wrong"),
        Row(code: 1007, verdict: .retry(after: nil), words: "The service has a fault"),
        // An answer about reports: as one to a message it says nothing of that message.
        Row(code: 1008, verdict: .unknown, words: "There is no delivery report yet"),
        Row(code: 1009, verdict: .failed, words: "The service does not take this kind of data"),
        Row(code: 1010, verdict: .failed, words: "The service does not take this kind of request"),
        Row(code: 1012, verdict: .failed, words: "The list of messages is too long"),
        Row(code: 4090, verdict: .retry(after: 300), words: "The service has a fault"),
        Row(code: 4091, verdict: .stopped, words: "The partner ID is missing"),
        Row(code: 4092, verdict: .stopped, words: "The API key is missing"),
        Row(code: 4093, verdict: .stopped, words: "The account is not known"),
    ]

    /// The fate of a message by the code said of it, or of its whole request.
    static func verdict(_ code: Int, wholeRequest: Bool) -> Verdict {
        guard let row = row(code) else { return .unknown }
        return (wholeRequest ? row.wholeRequest : nil) ?? row.verdict
    }

    /// A code in words, with what the service itself says: `The credit is used up… (1004: Low bal)`.
    static func words(_ code: Int, _ said: String) -> String {
        let meaning =
            row(code)?.words ?? "The service gave an answer that is not in its description"
        let line = shortLine(said)
        return meaning + (line.isEmpty ? " (\(code))" : " (\(code): \(line))")
    }

    private static func row(_ code: Int) -> Row? { table.first { $0.code == code } }
}
