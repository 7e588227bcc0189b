/// Why something that was typed or sent is refused, and where.
public struct FieldError: Error, Hashable, Codable, Sendable {
    /// The field's name as in the command line's JSON, such as `vitals.pulse`.
    public var field: String
    /// A word for programs, such as `impossible`.
    public var code: String
    /// A sentence for people.
    public var message: String
    /// The lowest possible value, where there is one.
    public var low: Double?
    /// The highest possible value, where there is one.
    public var high: Double?
    /// The value that was most likely meant, where it was typed in another unit.
    public var offer: Double?
    /// The character of a line it is about, counted from 1.
    public var place: Int?
    /// How many records it is about, where somebody has to be told of each.
    public var count: Int?

    public init(
        field: String, code: String, message: String, low: Double? = nil, high: Double? = nil,
        offer: Double? = nil, place: Int? = nil, count: Int? = nil
    ) {
        self.field = field
        self.code = code
        self.message = message
        self.low = low
        self.high = high
        self.offer = offer
        self.place = place
        self.count = count
    }
}
