import Foundation
import HomeCareDomain
import Testing

@Suite struct JSONTests {
    @Test(
        "What is JSON is read and written again",
        arguments: [
            ("null", "null"), (" [ 1 , 2.50 , -0.5e1 ] ", "[1,2.5,-5]"), ("{}", "{}"),
            (#"{"b":1,"a":[]}"#, #"{"b":1,"a":[]}"#), (#""\u0041\n\/""#, #""A\n/""#),
            (#""\ud83d\ude00""#, #""😀""#), (#""Wanjikũ""#, #""Wanjikũ""#), ("0", "0"),
            (#""\u001b\u202e""#, #""\u001b\u202e""#), ("true", "true"), (#""\"\\""#, #""\"\\""#),
            ("-0", "0"), ("123456789012", "123456789012"),
        ])
    func roundTrip(text: String, written: String) throws {
        let value = try JSON.read(Array(text.utf8))
        #expect(value.serialised == written)
        let again = try JSONSerialization.jsonObject(
            with: Data(value.serialised.utf8), options: [.fragmentsAllowed])
        #expect(!(again is Data))
    }

    @Test(
        "What is no JSON is refused with a place",
        arguments: [
            "", " ", "nul", "tru", "01", "1.", ".5", "+1", "1e", "-", "0x1", "NaN", "'a'", "[1,]",
            "[1 2]", "{a:1}", #"{"a" 1}"#, #"{"a":1,}"#, "[", "{", #""a"#, "\"a\nb\"", #""\x""#,
            #""\u12""#, #""\ud83d""#, #""\ud83d\u0041""#, #""\ude00""#, "1 2", "[]]", "\u{FEFF}1",
            "1e999", #"{"a":1,"a":2}"#, #"{1:2}"#, #""\u+123""#, "[1]//",
        ])
    func refusals(text: String) {
        #expect(throws: JSONProblem.self) { try JSON.read(Array(text.utf8)) }
    }

    @Test func depthAndSizeHaveBounds() throws {
        func nested(_ levels: Int) -> [UInt8] {
            [UInt8](repeating: 0x5B, count: levels) + [UInt8](repeating: 0x5D, count: levels)
        }
        #expect(throws: Never.self) { try JSON.read(nested(33)) }
        #expect(throws: JSONProblem.self) { try JSON.read(nested(34)) }
        #expect(throws: JSONProblem.self) { try JSON.read(nested(400_000)) }
        let long = "\"" + String(repeating: "a", count: 10_000_000) + "\""
        let (report, errors) = ReportInputJSON.read(Data(long.utf8), zone: .nairobi)
        #expect(report == nil)
        #expect(
            errors.map(\.message)
                == ["The input has 10000002 bytes; at most 1000000 are read."])
    }

    @Test(
        "What is not UTF-8 is refused",
        arguments: [
            [0xFF], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0xFE, 0xFF, 0, 0x31],
        ]
    )
    func encodings(bytes: [UInt8]) {
        #expect(throws: JSONProblem(message: "The input is not UTF-8 text.")) {
            try JSON.read(bytes)
        }
    }

    @Test func theLineOfAFaultIsNamed() {
        #expect(throws: JSONProblem(message: "A comma or ] is expected (line 4, byte 8).")) {
            try JSON.read(Array("[1,\n\n2\n".utf8))
        }
    }
}
