import Words

/// What is said where a file, the demonstration or a channel cannot be had.
enum FileWords {
    static func settingsNotWritten(_ path: String) -> String {
        say(
            "file.settingsNotWritten",
            "The settings file \(path) could not be written. Is the disk full? Nothing was made.")
    }
    static func noSeed(_ path: String) -> String {
        say("file.noSeed", "There is no file \(path) to fill the database with.")
    }
    static func notText(_ path: String) -> String {
        say("file.notText", "\(path) is not text.")
    }
    static var demoTerminal: String {
        say("file.demoTerminal", "The demonstration needs a terminal.")
    }
    static var demoSeed: String {
        say(
            "file.demoSeed",
            "seed.sql was not found: set HOMECARE_SHARE to the folder that holds it.")
    }
    static func demoStarting(_ place: String) -> String {
        say("file.demoStarting", "Another demonstration is still being started in \(place).")
    }
    static func notMade(_ path: String, _ why: String) -> String {
        say("file.notMade", "\(path) could not be made: \(why).")
    }
    static func inTheWay(_ path: String) -> String {
        say(
            "file.inTheWay",
            """
            \(path) is in the way: it is not a folder that is yours alone. Remove it, or set \
            TMPDIR to a folder of your own.
            """)
    }
    static func unusable(_ path: String, _ why: String) -> String {
        say("file.unusable", "\(path) cannot be used: \(why).")
    }
    static var demoWorker: String {
        say("file.demoWorker", "The demonstration's worker could not be started.")
    }
    static func noMail(_ why: String) -> String {
        say("file.noMail", "E-mail cannot be sent: \(why). Is HOMECARE_EMAIL_PASSWORD set?")
    }
}
