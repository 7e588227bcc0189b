import HomeCareDomain

/// A message that is fit to be sent as an SMS.
struct TextSMSMessage: Sendable {
    let id: Int64
    let number: PhoneNumber
    let text: SMSText

    /// The most parts a telephone can put together again.
    private static let mostParts = 255

    /// Takes a message whose number gets SMS; the failure is its outcome.
    static func examined(_ message: OutgoingMessage) -> Result<TextSMSMessage, Unfit> {
        guard message.channel == .sms else { return .failure(Unfit(.notConfigured)) }
        let text = SMSText(message.body)
        guard text.text.contains(where: { !$0.isWhitespace }) else {
            return .failure(Unfit("The message is empty"))
        }
        guard text.segments <= mostParts else {
            return .failure(Unfit("The message is too long for an SMS: \(text.segments) parts"))
        }
        return number(message.address).map {
            TextSMSMessage(id: message.id, number: $0, text: text)
        }
    }

    private static func number(_ address: String) -> Result<PhoneNumber, Unfit> {
        switch PhoneNumber.normalise(address) {
        case .failure(let fault): return .failure(Unfit(fault.message))
        case .success(let number):
            return switch number.kind {
            case .mobile: .success(number)
            case .fixedLine:
                .failure(Unfit("\(number.e164) is a fixed line, which gets no SMS: call it"))
            case .foreign:
                .failure(Unfit("\(number.e164) is not Kenyan: no SMS can be sent to it from here"))
            }
        }
    }

    /// Why a message is not sent at all.
    struct Unfit: Error {
        let outcome: DeliveryOutcome

        init(_ outcome: DeliveryOutcome) {
            self.outcome = outcome
        }

        init(_ reason: String) {
            outcome = .failed(detail: reason)
        }
    }

    /// The number as the service writes it: `254712345678`.
    var mobile: String { String(number.e164.dropFirst()) }

    /// Such as `1 part`.
    var partsInWords: String { text.segments == 1 ? "1 part" : "\(text.segments) parts" }
}
