import HomeCareDomain

/// Why a message cannot be put into words that a mail server may be given.
struct MailRefusal: Error, Equatable {
    /// A sentence without its full stop.
    let reason: String

    init(_ reason: String) {
        self.reason = reason
    }
}

/// Accepts exactly one plain address, so that it cannot bring a second one or an option along.
func checkMailbox(_ address: String, called name: String) throws(MailRefusal) {
    guard !address.contains(" "), case .success = EmailAddress.check(address) else {
        throw MailRefusal("\(name) is not one plain e-mail address")
    }
}

/// The stored identifier in its angle brackets, whether or not it was stored with them.
func messageIdentifier(_ stored: String) throws(MailRefusal) -> String {
    let bracketed = stored.hasPrefix("<") && stored.hasSuffix(">")
    let bare = bracketed ? stored.dropFirst().dropLast() : stored[...]
    let halves = bare.split(separator: "@", omittingEmptySubsequences: false)
    guard halves.count == 2, bare.utf8.count <= 250,
        halves.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy(isPlain) })
    else { throw MailRefusal("The Message-ID is not of the form <left@right>") }
    return "<\(bare)>"
}

/// Whether a text can stand for a machine in a URL: a name of letters, digits, points and hyphens,
/// or an IPv6 address.
func isHostName(_ text: String) -> Bool {
    let marks: Set<UInt8> = Set((text.contains(":") ? ".:" : ".-").utf8)
    return !text.isEmpty && text.utf8.count <= 253 && !text.hasPrefix("-")
        && text.utf8.allSatisfy { isLetterOrDigit($0) || marks.contains($0) }
}

private let identifierMarks = Set("!#$%&'*+-/=?^_`{|}~.".utf8)

private func isPlain(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || identifierMarks.contains(byte)
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        true
    default: false
    }
}
