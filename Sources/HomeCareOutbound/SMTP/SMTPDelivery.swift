import CCurl
import Foundation
import HomeCareDomain
import Synchronization

/// The messages of one delivery, shared out among a few threads.
///
/// Threads, because curl's multi interface is not as patient as it looks: while it waits for the
/// server's word on one whole message, it stands still for all the others.
final class SMTPDelivery: Sendable {
    private struct Progress {
        var waiting: [(place: Int, message: InternetMessage)] = []
        var outcomes: [DeliveryOutcome?]
    }

    private let settings: SMTPSettings
    private let progress: Mutex<Progress>

    /// Puts aside whatever is not fit to be sent, before anything is.
    init(settings: SMTPSettings, messages: [OutgoingMessage]) {
        self.settings = settings
        var progress = Progress(outcomes: Array(repeating: nil, count: messages.count))
        for (place, message) in messages.enumerated() {
            switch Self.examined(message, settings) {
            case .success(let message): progress.waiting.append((place, message))
            case .failure(let unfit): progress.outcomes[place] = unfit.outcome
            }
        }
        progress.waiting.reverse()
        self.progress = Mutex(progress)
    }

    /// Sends all and waits; an outcome for each message in order.
    func run() -> [DeliveryOutcome] {
        let lanes = progress.withLock { min($0.waiting.count, max(1, settings.parallel)) }
        guard lanes > 0, curlIsReady else { return outcomes() }
        let others = DispatchGroup()
        for _ in 1..<lanes {
            others.enter()
            Thread {
                self.work()
                others.leave()
            }.start()
        }
        work()
        others.wait()
        return outcomes()
    }

    private func outcomes() -> [DeliveryOutcome] {
        progress.withLock(\.outcomes).map { $0 ?? .retry(detail: "The message was not tried") }
    }

    private func work() {
        withoutPipeSignal {
            var connection: SMTPConnection?
            while let next = progress.withLock({ $0.waiting.popLast() }) {
                guard let open = connection ?? SMTPConnection(settings) else { return }
                let outcome = open.send(next.message)
                progress.withLock { $0.outcomes[next.place] = outcome }
                if case .sent = outcome { connection = open } else { connection = nil }
            }
            connection = nil
        }
    }

    private struct Unfit: Error {
        let outcome: DeliveryOutcome
    }

    private static func examined(
        _ message: OutgoingMessage, _ settings: SMTPSettings
    ) -> Result<InternetMessage, Unfit> {
        guard message.channel == .email else { return .failure(Unfit(outcome: .notConfigured)) }
        if let fault = settings.fault {
            return .failure(Unfit(outcome: .failed(detail: fault)))
        }
        do throws(MailRefusal) {
            return .success(try InternetMessage(message, from: settings.from))
        } catch {
            return .failure(Unfit(outcome: .failed(detail: error.reason)))
        }
    }
}

/// Curl's one-time preparation, which must not run on two threads.
private let curlIsReady = homecare_curl_open() != 0
