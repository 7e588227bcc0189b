public import HomeCareDomain

/// Hands text messages to TextSMS Kenya, and asks it what became of them.
///
/// Requests are always POST with JSON: the service's GET form would put the key into URLs and logs.
public struct TextSMSTransport: MessageTransport {
    let settings: TextSMSSettings

    /// A transport to the account of these settings.
    public init(settings: TextSMSSettings) {
        self.settings = settings
    }

    /// Delivers all and waits; the outcomes come in the messages' order.
    public func deliver(_ messages: [OutgoingMessage]) -> [(Int64, DeliveryOutcome)] {
        let examined = messages.map(TextSMSMessage.examined)
        let fit = examined.compactMap { try? $0.get() }
        var sent = send(fit).makeIterator()
        return zip(messages, examined).map { message, fitness in
            switch fitness {
            case .failure(let unfit): (message.id, unfit.outcome)
            case .success: (message.id, sent.next() ?? Self.notTried)
            }
        }
    }

    private static let notTried = DeliveryOutcome.retry(detail: "It was not tried")

    private func send(_ messages: [TextSMSMessage]) -> [DeliveryOutcome] {
        if let fault = settings.fault {
            return messages.map { _ in .channelDown(detail: fault, .stopped) }
        }
        let batches = stride(from: 0, to: messages.count, by: TextSMSBatch.most).map {
            TextSMSBatch(
                messages: Array(messages[$0..<min($0 + TextSMSBatch.most, messages.count)]))
        }
        let answers = Lanes.run(batches, most: settings.parallel) { { send($0) } }
        return zip(batches, answers).flatMap { batch, outcomes in
            outcomes ?? batch.messages.map { _ in Self.notTried }
        }
    }

    /// Sends one request, and the halves of a list that was refused for what one of it may bear.
    private func send(_ batch: TextSMSBatch) -> [DeliveryOutcome]? {
        guard let ending = request(batch).send() else { return nil }
        if let outcomes = batch.outcomes(ending) { return outcomes.map(withoutKey) }
        let middle = batch.messages.count / 2
        let halves = [batch.messages[..<middle], batch.messages[middle...]]
        return halves.flatMap { half in
            send(TextSMSBatch(messages: Array(half))) ?? half.map { _ in Self.notTried }
        }
    }

    /// The service may repeat a wrong key in what it says of it.
    private func withoutKey(_ outcome: DeliveryOutcome) -> DeliveryOutcome {
        switch outcome {
        case .sent(let detail, let id): .sent(detail: withoutKey(detail), providerID: id)
        case .retry(let detail, let wait): .retry(detail: withoutKey(detail), after: wait)
        case .failed(let detail): .failed(detail: withoutKey(detail))
        case .channelDown(let detail, let fault): .channelDown(detail: withoutKey(detail), fault)
        case .unknown(let detail, let id): .unknown(detail: withoutKey(detail), providerID: id)
        case .notConfigured: .notConfigured
        }
    }

    func withoutKey(_ words: String) -> String {
        settings.key?.removed(from: words) ?? words
    }
}

extension TextSMSTransport {
    private func request(_ batch: TextSMSBatch) -> HTTPPost {
        guard let first = batch.messages.first, batch.messages.count == 1 else {
            return request(
                "sendbulk/",
                [
                    "count": .whole(Int64(batch.messages.count)),
                    "smslist": .array(batch.messages.map(listed)),
                ])
        }
        return request("sendsms/", described(first))
    }

    private func listed(_ message: TextSMSMessage) -> JSON {
        var json = described(message)
        json.append("pass_type", "plain")
        json.append("clientsmsid", .whole(message.id))
        return json
    }

    private func described(_ message: TextSMSMessage) -> JSON {
        var json = account
        json.append("message", .text(message.text.text))
        json.append("shortcode", .text(settings.shortcode))
        json.append("mobile", .text(message.mobile))
        return json
    }

    /// What every request says of who asks.
    var account: JSON {
        ["apikey": .text(settings.key?.text ?? ""), "partnerID": .text(settings.partnerID)]
    }

    func request(_ path: String, _ document: JSON) -> HTTPPost {
        var post = HTTPPost(settings.service, path: path, document)
        post.certificateFile = settings.certificateFile
        post.connectTimeout = settings.connectTimeout
        post.timeout = settings.timeout
        return post
    }
}
