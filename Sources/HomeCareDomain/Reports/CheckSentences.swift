import Words

/// Why a report cannot be filed as it is.
enum CheckSentences {
    static var addendumReason: String {
        say("check.addendum.reason", "Say why the report needs an addendum.")
    }
    static var addendumText: String {
        say("check.addendum.text", "Write what is added or corrected.")
    }
    static func addendumTooLong(_ most: Int, _ count: Int) -> String {
        say("check.addendum.tooLong", "At most \(most) characters fit here; \(count) were typed.")
    }
    static var deathTimeBeforeBirth: String {
        say(
            "check.deathTime.beforeBirth",
            "The time of death cannot lie before the patient's birth.")
    }
    static func both(_ vital: String) -> String {
        say("check.both", "\(vital) is both given and marked as not obtained.")
    }
    static func sayWhy(_ vital: String) -> String {
        say("check.sayWhy", "Say in words why \(vital) was not obtained.")
    }
    static var status: String { say("check.status", "Choose how the patient is.") }
    static var notes: String {
        say("check.notes", "Write what was seen and done: notes are needed.")
    }
    static var deathOnly: String {
        say("check.deathOnly", "Details of a death belong to the status Deceased only.")
    }
    static var confirmedBy: String {
        say("check.confirmedBy", "Who confirmed the death is needed.")
    }
    static var circumstances: String { say("check.circumstances", "The circumstances are needed.") }
    static var deathTime: String { say("check.deathTime", "The time of death is needed.") }
    static var deathTimeFuture: String {
        say("check.deathTime.future", "The time of death cannot lie in the future.")
    }
    static var name: String { say("check.name", "Type the patient's name to confirm.") }
    static var nameOther: String {
        say("check.name.other", "This is not the patient's name as registered.")
    }
    static func wholeBetween(_ vital: String, _ low: String, _ high: String, _ typed: String)
        -> String
    {
        say(
            "check.wholeBetween",
            "\(vital) must be a whole number between \(low) and \(high); \(typed) was typed.")
    }
    static func between(_ vital: String, _ low: String, _ high: String, _ typed: String) -> String {
        say("check.between", "\(vital) must be between \(low) and \(high); \(typed) was typed.")
    }
    static func diastolic(_ systolic: Int, _ diastolic: Int) -> String {
        say(
            "check.diastolic",
            "Diastolic must be below systolic (\(systolic) mmHg); \(diastolic) was typed.")
    }
    static func scale(_ scale: Int) -> String {
        say("check.scale", "The SpO₂ scale is 1 or 2; \(scale) was typed.")
    }
    static func vitalMissing(_ vital: String) -> String {
        say("check.vital.missing", "\(vital) is needed, or the reason why it was not obtained.")
    }
    static func notANumber(_ title: String, _ typed: String) -> String {
        say("check.notANumber", "\(title) must be a number; “\(typed)” was typed.")
    }
    static var timesBoth: String {
        say("check.times.both", "When you arrived and when you left belong together.")
    }
    static var timesOrder: String {
        say("check.times.order", "You cannot have left before you arrived.")
    }
    static var timesFuture: String {
        say("check.times.future", "The visit's end cannot lie in the future.")
    }
}
