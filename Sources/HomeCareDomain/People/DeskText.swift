/// Short texts of the desk: a place, an address, a relationship.
public enum DeskText {
    /// The longest place and the longest address, in characters.
    public static let longestPlace = 100
    public static let longestAddress = 300

    /// The text on one line with single spaces, or why it cannot be kept; empty is fine.
    public static func check(
        _ text: String, _ field: String, most: Int
    ) -> Result<String, FieldError> {
        let tidy = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if tidy.count > most {
            return .failure(
                FieldError(field: field, code: "tooLong", message: DeskSentences.tooLong(most)))
        }
        if tidy.unicodeScalars.contains(where: SafeText.isHidden) {
            return .failure(
                FieldError(field: field, code: "impossible", message: DeskSentences.unseen))
        }
        return .success(tidy)
    }
}
