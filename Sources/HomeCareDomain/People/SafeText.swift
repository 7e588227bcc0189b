import Foundation

/// Keeps text that was typed or stored from acting on a terminal or in a message header.
public enum SafeText {
    /// The text on one line with everything that would act or hide made visible.
    public static func visible(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return text }
        return text.unicodeScalars.reduce(into: "") { shown, scalar in
            if isHidden(scalar) {
                shown += stand(for: scalar)
            } else {
                shown.unicodeScalars.append(scalar)
            }
        }
    }

    /// Whether the text can stand in an address or a header: no CR, LF or NUL.
    public static func headerSafe(_ text: String) -> Bool {
        !text.unicodeScalars.contains { $0 == "\r" || $0 == "\n" || $0 == "\0" }
    }

    /// The text as one header line: line ends and control characters become spaces.
    public static func header(_ text: String) -> String {
        text.unicodeScalars.reduce(into: "") { line, scalar in
            line.unicodeScalars.append(isHidden(scalar) ? " " : scalar)
        }
    }

    /// Whether a character is a control, a format or direction mark, or otherwise unseen.
    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x7F { return scalar.value < 0x20 }
        return switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
            .unassigned:
            true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    private static func stand(for scalar: Unicode.Scalar) -> String {
        switch scalar.value {
        case 0..<0x20: String(Character(Unicode.Scalar(0x2400 + scalar.value) ?? " "))
        case 0x7F: "␡"
        default: "⟨\(codePoint(scalar))⟩"
        }
    }

    /// `U+202E` and the like.
    static func codePoint(_ scalar: Unicode.Scalar) -> String {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
    }
}
