import CCurl
import HomeCareDomain

/// One request to a service on the web: where to, and the JSON it carries.
struct HTTPPost: Sendable {
    let url: String
    let isEncrypted: Bool
    let body: String
    /// A file of certificates to trust instead of the machine's own.
    var certificateFile: String?
    /// Seconds.
    var connectTimeout = 15
    var timeout = 60

    init(_ service: ServiceAddress, path: String, _ document: JSON) {
        url = service.url + path
        isEncrypted = service.isEncrypted
        body = document.serialised
    }
}

/// How a request ended.
struct HTTPEnding: Sendable {
    /// Curl's number, 0 when an answer came whole.
    let code: UInt32
    /// The answer's status, 0 when none came.
    let status: Int
    /// Whether all of the request was handed over: then the service may have acted on it.
    let handedOver: Bool
    let answer: [UInt8]
    /// Seconds the service asks to wait, 0 when it says nothing.
    let retryAfter: Int
    /// Curl's words for what went wrong.
    let words: String
}

extension HTTPPost {
    /// The longest answer that is read.
    static let longestAnswer = 1 << 18

    /// Sends it on a connection of its own and waits; nil when there is no memory for it.
    ///
    /// On a connection that was used before, curl would send a request a second time by itself if
    /// the first got no answer, and a message would go out twice.
    func send() -> HTTPEnding? {
        guard let handle = homecare_curl_init() else { return nil }
        defer { homecare_curl_cleanup(handle) }
        var exchange = homecare_curl_exchange()
        let bytes = body.utf8.map { CChar(bitPattern: $0) }
        return withUnsafeMutablePointer(to: &exchange) { exchange in
            bytes.withUnsafeBufferPointer { bytes in
                withUnsafeTemporaryAllocation(of: CChar.self, capacity: Self.longestAnswer) {
                    exchange.pointee.upload = bytes.baseAddress
                    exchange.pointee.upload_size = bytes.count
                    exchange.pointee.answer = $0.baseAddress
                    exchange.pointee.answer_capacity = $0.count
                    return perform(handle, exchange)
                }
            }
        }
    }

    private func perform(
        _ handle: UnsafeMutableRawPointer, _ exchange: UnsafeMutablePointer<homecare_curl_exchange>
    ) -> HTTPEnding? {
        var headers: UnsafeMutablePointer<curl_slist>?
        defer { homecare_curl_free(headers) }
        for line in Self.headers {
            guard let longer = homecare_curl_append(headers, line) else { return nil }
            headers = longer
        }
        guard prepare(handle), homecare_curl_attach_post(handle, exchange) == CURLE_OK,
            homecare_curl_set_list(handle, CURLOPT_HTTPHEADER, headers) == CURLE_OK
        else { return nil }
        let code = homecare_curl_perform(handle)
        let own = curlText(exchange.pointer(to: \.error), capacity: Int(CURL_ERROR_SIZE))
        let general = homecare_curl_words(code).map { String(cString: $0) } ?? "curl error"
        let answer = UnsafeRawBufferPointer(
            start: exchange.pointee.answer, count: exchange.pointee.answer_size)
        return HTTPEnding(
            code: code.rawValue, status: homecare_curl_response_code(handle),
            handedOver: exchange.pointee.upload_taken == exchange.pointee.upload_size,
            answer: Array(answer), retryAfter: Int(homecare_curl_retry_after(handle)),
            words: own.isEmpty ? general : own)
    }

    /// Without `Expect:` curl would wait for a go-ahead that many services never give.
    private static let headers = [
        "Content-Type: application/json", "Accept: application/json", "Expect:",
        "User-Agent: HomeCare",
    ]

    private func prepare(_ handle: UnsafeMutableRawPointer) -> Bool {
        let texts: [(CURLoption, String?)] = [
            (CURLOPT_URL, url),
            (CURLOPT_PROTOCOLS_STR, isEncrypted ? "https" : "http"),
            (CURLOPT_CAINFO, certificateFile),
            // Messages go where the settings say, not where the environment's proxies are.
            (CURLOPT_PROXY, ""),
        ]
        let numbers: [(CURLoption, Int)] = [
            // A redirection is not followed, so the key goes to nobody else.
            (CURLOPT_FOLLOWLOCATION, 0),
            (CURLOPT_FRESH_CONNECT, 1),
            (CURLOPT_FORBID_REUSE, 1),
            (CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1),
            (CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2),
            (CURLOPT_SSL_VERIFYPEER, 1),
            (CURLOPT_SSL_VERIFYHOST, 2),
            (CURLOPT_CONNECTTIMEOUT, connectTimeout),
            (CURLOPT_TIMEOUT, timeout),
            (CURLOPT_NOSIGNAL, 1),
        ]
        return texts.allSatisfy { option, text in
            text.map { homecare_curl_set_text(handle, option, $0) == CURLE_OK } ?? true
        } && numbers.allSatisfy { homecare_curl_set_long(handle, $0, $1) == CURLE_OK }
    }
}
