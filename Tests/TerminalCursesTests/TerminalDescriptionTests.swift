import Testing

@testable import TerminalCurses

@Suite("The description of a terminal")
struct TerminalDescriptionTests {
    @Test("loses what costs bytes for nothing and keeps its length")
    func shortened() throws {
        let found = TerminalDescription.find("xterm-256color", environment: [:])
        let description = try #require(found)
        var short = description
        short.shorten()
        #expect(short.bytes.count == description.bytes.count)
        let changed = short.bytes.indices.filter { short.bytes[$0] != description.bytes[$0] }
        #expect((3...6).contains(changed.count), "three offsets of two bytes: \(changed)")
        #expect(short.environmentValue.hasPrefix("hex:1E02"))
    }

    @Test("of an unknown or dangerous name is not found", arguments: ["nonsense", "", "../x", "/"])
    func unknown(name: String) {
        #expect(TerminalDescription.find(name, environment: [:]) == nil)
    }

    @Test("that is broken off anywhere is refused or left alone")
    func broken() throws {
        let whole = try #require(TerminalDescription.find("vt220", environment: [:])).bytes
        for length in 0..<whole.count {
            guard var part = TerminalDescription(Array(whole[..<length])) else { continue }
            part.shorten()
            #expect(part.bytes.count == length)
        }
        for place in 0..<12 {
            var bytes = whole
            bytes[place] = 0xFF
            var odd = TerminalDescription(bytes)
            odd?.shorten()
        }
    }
}
