import HomeCareDomain

/// The parts of a message (RFC 2046): the same words as text and as HTML, and what a calendar is
/// to know.
///
/// An invitation stands in it twice, as Google's own and those of Outlook's makers do: among the
/// alternatives, where mail programs find what they may answer (RFC 6047), and as `invite.ics`,
/// for those that look at attachments alone. Without one there are the alternatives and no more.
enum MailParts {
    /// Cannot stand in a part: in quoted-printable, an equals sign is followed by other characters.
    private static let alternatives = "=_HomeCare_parts"
    private static let whole = "=_HomeCare_whole"

    /// The message's own Content-Type header.
    static func contentType(_ message: OutgoingMessage) -> String {
        VisitCalendar.method(of: message.calendar) == nil
            ? multipart("alternative", alternatives) : multipart("mixed", whole)
    }

    /// Everything below the message's headers.
    static func all(_ message: OutgoingMessage) -> String {
        let words = [
            part("text/plain", message.body), part("text/html", MailPage.html(message.body)),
        ]
        guard let method = VisitCalendar.method(of: message.calendar) else {
            return joined(words, alternatives)
        }
        let calendar = part("text/calendar; method=\(method.rawValue)", message.calendar)
        let attached = part(
            "application/ics; name=\"invite.ics\"", message.calendar,
            disposition: "attachment; filename=\"invite.ics\"")
        let inner =
            multipart("alternative", alternatives) + "\r\n\r\n"
            + joined(words + [calendar], alternatives)
        return joined([inner, attached], whole)
    }

    /// The best part comes last, as readers choose the last one they understand.
    private static func joined(_ parts: [String], _ boundary: String) -> String {
        parts.map { "--\(boundary)\r\n\($0)" }.joined() + "--\(boundary)--\r\n"
    }

    private static func multipart(_ kind: String, _ boundary: String) -> String {
        "Content-Type: multipart/\(kind); boundary=\"\(boundary)\""
    }

    private static func part(_ kind: String, _ text: String, disposition: String? = nil) -> String {
        let headers =
            [
                "Content-Type: \(kind); charset=utf-8",
                "Content-Transfer-Encoding: quoted-printable",
            ] + (disposition.map { ["Content-Disposition: \($0)"] } ?? [])
        return headers.joined(separator: "\r\n") + "\r\n\r\n" + QuotedPrintable.encode(text)
            + "\r\n"
    }
}
