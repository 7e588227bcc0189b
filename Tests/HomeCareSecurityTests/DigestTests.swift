import HomeCareSecurity
import Testing

@Suite struct DigestTests {
    @Test(
        "SHA-256 agrees with FIPS 180",
        arguments: [
            ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
            ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
            (
                "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
                "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
            ),
        ])
    func sha256(text: String, digest: String) throws {
        #expect(try Digest.sha256Hex(text) == digest)
    }

    static let rfc4231: [([UInt8], String, String)] = [
        (
            [UInt8](repeating: 0x0B, count: 20), "Hi There",
            "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
        ),
        (
            Array("Jefe".utf8), "what do ya want for nothing?",
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        ),
        (
            [UInt8](repeating: 0xAA, count: 131),
            "Test Using Larger Than Block-Size Key - Hash Key First",
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        ),
    ]

    @Test("HMAC agrees with RFC 4231", arguments: rfc4231)
    func hmac(key: [UInt8], message: String, code: String) throws {
        #expect(try HMACSHA256.hex(key: key, message: message) == code)
    }

    @Test func anEmptyKeyIsNoKey() {
        #expect(throws: SecurityError.emptyKey) { try HMACSHA256.hex(key: [], message: "x") }
    }

    @Test func comparisonLooksAtEverything() {
        #expect(constantTimeEquals("", ""))
        #expect(constantTimeEquals("abc", "abc"))
        #expect(!constantTimeEquals("abc", "abd"))
        #expect(!constantTimeEquals("bbc", "abc"))
        #expect(!constantTimeEquals("abc", "ab"))
        #expect(!constantTimeEquals([], [0]))
    }

    @Test func randomBytesHaveTheirLengthAndDiffer() throws {
        #expect(try SecureRandom.bytes(0).isEmpty)
        let texts = try (0..<100).map { _ in try SecureRandom.hex(32) }
        #expect(texts.allSatisfy { $0.utf8.count == 64 && $0.allSatisfy(\.isHexDigit) })
        #expect(Set(texts).count == 100)
    }
}
