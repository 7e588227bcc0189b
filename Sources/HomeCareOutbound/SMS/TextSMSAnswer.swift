import HomeCareDomain

/// One statement of the service, about a message or a whole request.
///
/// It writes `respose-code` on sends and `response-code` elsewhere, and numbers as numbers or texts.
struct TextSMSStatement: Equatable {
    let code: Int
    let words: String
    var mobile: String?
    var messageID: String?
    var clientID: String?
    /// What became of a message, in a report.
    var delivery: String?
    var credit: String?

    init?(_ json: JSON) {
        guard let code = (json["respose-code"] ?? json["response-code"])?.plainText,
            let number = Int(code)
        else { return nil }
        self.code = number
        words = json["response-description"]?.plainText ?? ""
        mobile = json["mobile"]?.plainText
        messageID = (json["messageid"] ?? json["message-id"])?.plainText
        clientID = json["clientsmsid"]?.plainText
        delivery = json["delivery-description"]?.plainText
        credit = json["credit"]?.plainText
    }
}

/// A whole answer of the service.
enum TextSMSAnswer: Equatable {
    /// It speaks of messages, one by one.
    case each([TextSMSStatement])
    /// It speaks of the request, or of a single thing that was asked.
    case whole(TextSMSStatement)
    case empty
    case unreadable

    init(_ bytes: [UInt8]) {
        guard bytes.contains(where: { !Self.blanks.contains($0) }) else {
            self = .empty
            return
        }
        guard let json = try? JSON.read(bytes) else {
            self = .unreadable
            return
        }
        self = Self.read(json)
    }

    private static func read(_ json: JSON) -> TextSMSAnswer {
        switch json["responses"] {
        case .array(let parts): .each(parts.compactMap(TextSMSStatement.init))
        case .some(let part): TextSMSStatement(part).map { .each([$0]) } ?? .unreadable
        case nil: TextSMSStatement(json).map(TextSMSAnswer.whole) ?? .unreadable
        }
    }

    private static let blanks = Set(" \t\r\n".utf8)
}

extension JSON {
    /// A text or a whole number as text, without blanks around it; nil for anything else.
    fileprivate var plainText: String? {
        switch self {
        case .text(let text):
            let bare = text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace)
            return bare.isEmpty ? nil : String(String(bare.reversed()).prefix(200))
        case .number(let number):
            return Int64(exactly: number).map(String.init) ?? String(number)
        default: return nil
        }
    }
}
