import HomeCareDomain
import Testing

@Suite("One line of vitals")
struct VitalLineTests {
    static let example = "128/82 p76 r18 t36.8 s97 air A"
    static let exampleTold = [
        "Blood pressure 128/82 mmHg", "Pulse 76 /min", "Respiration 18 /min",
        "Temperature 36.8 °C", "SpO₂ 97 %", "Consciousness: Alert", "On air",
    ]

    @Test(
        "A whole set is understood in any order, with any capitals and separators",
        arguments: [
            example, "A air s97 t36.8 r18 p76 128/82", "128/82, P76; R18 | T36,8 S97% AIR a",
            "BP: 128/82 mmHg, pulse=76/min, resp: 18, temp 36.8°C, SpO₂ 97 %, room air, alert",
            "bp 128 over 82 hr 76bpm rr18 t36.8c sats 97 ra acvpu a",
            "128/82p76r18t36.8s97 air A", "  128 / 82   p 76  r 18  t 36.8  s 97  on air  A ",
            "blood pressure 128/82 heart 76 breathing 18 temperature 36.8 97% air alert",
        ])
    func whole(_ line: String) {
        let read = VitalLine.read(line)
        #expect(read.faults.isEmpty, "\(read.faults)")
        #expect(read.told == Self.exampleTold)
        #expect(read.isUnderstood)
    }

    static let meanings: [(String, [String])] = [
        ("p76", ["Pulse 76 /min"]), ("P", ["Consciousness: Responds to pain"]),
        ("p refused", ["Pulse not obtained: refused"]), ("pain 3", ["Pain 3"]),
        ("pain 3/10", ["Pain 3"]), ("pain refused", ["Pain not obtained: refused"]),
        ("responds to pain", ["Consciousness: Responds to pain"]),
        ("acvpu p p76", ["Pulse 76 /min", "Consciousness: Responds to pain"]),
        ("c", ["Consciousness: New confusion"]),
        ("new confusion", ["Consciousness: New confusion"]),
        ("v", ["Consciousness: Responds to voice"]), ("u", ["Consciousness: Unresponsive"]),
        ("o2", ["On oxygen"]), ("oxygen", ["On oxygen"]),
        ("ox 2l", ["On oxygen (the flow of 2 l/min goes into the notes)"]),
        ("o2 1.5 l/min", ["On oxygen (the flow of 1.5 l/min goes into the notes)"]),
        ("t98.6f", ["Temperature 37.0 °C (98.6 °F)"]),
        ("t 98.6 F", ["Temperature 37.0 °C (98.6 °F)"]),
        ("37.2°C", ["Temperature 37.2 °C"]), ("w62", ["Weight 62.0 kg"]),
        ("62kg", ["Weight 62.0 kg"]), ("w135lb", ["Weight 61.2 kg (135 lb)"]),
        ("g5.6", ["Glucose 5.6 mmol/L"]), ("g101mg/dl", ["Glucose 5.6 mmol/L (101 mg/dL)"]),
        ("5.6 mmol/l", ["Glucose 5.6 mmol/L"]),
        ("t n/a", ["Temperature not obtained: not obtainable"]),
        ("bp refused", ["Systolic not obtained: refused", "Diastolic not obtained: refused"]),
        ("sys 110 dia n/a", ["Systolic 110 mmHg", "Diastolic not obtained: not obtainable"]),
        ("s broken (battery empty)", ["SpO₂ not obtained: equipment missing, battery empty"]),
        ("w other (cannot stand)", ["Weight not obtained: cannot stand"]),
        ("p76 rest refused", ["Pulse 76 /min", "all others not obtained: refused"]),
        ("p 160", ["Pulse 160 /min"]),
    ]

    @Test("Each word has one meaning", arguments: meanings)
    func meaning(_ line: String, _ told: [String]) {
        let read = VitalLine.read(line)
        #expect(read.faults.isEmpty, "\(read.faults)")
        #expect(read.told == told)
    }

