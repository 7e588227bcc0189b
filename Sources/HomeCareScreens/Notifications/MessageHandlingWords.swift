import HomeCareDomain
import HomeCareServices

/// What is said where a person handles messages.
enum MessageHandlingWords {
    static let retryTitle = "Try again"
    static let retryHelp = "Sends the message again, to where its recipient is reached now."
    static let retryAllTitle = "All again"
    static let retryAllHelp = "Sends every message again that ended as this one did."
    static let giveUpTitle = "Give up"
    static let giveUpHelp = "Ends the message for good; it says who decided so and when."
    static let giveUpAllTitle = "Give all up"
    static let giveUpAllHelp = "Gives up every message that ended as this one did."
    static let goOnTitle = "Go on"
    static let goOnHelp = "Lets a channel go on that stands still."

    static let nothingStands = "No channel stands still."
    static let noMessage = "There is no message here."
    static let askOneByOne = "Each of these may have arrived: please look at them one by one."

    static let retrying = "Queueing again"
    static let givingUp = "Giving up"
    static let goingOn = "Letting the channel go on"

    static let again = "Send again"
    static let yesAgain = "Send again"
    static let giveUpAll = "Give all up"
    static let yesGiveUp = "Give up"
    static let yesGoOn = "Go on"

    static func nothingToDo(_ line: NotificationLine) -> String {
        "\(line.reference) is \(line.state.title): it needs nobody."
    }

    static func retried(_ line: NotificationLine) -> String {
        "\(line.reference) is queued again."
    }

    static func retried(_ tally: HandlingTally) -> String {
        told(tally, "queued again")
    }

    static func givenUp(_ line: NotificationLine) -> String { "\(line.reference) is given up." }

    static func givenUp(_ tally: HandlingTally) -> String { told(tally, "given up") }

    private static func told(_ tally: HandlingTally, _ done: String) -> String {
        guard let first = tally.refused.first else { return "\(tally.done.count) \(done)." }
        let others = tally.refused.count - 1
        let more = others > 0 ? " So it is with \(others) more." : ""
        return "\(tally.done.count) \(done), \(tally.refused.count) left: \(first.sentence)\(more)"
    }

    static func wentOn(_ channel: NotificationChannel) -> String {
        "\(channel.titleFirst) goes on."
    }

    static func giveUp(_ line: NotificationLine) -> String { "Give up \(line.reference)" }

    static func goOn(_ channel: NotificationChannel) -> String {
        "Let \(channel.title) go on"
    }

    /// All messages that ended in one way on one channel.
    private static func alike(_ line: NotificationLine) -> String {
        switch line.state {
        case .failed: "Every \(line.channel.title) that failed"
        case .unknown: "Every \(line.channel.title) whose fate is unknown"
        default: "Every \(line.channel.title) that had no settings"
        }
    }

    static func askAll(_ line: NotificationLine) -> String {
        "\(alike(line)) goes out again, but for those that are true no more or may have arrived."
    }

    static func askGiveUp(_ line: NotificationLine) -> [String] {
        [
            "\(line.recipient) will not get it by \(line.channel.title):",
            line.subject.isEmpty ? NotificationWords.about(line) : line.subject,
        ]
    }

    static func askGiveUpAll(_ line: NotificationLine) -> String {
        "\(alike(line)) ends for good: nobody will get it."
    }

    static func askGoOn(
        _ breaker: ChannelBreaker, _ zone: ClinicZone, now: Instant
    ) -> [String] {
        [
            breaker.sentence(in: zone, now: now) ?? "",
            "If that is put right, its messages go out now, critical ones first.",
        ]
    }
}
