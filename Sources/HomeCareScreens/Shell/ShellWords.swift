import HomeCareDomain
import HomeCareServices

/// What stands around every screen.
enum ShellWords {
    static let everywhere = "Everywhere"
    static let tabHelp = "Opens the tab with this number."
    static let acknowledgeHelp = "Takes the first alert that nobody has: it is yours from now on."
    static let acknowledgeShort = "acknowledge"
    static let noOpenAlert = "There is no alert that nobody has."
    static let signOut = "Sign out"
    static let signOutHelp = "Ends your session; what you typed is kept as a draft."
    static let signingOut = "Signing out"
    static let leave = "Leave"
    static let leaveHelp =
        "Signs out and leaves the program; what you typed is kept as a draft."
    static let lookingForAlerts = "Looking for alerts…"
    static let noAlerts = "No open alerts"
    static let nobodyYet = "nobody yet"
    static let noWorker = "NO WORKER"

    static func standing(_ channel: NotificationChannel) -> String {
        channel == .email ? "NO E-MAIL" : "NO SMS"
    }

    static func tab(_ number: Int) -> String { "Tab \(number)" }

    /// That nothing goes out, since when, and what to do about it.
    static func stall(_ watch: WorkerWatch, _ zone: ClinicZone, _ hour: Instant) -> [String] {
        [noWorker, "\(waiting(watch))\(since(watch, zone, hour))", "start homecare worker"]
    }

    private static func waiting(_ watch: WorkerWatch) -> String {
        switch (watch.messages, watch.steps) {
        case (0, 1): "an alert waits to be escalated"
        case (0, let steps): "\(steps) alerts wait to be escalated"
        case (1, _): "1 message waits"
        case (let messages, _): "\(messages) messages wait"
        }
    }

    private static func since(
        _ watch: WorkerWatch, _ zone: ClinicZone, _ hour: Instant
    ) -> String {
        guard let since = watch.since else { return "" }
        let isToday = zone.date(of: since) == zone.date(of: hour)
        return " since \(isToday ? zone.clock(since) : zone.dayAndClock(since))"
    }
}
