import HomeCareDomain

/// The messages of one delivery: what is fit to be sent goes out, side by side.
struct SMTPDelivery {
    let settings: SMTPSettings
    let messages: [OutgoingMessage]

    /// Sends all and waits; an outcome for each message in order.
    func run() -> [DeliveryOutcome] {
        let examined = messages.map(examined)
        let fit = examined.compactMap { try? $0.get() }
        var sent = Lanes.run(fit, most: settings.parallel, lane: lane).makeIterator()
        return examined.map {
            switch $0 {
            case .failure(let unfit): unfit.outcome
            case .success: (sent.next() ?? nil) ?? .retry(detail: "It was not tried")
            }
        }
    }

    /// A connection is kept from message to message as long as all goes well on it.
    @Sendable
    private func lane() -> (InternetMessage) -> DeliveryOutcome? {
        var connection: SMTPConnection?
        return { message in
            guard let open = connection ?? SMTPConnection(settings) else { return nil }
            let outcome = open.send(message)
            if case .sent = outcome { connection = open } else { connection = nil }
            return outcome
        }
    }

    private struct Unfit: Error {
        let outcome: DeliveryOutcome
    }

    private func examined(_ message: OutgoingMessage) -> Result<InternetMessage, Unfit> {
        guard message.channel == .email else { return .failure(Unfit(outcome: .notConfigured)) }
        if let fault = settings.fault {
            return .failure(Unfit(outcome: .channelDown(detail: fault, .stopped)))
        }
        do throws(MailRefusal) {
            return .success(try InternetMessage(message, from: settings.from))
        } catch {
            return .failure(Unfit(outcome: .failed(detail: error.reason)))
        }
    }
}
