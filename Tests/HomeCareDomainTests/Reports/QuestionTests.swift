import HomeCareDomain
import Testing

@Suite struct QuestionTests {
    func ids(
        _ subject: ReportSubject? = nil, _ change: (inout ReportInput) -> Void
    ) throws -> [String] {
        let check = ReportRules.check(
            ReportRulesTests.report { input in
                input.status = .deteriorating
                change(&input)
            }, subject: try subject ?? ReportRulesTests.subject())
        #expect(check.ok)
        #expect(check.unanswered(Set(check.questions.map(\.id))).isEmpty)
        return check.questions.map(\.id)
    }

    @Test(
        "Unusual values are asked about, usual ones are not",
        arguments: [
            (Vital.systolic, 70.0, 69.0), (.systolic, 220, 221), (.diastolic, 40, 39),
            (.diastolic, 130, 131), (.pulse, 40, 39), (.pulse, 150, 151), (.respiration, 8, 7),
            (.respiration, 40, 41), (.temperature, 34, 33.9), (.temperature, 41, 41.1),
            (.spo2, 85, 84), (.glucose, 3, 2.9), (.glucose, 20, 20.1),
        ])
    func unusual(vital: Vital, usual: Double, unusual: Double) throws {
        let others = vital == .diastolic ? 200 : 120
        let asked = try [usual, unusual].map { value in
            try ids {
                $0.vitals.systolic = others
                $0.vitals.diastolic = 50
                $0.vitals.set(vital, value)
            }
        }
        #expect(asked == [[], ["unusual.\(vital.rawValue)"]])
    }

    @Test(
        "A weight more than a tenth away from the last is asked about",
        arguments: [(45.0, false), (44.9, true), (55, false), (55.1, true), (50, false)])
    func weight(now: Double, asked: Bool) throws {
        let subject = try ReportRulesTests.subject(lastWeight: 50)
        #expect(try ids(subject) { $0.vitals.weight = now } == (asked ? ["unusual.weight"] : []))
        #expect(try ids { $0.vitals.weight = now }.isEmpty)
    }

    @Test func scale2WithoutAnOrderIsAskedAbout() throws {
        #expect(try ids { $0.vitals.spo2Scale = 2 } == ["scale2.order"])
        #expect(try ids(ReportRulesTests.subject(scale: 2)) { $0.vitals.spo2Scale = 2 } == [])
    }

    /// Total 4 without a three, total 3 as a single three, total 5.
    static let findings: [(Int, Int, Bool, Bool)] = [
        (95, 22, false, true), (120, 26, true, true), (95, 26, true, false), (120, 16, false, true),
    ]

    @Test("A good status beside bad vitals is asked about, and the reverse", arguments: findings)
    func status(systolic: Int, respiration: Int, bad: Bool, atMostFour: Bool) throws {
        for status in PatientStatus.allCases where status != .deceased {
            let asked = try ids {
                $0.vitals.systolic = systolic
                $0.vitals.respiration = respiration
                $0.status = status
            }
            switch status {
            case .stable, .improving, .recovered: #expect(asked == (bad ? ["status.better"] : []))
            case .critical: #expect(asked == (atMostFour ? ["status.worse"] : []))
            default: #expect(asked.isEmpty)
            }
        }
    }

    @Test func aSingleThreeIsEnoughWhenAnotherVitalIsMissing() throws {
        let asked = try ids {
            $0.status = .stable
            $0.vitals.spo2 = 90
            $0.vitals.temperature = nil
            $0.notObtained[.temperature] = NotObtained(code: .equipment)
        }
        #expect(asked == ["status.better"])
        let worse = try ids {
            $0.status = .critical
            $0.vitals.temperature = nil
            $0.notObtained[.temperature] = NotObtained(code: .equipment)
        }
        #expect(worse.isEmpty)
    }

    @Test func childrenAreNotMeasuredByAScoreForAdults() throws {
        let child = try ReportRulesTests.subject(born: "2015-01-01")
        #expect(try ids(child) { $0.status = .critical }.isEmpty)
        #expect(
            try ids(child) {
                $0.status = .stable
                $0.vitals.respiration = 26
            }.isEmpty)
    }

    @Test func anExcuseOfDeathForTheLivingIsAskedAbout() throws {
        let asked = try ids {
            $0.vitals.pulse = nil
            $0.notObtained[.pulse] = NotObtained(code: .deceased)
        }
        #expect(asked == ["notObtained.deceased"])
    }

    @Test(
        "The panel's line names the worst vital",
        arguments: [
            (PatientStatus.critical, 84, Consciousness.alert, "Critical · SpO₂ 84 %"),
            (.critical, 97, .unresponsive, "Critical · Unresponsive"),
            (.deteriorating, 97, .alert, "Deteriorating"), (.deceased, 84, .alert, "Deceased"),
        ])
    func reasons(
        status: PatientStatus, spo2: Int, level: Consciousness, line: String
    ) throws {
        var vitals = News2Tests.well
        vitals.spo2 = spo2
        vitals.consciousness = level
        let news2 = ReportRules.score(vitals, subject: try ReportRulesTests.subject())
        #expect(ReportRules.alertReason(status: status, vitals: vitals, news2: news2) == line)
    }
}
