/// Text as it stands in an iCalendar object (RFC 5545, section 3.1 and 3.3.11).
enum CalendarText {
    /// The longest line in bytes, without its end.
    static let longestLine = 75

    /// A value: one logical line, whatever was typed. Line ends of the text stay visible as `\n`.
    static func escaped(_ text: String) -> String {
        let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false)
        return lines.map { escapedLine(String($0)) }.joined(separator: "\\n")
    }

    private static func escapedLine(_ line: String) -> String {
        SafeText.header(line).unicodeScalars.reduce(into: "") { text, scalar in
            if scalar == "\\" || scalar == ";" || scalar == "," { text += "\\" }
            text.unicodeScalars.append(scalar)
        }
    }

    /// A parameter in quotes; a quote cannot stand in one and is written as an apostrophe.
    static func parameter(_ text: String) -> String {
        "\"\(SafeText.header(text).replacing("\"", with: "'"))\""
    }

    /// Lines of at most 75 bytes that end in CR LF and never cut a character in two; what goes
    /// on begins with a space.
    static func folded(_ line: String) -> String {
        var text = ""
        var taken = 0
        for scalar in line.unicodeScalars {
            let size = UTF8.width(scalar)
            if taken + size > longestLine {
                text += "\r\n "
                taken = 1
            }
            text.unicodeScalars.append(scalar)
            taken += size
        }
        return text + "\r\n"
    }

    /// A moment in UTC, as `20261124T070000Z`.
    static func stamp(_ moment: Instant) -> String {
        let (day, second) = floorDivide(floorDivide(moment.milliseconds, 1000).quotient, 86_400)
        let date = CivilDate(dayNumber: Int(day))
        let clock = [second / 3600, second / 60 % 60, second % 60]
        return date.iso.replacing("-", with: "") + "T"
            + clock.map { padded(Int($0), to: 2) }.joined() + "Z"
    }
}
