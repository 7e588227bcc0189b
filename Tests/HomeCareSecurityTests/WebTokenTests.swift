import Foundation
import HomeCareSecurity
import Testing

@Suite struct WebTokenTests {
    let key = [UInt8](repeating: 7, count: 32)
    let claims = WebTokenClaims(sub: "amina", jti: "0f3a", iat: 1_000, nbf: 1_000, exp: 2_000)

    /// The key and the token of RFC 7515, appendix A.1.
    static let rfcKey: [UInt8] = [
        3, 35, 53, 75, 43, 15, 165, 188, 131, 126, 6, 101, 119, 123, 166, 143, 90, 179, 40, 230,
        240, 84, 201, 40, 169, 15, 132, 178, 210, 80, 46, 191, 211, 251, 90, 146, 210, 6, 71, 239,
        150, 138, 180, 195, 119, 98, 61, 34, 61, 46, 33, 114, 5, 46, 79, 8, 192, 205, 154, 245, 103,
        208, 128, 163,
    ]
    static let rfcToken =
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9."
        + "eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFt"
        + "cGxlLmNvbS9pc19yb290Ijp0cnVlfQ."
        + "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"

    @Test func theTokenOfTheStandardIsAccepted() throws {
        let claims = try WebToken.verify(
            Self.rfcToken, key: Self.rfcKey, nowSeconds: 1_300_819_379)
        #expect(claims == WebTokenClaims(iss: "joe", exp: 1_300_819_380))
        #expect(throws: WebTokenError.expired) {
            try WebToken.verify(Self.rfcToken, key: Self.rfcKey, nowSeconds: 1_300_819_380)
        }
    }

    @Test func whatIsSignedIsReadAgain() throws {
        let token = try WebToken.sign(claims, key: key)
        #expect(try WebToken.verify(token, key: key, nowSeconds: 1_500) == claims)
        #expect(!token.contains("="))
    }

    @Test(
        "A token has its time",
        arguments: [
            (Int64(999), WebTokenError.notYetValid as WebTokenError?), (1_000, nil), (1_999, nil),
            (2_000, .expired), (9_999, .expired),
        ])
    func times(now: Int64, expected: WebTokenError?) throws {
        let token = try WebToken.sign(claims, key: key)
        let error: WebTokenError?
        do {
            _ = try WebToken.verify(token, key: key, nowSeconds: now)
            error = nil
        } catch let thrown as WebTokenError {
            error = thrown
        }
        #expect(error == expected)
    }

    @Test func anotherKeyOrAChangedLetterIsNoticed() throws {
        let token = try WebToken.sign(claims, key: key)
        #expect(throws: WebTokenError.badSignature) {
            try WebToken.verify(token, key: [UInt8](repeating: 8, count: 32), nowSeconds: 1_500)
        }
        let letters = Array(token)
        for place in letters.indices where letters[place] != "." {
            var changed = letters
            changed[place] = letters[place] == "A" ? "B" : "A"
            #expect(throws: (any Error).self) {
                try WebToken.verify(String(changed), key: key, nowSeconds: 1_500)
            }
        }
    }

    static func token(header: String, payload: String = #"{"exp":2000}"#) throws -> String {
        func encode(_ bytes: Data) -> String {
            bytes.base64EncodedString().replacingOccurrences(of: "+", with: "-")
                .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
        }
        let signed = encode(Data(header.utf8)) + "." + encode(Data(payload.utf8))
        let code = try HMACSHA256.code(
            key: [UInt8](repeating: 7, count: 32), message: Array(signed.utf8))
        return signed + "." + encode(Data(code))
    }

    @Test(
        "No other algorithm is accepted, however well signed",
        arguments: [
            #"{"alg":"none"}"#, #"{"alg":"HS512"}"#, #"{"alg":"RS256"}"#, #"{"alg":"hs256"}"#,
            #"{"alg":"HS256","crit":["x"]}"#,
        ])
    func algorithms(header: String) throws {
        #expect(throws: WebTokenError.algorithm) {
            try WebToken.verify(Self.token(header: header), key: key, nowSeconds: 1_500)
        }
        let control = try Self.token(header: #"{"alg":"HS256"}"#)
        #expect(try WebToken.verify(control, key: key, nowSeconds: 1_500).exp == 2000)
    }

    @Test(
        "What is no token is malformed",
        arguments: [
            "", ".", "..", "a.b", "a.b.c.d", "eyJhbGciOiJIUzI1NiJ9.e30.!", "e30.e30.e30",
            rfcToken + "=", " " + rfcToken, String(repeating: "A", count: 100_000) + ".AA.AA",
        ])
    func malformed(token: String) {
        #expect(throws: WebTokenError.malformed) {
            try WebToken.verify(token, key: key, nowSeconds: 1_500)
        }
    }

    @Test func aTokenWithoutExpiryIsMalformed() throws {
        let token = try Self.token(header: #"{"alg":"HS256"}"#, payload: #"{"sub":"amina"}"#)
        #expect(throws: WebTokenError.malformed) {
            try WebToken.verify(token, key: key, nowSeconds: 1_500)
        }
    }

    @Test func anUnsignedTokenIsNotAccepted() throws {
        let parts = try WebToken.sign(claims, key: key).split(separator: ".")
        #expect(throws: WebTokenError.badSignature) {
            try WebToken.verify("\(parts[0]).\(parts[1]).", key: key, nowSeconds: 1_500)
        }
    }
}
