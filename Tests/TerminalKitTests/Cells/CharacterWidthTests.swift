import Foundation
import TerminalKit
import Testing

@Suite("The width of characters")
struct CharacterWidthTests {
    /// Where we differ on purpose: these are shown as a mark of their own, whatever they are.
    private static let shownAsMark: [ClosedRange<UInt32>] = [
        0xAD...0xAD, 0x0600...0x0605, 0x06DD...0x06DD, 0x070F...0x070F, 0x0890...0x0891,
        0x08E2...0x08E2, 0x115F...0x115F, 0x3164...0x3164, 0xFFA0...0xFFA0, 0x110BD...0x110BD,
        0x110CD...0x110CD,
    ]

    @Test("agrees with the C library over all characters it knows")
    func agreesWithTheCLibrary() throws {
        // The header hides it from Swift.
        let symbol = try #require(dlsym(nil, "wcwidth"))
        let libraryWidth = unsafeBitCast(symbol, to: (@convention(c) (wchar_t) -> CInt).self)
        let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
        let before = uselocale(locale)
        defer {
            uselocale(before)
            freelocale(locale)
        }
        var differing: [String] = []
        for value in UInt32(0)...0x10FFFF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let theirs = Int(libraryWidth(wchar_t(value)))
            let ours = characterWidth(scalar)
            // A character unknown to the C library, or a control: nothing to agree with.
            guard theirs >= 0, theirs != ours else { continue }
            guard !Self.shownAsMark.contains(where: { $0.contains(value) }) else { continue }
            differing.append("U+\(String(value, radix: 16)) ours \(ours) theirs \(theirs)")
        }
        #expect(differing.isEmpty, "\(differing.prefix(20))")
    }

    @Test(
        "of a text counts cells, not characters or bytes",
        arguments: [
            ("", 0), ("pulse", 5), ("Wanjikũ", 7), ("Wanjiku\u{303}", 7), ("日本", 4),
            ("👩\u{200D}👧", 4), ("❤\u{FE0F}", 1), ("a\u{1B}b", 3), ("a\r\nb", 4),
            ("\u{202E}x", 2), ("\u{301}", 1), ("a\u{200B}b", 3), ("▂▃▅", 3), ("SpO₂", 4),
        ])
    func ofText(_ text: String, _ width: Int) {
        #expect(textWidth(text) == width)
        var frame = Frame(Size(columns: 40, rows: 1))
        #expect(frame.put(text, column: 0, row: 0, clip: Rect(frame.size)) == width)
    }

    @Test(
        "a text too long ends in an ellipsis, and no character is cut",
        arguments: [
            ("Njoroge", 7, "Njoroge"), ("Njoroge", 6, "Njoro…"), ("Njoroge", 1, "…"),
            ("Njoroge", 0, ""), ("日本語", 5, "日本…"), ("日本語", 4, "日…"),
            ("e\u{301}e\u{301}e\u{301}", 2, "e\u{301}…"), ("", 0, ""),
        ])
    func truncation(_ text: String, _ columns: Int, _ expected: String) {
        #expect(truncated(text, to: columns) == expected)
    }
}
