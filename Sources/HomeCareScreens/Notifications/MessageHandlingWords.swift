import HomeCareDomain
import HomeCareServices
import Words

/// What is said where a person handles messages.
enum MessageHandlingWords {
    static var retryTitle: String { say("messageHandling.retryTitle", "Try again") }
    static var retryHelp: String {
        say(
            "messageHandling.retryHelp",
            "Sends the message again, to where its recipient is reached now.")
    }
    static var retryAllTitle: String { say("messageHandling.retryAllTitle", "All again") }
    static var retryAllHelp: String {
        say("messageHandling.retryAllHelp", "Sends every message again that ended as this one did.")
    }
    static var giveUpTitle: String { say("messageHandling.giveUpTitle", "Give up") }
    static var giveUpHelp: String {
        say(
            "messageHandling.giveUpHelp",
            "Ends the message for good; it says who decided so and when.")
    }
    static var giveUpAllTitle: String { say("messageHandling.giveUpAllTitle", "Give up all") }
    static var giveUpAllHelp: String {
        say(
            "messageHandling.giveUpAllHelp",
            "Gives up all that ended as this one did on its channel, or all that had no settings.")
    }
    static var goOnTitle: String { say("messageHandling.goOnTitle", "Go on") }
    static var goOnHelp: String {
        say("messageHandling.goOnHelp", "Lets a channel go on that stands still.")
    }

    static var nothingStands: String {
        say("messageHandling.nothingStands", "No channel stands still.")
    }
    static var noMessage: String { say("messageHandling.noMessage", "There is no message here.") }
    static var askOneByOne: String {
        say(
            "messageHandling.askOneByOne",
            "Each of these may have arrived: please look at them one by one.")
    }

    static var retrying: String { say("messageHandling.retrying", "Queueing again") }
    static var givingUp: String { say("messageHandling.givingUp", "Giving up") }
    static var goingOn: String { say("messageHandling.goingOn", "Letting the channel go on") }

    static var again: String { say("messageHandling.again", "Send again") }
    static var yesAgain: String { say("messageHandling.yesAgain", "Send again") }
    static var giveUpAll: String { say("messageHandling.giveUpAll", "Give up all") }
    static var yesGiveUp: String { say("messageHandling.yesGiveUp", "Give up") }
    static var yesGoOn: String { say("messageHandling.yesGoOn", "Go on") }

    static func nothingToDo(_ line: NotificationLine) -> String {
        say(
            "messageHandling.nothingToDo",
            "\(line.reference) is \(line.state.title): there is nothing left to do.")
    }

    static func retried(_ line: NotificationLine) -> String {
        say("messageHandling.retried", "\(line.reference) is queued again.")
    }

    static func retried(_ tally: HandlingTally) -> String {
        guard let left = left(tally) else {
            return say("messageHandling.allRetried", "\(tally.done.count) queued again.")
        }
        return say("messageHandling.someRetried", "\(tally.done.count) queued again, \(left)")
    }

    static func givenUp(_ line: NotificationLine) -> String {
        say("messageHandling.givenUp", "\(line.reference) is given up.")
    }

    static func givenUp(_ tally: HandlingTally) -> String {
        guard let left = left(tally) else {
            return say("messageHandling.allGivenUp", "\(tally.done.count) given up.")
        }
        return say("messageHandling.someGivenUp", "\(tally.done.count) given up, \(left)")
    }

    /// How many were left as they are, and why; nil where none was.
    private static func left(_ tally: HandlingTally) -> String? {
        guard let first = tally.refused.first else { return nil }
        let (all, others) = (tally.refused.count, tally.refused.count - 1)
        return others == 0
            ? say("messageHandling.left", "\(all) left: \(first.sentence)")
            : say(
                "messageHandling.leftAlike",
                "\(all) left: \(first.sentence) The same goes for \(others) more.")
    }

    static func wentOn(_ channel: NotificationChannel) -> String {
        say("messageHandling.wentOn", "\(channel.titleFirst) goes on.")
    }

    static func giveUp(_ line: NotificationLine) -> String {
        say("messageHandling.giveUp", "Give up \(line.reference)")
    }

    static func goOn(_ channel: NotificationChannel) -> String {
        say("messageHandling.goOn", "Let \(channel.title) go on")
    }

    /// All messages that ended in one way on one channel.
    private static func alike(_ line: NotificationLine) -> String {
        switch line.state {
        case .failed: say("messageHandling.alike.failed", "Every \(line.channel.title) that failed")
        case .unknown:
            say(
                "messageHandling.alike.unknown", "Every \(line.channel.title) whose fate is unknown"
            )
        default:
            say(
                "messageHandling.alike.notConfigured",
                "Every \(line.channel.title) that had no settings")
        }
    }

    static func askAll(_ line: NotificationLine) -> String {
        say(
            "messageHandling.askAll",
            "\(alike(line)) goes out again, except those that no longer hold or may have arrived."
        )
    }

    static func askGiveUp(_ line: NotificationLine) -> [String] {
        [
            say(
                "messageHandling.askGiveUp",
                "\(line.recipient) will not get it by \(line.channel.title):"),
            line.subject.isEmpty ? NotificationWords.about(line) : line.subject,
        ]
    }

    /// How many messages that ended in one way.
    static func alike(_ alike: MessageHandling.Alike, _ count: Int) -> String {
        guard let channel = alike.channel else {
            guard count != 1 else {
                return say(
                    "messageHandling.count.oneNotConfigured",
                    "1 message whose channel had no settings.")
            }
            return say(
                "messageHandling.count.notConfigured",
                "\(count) messages whose channel had no settings.")
        }
        return alike.state == .unknown
            ? say(
                "messageHandling.count.unknown",
                "\(count) by \(channel.title) whose fate is unknown.")
            : say("messageHandling.count.failed", "\(count) by \(channel.title) that failed.")
    }
    static var endsForGood: String {
        say(
            "messageHandling.endsForGood",
            "They end for good: nobody will get them, and each says who decided so.")
    }
    static var counting: String { say("messageHandling.counting", "Counting the messages") }

    static func askGoOn(
        _ breaker: ChannelBreaker, _ zone: ClinicZone, now: Instant
    ) -> [String] {
        [
            breaker.sentence(in: zone, now: now) ?? "",
            say(
                "messageHandling.askGoOn",
                "If that is put right, its messages go out now, critical ones first."),
        ]
    }
}
