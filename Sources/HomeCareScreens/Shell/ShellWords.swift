import HomeCareDomain
import HomeCareServices
import Words

/// What stands around every screen.
enum ShellWords {
    static var everywhere: String { say("shell.everywhere", "Everywhere") }
    static var tabHelp: String {
        say("shell.tabHelp", "Opens this tab; what is typed is kept as a draft.")
    }
    static var acknowledgeHelp: String {
        say(
            "shell.acknowledgeHelp",
            "Takes the first alert that nobody has: it is yours from now on.")
    }
    static var acknowledgeShort: String { say("shell.acknowledgeShort", "acknowledge") }
    static var noOpenAlert: String {
        say("shell.noOpenAlert", "There is no alert that nobody has.")
    }
    static var signOut: String { say("shell.signOut", "Sign out") }
    static var signOutHelp: String {
        say("shell.signOutHelp", "Ends your session; what you typed is kept as a draft.")
    }
    static var signingOut: String { say("shell.signingOut", "Signing out") }
    static var leave: String { say("shell.leave", "Leave") }
    static var leaveHelp: String {
        say(
            "shell.leaveHelp",
            "Signs out and leaves the program; what you typed is kept as a draft.")
    }
    static var lookingForAlerts: String { say("shell.lookingForAlerts", "Looking for alerts…") }
    static var noAlerts: String { say("shell.noAlerts", "No open alerts") }
    static var nobodyYet: String { say("shell.nobodyYet", "nobody yet") }
    static var noWorker: String { say("shell.noWorker", "NO WORKER") }

    static func standing(_ channel: NotificationChannel) -> String {
        channel == .email ? say("shell.noEmail", "NO E-MAIL") : say("shell.noSMS", "NO SMS")
    }

    static func tab(_ name: String) -> String { say("shell.tab", "Tab \(name)") }

    /// The command is the same in every language.
    private static let worker = "homecare worker"

    /// That nothing goes out, since when, and what to do about it.
    static func stall(_ watch: WorkerWatch, _ zone: ClinicZone, _ hour: Instant) -> [String] {
        [
            noWorker, waiting(watch, since(watch, zone, hour)),
            say("shell.startWorker", "start \(worker)"),
        ]
    }

    private static func waiting(_ watch: WorkerWatch, _ since: String?) -> String {
        let waiting = waiting(watch)
        return since.map { say("shell.waitingSince", "\(waiting) since \($0)") } ?? waiting
    }

    private static func waiting(_ watch: WorkerWatch) -> String {
        switch (watch.messages, watch.steps) {
        case (0, 1): say("shell.alertWaits", "an alert waits to be escalated")
        case (0, let steps): say("shell.alertsWait", "\(steps) alerts wait to be escalated")
        case (1, _): say("shell.messageWaits", "1 message waits")
        case (let messages, _): say("shell.messagesWait", "\(messages) messages wait")
        }
    }

    private static func since(
        _ watch: WorkerWatch, _ zone: ClinicZone, _ hour: Instant
    ) -> String? {
        watch.since.map { zone.clockOrDay($0, now: hour) }
    }
}
