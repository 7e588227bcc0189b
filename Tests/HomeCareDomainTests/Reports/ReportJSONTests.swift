import Foundation
import HomeCareDomain
import Testing

@Suite struct ReportJSONTests {
    @Test func aByteOrderMarkSaysNothing() {
        let text = #"{"appointment": "A-0001", "notes": "x"}"#
        let (marked, faults) = ReportInputJSON.read(
            Data([0xEF, 0xBB, 0xBF] + Array(text.utf8)), zone: .nairobi)
        #expect(faults.isEmpty)
        #expect(marked == ReportInputJSON.read(Data(text.utf8), zone: .nairobi).0)
    }

    static let whole = """
        {"appointment":"A-1042",
         "vitals":{"systolic":128,"diastolic":82,"pulse":76,"respiration":18,"spo2":97,
                   "consciousness":"A","oxygen":false,"spo2Scale":1,"weight":61.5,"glucose":5.4,
                   "pain":2},
         "notObtained":{"temperature":{"code":"equipment","text":"thermometer broken"}},
         "confirmed":["unusual.spo2"],
         "status":"stable",
         "notes":"Walked to the gate."}
        """

    func read(_ text: String) -> (ReportInput?, [FieldError]) {
        ReportInputJSON.read(Data(text.utf8), zone: .nairobi)
    }

