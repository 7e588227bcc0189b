import Foundation
import HomeCareDomain
import HomeCareServices
import HomeCareStore
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("The report form")
struct ReportFormTests: ReportFormTesting {
    let clinic: TestClinic

    init() throws { clinic = try TestClinic() }

    @Test("An optional value that is none is never left out in silence: nothing is filed")
    func unreadableOptional() throws {
        var rehearsal = opened()
        rehearsal.press(.function(3))
        type(Self.whole, &rehearsal)
        rehearsal.press(.enter)
        type(Self.rest, &rehearsal)
        for _ in 0..<3 { rehearsal.press(.backTab) }
        #expect(
            try state(rehearsal).form.focus == "pain" || state(rehearsal).form.focus == "glucose")
        type("99999", &rehearsal)
        rehearsal.press(.function(2))
        #expect(try filed() == nil)
        #expect(try state(rehearsal).form[state(rehearsal).form.focus]?.error != nil)
    }

    // MARK: The line

    @Test("A line fills the form, says what it understood, and goes on to the status")
    func line() throws {
        var form = opened()
        form.press(.function(3))
        type(Self.whole, &form)
        #expect(form.frame.text.contains("Understood: Blood pressure 128/82 mmHg · Pulse 76 /min"))
        form.press(.enter)
        let state = try state(form)
        #expect(state.form.focus == "status")
        #expect(state.score?.total == 0)
        #expect(form.frame.text.contains("8 values are in the form."))
        type(Self.rest, &form)
        form.press(.function(2), .character("w"))
        #expect(
            try filed()?.vitals
                == Vitals(
                    systolic: 128, diastolic: 82, pulse: 76, respiration: 18, temperature: 36.8,
                    spo2: 97,
                    consciousness: .alert, oxygen: false))
    }

    @Test("Help and the palette answer while the line is open, and it stays open")
    func lineLeavesOtherKeys() throws {
        var form = opened()
        form.press(.function(3))
        type("p76", &form)
        let line = form.frame.text
        for key in [Key.function(1), .control("p")] {
            form.press(key)
            #expect(form.frame.text != line, "\(key)")
            form.press(.escape)
            #expect(try state(form).line.isOpen && state(form).line.text == "p76")
        }
    }

    @Test("A line with a fault is not taken, and nothing of it is lost")
    func faultyLine() throws {
        var form = opened()
        form.press(.function(3))
        type("p76 x9", &form)
        #expect(form.frame.text.contains("Character 5: “x” is not understood."))
        form.press(.enter)
        #expect(try state(form).line.isOpen)
        #expect(try state(form).form.text("pulse").isEmpty)
        form.press(.escape)
        #expect(try !state(form).line.isOpen)
        #expect(form.runtime.topID == CareReportScreen.id, "Esc puts away the line, not the form")
        form.press(.function(3))
        #expect(try state(form).line.text == "p76 x9")
        #expect(form.journal["report/1050"] != nil)
    }

    @Test(
        "A line offers what was most likely meant, and F5 takes it",
        arguments: [
            ("p76 t98.6 s97", "98.6 °F is 37.0 °C. F5 takes it.", "p76 t37.0 s97"),
            ("g 99", "99 mg/dL is 5.5 mmol/L. F5 takes it.", "g 5.5"),
        ])
    func convertsLine(_ typed: String, _ offer: String, _ taken: String) throws {
        var form = opened()
        form.press(.function(3))
        type(typed, &form)
        #expect(form.frame.text.contains(offer), "\(form.frame.text)")
        #expect(form.frame.text.contains("F5 Convert"))
        form.press(.function(5))
        #expect(try state(form).line.text == taken)
        #expect(!form.frame.text.contains("F5 takes it."))
        form.press(.enter)
        #expect(try !state(form).line.isOpen)
    }

    @Test(
        "What is still needed is counted in lines of the form, a pressure as one",
        arguments: [
            ("", "9 lines are still needed"),
            ("128/82\t76\t18\t36.8\t97\ta\ta", "2 lines are still needed"),
            ("128/82\t76\t18\t36.8\t97\ta\ta\t\t\t\ts", "One line is still needed"),
            ("128/82\t400\t18\t36.8\t97\ta\ta", "Still needed: 2. To look at again: 1."),
        ])
    func countsLines(_ typed: String, _ words: String) throws {
        var form = opened()
        type(typed, &form)
        form.press(.function(2))
        #expect(form.frame.text.contains(words), "\(form.frame.text)")
    }

    @Test("The heading names the visit whole, whatever is ordered for the patient")
    func heading() throws {
        try clinic.add(["UPDATE patients SET spo2_scale = 2, pregnant = 1 WHERE id = 101"])
        #expect(opened().frame.text.split(separator: "\n").prefix(4).joined().contains("A-1050"))
    }

    @Test("A line pasted into a field is read as a line and never filed by itself")
    func pastedLine() throws {
        var form = opened()
        form.send([.paste(Self.whole + "\n")])
        #expect(try state(form).line.isOpen)
        #expect(try state(form).form.text("systolic").isEmpty)
        form.press(.enter)
        #expect(try state(form).score?.total == 0)
    }

    @Test("The keys of a line in one burst end where single keys end")
    func burst() throws {
        var single = opened()
        var burst = opened()
        single.press(.function(3))
        type(Self.whole, &single)
        single.press(.enter)
        burst.send(
            [.key(.function(3))] + Self.whole.map { .key(.character($0)) } + [.key(.enter)])
        #expect(try state(single).form == state(burst).form)
    }

    // MARK: Not obtained

    @Test("One reason stands for a whole blood pressure, and is read in its row at 80 columns")
    func pressureRefused() throws {
        var form = opened()
        form.press(.function(4), .character("r"))
        #expect(
            try state(form).notObtained.keys.sorted { $0.rawValue < $1.rawValue }
                == [.diastolic, .systolic])
        #expect(try state(form).form.focus == "pulse")
        #expect(form.frame.text.contains("Blood pressure   ✗ refused         131/84 mmHg"))
        form.press(.up)
        type("120", &form)
        #expect(try state(form).notObtained.isEmpty, "what is typed takes the reason back")
    }

    @Test("A diastolic that cannot be heard goes with a systolic that can")
    func halfAPressure() throws {
        var form = opened()
        type("110/", &form)
        form.press(.function(4), .character("n"))
        #expect(try state(form).notObtained == [.diastolic: NotObtained(code: .notObtainable)])
        #expect(try state(form).form.text("systolic") == "110")
        #expect(form.frame.text.contains("not obtain"))
    }

    @Test("Another reason needs words, which are read in the row")
    func otherReason() throws {
        var form = opened()
        form.press(.down, .down, .function(4), .character("o"), .enter)
        #expect(form.frame.text.contains("Please give the reason."))
        form.type("asleep, not woken")
        form.press(.enter)
        #expect(form.frame.text.contains("✗ other: asleep, not woken"))
        form.press(.up, .function(4), .character("t"))
        #expect(try state(form).notObtained.isEmpty)
    }

    @Test("All that is empty gets one reason with three keys; what is typed stays")
    func allEmpty() throws {
        var form = opened()
        form.press(.down, .down)
        type("76", &form)
        form.press(.down, .function(4))
        #expect(form.frame.text.contains("a all that are empty (7)"))
        form.press(.character("a"), .character("e"))
        let marked = try state(form).notObtained
        #expect(marked.count == 7 && marked[.pulse] == nil)
        #expect(marked.values.allSatisfy { $0.code == .equipment })
        #expect(try state(form).form.focus == "weight")
    }

    @Test("A value that is marked as not obtained is told, not dropped in silence")
    func takenOut() throws {
        var form = opened()
        form.press(.down, .down)
        type("76", &form)
        form.press(.function(4), .character("r"))
        #expect(form.frame.text.contains("Pulse 76 is taken out again"))
    }

    // MARK: Values to look at again

    @Test("98.6 is offered as 37.0 °C, which one key takes from anywhere")
    func fahrenheit() throws {
        var form = opened()
        form.press(.down, .down, .down, .down)
        type("98.6\t97", &form)
        #expect(form.frame.text.contains("→ 37.0 °C F5"))
        form.press(.function(5))
        #expect(try state(form).form.text("temperature") == "37")
        #expect(try state(form).form["temperature"]?.error == nil)
        #expect(try state(form).form.focus == "spo2")
        #expect(form.frame.text.contains("98.6 °F is 37.0 °C."))
    }

    @Test("An unusual value is typed again before it is filed; the same is taken")
    func typedAgain() throws {
        var form = opened()
        form.press(.function(3))
        type("128/82 p76 r18 t36.8 s84 air A", &form)
        form.press(.enter)
        type("c\tLow.", &form)
        #expect(form.frame.text.contains("unusual: F5"))
        form.press(.function(2))
        #expect(form.frame.text.contains("SpO₂: please type it again"))
        type("84", &form)
        form.press(.enter)
        #expect(form.frame.text.contains("NEWS2 is only 3"))
        form.press(.character("y"), .character("w"))
        #expect(try filed()?.vitals.spo2 == 84)
    }

    @Test("Another second value is a question; either can be right", arguments: ["1", "2"])
    func another(_ answer: String) throws {
        var form = opened()
        form.press(.down, .down)
        type("160\t", &form)
        form.press(.function(5))
        type("60", &form)
        form.press(.enter)
        #expect(form.frame.text.contains("First you typed 160 /min, then 60 /min."))
        #expect(try state(form).form.text("pulse") == "160", "nothing is lost meanwhile")
        form.type(answer)
        #expect(try state(form).form.text("pulse") == (answer == "1" ? "160" : "60"))
        #expect(try state(form).doubts.isEmpty)
    }

    @Test("Esc leaves an unusual value as it is, and it is asked for once more")
    func notAnswered() throws {
        var form = opened()
        form.press(.down, .down)
        type("160\t", &form)
        form.press(.function(5), .escape)
        #expect(try state(form).doubts[.pulse] == .unusual(160))
        form.press(.up)
        form.press(.backspace)
        #expect(try state(form).doubts[.pulse] == nil, "a value being typed is not judged")
    }

    // MARK: The score

    @Test(
        "Where the score does not apply, the form says why",
        arguments: [
            ("UPDATE patients SET pregnant = 1 WHERE id = 101", "in pregnancy"),
            ("UPDATE patients SET date_of_birth = '2015-05-05' WHERE id = 101", "under 16 years"),
        ])
    func notScored(_ change: String, _ why: String) throws {
        try clinic.clinic.store.write { _ = try $0.run(change, []) }
        var form = opened()
        #expect(form.frame.text.contains("not scored:"))
        #expect(form.frame.text.contains(why))
        form.press(.function(7))
        #expect(form.frame.text.contains("Royal College of Physicians"))
    }

    @Test("An ordered scale 2 is written on its row and used")
    func scale2() throws {
        try clinic.clinic.store.write {
            _ = try $0.run("UPDATE patients SET spo2_scale = 2 WHERE id = 101", [])
        }
        var form = opened()
        #expect(form.frame.text.contains("SpO₂ (scale 2)"))
        form.press(.function(3))
        type("s89 rest n/a", &form)
        form.press(.enter)
        #expect(try state(form).score?.points[.spo2] == 0)
        #expect(form.frame.text.contains("6 missing"), "a score with gaps has no total")
    }

    @Test("A wide window shows the last visits in columns")
    func wide() {
        let form = opened(columns: 200, rows: 50)
        for words in ["17 Nov", "10 Nov", "3 Nov", "131/84", "128/82", "Last report, R-0009"] {
            #expect(form.frame.text.contains(words), "\(words)")
        }
    }

    @Test("Page keys go past the optional vitals and back")
    func jumps() throws {
        var form = opened()
        var seen: [String] = []
        for key: Key in [.pageDown, .pageDown, .pageDown, .pageDown, .pageUp, .pageUp, .pageUp] {
            form.press(key)
            seen.append(try state(form).form.focus)
        }
        #expect(
            seen == ["weight", "status", "notes", "notes", "status", "weight", "systolic"])
    }
}

/// Vitals of somebody well.
enum News2Vitals {
    static let well = Vitals(
        systolic: 120, diastolic: 80, pulse: 70, respiration: 16, temperature: 36.8, spo2: 98,
        consciousness: .alert, oxygen: false)
}
