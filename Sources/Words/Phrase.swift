/// A text with values in it, such as `"since \(day)"`: English as written, and a pattern that a
/// translation can put into another order.
public struct Phrase: ExpressibleByStringInterpolation, Sendable {
    /// The text in English.
    public let english: String
    /// What stands for `{1}`, `{2}` and so on in a translation.
    let values: [String]

    public init(stringLiteral text: String) {
        english = text
        values = []
    }

    public init(stringInterpolation parts: Interpolation) {
        english = parts.english
        values = parts.values
    }

    /// Collects the parts of a text with values in it.
    public struct Interpolation: StringInterpolationProtocol {
        var english = ""
        var values: [String] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            english.reserveCapacity(literalCapacity + 8 * interpolationCount)
            values.reserveCapacity(interpolationCount)
        }

        public mutating func appendLiteral(_ text: String) { english += text }

        public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
            let text = value.description
            values.append(text)
            english += text
        }
    }
}