    @Test func aWholeReportIsRead() throws {
        let (input, errors) = read(Self.whole)
        #expect(errors.isEmpty)
        let report = try #require(input)
        #expect(report.appointment == 1042)
        #expect(
            report.vitals
                == Vitals(
                    systolic: 128, diastolic: 82, pulse: 76, respiration: 18, spo2: 97,
                    consciousness: .alert, oxygen: false, weight: 61.5, glucose: 5.4, pain: 2))
        #expect(
            report.notObtained
                == [.temperature: NotObtained(code: .equipment, text: "thermometer broken")])
        #expect(report.confirmed == ["unusual.spo2"])
        #expect(report.status == .stable)
        #expect(report.notes == "Walked to the gate.")
        #expect(report.death == nil)
    }

    @Test func aDeathIsReadInTheClinicsZone() throws {
        let (input, errors) = read(
            """
            {"appointment":1042,"status":"deceased","notes":"n","death":{"time":"2026-11-24T10:00",
            "confirmedBy":"Dr. A","circumstances":"c","patientName":"W"}}
            """)
        #expect(errors.isEmpty)
        #expect(
            input?.death
                == DeathDetails(
                    time: Instant(milliseconds: 1_795_503_600_000), confirmedBy: "Dr. A",
                    circumstances: "c", patientName: "W"))
    }

    static let faults: [(String, String, String)] = [
        (#"{"appointment":1,"vitals":{"pulse":"76"}}"#, "vitals.pulse", "notANumber"),
        (#"{"appointment":1,"vitals":{"pulse":true}}"#, "vitals.pulse", "notANumber"),
        (#"{"appointment":1,"vitals":{"pulse":[1]}}"#, "vitals.pulse", "notANumber"),
        (#"{"appointment":1,"vitals":{"pulse":76.5}}"#, "vitals.pulse", "impossible"),
        (#"{"appointment":1,"vitals":{"pulse":1e300}}"#, "vitals.pulse", "impossible"),
        (#"{"appointment":1,"vitals":{"temperature":98.6}}"#, "vitals.temperature", "impossible"),
        (
            #"{"appointment":1,"vitals":{"consciousness":"X"}}"#, "vitals.consciousness",
            "impossible"
        ),
        (#"{"appointment":1,"vitals":{"oxygen":0}}"#, "vitals.oxygen", "impossible"),
        (#"{"appointment":1,"vitals":{"spo2Scale":3}}"#, "vitals.spo2Scale", "impossible"),
        (#"{"appointment":1,"vitals":{"spo2Scale":"1"}}"#, "vitals.spo2Scale", "notANumber"),
        (#"{"appointment":1,"vitals":{"puls":76}}"#, "vitals.puls", "unknownField"),
        (#"{"appointment":1,"vitals":{"bp\u001b[2J":1}}"#, "vitals.bp␛[2J", "unknownField"),
        (#"{"appointment":1,"vitals":7}"#, "vitals", "impossible"),
        (#"{"appointment":1,"note":"x"}"#, "note", "unknownField"),
        (#"{"appointment":1,"notes":7}"#, "notes", "impossible"),
        (#"{"appointment":1,"status":"dead"}"#, "status", "impossible"),
        (#"{"appointment":1,"confirmed":"a"}"#, "confirmed", "impossible"),
        (#"{"appointment":1,"confirmed":[1]}"#, "confirmed", "impossible"),
        (
            #"{"appointment":1,"notObtained":{"pulse":{"code":"lazy"}}}"#, "notObtained.pulse.code",
            "impossible"
        ),
        (#"{"appointment":1,"notObtained":{"pulse":{}}}"#, "notObtained.pulse.code", "missing"),
        (#"{"appointment":1,"notObtained":{"x":{}}}"#, "notObtained.x", "unknownField"),
        (
            #"{"appointment":1,"notObtained":{"pulse":{"code":"refused","x":1}}}"#,
            "notObtained.pulse.x", "unknownField"
        ),
        (#"{"appointment":1,"death":{"time":"yesterday"}}"#, "death.time", "impossible"),
        (#"{"appointment":1,"death":{"when":"x"}}"#, "death.when", "unknownField"),
        (#"{"appointment":1,"visit":{"came":"x"}}"#, "visit.came", "unknownField"),
        (#"{"appointment":1,"visit":{"arrived":"x"}}"#, "visit.arrived", "impossible"),
        (#"{"appointment":1,"visit":7}"#, "visit", "impossible"),
        (#"{"appointment":1,"vitals":{"pulse":NaN}}"#, "input", "notJSON"),
        (#"{"appointment":1,"vitals":{"pulse":1e999}}"#, "input", "notJSON"),
        (#"{"appointment":1,"notObtained":[]}"#, "notObtained", "impossible"),
        (
            #"{"appointment":1,"notObtained":{"pulse":"refused"}}"#, "notObtained.pulse",
            "impossible"
        ),
        (#"{"appointment":1,"death":7}"#, "death", "impossible"),
        (#"{"appointment":"P-1"}"#, "appointment", "impossible"),
        (#"{"appointment":1.5}"#, "appointment", "impossible"),
        (#"{"appointment":0}"#, "appointment", "impossible"),
        (#"{}"#, "appointment", "missing"), (#"{"appointment":null}"#, "appointment", "missing"),
        (#"[]"#, "input", "notJSON"), ("", "input", "notJSON"), ("{", "input", "notJSON"),
        (#"{"appointment":1,"appointment":2}"#, "input", "notJSON"),
        (#"{"appointment":1} x"#, "input", "notJSON"),
    ]

    @Test("Each fault is named by field and code", arguments: faults)
    func fault(text: String, field: String, code: String) throws {
        let (input, errors) = read(text)
        #expect(errors.map(\.field) == [field])
        #expect(errors.map(\.code) == [code])
        #expect((input == nil) == (field == "input" || field == "appointment"))
        #expect(errors.allSatisfy { $0.message.hasSuffix(".") })
    }

    @Test func faultsAreToldAllAtOnceAndAFieldIsBlamedOnce() throws {
        let (input, errors) = read(
            #"{"appointment":1,"colour":"red","vitals":{"pulse":"x","spo2":101,"systolic":120}}"#)
        let check = ReportRules.check(
            try #require(input), subject: try ReportRulesTests.subject()
        ).adding(errors)
        let fields = check.errors.map(\.field)
        #expect(Set(fields).count == fields.count)
        #expect(
            fields == [
                "colour", "vitals.pulse", "vitals.spo2", "vitals.diastolic", "vitals.respiration",
                "vitals.temperature", "vitals.consciousness", "vitals.oxygen", "status", "notes",
            ])
        #expect(check.errors.first { $0.field == "vitals.spo2" }?.high == 100)
        #expect(!check.ok)
    }

    @Test func nullIsNotTaken() {
        let (input, errors) = read(#"{"appointment":1,"vitals":{"pulse":null},"death":null}"#)
        #expect(errors.isEmpty)
        #expect(input?.vitals.pulse == nil)
    }

    @Test func theAnswerIsTheContracts() throws {
        let check = ReportRules.check(
            ReportRulesTests.report { $0.vitals.spo2 = 84 },
            subject: try ReportRulesTests.subject())
        #expect(
            check.json.serialised == #"{"ok":true,"news2":{"applies":true,"complete":true,"#
                + #""total":3,"band":"low-medium","points":{"respiration":0,"spo2":3,"oxygen":0,"#
                + #""systolic":0,"pulse":0,"consciousness":0,"temperature":0}},"#
                + #""questions":[{"id":"unusual.spo2","message":"SpO₂ 84 % is unusual (usually "#
                + #"85 % or more). Is it right?"},{"id":"status.better","message":"The status is "#
                + #"Stable, but SpO₂ alone has 3 points. Is it right?"}]}"#)
    }

    @Test func anIncompleteSetHasNoTotal() throws {
        let json = ReportRules.check(
            ReportRulesTests.report { $0.vitals.spo2 = nil },
            subject: try ReportRulesTests.subject()
        ).json
        #expect(json["ok"] == false)
        #expect(json["news2"]?["complete"] == false)
        #expect(json["news2"]?["total"] == .null)
        #expect(json["news2"]?["missing"] == ["spo2"])
        #expect(json["news2"]?["points"]?["spo2"] == nil)
        #expect(
            json["errors"]
                == [
                    [
                        "field": "vitals.spo2", "code": "missing",
                        "message": "SpO₂ is needed, or the reason why it was not obtained.",
                    ]
                ])
    }

    @Test func theYoungAndThePregnantGetAReason() throws {
        let pregnant = ReportRules.check(
            ReportRulesTests.report(), subject: try ReportRulesTests.subject(pregnant: true))
        #expect(pregnant.json["news2"]?["applies"] == false)
        #expect(pregnant.json["news2"]?["reason"] == "NEWS2 is not for use in pregnancy.")
        #expect(pregnant.ok)
    }
}
