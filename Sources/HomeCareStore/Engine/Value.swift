public import Foundation

/// One argument of a statement.
public enum Value: Equatable, Sendable {
    /// Nothing.
    case null
    /// A number, an id, a time, or a yes or no.
    case integer(Int64)
    /// A measured number.
    case real(Double)
    /// Words.
    case text(String)
    /// Bytes.
    case blob(Data)

    /// A whole number, or nothing.
    public init(_ value: Int64?) { self = value.map(Value.integer) ?? .null }
    /// A whole number, or nothing.
    public init(_ value: Int?) { self = value.map { .integer(Int64($0)) } ?? .null }
    /// A measured number, or nothing.
    public init(_ value: Double?) { self = value.map(Value.real) ?? .null }
    /// Words, or nothing.
    public init(_ value: String?) { self = value.map(Value.text) ?? .null }
    /// Yes, no, or nothing.
    public init(_ value: Bool?) { self = value.map { .integer($0 ? 1 : 0) } ?? .null }
}

extension Value: ExpressibleByNilLiteral, ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral,
    ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral
{
    /// Nothing.
    public init(nilLiteral: ()) { self = .null }
    /// A whole number.
    public init(integerLiteral value: Int64) { self = .integer(value) }
    /// A measured number.
    public init(floatLiteral value: Double) { self = .real(value) }
    /// Words.
    public init(stringLiteral value: String) { self = .text(value) }
    /// Yes or no.
    public init(booleanLiteral value: Bool) { self = .integer(value ? 1 : 0) }
}