    /// The line, the characters pointed at, and what the sentence must hold.
    static let faults: [(String, Range<Int>, String)] = [
        ("76", 0..<2, "which vital is 76"), ("128/82 76", 7..<9, "which vital is 76"),
        ("p76 x9", 4..<5, "“x” is not understood"), ("p76 p80", 4..<7, "Pulse stands here twice"),
        ("A C", 2..<3, "Consciousness stands here twice"),
        ("p 128/82", 0..<1, "write bp 128/82"), ("pain", 0..<4, "how much pain"),
        ("t 36.8 C", 7..<8, "new confusion?"), ("t98.6", 0..<5, "98.6 °F is 37.0 °C"),
        ("g101", 0..<4, "101 mg/dL is 5.6 mmol/L"), ("o2 97", 3..<5, "litres or saturation"),
        ("o2 97%", 3..<5, "litres or saturation"), ("p400", 0..<4, "between 0 and 300"),
        ("82/128", 0..<6, "Diastolic must be below systolic"), ("bp 128", 3..<6, "second number"),
        ("bp", 0..<2, "two numbers"), ("p76.5", 0..<5, "whole number"),
        ("pain 11", 0..<7, "between 0 and 10"), ("refused", 0..<7, "what was not obtained"),
        ("w other", 2..<7, "say why in brackets"), ("w other ( )", 2..<7, "say why in brackets"),
        ("rest", 0..<4, "why were the others"), ("t97%", 3..<4, "no unit of temperature"),
        ("18/min", 0..<2, "which vital is 18"), ("t", 0..<1, "a number is expected"),
        ("r -18", 0..<1, "a number is expected"), ("acvpu z", 0..<5, "one of A, C, V, P, U"),
        ("p76 (so so)", 4..<11, "behind a reason"), ("s ٩٧", 0..<1, "a number is expected"),
        ("p1e9", 2..<3, "“e” is not understood"), ("w other (x", 2..<7, "say why in brackets"),
        ("p9999999999999999999999", 0..<23, "between 0 and 300"),
        ("\u{1B}[2J", 0..<1, "not understood"),
    ]

    @Test("What is not understood is pointed at, and nothing is guessed", arguments: faults)
    func fault(_ line: String, _ place: Range<Int>, _ words: String) throws {
        let read = VitalLine.read(line)
        let fault = try #require(read.faults.first)
        #expect(fault.place == place)
        #expect(fault.message.contains(words), "\(fault.message)")
        #expect(!read.isUnderstood)
        #expect(fault.fieldError.place == place.lowerBound + 1)
        #expect(fault.fieldError.code == "notUnderstood")
    }

    @Test("A line of nothing is nothing to take", arguments: ["", "   ", ", ; |", "on and"])
    func empty(_ line: String) {
        let read = VitalLine.read(line)
        #expect(read.faults.isEmpty && read.told.isEmpty && !read.isUnderstood)
    }

    @Test("What is understood stays understood beside a fault, in the order of the report")
    func beside() {
        let read = VitalLine.read("A s97 what p76")
        #expect(read.told == ["Pulse 76 /min", "SpO₂ 97 %", "Consciousness: Alert"])
        #expect(read.faults.map(\.place) == [6..<10])
    }

    @Test("A line is written over what a report held, the rest only where there is nothing")
    func fill() {
        var input = ReportInput(appointment: 1)
        input.vitals.pulse = 80
        input.vitals.spo2 = 95
        input.notObtained[.temperature] = NotObtained(code: .equipment)
        VitalLine.read("p76 t36.8 rest refused").fill(&input)
        #expect(input.vitals == Vitals(pulse: 76, temperature: 36.8, spo2: 95))
        let refused: [Vital] = [.systolic, .diastolic, .respiration, .consciousness, .oxygen]
        #expect(
            input.notObtained
                == Dictionary(
                    uniqueKeysWithValues: refused.map { ($0, NotObtained(code: .refused)) }))
    }

    @Test("Every row of the grammar's help is understood")
    func grammar() {
        for row in VitalLine.grammar {
            for typed in row.typed.split(separator: " · ") {
                let line = typed == "A C V P U" ? "A" : String(typed)
                #expect(VitalLine.read(line).isUnderstood, "\(typed): \(VitalLine.read(line))")
            }
        }
    }

    @Test("No line of any characters breaks the reader")
    func anything() {
        let pieces = [
            "128", "/", "82", "p", "pain", "o2", "spo2", "over", "(", ")", "other", "n/a", "°", "%",
            "refused", "rest", "t", "c", "f", "l/min", "é", "🩺", "-", ".", ",", "\n", "acvpu", "to",
        ]
        var seed: UInt64 = 7
        for _ in 0..<5000 {
            var line = ""
            for _ in 0..<8 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                line += pieces[Int(seed >> 33) % pieces.count] + (seed & 1 << 40 == 0 ? " " : "")
            }
            let read = VitalLine.read(line)
            for fault in read.faults {
                #expect(!fault.place.isEmpty && fault.place.upperBound <= line.count, "\(line)")
            }
        }
    }
}
