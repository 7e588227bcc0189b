import CCurl
import HomeCareDomain

/// What the ending of a request means where no code of the service says it.
enum TextSMSOutcomes {
    enum Verdict { case retry, failed, unknown, pausing, stopped }

    /// A row for requests that got no whole answer; the first that fits decides.
    struct Ending {
        /// Nil for every code.
        var codes: [CURLcode]?
        var handedOver: Bool?
        let verdict: Verdict
    }

    static let endings: [Ending] = [
        Ending(codes: CurlCodes.wrongSettings, verdict: .stopped),
        // The service may have acted on it: it has no way to recognise a second copy.
        Ending(handedOver: true, verdict: .unknown),
        Ending(codes: CurlCodes.notReached + CurlCodes.timedOut, verdict: .pausing),
        Ending(codes: CurlCodes.lostLine + [CURLE_SEND_ERROR], verdict: .pausing),
        Ending(verdict: .retry),
    ]

    /// A row for answers without a code of the service; the first that fits decides.
    struct Status {
        let range: ClosedRange<Int>
        /// Only with a Retry-After header.
        var isTimed = false
        let verdict: Verdict
        let words: String
    }

    static let statuses: [Status] = [
        Status(
            range: 200...299, verdict: .unknown, words: "The service's answer cannot be understood"),
        Status(range: 300...399, verdict: .stopped, words: "The service is at another address"),
        Status(range: 401...401, verdict: .stopped, words: "The service refuses the account"),
        Status(range: 403...403, verdict: .stopped, words: "The service refuses the account"),
        Status(range: 404...405, verdict: .stopped, words: "The service is not at this address"),
        Status(range: 407...407, verdict: .stopped, words: "Something refuses the way out"),
        Status(range: 408...408, verdict: .retry, words: "The service did not wait for all of it"),
        Status(range: 410...410, verdict: .stopped, words: "The service is not at this address"),
        Status(range: 429...429, verdict: .retry, words: "The service asks to send less often"),
        Status(range: 400...499, verdict: .failed, words: "The service refuses the request"),
        // Who names a time has put the request aside. Without one, a go-between may have lost the
        // answer to a request that the service had taken.
        Status(range: 503...503, isTimed: true, verdict: .retry, words: "The service is closed"),
        Status(range: 0...999, verdict: .unknown, words: "The service has a fault"),
    ]

    /// The longest wait a service may ask for, in seconds.
    static let longestWait = 3600

    /// The fate of all messages of a request whose answer holds no code.
    static func outcome(_ ending: HTTPEnding) -> DeliveryOutcome {
        guard ending.code == 0 else {
            let verdict = endings.first { $0.fits(ending) }?.verdict ?? .unknown
            let after = ending.handedOver ? " after the request was handed over" : ""
            return outcome(verdict, ending.words + after, wait: nil)
        }
        let isTimed = ending.retryAfter > 0
        let row = statuses.first { $0.range.contains(ending.status) && (isTimed || !$0.isTimed) }
        let wait = isTimed ? min(ending.retryAfter, longestWait) : nil
        let words = "\(row?.words ?? "The service has a fault") (HTTP \(ending.status))"
        return outcome(row?.verdict ?? .unknown, words, wait: wait)
    }

    private static func outcome(
        _ verdict: Verdict, _ words: String, wait: Int?
    ) -> DeliveryOutcome {
        switch verdict {
        case .retry: .retry(detail: words, after: wait)
        case .failed: .failed(detail: words)
        case .unknown: .unknown(detail: words)
        case .pausing: .channelDown(detail: words, .pausing)
        case .stopped: .channelDown(detail: words, .stopped)
        }
    }
}

extension TextSMSOutcomes.Ending {
    fileprivate func fits(_ ending: HTTPEnding) -> Bool {
        (codes?.contains { $0.rawValue == ending.code } ?? true)
            && (handedOver.map { $0 == ending.handedOver } ?? true)
    }
}
