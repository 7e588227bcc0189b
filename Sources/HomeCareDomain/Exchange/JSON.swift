/// A JSON value whose objects keep the order of their members.
public enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case text(String)
    case array([JSON])
    case object([Member])

    /// One named member of an object.
    public struct Member: Hashable, Sendable {
        public var name: String
        public var value: JSON

        public init(_ name: String, _ value: JSON) {
            self.name = name
            self.value = value
        }
    }

    /// The first member of that name, when this is an object that has one.
    public subscript(name: String) -> JSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.name == name }?.value
    }

    /// Puts a member at the end of an object; anything else is left as it is.
    public mutating func append(_ name: String, _ value: JSON) {
        guard case .object(var members) = self else { return }
        members.append(Member(name, value))
        self = .object(members)
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByStringInterpolation,
    ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByNilLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .text(value) }
    public init(integerLiteral value: Int) { self = .number(Double(value)) }
    public init(floatLiteral value: Double) { self = .number(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(nilLiteral: ()) { self = .null }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSON)...) {
        self = .object(elements.map { Member($0.0, $0.1) })
    }
}

extension JSON {
    /// A text, or null where there is none.
    public static func optional(_ text: String?) -> JSON { text.map(JSON.text) ?? .null }

    /// A number, or null where there is none.
    public static func optional(_ number: Double?) -> JSON { number.map(JSON.number) ?? .null }

    /// A whole number, exact up to 2⁵³.
    public static func whole(_ number: Int64) -> JSON { .number(Double(number)) }

    /// A whole number, or null where there is none.
    public static func optional(_ number: Int?) -> JSON {
        number.map { .number(Double($0)) } ?? .null
    }
}
