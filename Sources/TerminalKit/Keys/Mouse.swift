/// What somebody did with the mouse, and where: counted in cells from the top left corner.
public struct Mouse: Hashable, Sendable {
    public enum Deed: Hashable, Sendable {
        /// The left button went down.
        case press
        case wheelUp, wheelDown
    }

    public let deed: Deed
    public let place: Position

    public init(_ deed: Deed, column: Int, row: Int) {
        self.deed = deed
        place = Position(column: column, row: row)
    }
}

/// Mouse reports as terminals send them in mode 1006 (SGR): `ESC [ < button ; column ; row M`.
enum MouseReport {
    /// The mouse's deed that a sequence without its ESC reports. Nil for everything else: other
    /// buttons, modifiers, movements, releases, and places that no terminal has.
    static func mouse(for sequence: [UInt8]) -> Mouse? {
        guard sequence.starts(with: [UInt8(ascii: "["), UInt8(ascii: "<")]),
            sequence.last == UInt8(ascii: "M")
        else { return nil }
        let parts = sequence.dropFirst(2).dropLast().split(
            separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        let numbers = parts.compactMap(number)
        guard parts.count == 3, numbers.count == 3, let deed = deeds[numbers[0]],
            (1...farthest).contains(numbers[1]), (1...farthest).contains(numbers[2])
        else { return nil }
        return Mouse(deed, column: numbers[1] - 1, row: numbers[2] - 1)
    }

    private static let farthest = 9999

    private static let deeds: [Int: Mouse.Deed] = [0: .press, 64: .wheelUp, 65: .wheelDown]

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...5).contains(digits.count),
            digits.allSatisfy({ $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") })
        else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }
}
