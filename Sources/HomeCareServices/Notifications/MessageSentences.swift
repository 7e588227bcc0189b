import Words

/// Why something is not done with a message or a channel.
enum MessageSentences {
    static func channelGoes(_ channel: String) -> String {
        say("refusal.channel.goes", "\(channel) does not stand still.")
    }
    static func messagesNeedNobody(_ state: String) -> String {
        say("refusal.messages.needNobody", "There is nothing to do for messages that are \(state).")
    }
    static func messageNotWaiting(_ message: String, _ state: String) -> String {
        say("refusal.message.notWaiting", "\(message) is \(state): there is nothing to give up.")
    }
}
