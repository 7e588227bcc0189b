import HomeCareDomain
import Testing

@Suite struct News2Tests {
    static let well = Vitals(
        systolic: 120, diastolic: 80, pulse: 70, respiration: 16, temperature: 37.0, spo2: 97,
        consciousness: .alert, oxygen: false)
    static let adult = News2Subject(ageInYears: 74, pregnant: false)

    func score(_ change: (inout Vitals) -> Void) -> News2 {
        var vitals = Self.well
        change(&vitals)
        return News2.score(vitals, subject: Self.adult)
    }

    /// Every value on either side of every line of the chart.
    static let chart: [(Vital, Double, Int)] =
        row(.respiration, [(0, 3), (8, 3), (9, 1), (11, 1), (12, 0), (20, 0)])
        + row(.respiration, [(21, 2), (24, 2), (25, 3), (100, 3)])
        + row(.spo2, [(0, 3), (91, 3), (92, 2), (93, 2), (94, 1), (95, 1), (96, 0), (100, 0)])
        + row(.systolic, [(0, 3), (90, 3), (91, 2), (100, 2), (101, 1), (110, 1), (111, 0)])
        + row(.systolic, [(219, 0), (220, 3), (350, 3)])
        + row(.pulse, [(0, 3), (40, 3), (41, 1), (50, 1), (51, 0), (90, 0), (91, 1), (110, 1)])
        + row(.pulse, [(111, 2), (130, 2), (131, 3), (300, 3)])
        + row(.temperature, [(25, 3), (35.0, 3), (35.1, 1), (36.0, 1), (36.1, 0), (38.0, 0)])
        + row(.temperature, [(38.1, 1), (39.0, 1), (39.1, 2), (45, 2)])
        // Rounded to one decimal before scoring.
        + row(.temperature, [(35.04, 3), (35.05, 1), (36.04, 1), (36.06, 0), (38.04, 0)])
        + row(.temperature, [(38.06, 1), (39.04, 1), (39.06, 2)])

    static func row(_ vital: Vital, _ cells: [(Double, Int)]) -> [(Vital, Double, Int)] {
        cells.map { (vital, $0.0, $0.1) }
    }

    @Test("Each value has the chart's points", arguments: chart)
    func points(vital: Vital, value: Double, points: Int) {
        let news2 = score { $0.set(vital, value) }
        #expect(news2.points[vital] == points)
        #expect(news2.total == points)
    }

    @Test(
        "Scale 2 has its own points, and looks at the oxygen above 92",
        arguments: [
            (0, 3, 3), (83, 3, 3), (84, 2, 2), (85, 2, 2), (86, 1, 1), (87, 1, 1), (88, 0, 0),
            (92, 0, 0), (93, 0, 1), (94, 0, 1), (95, 0, 2), (96, 0, 2), (97, 0, 3), (100, 0, 3),
        ])
    func scale2(spo2: Int, onAir: Int, onOxygen: Int) {
        for (oxygen, expected) in [(false, onAir), (true, onOxygen)] {
            let news2 = score {
                $0.spo2 = spo2
                $0.spo2Scale = 2
                $0.oxygen = oxygen
            }
            #expect(news2.points[.spo2] == expected)
            #expect(news2.total == expected + (oxygen ? 2 : 0))
        }
    }

    @Test(
        "Everything but alert has three points",
        arguments: zip(Consciousness.allCases, [0, 3, 3, 3, 3]))
    func consciousness(level: Consciousness, points: Int) {
        #expect(score { $0.consciousness = level }.points[.consciousness] == points)
    }

    @Test func oxygenHasTwoPoints() {
        #expect(score { $0.oxygen = true }.total == 2)
        #expect(score { $0.oxygen = false }.total == 0)
    }

    @Test func theWorstPossibleIsTwenty() {
        let news2 = News2.score(
            Vitals(
                systolic: 80, diastolic: 40, pulse: 140, respiration: 30, temperature: 34,
                spo2: 80, consciousness: .unresponsive, oxygen: true), subject: Self.adult)
        #expect(news2.total == 20)
        #expect(news2.band == .high)
    }

    @Test("A missing parameter leaves no total", arguments: News2.parameters)
    func missing(parameter: Vital) {
        let news2 = score { vitals in
            switch parameter {
            case .consciousness: vitals.consciousness = nil
            case .oxygen: vitals.oxygen = nil
            default: vitals.set(parameter, nil)
            }
        }
        #expect(news2.applies)
        #expect(!news2.complete)
        #expect(news2.total == nil)
        #expect(news2.band == nil)
        #expect(news2.missing == [parameter])
        #expect(news2.points[parameter] == nil)
        #expect(news2.points.count == 6)
    }

    @Test func diastolicIsNoPartOfTheScore() {
        #expect(score { $0.diastolic = nil }.total == 0)
    }

    @Test func scale2WithoutKnowingTheOxygenGivesNoPointsForAHighSaturation() {
        let news2 = score {
            $0.spo2Scale = 2
            $0.spo2 = 97
            $0.oxygen = nil
        }
        #expect(news2.points[.spo2] == nil)
        #expect(news2.missing == [.oxygen])
    }

    @Test(
        "Bands change at 5 and 7, and a single three is not low",
        arguments: [
            (0, 0, 0, News2Band.low), (3, 0, 0, .lowMedium), (2, 2, 0, .low), (3, 1, 0, .lowMedium),
            (2, 2, 1, .medium), (3, 2, 0, .medium), (3, 3, 0, .medium), (3, 3, 1, .high),
        ])
    func bands(respiration: Int, systolic: Int, pulse: Int, band: News2Band) {
        let news2 = score {
            $0.respiration = [0: 16, 2: 22, 3: 28][respiration]
            $0.systolic = [0: 120, 1: 105, 2: 95, 3: 85][systolic]
            $0.pulse = [0: 70, 1: 100][pulse]
        }
        #expect(news2.total == respiration + systolic + pulse)
        #expect(news2.band == band)
    }

    @Test(
        "It is not for the young and the pregnant",
        arguments: [(15, false, false), (16, false, true), (30, true, false), (0, false, false)])
    func applies(age: Int, pregnant: Bool, applies: Bool) {
        let news2 = News2.score(
            Self.well, subject: News2Subject(ageInYears: age, pregnant: pregnant))
        #expect(news2.applies == applies)
        #expect((news2.reason == nil) == applies)
        #expect((news2.total == nil) == !applies)
        #expect(news2.points.isEmpty == !applies)
    }

    @Test func ofEqualPointsBreathingIsTheWorst() {
        #expect(score { _ in }.worst == nil)
        #expect(score { $0.pulse = 135 }.worst == .pulse)
        let both = score {
            $0.pulse = 135
            $0.spo2 = 84
            $0.respiration = 30
        }
        #expect(both.worst == .spo2)
        #expect(
            score {
                $0.oxygen = true; $0.systolic = 95
            }.worst == .systolic)
    }
}
