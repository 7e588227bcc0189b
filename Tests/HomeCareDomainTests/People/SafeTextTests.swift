import HomeCareDomain
import Testing

@Suite struct SafeTextTests {
    @Test(
        "What would act or hide is made visible",
        arguments: [
            ("Wanjikũ Kamau", "Wanjikũ Kamau"), ("a\u{1B}[31mb", "a␛[31mb"), ("a\nb\tc", "a␊b␉c"),
            ("a\u{7F}", "a␡"), ("\u{9B}2J", "⟨U+009B⟩2J"), ("a\u{202E}b", "a⟨U+202E⟩b"),
            ("a\u{200B}b", "a⟨U+200B⟩b"), ("a\u{2028}b", "a⟨U+2028⟩b"), ("e\u{301}", "e\u{301}"),
            ("\u{E0041}", "⟨U+E0041⟩"), ("a\r\nb", "a␍␊b"), ("ﷺ 日本 😀", "ﷺ 日本 😀"),
            ("\u{FEFF}", "⟨U+FEFF⟩"), ("\0", "␀"), ("\u{FFF9}", "⟨U+FFF9⟩"),
            ("\u{115F}", "⟨U+115F⟩"),
        ])
    func visible(text: String, shown: String) {
        #expect(SafeText.visible(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
    }

    @Test(
        "CR, LF and NUL are not safe in a header",
        arguments: [("a", true), ("a\r", false), ("\n", false), ("a\0b", false), ("a\r\nb", false)])
    func headers(text: String, safe: Bool) {
        #expect(SafeText.headerSafe(text) == safe)
        #expect(SafeText.headerSafe(SafeText.header(text)))
    }

    @Test(
        "Names are tidied and kept as they are spelt",
        arguments: [
            ("  Wanjikũ   Kamau ", "Wanjikũ Kamau"), ("Wanjiku\u{303}", "Wanjikũ"),
            ("Ng'ang'a O’Brien-Smith", "Ng'ang'a O’Brien-Smith"), ("محمد علي", "محمد علي"),
            ("李", "李"), ("q\u{323}\u{301}", "q\u{323}\u{301}"),
        ])
    func names(typed: String, kept: String) throws {
        let name = try SafeText.name(typed).get()
        #expect(name.unicodeScalars.elementsEqual(kept.unicodeScalars))
    }

    @Test(
        "What is no name is refused",
        arguments: [
            ("", "missing"), ("   ", "missing"), ("a\u{1B}[31m", "impossible"),
            ("a\u{202E}b", "impossible"), ("a\u{200B}b", "impossible"), ("a\nb", "impossible"),
            ("a\tb", "impossible"), ("12345", "impossible"), ("a\0", "impossible"),
            (String(repeating: "a", count: 101), "impossible"),
            ("a" + String(repeating: "\u{317}", count: 5), "impossible"),
            (String(repeating: "a", count: 10_000_000), "impossible"),
        ])
    func refusals(typed: String, code: String) {
        guard case .failure(let error) = SafeText.name(typed, field: "fullName") else {
            Issue.record("taken")
            return
        }
        #expect(error.code == code)
        #expect(error.field == "fullName")
        #expect(error.message.hasSuffix("."))
        #expect(!error.message.unicodeScalars.contains { $0.value < 0x20 })
    }

    @Test func aHundredLettersAreAName() throws {
        let name = String(repeating: "ũ", count: 100)
        #expect(try SafeText.name(name).get() == name)
    }

    @Test(
        "Names are compared without case, accents and spaces",
        arguments: [
            ("Wanjikũ Kamau", "wanjiku kamau", true), (" WANJIKU  KAMAU", "Wanjikũ Kamau", true),
            ("Wanjiku\u{303}", "Wanjikũ", true), ("Wanjiku Kamau", "Wanjiku Kamao", false),
            ("WanjikuKamau", "Wanjiku Kamau", false), ("Ñandu", "nandu", true),
        ])
    func sameNames(left: String, right: String, same: Bool) {
        #expect(SafeText.sameName(left, right) == same)
    }

    @Test(
        "E-mail addresses are taken in lower case",
        arguments: [
            ("Amina@Example.org", "amina@example.org"), (" a.b+c@mail.example.co.ke ", ""),
            ("o'brien@x-y.example", ""),
        ])
    func addresses(typed: String, kept: String) throws {
        let address = try EmailAddress.check(typed).get()
        #expect(kept.isEmpty || address == kept)
        #expect(SafeText.headerSafe(address))
    }

    @Test(
        "What would harm a header or reach nobody is no address",
        arguments: [
            "", "a", "a@", "@b.c", "a@b", "a@@b.c", "a b@c.d", "a@b.c\r\nRCPT TO:<x@y.z>",
            "a@b.c\nBcc: x@y.z", "a@b.c\0", "a..b@c.d", ".a@c.d", "a@-c.d", "a@c..d", "<a@b.c>",
            "a@b.c,d@e.f", "ä@b.c", "a@bü.c", String(repeating: "a", count: 65) + "@b.c",
            "a@" + String(repeating: "b.", count: 130) + "c",
        ])
    func badAddresses(typed: String) {
        #expect(throws: FieldError.self) { try EmailAddress.check(typed).get() }
    }

    @Test(
        "Passwords are long, not too long, and not the first to be tried",
        arguments: [
            ("short", "tooShort"), ("elevenchars", "tooShort"), ("twelve-chars", ""),
            (String(repeating: "aB3$", count: 18), ""),
            (String(repeating: "aB3$", count: 18) + "x", "tooLong"),
            (String(repeating: "ũ", count: 37), "tooLong"), ("password1234", "tooCommon"),
            ("Password2026!", "tooCommon"), ("123456789012", "tooCommon"),
            ("aaaaaaaaaaaaaa", "tooCommon"), ("abcdefghijkl", "tooCommon"),
            ("passwordpassword", "tooCommon"), ("amina.njoroge1", "tooCommon"),
            ("aminata-runs-far", ""), ("twelve-\0-chars", "impossible"),
            ("qwertyuiop12", "tooCommon"), ("harambeeharambee", "tooCommon"),
            ("blue-lamp river 7", ""),
        ])
    func passwords(password: String, code: String) {
        #expect(Passwords.check(password, username: "amina.njoroge")?.code ?? "" == code)
    }
}
