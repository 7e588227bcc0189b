import CCurl
import HomeCareDomain
import Testing

@testable import HomeCareOutbound

@Suite("The settings of text messages")
struct SMSSettingsTests {
    @Test(
        "only HTTPS leaves this machine",
        arguments: [
            ("https://sms.textsms.co.ke/api/services/", "https://sms.textsms.co.ke/api/services/"),
            ("HTTPS://sms.example/api", "https://sms.example/api/"),
            ("https://sms.example", "https://sms.example/"),
            ("https://sms.example:8443/x/", "https://sms.example:8443/x/"),
            ("http://127.0.0.1:80/", "http://127.0.0.1:80/"),
            ("http://127.9.9.9/a", "http://127.9.9.9/a/"), ("http://[::1]:81/", "http://[::1]:81/"),
            ("http://localhost/", "http://localhost/"), ("http://sms.example/", nil),
            ("http://127.0.0.1.example/", nil), ("http://localhost.example/", nil),
            ("http://127.0.0.1@sms.example/", nil), ("https://user:key@sms.example/", nil),
            ("https://sms.example/?apikey=1", nil), ("https://sms.example/#x", nil),
            ("https://", nil), ("https:///x", nil), ("sms.example", nil), ("ftp://127.0.0.1/", nil),
            ("file:///etc/passwd", nil), ("https://sms.example:0/", nil),
            ("https://sms.example:99999/", nil), ("https://sms.example:/", nil),
            ("https://a b/", nil), ("https://sms.example/\r\nX: y", nil), ("", nil),
            ("https://[::1]x/", nil), ("https://[x]/", nil), ("http://[::2]/", nil),
        ] as [(String, String?)])
    func addresses(text: String, url: String?) {
        #expect(ServiceAddress(text)?.url == url)
    }

    @Test("settings that cannot work stand still and say why")
    func faults() throws {
        let service = try address(TextSMSSettings.usualAddress)
        let incomplete = [
            TextSMSSettings(service: service, partnerID: "", shortcode: "H", key: Secret("k")),
            TextSMSSettings(service: service, partnerID: "1", shortcode: "", key: Secret("k")),
            TextSMSSettings(service: service, partnerID: "1", shortcode: "H", key: nil),
            TextSMSSettings(service: service, partnerID: "1", shortcode: "H", key: Secret("")),
            TextSMSSettings(
                service: service, partnerID: "1", shortcode: "H", key: Secret("k"),
                certificateFile: "a\0b"),
        ]
        for settings in incomplete {
            let fault = try #require(settings.fault)
            let transport = TextSMSTransport(settings: settings)
            #expect(
                transport.deliver([textMessage("0001")]).map(\.1)
                    == [.channelDown(detail: fault, .stopped)])
            #expect(transport.balance() == .refused(fault))
            #expect(transport.reports(for: ["1"]).map(\.1) == [.notKnown(detail: fault)])
        }
    }

    @Test("no dump of the settings shows the key")
    func secret() throws {
        let settings = TextSMSSettings(
            service: try address("https://sms.example/"), partnerID: "1", shortcode: "H",
            key: Secret("top-secret"))
        var dumped = ""
        dump(TextSMSTransport(settings: settings), to: &dumped)
        let shown = dumped + "\(settings)" + String(reflecting: settings)
        #expect(!shown.contains("top-secret"))
        #expect(shown.contains("•••"))
    }

    @Test(
        "requests without a whole answer: only those that were handed over are unknown",
        arguments: [
            (CURLE_COULDNT_RESOLVE_HOST, false, .pausing), (CURLE_COULDNT_CONNECT, false, .pausing),
            (CURLE_OPERATION_TIMEDOUT, false, .pausing), (CURLE_SSL_CONNECT_ERROR, false, .pausing),
            (CURLE_RECV_ERROR, false, .pausing), (CURLE_GOT_NOTHING, false, .pausing),
            (CURLE_SEND_ERROR, false, .pausing), (CURLE_OUT_OF_MEMORY, false, .retry(nil)),
            (CURLE_PEER_FAILED_VERIFICATION, false, .stopped),
            (CURLE_SSL_CACERT_BADFILE, false, .stopped), (CURLE_URL_MALFORMAT, false, .stopped),
            (CURLE_OPERATION_TIMEDOUT, true, .unknown(id: false)),
            (CURLE_RECV_ERROR, true, .unknown(id: false)),
            (CURLE_SEND_ERROR, true, .unknown(id: false)),
            (CURLE_GOT_NOTHING, true, .unknown(id: false)),
            (CURLE_PARTIAL_FILE, true, .unknown(id: false)),
            (CURLE_WRITE_ERROR, true, .unknown(id: false)),
        ] as [(CURLcode, Bool, Fate)])
    func endings(code: CURLcode, handedOver: Bool, fate: Fate) {
        let ending = HTTPEnding(
            code: code.rawValue, status: 0, handedOver: handedOver, answer: [], retryAfter: 0,
            words: "curl's words")
        #expect(Fate(TextSMSOutcomes.outcome(ending)) == fate)
    }
}
