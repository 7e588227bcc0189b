import Testing

@testable import Words

@Suite("Words in another language", .serialized)
struct PhraseTests {
    private func spoken(_ text: String?) -> String {
        Language.speak(text.map { Language(["test.since": $0]) })
        defer { Language.speak(nil) }
        return say("test.since", "since \("Tuesday") at \(14)")
    }

    @Test(
        "A translation may turn the values round, repeat them and leave them out",
        arguments: [
            (nil, "since Tuesday at 14"), ("tangu {1} saa {2}", "tangu Tuesday saa 14"),
            ("{2} – {1}, {1}", "14 – Tuesday, Tuesday"), ("zamani", "zamani"),
            ("{3} {} {x} {", "{3} {} {x} {"), ("{{1}}", "{Tuesday}"),
        ] as [(String?, String)])
    func order(translation: String?, expected: String) {
        #expect(spoken(translation) == expected)
    }

    @Test("A value that looks like a place for a value stays a value")
    func injection() {
        Language.speak(Language(["test.name": "Jina: {1} ({2})"]))
        defer { Language.speak(nil) }
        #expect(say("test.name", "Name: \("{2}") (\("x"))") == "Jina: {2} (x)")
    }

    @Test("What is not translated stays English")
    func missing() {
        Language.speak(Language([:]))
        defer { Language.speak(nil) }
        #expect(say("test.other", "No visits today.") == "No visits today.")
    }

    @Test("What is kept or sent is English while something else is spoken")
    func english() async {
        Language.speak(Language(["test.kept": "Mgonjwa"]))
        defer { Language.speak(nil) }
        let kept = inEnglish { "\(say("test.kept", "Patient")) 7" }
        #expect(kept == "Patient 7")
        #expect(say("test.kept", "Patient") == "Mgonjwa")
        let beside = inEnglish { Task.detached { say("test.kept", "Patient") } }
        #expect(await beside.value == "Mgonjwa")
    }
}
