/// E-mail addresses: a check that keeps out what cannot be one or would harm a header.
public enum EmailAddress {
    /// The address in lower case without outer spaces, or why it cannot be one.
    public static func check(
        _ text: String, field: String = "email"
    ) -> Result<String, FieldError> {
        var address = Substring(text)
        while address.first == " " { address.removeFirst() }
        while address.last == " " { address.removeLast() }
        guard !address.isEmpty else {
            return .failure(
                FieldError(
                    field: field, code: "missing", message: PersonSentences.emailMissing))
        }
        guard isPlausible(address) else {
            return .failure(
                FieldError(
                    field: field, code: "impossible",
                    message: PersonSentences.emailImpossible(
                        SafeText.visible(String(address.prefix(60))))))
        }
        return .success(address.lowercased())
    }

    private static func isPlausible(_ address: Substring) -> Bool {
        let halves = address.split(separator: "@", omittingEmptySubsequences: false)
        guard halves.count == 2, address.utf8.count <= 254, (1...64).contains(halves[0].utf8.count)
        else { return false }
        let labels = halves[1].split(separator: ".", omittingEmptySubsequences: false)
        let mailbox = halves[0].split(separator: ".", omittingEmptySubsequences: false)
        return labels.count >= 2 && labels.allSatisfy(isHostLabel)
            && mailbox.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy(isMailboxByte) }
    }

    private static func isHostLabel(_ label: Substring) -> Bool {
        (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
            && label.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
    }

    private static let mailboxMarks = Set("!#$%&'*+/=?^_`{|}~-".utf8)

    private static func isMailboxByte(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || mailboxMarks.contains(byte)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: false
        }
    }
}
