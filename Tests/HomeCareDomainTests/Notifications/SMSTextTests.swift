import HomeCareDomain
import Testing

@Suite("The text of an SMS")
struct SMSTextTests {
    @Test(
        "parts are counted as the networks count them",
        arguments: [
            ("", 0, 1, .gsm7), ("a", 1, 1, .gsm7),
            (repeated("a", 160), 160, 1, .gsm7), (repeated("a", 161), 161, 2, .gsm7),
            (repeated("a", 306), 306, 2, .gsm7), (repeated("a", 307), 307, 3, .gsm7),
            (repeated("€", 80), 160, 1, .gsm7), (repeated("€", 81), 162, 2, .gsm7),
            (repeated("€", 152), 304, 2, .gsm7),
            // An escaped character is not cut in two: 76 of them fill a part of 153 places.
            (repeated("€", 153), 306, 3, .gsm7),
            (repeated("ũ", 70), 70, 1, .ucs2), (repeated("ũ", 71), 71, 2, .ucs2),
            (repeated("ũ", 134), 134, 2, .ucs2), (repeated("ũ", 135), 135, 3, .ucs2),
            (repeated("😀", 35), 70, 1, .ucs2), (repeated("😀", 36), 72, 2, .ucs2),
            // Nor is a pair of surrogates: 33 of them fill a part of 67 units.
            (repeated("😀", 66), 132, 2, .ucs2), (repeated("😀", 67), 134, 3, .ucs2),
            ("^{}\\[~]|€\u{C}", 20, 1, .gsm7), ("@£$¥èéùìòÇ\nØø\rÅå", 16, 1, .gsm7),
            ("Δ_ΦΓΛΩΠΨΣΘΞÆæßÉ", 15, 1, .gsm7), ("¤¡ÄÖÑÜ§¿äöñüà", 13, 1, .gsm7),
            ("ç", 1, 1, .ucs2), ("`", 1, 1, .ucs2), ("á", 1, 1, .ucs2),
        ] as [(String, Int, Int, SMSText.Alphabet)])
    func counts(text: String, units: Int, segments: Int, alphabet: SMSText.Alphabet) {
        let counted = SMSText(asWritten: text)
        #expect(counted.text == text)
        #expect(counted.alphabet == alphabet)
        #expect(counted.units == units)
        #expect(counted.segments == segments)
    }

    @Test(
        "names, marks and units are written with the letters an SMS has",
        arguments: [
            ("Wanjikũ", "Wanjiku"), ("Wanjiku\u{303}", "Wanjiku"),
            ("Mũriithi Gĩthĩnji", "Muriithi Githinji"),
            ("Ng’ang’a", "Ng'ang'a"), ("“now”", "\"now\""), ("10–12 — soon…", "10-12 - soon..."),
            ("SpO₂ ≥ 94 %", "SpO2 >= 94 %"), ("HomeCare · Nairobi West", "HomeCare - Nairobi West"),
            ("ç Ç é à á ê", "c Ç é à a e"), ("39.2\u{202F}°C", "39.2  deg C"),
            ("Đorđe Łukasz Œuvre", "Dorde Lukasz OEuvre"), ("a\u{A0}b\u{2011}c", "a b-c"),
            ("x\u{200B}y\u{FEFF}z\u{202E}", "xyz"), ("bell\u{7} nul\0", "bell  nul "),
            ("dos\r\nold\rlines\n", "dos\nold\nlines\n"), ("5 × 2 → 10", "5 x 2 -> 10"),
            ("Ω and Δ stay, µ goes", "Ω and Δ stay, u goes"), ("½ l", "1/2 l"),
        ])
    func transliteration(text: String, written: String) {
        let sms = SMSText(text)
        #expect(sms.text == written)
        #expect(sms.alphabet == .gsm7)
    }

    @Test(
        "what has no such letters is sent with its true ones",
        arguments: ["Wanjikũ 🚑", "日本語 ũ", "العربية", "Привет, Wanjikũ"])
    func trueLetters(text: String) {
        let sms = SMSText(text)
        #expect(sms.text == text)
        #expect(sms.alphabet == .ucs2)
        #expect(sms.units == text.utf16.count)
    }

    @Test("every substitute can itself be sent")
    func substitutes() {
        for value in UInt32(0x80)...0x2FFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let sms = SMSText(String(scalar))
            #expect(
                SMSText(asWritten: sms.text).alphabet == sms.alphabet,
                "U+\(String(value, radix: 16))")
            #expect(sms.alphabet == .gsm7 || sms.text == String(scalar))
        }
    }

    private static func repeated(_ text: String, _ count: Int) -> String {
        String(repeating: text, count: count)
    }
}
