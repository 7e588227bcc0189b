import HomeCareDomain
import Testing

@Suite struct ReportRulesTests {
    static let now = Instant(milliseconds: 1_795_503_600_000)

    static func subject(
        born: String = "1952-03-04", pregnant: Bool = false, scale: Int = 1,
        lastWeight: Double? = nil
    ) throws -> ReportSubject {
        ReportSubject(
            name: "Wanjikũ Kamau", born: try #require(CivilDate(born)),
            on: try #require(CivilDate("2026-11-24")), pregnant: pregnant, spo2Scale: scale,
            lastWeight: lastWeight, now: now)
    }

    static func report(_ change: (inout ReportInput) -> Void = { _ in }) -> ReportInput {
        var input = ReportInput(appointment: 1042, vitals: News2Tests.well)
        input.status = .stable
        input.notes = "Ate well, walked to the gate."
        change(&input)
        return input
    }

    func check(
        _ subject: ReportSubject? = nil, _ change: (inout ReportInput) -> Void = { _ in }
    ) throws -> ReportCheck {
        ReportRules.check(Self.report(change), subject: try subject ?? Self.subject())
    }

    @Test func aPlainReportIsFine() throws {
        let check = try check()
        #expect(check.ok)
        #expect(check.questions.isEmpty)
        #expect(check.news2.total == 0)
    }

    @Test("Every mandatory vital is needed or excused", arguments: Vital.mandatory)
    func mandatory(vital: Vital) throws {
        func drop(_ vitals: inout Vitals) {
            switch vital {
            case .consciousness: vitals.consciousness = nil
            case .oxygen: vitals.oxygen = nil
            default: vitals.set(vital, nil)
            }
        }
        let missing = try check { drop(&$0.vitals) }
        #expect(missing.errors.map(\.field) == ["vitals.\(vital.rawValue)"])
        #expect(missing.errors.map(\.code) == ["missing"])
        for code in NotObtainedCode.allCases {
            let excused = try check {
                drop(&$0.vitals)
                $0.notObtained[vital] = NotObtained(code: code, text: "why")
            }
            #expect(excused.ok, "\(code)")
        }
    }

    @Test("What is optional may be left out", arguments: [Vital.weight, .glucose, .pain])
    func optional(vital: Vital) throws {
        #expect(try check { $0.vitals.set(vital, nil) }.ok)
        #expect(try check { $0.notObtained[vital] = NotObtained(code: .refused) }.ok)
    }

    @Test func otherNeedsWordsAndAGivenVitalNeedsNoExcuse() throws {
        let other = try check {
            $0.vitals.pulse = nil
            $0.notObtained[.pulse] = NotObtained(code: .other, text: " \n")
        }
        #expect(other.errors.map(\.field) == ["notObtained.pulse.text"])
        #expect(other.errors.map(\.code) == ["missing"])
        let both = try check { $0.notObtained[.pulse] = NotObtained(code: .refused) }
        #expect(both.errors.map(\.field) == ["notObtained.pulse"])
    }

    /// A value just outside each end, and the ends themselves.
    static let bounds: [(Vital, Double, Double, Double)] = [
        (.systolic, 0, 350, 1), (.diastolic, 0, 200, 1), (.pulse, 0, 300, 1),
        (.respiration, 0, 100, 1), (.temperature, 25, 45, 0.1), (.spo2, 0, 100, 1),
        (.weight, 0.3, 400, 0.1), (.glucose, 0.5, 60, 0.1), (.pain, 0, 10, 1),
    ]

    @Test("Outside its bounds a value is impossible, at them it is not", arguments: bounds)
    func impossible(vital: Vital, low: Double, high: Double, step: Double) throws {
        for value in [low, high] {
            #expect(ReportRules.impossible(vital, value) == nil)
        }
        for value in [low - step, high + step] {
            let check = try check {
                $0.vitals.systolic = 350
                $0.vitals.set(vital, value)
            }
            let error = try #require(check.errors.first { $0.field == vital.field })
            #expect(error.code == "impossible")
            #expect(error.low == low)
            #expect(error.high == high)
            #expect(error.message.contains("between"))
            #expect(!check.questions.contains { $0.id == "unusual.\(vital.rawValue)" })
        }
    }

