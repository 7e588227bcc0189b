import Foundation
import HomeCareDomain
import TerminalHarness

@testable import HomeCareOutbound

func startService(_ words: [String] = []) throws -> SMSServer {
    let script = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "EndToEndTests/Support/sms_server.py").path
    return try SMSServer(script: script, words: words)
}

/// A transport to a simulated service.
func transport(
    to server: SMSServer, key: String? = nil, partner: String? = nil, timeout: Int = 20,
    change: (inout TextSMSSettings) -> Void = { _ in }
) throws -> TextSMSTransport {
    var settings = TextSMSSettings(
        service: try address(server.url), partnerID: partner ?? server.partner,
        shortcode: server.shortcode, key: Secret(key ?? server.key))
    settings.timeout = timeout
    change(&settings)
    return TextSMSTransport(settings: settings)
}

func address(_ text: String) throws -> ServiceAddress {
    struct NoAddress: Error {}
    guard let address = ServiceAddress(text) else { throw NoAddress() }
    return address
}

/// A message to a number whose end chooses what the simulated service does with it.
func textMessage(_ suffix: String, id: Int64 = 1, body: String = "Please call.") -> OutgoingMessage
{
    outgoing(id, to: "+2547120\(id % 10)\(suffix)", subject: "", body: body, channel: .sms)
}

/// An outcome without its words, for tables.
enum Fate: Hashable {
    case sent(id: Bool)
    case retry(Int?)
    case failed, stopped, pausing, notConfigured
    case unknown(id: Bool)

    init(_ outcome: DeliveryOutcome) {
        self =
            switch outcome {
            case .sent(_, let id): .sent(id: id != nil)
            case .retry(_, let wait): .retry(wait)
            case .failed: .failed
            case .channelDown(_, .stopped): .stopped
            case .channelDown(_, .pausing): .pausing
            case .unknown(_, let id): .unknown(id: id != nil)
            case .notConfigured: .notConfigured
            }
    }
}

extension DeliveryOutcome {
    /// What it tells people.
    var words: String {
        switch self {
        case .sent(let words, _), .retry(let words, _), .failed(let words),
            .channelDown(let words, _), .unknown(let words, _):
            words
        case .notConfigured: ""
        }
    }
}
