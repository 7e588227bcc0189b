import HomeCareDomain
import Testing

/// Every boundary of every vital: at it, just inside and just outside.
@Suite("The boundaries of the vitals")
struct BoundaryTests {
    /// A vital, the bounds beyond which it is refused and asked for again, and its smallest step.
    static let rows: [(Vital, reject: (Double, Double), again: (Double, Double)?, step: Double)] = [
        (.systolic, (0, 350), (70, 220), 1), (.diastolic, (0, 200), (40, 130), 1),
        (.pulse, (0, 300), (40, 150), 1), (.respiration, (0, 100), (8, 40), 1),
        (.temperature, (25, 45), (34, 41), 0.1), (.spo2, (0, 100), (85, 100), 1),
        (.weight, (0.3, 400), nil, 0.1), (.glucose, (0.5, 60), (3, 20), 0.1),
        (.pain, (0, 10), nil, 1),
    ]

    @Test("A value is refused beyond its bounds only", arguments: rows.indices)
    func refused(_ row: Int) {
        let (vital, (low, high), _, step) = Self.rows[row]
        for (value, wrong) in [
            (low, false), (low + step, false), (low - step, true), (high, false),
            (high - step, false), (high + step, true), (.nan, true), (.infinity, true),
            (-.infinity, true), (1e300, true),
        ] {
            let error = ReportRules.impossible(vital, value)
            #expect((error != nil) == wrong, "\(vital) \(value)")
            #expect(error.map { $0.low == low && $0.high == high } ?? true)
        }
    }

    @Test("A value is asked for again beyond what is usual only", arguments: rows.indices)
    func again(_ row: Int) {
        let (vital, _, usual, step) = Self.rows[row]
        guard let usual else {
            #expect(ReportRules.unusual(vital, 5, lastWeight: nil) == nil)
            return
        }
        let isEnd = vital.range?.reject.upperBound == usual.1
        for (value, asked) in [
            (usual.0, false), (usual.0 + step, false), (usual.0 - step, true), (usual.1, false),
            (usual.1 - step, false), (usual.1 + step, !isEnd),
        ] {
            let question = ReportRules.unusual(vital, value, lastWeight: nil)
            guard !isEnd || value <= usual.1 else { continue }
            #expect((question != nil) == asked, "\(vital) \(value)")
            #expect(question.map { $0.id == "unusual.\(vital.rawValue)" } ?? true)
        }
    }

    @Test(
        "A weight is asked for again beyond a tenth of the last",
        arguments: [
            (55.0, false), (54.9, false), (55.1, true), (45, false), (45.1, false), (44.9, true),
        ])
    func weight(_ value: Double, _ asked: Bool) {
        #expect((ReportRules.unusual(.weight, value, lastWeight: 50) != nil) == asked)
        #expect(ReportRules.unusual(.weight, value, lastWeight: nil) == nil)
    }

    /// A vital, what was typed, the last weight, and the value it most likely was.
    static let slips: [(Vital, Double, Double?, Double?)] = [
        (.temperature, 98.6, nil, 37), (.temperature, 86, nil, 30), (.temperature, 85.9, nil, nil),
        (.temperature, 113, nil, 45), (.temperature, 113.1, nil, nil),
        (.temperature, 100.4, nil, 38), (.temperature, 37, nil, nil),
        (.glucose, 60, nil, nil), (.glucose, 60.1, nil, 3.3), (.glucose, 101, nil, 5.6),
        (.glucose, 1080, nil, 60), (.glucose, 1090, nil, nil), (.glucose, 5.6, nil, nil),
        (.weight, 135, 61.2, 61.2), (.weight, 135, nil, nil), (.weight, 61, 61.2, nil),
        (.weight, 80, 61.2, nil), (.weight, 148.5, 61.2, nil), (.weight, 148.3, 61.2, 67.3),
        (.pulse, 98, nil, nil),
    ]

    @Test("A likely wrong unit is found, and its value offered", arguments: slips)
    func slip(_ vital: Vital, _ typed: Double, _ last: Double?, _ value: Double?) throws {
        let slip = UnitSlip.suspected(vital, typed: typed, lastWeight: last)
        #expect(slip?.value == value)
        let error = ReportRules.impossible(vital, typed)
        if vital != .weight { #expect(error?.offer == value) }
        guard let slip else { return }
        var input = ReportRulesTests.report()
        input.vitals.set(vital, typed)
        let check = ReportRules.check(
            input, subject: try ReportRulesTests.subject(lastWeight: last))
        let question = try #require(check.questions.first { $0.id == "unit.\(vital.rawValue)" })
        #expect(question.offer == slip.value)
        #expect(question.message.contains(slip.sentence))
    }

    @Test("The offer is told in both units")
    func sentence() {
        #expect(
            UnitSlip.suspected(.temperature, typed: 98.6)?.sentence == "98.6 °F is 37.0 °C.")
    }
}