    @Test func theBoundaryIsNamedInASentence() {
        #expect(
            ReportRules.impossible(.pulse, 400)?.message
                == "Pulse must be between 0 and 300 /min; 400 was typed.")
        #expect(
            ReportRules.impossible(.pain, 3.5)?.message
                == "Pain must be a whole number between 0 and 10; 3.5 was typed.")
    }

    @Test(
        "Diastolic stands below systolic",
        arguments: [(120, 119, true), (120, 120, false), (120, 130, false)])
    func diastolic(systolic: Int, diastolic: Int, ok: Bool) throws {
        let check = try check {
            $0.vitals.systolic = systolic
            $0.vitals.diastolic = diastolic
        }
        #expect(check.ok == ok)
        if !ok {
            #expect(check.errors.map(\.field) == ["vitals.diastolic"])
            #expect(check.errors.first?.high == Double(systolic))
        }
    }

    @Test func anImpossibleSystolicDoesNotBlameTheDiastolic() throws {
        let check = try check { $0.vitals.systolic = -1 }
        #expect(check.errors.map(\.field) == ["vitals.systolic"])
        #expect(check.news2.missing == [.systolic])
    }

    @Test func fahrenheitAndMilligramsAreRecognised() throws {
        let fever = try #require(ReportRules.impossible(.temperature, 98.6))
        #expect(fever.message.hasSuffix("98.6 was typed. 98.6 °F is 37.0 °C."))
        #expect(fever.offer == 37)
        #expect(ReportRules.impossible(.glucose, 90)?.offer == 5)
        #expect(ReportRules.impossible(.pulse, 400)?.offer == nil)
    }

    @Test func moreMayBeConfirmedThanIsAsked() throws {
        #expect(try check { $0.confirmed = ["unusual.spo2", "unusual.mood"] }.ok)
        #expect(try check { $0.confirmed = ReportRules.questionIDs }.ok)
    }

    /// Arrived and left, in minutes before now.
    @Test(
        "The times of a visit are both there, in their order, and not to come",
        arguments: [
            (60, 10, nil), (60, 60, nil), (60, 0, nil), (60, -1, "visit.left"),
            (10, 60, "visit.left"), (nil, 10, "visit.arrived"), (60, nil, "visit.left"),
        ] as [(Int?, Int?, String?)])
    func times(arrived: Int?, left: Int?, field: String?) throws {
        let check = try check {
            $0.times = VisitTimes(
                arrived: arrived.map { Self.now.adding(minutes: -$0) },
                left: left.map { Self.now.adding(minutes: -$0) })
        }
        #expect(check.errors.first?.field == field)
    }

    @Test func blankNotesAndNoStatusAreMissing() throws {
        let check = try check {
            $0.notes = " \u{200B}\n"
            $0.status = nil
        }
        #expect(check.errors.map(\.field) == ["status", "notes"])
        #expect(check.errors.allSatisfy { $0.code == "missing" })
    }

    @Test func anUnknownScaleIsImpossible() throws {
        #expect(try check { $0.vitals.spo2Scale = 3 }.errors.map(\.field) == ["vitals.spo2Scale"])
    }

    @Test(
        "Typed text becomes a number or a reason",
        arguments: [
            ("76", 76.0 as Double?, ""), (" 76 ", 76, ""), ("076", 76, ""), ("76.0", 76, ""),
            ("", nil, "missing"), ("  ", nil, "missing"), ("abc", nil, "notANumber"),
            ("7 6", nil, "notANumber"), ("1e2", nil, "notANumber"), ("0x10", nil, "notANumber"),
            ("nan", nil, "notANumber"), ("inf", nil, "notANumber"), ("7.", nil, "notANumber"),
            ("1,000.5", nil, "notANumber"), ("٧٦", nil, "notANumber"), ("76.5", nil, "impossible"),
            ("-1", nil, "impossible"), ("301", nil, "impossible"), ("--1", nil, "notANumber"),
            ("99999999999999999999", nil, "notANumber"), ("9999999999999", nil, "impossible"),
        ])
    func typed(text: String, value: Double?, code: String) {
        switch ReportRules.checkVital(.pulse, text: text) {
        case .success(let read): #expect(read == value)
        case .failure(let error):
            #expect(error.code == code)
            #expect(error.field == "vitals.pulse")
            #expect(value == nil)
        }
    }

    @Test func aDecimalCommaIsADecimalPoint() throws {
        #expect(try ReportRules.checkVital(.temperature, text: "36,8").get() == 36.8)
    }
}
