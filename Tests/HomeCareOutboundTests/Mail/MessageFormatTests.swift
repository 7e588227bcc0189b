import HomeCareDomain
import Testing

@testable import HomeCareOutbound

@Suite("Messages in the form mail servers want")
struct MessageFormatTests {
    static let texts = [
        "CRITICAL: Otieno Odhiambo (P-0106), Critical",
        "HIGH: Wanjikũ Kamau (P-0123), Deteriorating",
        "Ng'ang'a, \"Mama Njeri\" <not an address>; SpO₂ 84 % \\ back",
        String(repeating: "A long subject in plain letters ", count: 9) + "ends",
        String(repeating: "ũ", count: 200),
        String(repeating: "x", count: 300),
        "🚑🚨 ambulance asked for 👩🏾‍⚕️ at 🏠",
        "=?UTF-8?Q?not_a_word?= but looks like one",
        "tab\tand bell\u{7}",
        "_under_scores_ = equals? question",
        "e\u{301} decomposed, العربية, 日本語",
        "two  spaces  stay",
    ]

    @Test("another program reads the same subject and names, and every line is short")
    func subjectsAndNames() throws {
        let written = try Self.texts.map {
            try InternetMessage(outgoing(name: $0, subject: $0), from: sender)
        }
        for (text, read) in zip(Self.texts, try readByPython(written.map(\.text))) {
            #expect(read.subject == text)
            #expect(read.recipientName == text)
            #expect(read.recipientAddress == "ok@example.org")
            #expect(read.recipients == 1)
        }
        for message in written {
            let lines = message.text.split(separator: "\r\n", omittingEmptySubsequences: false)
            #expect(lines.allSatisfy { $0.utf8.count <= 78 })
            #expect(lines.allSatisfy { line in !line.contains("\n") && !line.contains("\r") })
            let words = message.text.split { $0 == " " || $0 == "\r\n" }
                .filter { $0.hasPrefix("=?") }
            #expect(words.allSatisfy { $0.utf8.count <= 75 && $0.hasSuffix("?=") })
        }
    }

    static let bodies = [
        "One line", "", "\n", "two\nlines\n", "dos\r\nlines\r\n", "old mac\rlines",
        ".\n..dots at the start\n.", "blank at the end \nand tab\t\n", "= equals =20 =C5\n",
        String(repeating: "word ", count: 400), String(repeating: "ũ", count: 500),
        String(repeating: "y", count: 75) + " " + "\n" + String(repeating: "z", count: 76),
        "SpO₂ 84 % · Wanjikũ 🚑\nFrom here\n", "nul \0 and bell \u{7}",
    ]

