extension JSON {
    /// The value as JSON on one line.
    public var serialised: String {
        var output = ""
        write(to: &output)
        return output
    }

    private func write(to output: inout String) {
        switch self {
        case .null: output += "null"
        case .bool(let flag): output += flag ? "true" : "false"
        case .number(let value): output += value.isFinite ? plainNumber(value) : "null"
        case .text(let text): Self.write(text, to: &output)
        case .array(let elements):
            Self.write(elements, between: ("[", "]"), to: &output) { $0.write(to: &$1) }
        case .object(let members):
            Self.write(members, between: ("{", "}"), to: &output) { member, output in
                Self.write(member.name, to: &output)
                output += ":"
                member.value.write(to: &output)
            }
        }
    }

    private static func write<Part>(
        _ parts: [Part], between marks: (String, String), to output: inout String,
        each: (Part, inout String) -> Void
    ) {
        output += marks.0
        for (index, part) in parts.enumerated() {
            if index > 0 { output += "," }
            each(part, &output)
        }
        output += marks.1
    }

    private static func write(_ text: String, to output: inout String) {
        output += "\""
        if text.utf8.allSatisfy(isPlain) {
            output += text
        } else {
            for scalar in text.unicodeScalars {
                if let byte = UInt8(exactly: scalar.value), isPlain(byte) {
                    output.unicodeScalars.append(scalar)
                } else {
                    output += escape(scalar)
                }
            }
        }
        output += "\""
    }

    /// Most texts of a listing need no look at their characters.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    /// Controls, line separators and direction marks are escaped: the text may land on a terminal.
    private static func escape(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        default: return escapeHidden(scalar)
        }
    }

    /// JSON of another writer, with what a terminal might obey escaped: such characters stand only
    /// within its texts.
    public static func safe(_ serialised: String) -> String {
        guard serialised.unicodeScalars.contains(where: SafeText.isHidden) else {
            return serialised
        }
        return serialised.unicodeScalars.reduce(into: "") { $0 += escapeHidden($1) }
    }

    private static func escapeHidden(_ scalar: Unicode.Scalar) -> String {
        guard SafeText.isHidden(scalar) else { return String(Character(scalar)) }
        return String(Character(scalar)).utf16.map(escape(unit:)).joined()
    }

    private static func escape(unit: UInt16) -> String {
        let hex = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
    }
}
