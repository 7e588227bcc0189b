import Foundation

extension SafeText {
    /// The longest name of a person, in characters.
    public static let longestName = 100

    /// A person's name tidied (outer spaces off, inner ones single), or why it cannot be one.
    public static func name(_ text: String, field: String = "name") -> Result<String, FieldError> {
        let tidy = text.precomposedStringWithCanonicalMapping
            .split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
        if tidy.isEmpty {
            return refuse(field, "missing", PersonSentences.nameMissing)
        }
        if let hidden = tidy.unicodeScalars.first(where: isHidden) {
            return refuse(field, "impossible", PersonSentences.nameUnseen(codePoint(hidden)))
        }
        if tidy.count > longestName || tidy.utf8.count > longestName * 4 {
            return refuse(field, "impossible", PersonSentences.nameTooLong(longestName))
        }
        if tidy.contains(where: { $0.unicodeScalars.count > mostScalarsInACell }) {
            return refuse(field, "impossible", PersonSentences.nameMarks)
        }
        guard tidy.contains(where: \.isLetter) else {
            return refuse(field, "impossible", PersonSentences.nameNoLetter)
        }
        return .success(tidy)
    }

    /// Whether two names are the same but for case, accents and spaces.
    public static func sameName(_ left: String, _ right: String) -> Bool {
        folded(left) == folded(right)
    }

    /// Text for comparing: lower case, no accents, single spaces.
    public static func folded(_ text: String) -> String {
        let bare = text.decomposedStringWithCanonicalMapping.unicodeScalars
            .filter { $0.properties.generalCategory != .nonspacingMark }
        return String(String.UnicodeScalarView(bare)).lowercased()
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A terminal's cell takes one letter with four marks.
    private static let mostScalarsInACell = 5

    private static func refuse(
        _ field: String, _ code: String, _ message: String
    ) -> Result<String, FieldError> {
        .failure(FieldError(field: field, code: code, message: message))
    }
}
