/// Why a text is no JSON that can be taken.
public struct JSONProblem: Error, Hashable, Sendable {
    /// A sentence for people.
    public let message: String

    public init(message: String) {
        self.message = message
    }
}

extension JSON {
    /// The most bytes that are read at all.
    public static let mostBytes = 1_000_000
    /// How deep arrays and objects may lie in each other.
    public static let mostLevels = 32

    /// Reads one JSON value, strictly: plain UTF-8, nothing after it, no member given twice.
    public static func read(_ bytes: some Collection<UInt8>) throws(JSONProblem) -> JSON {
        guard bytes.count <= mostBytes else {
            throw JSONProblem(
                message: "The input has \(bytes.count) bytes; at most \(mostBytes) are read.")
        }
        guard String(validating: bytes, as: UTF8.self) != nil else {
            throw JSONProblem(message: "The input is not UTF-8 text.")
        }
        var reader = JSONReader(Array(bytes))
        let value = try reader.value(level: 0)
        try reader.end()
        return value
    }
}

/// Walks over the bytes of one JSON text, which are known to be UTF-8.
struct JSONReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func value(level: Int) throws(JSONProblem) -> JSON {
        guard level <= JSON.mostLevels else {
            throw problem("Arrays and objects lie more than \(JSON.mostLevels) levels deep")
        }
        skipSpace()
        guard let first = peek else { throw problem("The input ends too early") }
        switch first {
        case UInt8(ascii: "{"): return try object(level: level)
        case UInt8(ascii: "["): return try array(level: level)
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: return try word()
        }
    }

    mutating func end() throws(JSONProblem) {
        skipSpace()
        if peek != nil { throw problem("Something follows the end of the JSON value") }
    }

    // MARK: Arrays and objects

    private mutating func object(level: Int) throws(JSONProblem) -> JSON {
        var members: [JSON.Member] = []
        var names: Set<String> = []
        position += 1
        if skip("}") { return .object([]) }
        repeat {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else {
                throw problem("The name of a member in double quotes is expected")
            }
            let name = try string()
            guard names.insert(name).inserted else {
                throw problem("“\(SafeText.visible(String(name.prefix(40))))” is given twice")
            }
            guard skip(":") else { throw problem("A colon is expected") }
            members.append(JSON.Member(name, try value(level: level + 1)))
        } while skip(",")
        guard skip("}") else { throw problem("A comma or } is expected") }
        return .object(members)
    }

    private mutating func array(level: Int) throws(JSONProblem) -> JSON {
        var elements: [JSON] = []
        position += 1
        if skip("]") { return .array([]) }
        repeat { elements.append(try value(level: level + 1)) } while skip(",")
        guard skip("]") else { throw problem("A comma or ] is expected") }
        return .array(elements)
    }

    // MARK: Numbers and words

    private mutating func number() throws(JSONProblem) -> JSON {
        let start = position
        if peek == UInt8(ascii: "-") { position += 1 }
        let leading = peek
        let whole = digits()
        guard whole > 0, whole == 1 || leading != UInt8(ascii: "0") else {
            throw problem("This is not a number")
        }
        if peek == UInt8(ascii: ".") {
            position += 1
            guard digits() > 0 else { throw problem("This is not a number") }
        }
        if peek == UInt8(ascii: "e") || peek == UInt8(ascii: "E") {
            position += 1
            if peek == UInt8(ascii: "+") || peek == UInt8(ascii: "-") { position += 1 }
            guard digits() > 0 else { throw problem("This is not a number") }
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        guard let value = Double(text), value.isFinite else {
            throw problem("This number is too large")
        }
        return .number(value)
    }

    private mutating func digits() -> Int {
        let start = position
        while let byte = peek, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
            position += 1
        }
        return position - start
    }

    private mutating func word() throws(JSONProblem) -> JSON {
        let words: [(String, JSON)] = [("true", true), ("false", false), ("null", nil)]
        for (word, value) in words where bytes[position...].starts(with: word.utf8) {
            position += word.utf8.count
            return value
        }
        throw problem("A JSON value is expected")
    }

    // MARK: Strings

    private mutating func string() throws(JSONProblem) -> String {
        position += 1
        var units: [UInt8] = []
        while let byte = peek {
            position += 1
            switch byte {
            case UInt8(ascii: "\""): return String(decoding: units, as: UTF8.self)
            case UInt8(ascii: "\\"): units += String(try escape()).utf8
            case 0..<0x20: throw problem("A control character stands in a text")
            default: units.append(byte)
            }
        }
        throw problem("A text has no end")
    }

    private static let escapes: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
        UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
        UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]

    private mutating func escape() throws(JSONProblem) -> Character {
        guard let letter = peek else { throw problem("A text has no end") }
        position += 1
        if let scalar = Self.escapes[letter] { return Character(scalar) }
        guard letter == UInt8(ascii: "u") else { throw problem("This escape is unknown") }
        let first = try codeUnit()
        if let scalar = Unicode.Scalar(first) { return Character(scalar) }
        guard UTF16.isLeadSurrogate(first), bytes[position...].starts(with: "\\u".utf8) else {
            throw problem("Half a surrogate pair stands alone")
        }
        position += 2
        let second = try codeUnit()
        let high = UInt32(first) & 0x3FF
        guard UTF16.isTrailSurrogate(second),
            let scalar = Unicode.Scalar(0x10000 + (high << 10) + (UInt32(second) & 0x3FF))
        else { throw problem("Half a surrogate pair stands alone") }
        return Character(scalar)
    }

    private mutating func codeUnit() throws(JSONProblem) -> UInt16 {
        let end = position + 4
        guard end <= bytes.count,
            bytes[position..<end].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let unit = UInt16(String(decoding: bytes[position..<end], as: UTF8.self), radix: 16)
        else { throw problem("Four hexadecimal digits are expected") }
        position = end
        return unit
    }

    // MARK: Places

    private var peek: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    private mutating func skipSpace() {
        while let byte = peek, [0x20, 0x0A, 0x0D, 0x09].contains(byte) { position += 1 }
    }

    private mutating func skip(_ mark: Unicode.Scalar) -> Bool {
        skipSpace()
        guard peek == UInt8(ascii: mark) else { return false }
        position += 1
        return true
    }

    private func problem(_ what: String) -> JSONProblem {
        let line = bytes[..<min(position, bytes.count)].count { $0 == 0x0A } + 1
        return JSONProblem(message: "\(what) (line \(line), byte \(position + 1)).")
    }
}
