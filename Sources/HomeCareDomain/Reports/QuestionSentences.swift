import Words

/// What is asked about a report before it is filed.
enum QuestionSentences {
    static func signsOfLife(_ signs: String) -> String {
        say(
            "ask.signsOfLife",
            "The status is Deceased, but there is \(signs). Was that measured before the death?")
    }
    static func signsOfLifeConsciousness(_ level: String) -> String {
        say("ask.signsOfLife.consciousness", "consciousness \(level)")
    }
    static var beforeReport: String {
        say(
            "ask.beforeReport",
            "The time of death lies before the last visit that was reported. Is it right?")
    }
    static var beforeVisit: String {
        say("ask.beforeVisit", "The time of death lies before this visit. Is it right?")
    }
    static var recorded: String {
        say(
            "ask.recorded",
            """
            This patient is on record as having died before this visit. The report is kept, but \
            the status stays: only an admin can withdraw a report of a death. Is this visit's \
            report right?
            """)
    }
    static func listed(_ most: String, _ last: String) -> String {
        say("ask.listed", "\(most) and \(last)")
    }
    static func unusual(_ vital: String, _ value: String, _ bounds: String) -> String {
        say("ask.unusual", "\(vital) \(value) is unusual (\(bounds)). Is it right?")
    }
    static func usuallyOrMore(_ low: String) -> String {
        say("ask.usuallyOrMore", "usually \(low) or more")
    }
    static func usually(_ low: String, _ high: String) -> String {
        say("ask.usually", "usually \(low)–\(high)")
    }
    static func unit(_ vital: String, _ slip: String, _ unit: String) -> String {
        say("ask.unit", "\(vital): \(slip) Was it \(unit)?")
    }
    static func weight(_ value: String, _ last: String) -> String {
        say(
            "ask.weight",
            "Weight \(value) is more than 10 % away from \(last) at the last visit. Is it right?")
    }
    static var scale: String {
        say(
            "ask.scale",
            "SpO₂ scale 2 is used, but no physician's order for it is on record. Was it ordered?")
    }
    static func statusBetter(_ status: String, _ why: String) -> String {
        say("ask.statusBetter", "The status is \(status), but \(why). Is it right?")
    }
    static func statusWorse(_ total: Int) -> String {
        say("ask.statusWorse", "The status is Critical, but NEWS2 is only \(total). Is it right?")
    }
    static func news2(_ points: Int) -> String { say("ask.news2", "NEWS2 is \(points)") }
    static func news2AtLeast(_ points: Int) -> String {
        say("ask.news2AtLeast", "NEWS2 is at least \(points)")
    }
    static func singleThree(_ vital: String) -> String {
        say("ask.singleThree", "\(vital) alone has 3 points")
    }
    static func notDeceased(_ vital: String, _ status: String) -> String {
        say(
            "ask.notDeceased",
            """
            \(vital) was not obtained because the patient is deceased, but the status is \
            \(status). Is it right?
            """)
    }
    static func unitConverted(_ typed: String, _ unit: String, _ value: String) -> String {
        say("ask.unit.converted", "\(typed) \(unit) is \(value).")
    }
}