    @Test("another program reads the same body, whatever its line ends")
    func bodiesAreKept() throws {
        let written = try Self.bodies.map {
            try InternetMessage(outgoing(body: $0), from: sender).text
        }
        for (body, read) in zip(Self.bodies, try readByPython(written)) {
            var expected = body.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            if !expected.hasSuffix("\n") { expected += "\n" }
            #expect(read.body.replacing("\r\n", with: "\n") == expected)
        }
        #expect(
            written.joined().split(separator: "\r\n").allSatisfy { $0.utf8.count <= 78 })
        // Servers may take blanks at a line's end away.
        #expect(!written.joined().contains(/[ \t]\r\n/))
    }

    @Test("both parts carry the same words, and the page fetches nothing from elsewhere")
    func parts() throws {
        let body = """
            CRITICAL ALERT L-0009

            Patient: Wanjikũ <b>Kamau</b> & "sons" (P-0123)
            Reason: Critical · SpO₂ 84 %; note: see http://x.example/a?b&c
            <script>alert('x')</script><img src=x onerror=y>

            What to do: call 999 or 112.
            """
        let read = try readByPython([
            try InternetMessage(outgoing(body: body), from: sender).text,
            try InternetMessage(outgoing(body: ""), from: sender).text,
        ])
        #expect(read[0].kinds == ["text/plain", "text/html"])
        #expect(read[0].defects == 0)
        #expect(read[0].body.replacing("\r\n", with: "\n") == body + "\n")
        let words = { (text: String) in text.split(whereSeparator: \.isWhitespace) }
        #expect(words(read[0].seen) == words(body))
        // One tag each, and nothing of the text became one.
        #expect(
            read[0].tags == [
                "body style", "br", "head", "html lang", "meta charset", "meta content name", "p",
                "strong", "style", "title",
            ])
        #expect(read[1].kinds == ["text/plain", "text/html"])
        #expect(words(read[1].seen).isEmpty)
    }

    @Test("no text can end its part early")
    func boundary() throws {
        let body = "--=_HomeCare_parts\r\nContent-Type: text/html\r\n\r\n--=_HomeCare_parts--\n"
        let read = try readByPython([
            try InternetMessage(outgoing(body: body), from: sender).text
        ])
        #expect(read[0].kinds == ["text/plain", "text/html"])
        #expect(read[0].body.replacing("\r\n", with: "\n") == body.replacing("\r\n", with: "\n"))
    }

    @Test("random text of all kinds survives")
    func randomText() throws {
        var generator = Steps(state: 20_261_124)
        let texts = (0..<300).map { _ in
            String(
                String.UnicodeScalarView(
                    (0..<Int.random(in: 1...120, using: &generator)).compactMap { _ in
                        Unicode.Scalar(
                            UInt32.random(
                                in: Bool.random(using: &generator) ? 0x20...0x7E : 0xA1...0x2FFF,
                                using: &generator))
                    }.filter { !$0.properties.isWhitespace || $0 == " " }))
        }.filter { !$0.isEmpty }
        let written = try texts.map {
            try InternetMessage(outgoing(subject: $0, body: $0), from: sender).text
        }
        for (text, read) in zip(texts, try readByPython(written)) {
            #expect(Array(read.subject.unicodeScalars) == Array(text.unicodeScalars))
            #expect(read.body.replacing("\r\n", with: "\n") == text + "\n")
        }
    }

    @Test("the headers are the ones that are needed, each once")
    func headers() throws {
        let plain = try InternetMessage(outgoing(), from: sender)
        let critical = try InternetMessage(outgoing(critical: true), from: sender)
        let read = try readByPython([plain.text, critical.text])
        let expected = [
            "Date", "Message-ID", "From", "To", "Subject", "Auto-Submitted", "MIME-Version",
            "Content-Type",
        ]
        #expect(read[0].headers == expected)
        #expect(read[1].headers == Array(expected[..<5]) + ["Importance"] + expected[5...])
        #expect(read[0].senderName == "HomeCare Nairobi West")
        #expect(read[0].senderAddress == "alerts@clinic.example")
        #expect(read[0].defects == 0)
        #expect(plain.text.contains("Message-ID: <n1@clinic.example>\r\n"))
        #expect(plain.text.contains("Auto-Submitted: auto-generated\r\n"))
    }

    @Test(
        "dates are written as mail wants them",
        arguments: [
            (0, "Thu, 1 Jan 1970 00:00:00 +0000"),
            (1_795_503_909_000, "Tue, 24 Nov 2026 07:05:09 +0000"),
            (1_835_481_599_999, "Tue, 29 Feb 2028 23:59:59 +0000"),
        ] as [(Int64, String)])
    func dates(milliseconds: Int64, written: String) {
        #expect(mailDate(Instant(milliseconds: milliseconds)) == written)
    }

    @Test("a Message-ID stored without brackets gets them")
    func brackets() throws {
        let message = try InternetMessage(outgoing(messageID: "n-7@clinic.example"), from: sender)
        #expect(message.text.contains("\r\nMessage-ID: <n-7@clinic.example>\r\n"))
    }
}

/// A fixed sequence of numbers, so that a failure can be seen again.
struct Steps: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ (state >> 29)
    }
}
