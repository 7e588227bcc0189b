import CCurl
import HomeCareDomain

/// A curl handle that carries one message after another to the same server.
///
/// Belongs to the thread that made it. After anything but a success it must be given up: the
/// server's late answer to one message could be taken for that to the next.
final class SMTPConnection {
    private let handle: UnsafeMutableRawPointer
    private let exchange: UnsafeMutablePointer<homecare_curl_exchange>

    /// Prepares a handle; nil when there is no memory for it.
    init?(_ settings: SMTPSettings) {
        guard let handle = homecare_curl_init() else { return nil }
        self.handle = handle
        exchange = .allocate(capacity: 1)
        exchange.initialize(to: homecare_curl_exchange())
        guard prepare(settings) else { return nil }
    }

    deinit {
        // Cleaning up says goodbye to the server, whose reply is still written to the exchange.
        homecare_curl_cleanup(handle)
        exchange.deinitialize(count: 1)
        exchange.deallocate()
    }

    /// Sends a message and waits for what becomes of it.
    func send(_ message: InternetMessage) -> DeliveryOutcome {
        guard let recipients = homecare_curl_append(nil, "<\(message.recipient)>") else {
            return .retry(detail: "Out of memory")
        }
        defer { homecare_curl_free(recipients) }
        let bytes = message.text.utf8.map { CChar(bitPattern: $0) }
        let code = bytes.withUnsafeBufferPointer { bytes in
            let isReady =
                homecare_curl_load(handle, exchange, bytes.baseAddress, bytes.count) == CURLE_OK
                && homecare_curl_set_list(handle, CURLOPT_MAIL_RCPT, recipients) == CURLE_OK
            return isReady ? homecare_curl_perform(handle) : CURLE_OUT_OF_MEMORY
        }
        if code == CURLE_OPERATION_TIMEDOUT { homecare_curl_cut(handle) }
        defer { _ = homecare_curl_set_list(handle, CURLOPT_MAIL_RCPT, nil) }
        return outcome(code)
    }

    private func outcome(_ code: CURLcode) -> DeliveryOutcome {
        let handedOver = exchange.pointee.upload_taken == exchange.pointee.upload_size
        let ending = SMTPEnding(
            code: code.rawValue, reply: homecare_curl_response_code(handle),
            phase: handedOver ? .afterEnd : .beforeEnd)
        let detail = words(code, ending)
        return switch SMTPOutcomes.verdict(ending) {
        case .sent: .sent(detail: detail)
        case .retry: .retry(detail: detail)
        case .failed: .failed(detail: detail)
        case .unknown: .unknown(detail: detail)
        case .pausing: .channelDown(detail: detail, .pausing)
        case .stopped: .channelDown(detail: detail, .stopped)
        }
    }

    /// The server's own words where it has refused or accepted, otherwise curl's.
    private func words(_ code: CURLcode, _ ending: SMTPEnding) -> String {
        let reply = curlText(exchange.pointer(to: \.reply), capacity: 512)
        let isRefusal = (400...599).contains(ending.reply) && code != CURLE_OPERATION_TIMEDOUT
        if !reply.isEmpty, code == CURLE_OK || isRefusal { return reply }
        let detail = curlText(exchange.pointer(to: \.error), capacity: Int(CURL_ERROR_SIZE))
        let general = homecare_curl_words(code).map { String(cString: $0) } ?? "curl error"
        let known = detail.isEmpty ? general : detail
        return ending.phase == .afterEnd ? known + " after the message was handed over" : known
    }

    private func prepare(_ settings: SMTPSettings) -> Bool {
        let texts: [(CURLoption, String?)] = [
            (CURLOPT_URL, settings.url),
            (CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
            (CURLOPT_USERNAME, settings.username),
            (CURLOPT_PASSWORD, settings.password),
            (CURLOPT_CAINFO, settings.certificateFile),
            (CURLOPT_MAIL_FROM, "<\(settings.from.address)>"),
            // Mail goes where the settings say, not where the environment's proxies are.
            (CURLOPT_PROXY, ""),
        ]
        let numbers: [(CURLoption, Int)] = [
            (CURLOPT_USE_SSL, settings.useSSL),
            (CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2),
            (CURLOPT_SSL_VERIFYPEER, 1),
            (CURLOPT_SSL_VERIFYHOST, 2),
            (CURLOPT_CONNECTTIMEOUT, settings.connectTimeout),
            (CURLOPT_TIMEOUT, settings.timeout),
            (CURLOPT_NOSIGNAL, 1),
        ]
        return texts.allSatisfy { option, text in
            text.map { homecare_curl_set_text(handle, option, $0) == CURLE_OK } ?? true
        }
            && numbers.allSatisfy { homecare_curl_set_long(handle, $0, $1) == CURLE_OK }
            && homecare_curl_attach(handle, exchange) == CURLE_OK
    }
}

extension SMTPSettings {
    fileprivate var useSSL: Int {
        Int((security == .none ? CURLUSESSL_NONE : CURLUSESSL_ALL).rawValue)
    }
}
