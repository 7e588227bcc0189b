import TerminalKit
import Testing

@Suite("Curves")
struct CurveTests {
    private static func curve(
        _ values: [Double?], least: ClosedRange<Double> = 0...100, cursor: Int64? = nil,
        normal: ClosedRange<Double>? = nil, low: Double? = nil, high: Double? = nil
    ) -> Curve {
        let points = values.enumerated().map { Curve.Point(at: Int64($0), number: $1) }
        return Curve(
            [Curve.Series(points, normal: normal, criticalLow: low, criticalHigh: high)],
            least: least, span: 0...Int64(max(0, values.count - 1)), cursor: cursor
        ) { "\(Int(exactly: $0.rounded()) ?? 0)" }
    }

    /// The lines of a curve of 10 columns beside the axis and so many rows, without the axis.
    private static func field(_ curve: Curve, rows: Int = 3, columns: Int = 10, ascii: Bool = true)
        -> [String]
    {
        drawn(columns + Curve.axis, rows + 1, ascii: ascii) { curve.draw(on: &$0) }
            .map { String($0.dropFirst(Curve.axis)) }
    }

    @Test(
        "Values stand where they belong, joined while there is no gap",
        arguments: [
            ([0, 100], ["       ..o", "   ....", "o..", ""]),
            ([100, 100], ["o........o", "", "", ""]),
            ([50], ["", "     o", "", ""]),
            ([0, nil, 100], ["         o", "", "o", "     ?"]),
            ([nil, nil], ["", "", "", "?        ?"]),
            ([], ["", "", "", ""]),
        ] as [([Double?], [String])])
    func drawsValues(_ values: [Double?], _ expected: [String]) {
        #expect(Self.field(Self.curve(values)) == expected)
    }

    @Test("Of many values in one column none is lost", arguments: [false, true], [0, 249, 499])
    func keepsPeaks(_ ascii: Bool, _ place: Int) {
        var values: [Double?] = Array(repeating: 50, count: 500)
        values[place] = 100
        let lines = Self.field(Self.curve(values), rows: 4, columns: 40, ascii: ascii)
        let top = lines[0].enumerated().filter { $1 != " " }.map(\.offset)
        #expect(top.count == 1)
        let column = Curve.column(of: Int64(place), in: 0...499, columns: 40)
        #expect(top.first.map { abs($0 - column) <= 1 } == true, "\(top), \(column)")
    }

    @Test("A value beyond a bound has a mark below it, not only a colour")
    func marksCritical() {
        let curve = Self.curve([50, 20, 95], low: 30, high: 90)
        #expect(Self.field(curve).last == "     !   !")
        #expect(Self.field(curve).joined().filter { $0 == "o" }.count == 3)
        let frame = picture(10 + Curve.axis, 4) { curve.draw(on: &$0) }
        #expect(frame.cells.filter { $0.tone == .critical && $0.scalar == "!" }.count == 2)
        #expect(frame.cells.contains { $0.tone == .critical && $0.scalar.value >= 0x2800 })
    }

    @Test("The axis names the critical bounds, the normal range and the ends")
    func namesBounds() {
        let curve = Self.curve(
            [50, 60], least: 0...200, normal: 80...120, low: 40, high: 180)
        let axis = drawn(30, 22, ascii: true) { curve.draw(on: &$0) }
            .map { $0.prefix(Curve.axis).filter { $0 != " " } }.filter { !$0.isEmpty }
        #expect(axis == ["200", "180!", "120", "80", "40!", "0"])
    }

    @Test("Braille counts its dots as Unicode does")
    func drawsBraille() {
        let curve = Curve(
            [Curve.Series((0..<8).map { Curve.Point(at: $0, number: Double($0 % 4)) })],
            least: 0...3, span: 0...7
        ) { _ in "" }
        let lines = Self.field(curve, rows: 1, columns: 4, ascii: false)
        // Rising by a dot a value, and falling back within one column: ⡠⠊ and so on.
        #expect(lines[0].unicodeScalars.allSatisfy { (0x2801...0x28FF).contains($0.value) })
        let single = Curve(
            [Curve.Series([.init(at: 0, number: 3), .init(at: 7, number: 0)].map { $0 })],
            least: 0...3, span: 0...7
        ) { _ in "" }
        let ends = Self.field(single, rows: 1, columns: 4, ascii: false)[0].unicodeScalars
        #expect(ends.first.map { $0.value & 0x01 } == 0x01)
        #expect(ends.last.map { $0.value & 0x80 } == 0x80)
    }

    @Test("The cursor stands at its moment")
    func showsCursor() {
        let lines = Self.field(Self.curve([50, 50, 50], cursor: 2))
        #expect(lines[0] == "         :")
        #expect(lines[3] == "         ^")
    }

    @Test(
        "No size and no number breaks it",
        arguments: [0, 1, 5, 6, 7, 8, 40], [0, 1, 2, 3, 30])
    func holdsEverywhere(_ columns: Int, _ rows: Int) {
        let strange: [Double?] = [.infinity, -.infinity, .nan, nil, 1e308, -1e308, 0]
        for ascii in [false, true] {
            _ = drawn(max(1, columns), max(1, rows), ascii: ascii) {
                Self.curve(strange, cursor: 99).draw(on: &$0)
            }
            _ = drawn(max(1, columns), max(1, rows), ascii: ascii) {
                Self.curve([7], least: 7...7).draw(on: &$0)
            }
        }
    }
}
