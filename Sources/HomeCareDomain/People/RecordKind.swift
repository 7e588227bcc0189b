/// What a reference such as `A-1042` stands for; the raw value is its letter.
public enum RecordKind: String, CaseIterable, Codable, Sendable {
    case patient = "P"
    case caregiver = "C"
    case physician = "D"
    case appointment = "A"
    case report = "R"
    case alert = "L"
    case notification = "N"
    case user = "U"

    /// The reference people read, say and type: `P-0123`.
    public func reference(_ id: Int64) -> String {
        let digits = String(id)
        return "\(rawValue)-\(String(repeating: "0", count: max(0, 4 - digits.count)))\(digits)"
    }

    /// Reads `A-1042`, `a-1042` or `1042`; nil for another kind's letter or anything else.
    public func id(from text: String) -> Int64? {
        var characters = Substring(text)
        while characters.first == " " { characters.removeFirst() }
        while characters.last == " " { characters.removeLast() }
        if let letter = characters.first, letter.isLetter {
            guard letter.uppercased() == rawValue, characters.dropFirst().first == "-" else {
                return nil
            }
            characters.removeFirst(2)
        }
        guard let number = decimal(characters.utf8), number > 0 else { return nil }
        return Int64(number)
    }
}
