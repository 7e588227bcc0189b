import Foundation
import HomeCareDomain
import Testing

@Suite struct VitalTests {
    @Test(
        "The table of ranges says what the clinic's facts say",
        arguments: [
            (Vital.systolic, 0.0, 350.0, 70.0 as Double?, 220.0 as Double?, "mm[Hg]", "8480-6"),
            (.diastolic, 0, 200, 40, 130, "mm[Hg]", "8462-4"),
            (.pulse, 0, 300, 40, 150, "/min", "8867-4"),
            (.respiration, 0, 100, 8, 40, "/min", "9279-1"),
            (.temperature, 25, 45, 34, 41, "Cel", "8310-5"),
            (.spo2, 0, 100, 85, 100, "%", "2708-6"),
            (.weight, 0.3, 400, nil, nil, "kg", "29463-7"),
            (.glucose, 0.5, 60, 3, 20, "mmol/L", "15074-8"),
            (.pain, 0, 10, nil, nil, "{score}", "72514-3"),
        ])
    func table(
        vital: Vital, low: Double, high: Double, usualLow: Double?, usualHigh: Double?,
        ucum: String, loinc: String
    ) throws {
        let range = try #require(vital.range)
        #expect(range.reject == low...high)
        #expect(range.retype?.lowerBound == usualLow)
        #expect(range.retype?.upperBound == usualHigh)
        #expect(range.ucum == ucum)
        #expect(range.loinc.first == loinc)
    }

    @Test func onlyConsciousnessAndOxygenAreNoNumbers() {
        #expect(Vital.allCases.filter { $0.range == nil } == [.consciousness, .oxygen])
        #expect(Vital.mandatory.count == 8)
        #expect(Vital.pulse.help == "Pulse, beats per minute, 0–300.")
    }

    @Test(
        "Numbers are written without needless decimals",
        arguments: [
            (Vital.temperature, 36.8, "36.8 °C"), (.temperature, 37, "37 °C"),
            (.temperature, 36.849, "36.8 °C"), (.spo2, 84, "84 %"), (.weight, 0.3, "0.3 kg"),
            (.pulse, 128, "128 /min"), (.pain, 2, "2"),
        ])
    func text(vital: Vital, value: Double, expected: String) {
        #expect(vital.textWithUnit(value) == expected)
    }

    @Test func settingAndReadingEveryNumberAgree() {
        var vitals = Vitals()
        for vital in Vital.allCases where vital.range != nil {
            #expect(!vitals.has(vital))
            vitals.set(vital, 7)
            #expect(vitals.number(vital) == 7)
            #expect(vitals.has(vital))
            vitals.set(vital, .infinity)
            #expect(vitals.number(vital) == nil || vitals.number(vital) == .infinity)
            vitals.set(vital, nil)
            #expect(vitals.number(vital) == nil)
        }
        vitals.set(.oxygen, 1)
        #expect(!vitals.has(.oxygen))
    }

    @Test func aDraftOfAReportComesBackFromItsJSON() throws {
        var input = ReportInput(appointment: 1042, vitals: News2Tests.well)
        input.notObtained = [.weight: NotObtained(code: .other, text: "no scale")]
        input.confirmed = ["unusual.spo2"]
        input.status = .deceased
        input.death = DeathDetails(time: Instant(milliseconds: 5), confirmedBy: "Dr. Achieng")
        let data = try JSONEncoder().encode(input)
        #expect(try JSONDecoder().decode(ReportInput.self, from: data) == input)
        #expect(String(decoding: data, as: UTF8.self).contains(#""notObtained":{"weight""#))
    }
}
