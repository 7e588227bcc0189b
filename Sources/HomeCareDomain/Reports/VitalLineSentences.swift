import Words

/// What is said about vitals typed in one line.
enum VitalLineSentences {
    static func pressure(_ systolic: String, _ diastolic: String) -> String {
        say("oneLine.pressure", "Blood pressure \(systolic)/\(diastolic)")
    }
    static func rest(_ reason: String) -> String {
        say("oneLine.rest", "all others not obtained: \(reason)")
    }
    static var onOxygen: String { say("oneLine.onOxygen", "On oxygen") }
    static var onAir: String { say("oneLine.onAir", "On air") }
    static func notObtained(_ vital: String, _ reason: String) -> String {
        say("oneLine.notObtained", "\(vital) not obtained: \(reason)")
    }
    static func atCharacter(_ place: Int, _ message: String) -> String {
        say("oneLine.atCharacter", "At character \(place): \(message)")
    }
    static var notUnderstood: String { say("oneLine.notUnderstood", "not understood.") }
    static var brackets: String {
        say("oneLine.brackets", "words in brackets belong behind a reason.")
    }
    static var thisNotUnderstood: String {
        say("oneLine.thisNotUnderstood", "this is not understood.")
    }
    static func which(_ value: String) -> String {
        say("oneLine.which", "which vital is \(value)? Write its letter before it, such as p76.")
    }
    static var whatNotObtained: String {
        say("oneLine.whatNotObtained", "what was not obtained? Write for example p refused.")
    }
    static func wordNotUnderstood(_ word: String) -> String {
        say("oneLine.wordNotUnderstood", "“\(word)” is not understood.")
    }
    static func number(_ vital: String) -> String {
        say("oneLine.number", "\(vital): a number is expected here.")
    }
    static var twoNumbers: String {
        say("oneLine.twoNumbers", "blood pressure: two numbers are expected, such as bp 128/82.")
    }
    static var second: String {
        say("oneLine.second", "the second number is missing; write sys 128 for one alone.")
    }
    static var pIsPulse: String {
        say("oneLine.pIsPulse", "p is a pulse, and this is a pressure: write bp 128/82.")
    }
    static var howMuchPain: String {
        say("oneLine.howMuchPain", "how much pain, 0 to 10? For “responds to pain” write P alone.")
    }
    static var levels: String { say("oneLine.levels", "consciousness is one of A, C, V, P, U.") }
    static func litres(_ flow: String) -> String {
        say("oneLine.litres", "litres or saturation? Write o2 2l, or s\(flow).")
    }
    static func flow(_ flow: String) -> String {
        say("oneLine.flow", "the flow of \(flow) l/min goes into the notes")
    }
    static var whyOthers: String {
        say(
            "oneLine.whyOthers",
            "why were the others not obtained? Write for example rest refused.")
    }
    static var twice: String { say("oneLine.twice", "this stands here twice.") }
    static var degrees: String {
        say(
            "oneLine.degrees",
            "°C or new confusion? Write 36.8c in one, or put C at the beginning.")
    }
    static func noUnit(_ vital: String) -> String {
        say("oneLine.noUnit", "this is no unit of \(vital).")
    }
    static var other: String { say("oneLine.other", "say why in brackets: other (cannot stand).") }
    static func vitalTwice(_ vital: String) -> String {
        say("oneLine.vitalTwice", "\(vital) stands here twice.")
    }
}
