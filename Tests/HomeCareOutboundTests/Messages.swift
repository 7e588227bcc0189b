import Foundation
import HomeCareDomain
import TerminalHarness
import Testing

@testable import HomeCareOutbound

let sender = MailSender(name: "HomeCare Nairobi West", address: "alerts@clinic.example")

func outgoing(
    _ id: Int64 = 1, to address: String = "ok@example.org", name: String = "Grace Wairimu",
    subject: String = "HIGH: Wanjikũ Kamau (P-0123)", body: String = "Please look.\n",
    messageID: String? = nil, channel: NotificationChannel = .email, critical: Bool = false
) -> OutgoingMessage {
    OutgoingMessage(
        id: id, messageID: messageID ?? "<n\(id)@clinic.example>", channel: channel,
        address: address, recipientName: name, subject: subject, body: body,
        createdAt: Instant(milliseconds: 1_795_503_909_000), critical: critical)
}

/// A message as an independent reader, Python's e-mail package, understands it.
struct ReadMessage: Decodable, Equatable {
    let subject: String
    let senderName: String
    let senderAddress: String
    let recipientName: String
    let recipientAddress: String
    let recipients: Int
    let headers: [String]
    /// The text part.
    let body: String
    /// The kinds of the parts, the best last.
    let kinds: [String]
    /// What a reader sees of the HTML part: its text without tags.
    let seen: String
    /// The tags of the HTML part, with the names of their attributes.
    let tags: [String]
    let defects: Int
}

/// Reads messages with Python, many in one run.
func readByPython(_ messages: [String]) throws -> [ReadMessage] {
    let program = """
        import email, email.header, email.policy, email.utils, html.parser, json, sys
        class Seen(html.parser.HTMLParser):
            def __init__(self, text):
                super().__init__()
                self.words, self.tags = [], []
                self.feed(text.split("<body", 1)[0])
                self.words.clear()
                self.feed("<body" + text.split("<body", 1)[1])
            def handle_starttag(self, tag, attributes):
                self.tags.append(" ".join([tag] + sorted(name for name, _ in attributes)))
                if tag == "p": self.words.append("\\n")
            def handle_data(self, data):
                self.words.append(data)
        # The package's address parser puts blanks between encoded words, against RFC 2047.
        def person(text, header):
            m = email.message_from_bytes(text.encode(), policy=email.policy.compat32)
            name, _ = email.utils.parseaddr(m[header].replace("\\r\\n ", " "))
            return str(email.header.make_header(email.header.decode_header(name)))
        def read(text):
            m = email.message_from_bytes(text.encode(), policy=email.policy.SMTP)
            to, sender = m["To"].addresses, m["From"].addresses[0]
            defects = list(m.defects) + [d for h in m.keys() for d in m[h].defects]
            parts = list(m.iter_parts())
            defects += [d for p in parts for d in p.defects]
            seen = Seen(m.get_body(("html",)).get_content())
            return dict(subject=str(m["Subject"]), senderName=person(text, "From"),
                senderAddress=sender.addr_spec, recipientName=person(text, "To"),
                recipientAddress=to[0].addr_spec, recipients=len(to), headers=m.keys(),
                body=m.get_body(("plain",)).get_content(),
                kinds=[p.get_content_type() for p in parts], seen="".join(seen.words),
                tags=sorted(set(seen.tags)), defects=len(defects))
        print(json.dumps([read(t) for t in json.load(sys.stdin)]))
        """
    let input = String(decoding: try JSONEncoder().encode(messages), as: UTF8.self)
    let run = try ProgramRun("/usr/bin/python3", ["-c", program], input: input)
    try #require(run.status == .success, "\(run.errors)")
    return try JSONDecoder().decode([ReadMessage].self, from: Data(run.standardOutput))
}
