import Words

/// What the doctor says of things outside the database.
enum SurroundingsWords {
    static var database: String { say("doctor.database", "database") }
    static var settings: String { say("doctor.settings", "settings") }
    static var noFile: String { say("doctor.noFile", "the usual ones: there is no file") }
    static var wrongSettings: String {
        say("doctor.wrongSettings", "its settings are not right: messages wait")
    }
    static func notConfigured(_ names: String, _ path: String) -> String {
        say("doctor.notConfigured", "not configured: set \(names) in \(path)")
    }
    static func allOf(_ first: String, _ last: String) -> String {
        say("doctor.allOf", "\(first) and \(last)")
    }

    static var mail: String { say("doctor.mail", "e-mail") }
    static var sms: String { say("doctor.sms", "SMS") }
    static func toFiles(_ folder: String) -> String {
        say("doctor.toFiles", "written to files in \(folder), not sent")
    }
    static func by(_ machine: String) -> String { say("doctor.by", "by \(machine)") }
    static func noKey(_ machine: String, _ path: String) -> String {
        say(
            "doctor.noKey",
            """
            by \(machine), without a key here: set sms.apiKey in \(path), or \
            HOMECARE_SMS_API_KEY for the worker
            """)
    }
    static var credit: String { say("doctor.credit", "SMS credit") }
    static func notKnown(_ words: String) -> String {
        say("doctor.notKnown", "not known: \(words)")
    }

    static var phone: String { say("doctor.phone", "phone") }
    static func noPhone(_ path: String) -> String {
        say(
            "doctor.noPhone",
            """
            not set: contacts are asked to call without being told where; set clinic.phone in \
            \(path)
            """)
    }
    static var bell: String { say("doctor.bell", "bell") }
    static var atOnce: String {
        say("doctor.atOnce", "other sessions' changes are seen at once")
    }
    static var noInotify: String {
        say(
            "doctor.noInotify",
            """
            inotify was refused, so other sessions' changes are seen within a second; as root: \
            sysctl fs.inotify.max_user_instances=1024
            """)
    }
    static var theme: String { say("doctor.theme", "theme") }

    static var disk: String { say("doctor.disk", "disk") }
    static func roomUnknown(_ folder: String) -> String {
        say("doctor.roomUnknown", "how much room \(folder) has could not be found out")
    }
    static func room(_ mebibytes: UInt64, _ folder: String) -> String {
        say("doctor.room", "\(mebibytes) MiB free in \(folder)")
    }
    static func makeRoom(_ room: String) -> String {
        say("doctor.makeRoom", "\(room): make room, for nothing is saved on a full disk")
    }
    static var privacy: String { say("doctor.privacy", "privacy") }
    static func isPrivate(_ path: String) -> String {
        say("doctor.isPrivate", "only its owner can read \(path)")
    }
    static func isOpen(_ path: String) -> String {
        say("doctor.isOpen", "others can read it: chmod 600 \(path)")
    }

    static var good: String { say("doctor.good", "ok") }
    static var notice: String { say("doctor.notice", "note") }
    static var bad: String { say("doctor.bad", "BAD") }
}
