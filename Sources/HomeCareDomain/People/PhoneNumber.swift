/// A telephone number in the international form, with Kenyan numbers read as people write them.
public struct PhoneNumber: Hashable, Codable, Sendable {
    /// What answers at the other end, as far as the digits tell.
    public enum Kind: String, Codable, Sendable {
        case mobile, fixedLine, foreign
    }

    /// The number as `+254712345678`.
    public let e164: String
    public let kind: Kind

    /// Whether an SMS can be sent to it through the clinic's Kenyan gateway.
    public var canReceiveSMS: Bool { kind == .mobile }

    /// Reads a number as typed; a country code other than 254 needs its `+` or `00`.
    public static func normalise(
        _ text: String, field: String = "phone"
    ) -> Result<PhoneNumber, FieldError> {
        guard text.contains(where: { !$0.isWhitespace }) else {
            return .failure(
                FieldError(
                    field: field, code: "missing", message: PersonSentences.phoneMissing))
        }
        guard let typed = Typed(text), let number = kenyan(typed) ?? foreign(typed) else {
            return .failure(
                FieldError(
                    field: field, code: "impossible",
                    message: PersonSentences.phoneImpossible(
                        SafeText.visible(String(text.prefix(40))))))
        }
        return .success(number)
    }

    private static func kenyan(_ typed: Typed) -> PhoneNumber? {
        var digits = typed.digits[...]
        if digits.starts(with: countryCode) {
            digits = digits.dropFirst(countryCode.count)
        } else if typed.hasPlus {
            return nil
        }
        if digits.first == 0 { digits = digits.dropFirst() }
        guard let kind = KenyanNumbers.kind(of: Array(digits)) else { return nil }
        return PhoneNumber(e164: "+254" + text(digits), kind: kind)
    }

    /// Another country's number is taken as it stands: its rules are not ours to know.
    private static func foreign(_ typed: Typed) -> PhoneNumber? {
        guard typed.isInternational, (8...15).contains(typed.digits.count),
            let first = typed.digits.first, first != 0, !typed.digits.starts(with: countryCode)
        else { return nil }
        return PhoneNumber(e164: "+" + text(typed.digits[...]), kind: .foreign)
    }

    private static let countryCode = [2, 5, 4]

    private static func text(_ digits: ArraySlice<Int>) -> String {
        digits.map(String.init).joined()
    }

    /// The digits somebody typed, without the marks people put between them.
    private struct Typed {
        var digits: [Int] = []
        var hasPlus = false
        var isInternational = false

        init?(_ text: String) {
            for scalar in text.unicodeScalars {
                switch scalar {
                case "0"..."9": digits.append(Int(scalar.value) - 0x30)
                case "+" where digits.isEmpty && !hasPlus: hasPlus = true
                case " ", "-", "(", ")", ".", "/", "\u{A0}", "\u{2011}", "\u{2013}": continue
                default: return nil
                }
            }
            isInternational = hasPlus
            if !hasPlus, digits.starts(with: [0, 0]) {
                isInternational = true
                digits.removeFirst(digits.starts(with: [0, 0, 0]) ? 3 : 2)
            }
        }
    }
}
