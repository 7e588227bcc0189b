import HomeCareDomain
import HomeCareServices
import TerminalKit

/// What a person does with messages that did not arrive, the same from the list and from a
/// message's own screen.
enum MessageHandling {
    enum Step: Sendable {
        case retry
        case retryKnowing(Int64)
        case mayHaveArrived(Int64, String)
        case askRetryAll
        case retryAll(NotificationState, NotificationChannel)
        case askGiveUp
        case giveUp(Int64)
        case askGiveUpAll
        case countedGiveUpAll(Alike, Int)
        case giveUpAll(Alike)
        case askGoOn
        case goOn(NotificationChannel)
        case done(String)
        case failed(ServiceError)
    }

    /// Messages that ended in one way: all that had no settings, or those of one channel.
    struct Alike: Hashable, Sendable {
        let state: NotificationState
        /// Nil means every channel.
        let channel: NotificationChannel?
    }

    /// What the steps are about: the selected message, and how the channels stand.
    struct Subject {
        let viewer: Actor
        let line: NotificationLine?
        let standing: [ChannelBreaker]
        let zone: ClinicZone
        /// Whether there are messages that had no settings, selected or not.
        var hasNotConfigured = false

        /// What the give-all-up key means: what ended as the selected message did, or else what
        /// had no settings.
        var alike: Alike? {
            guard let line, line.state.needsAPerson, line.state != .notConfigured else {
                let isThere = hasNotConfigured || line?.state == .notConfigured
                return isThere ? Alike(state: .notConfigured, channel: nil) : nil
            }
            return Alike(state: line.state, channel: line.channel)
        }

        /// The channel that the go-on key means: the message's own, or else the first.
        var breaker: ChannelBreaker? {
            standing.first { $0.channel == line?.channel } ?? standing.first
        }
    }

    typealias Wrap<Action> = @Sendable (Step) -> Action

    /// The effects of a step; questions come before everything that cannot be taken back.
    static func effects<Action: Sendable>(
        _ step: Step, _ subject: Subject, hour: Instant, reload: [Effect<Action, Workplace>],
        wrap: @escaping Wrap<Action>
    ) -> [Effect<Action, Workplace>] {
        let viewer = subject.viewer
        switch step {
        case .retry:
            return subject.line.map { [retry(viewer, $0.id, knowing: false, wrap)] } ?? []
        case .retryKnowing(let id):
            return [retry(viewer, id, knowing: true, wrap)]
        case .giveUp(let id):
            return [
                request(MessageHandlingWords.givingUp, wrap) { clinic in
                    let line = try clinic.giveUpNotification(viewer, id)
                    return MessageHandlingWords.givenUp(line)
                }
            ]
        case .retryAll(let state, let channel):
            return [
                request(MessageHandlingWords.retrying, wrap) { clinic in
                    MessageHandlingWords.retried(
                        try clinic.retryNotifications(viewer, state, on: channel))
                }
            ]
        case .askGiveUpAll:
            return subject.alike.map { [count($0, viewer, wrap)] } ?? []
        case .giveUpAll(let alike):
            return [
                request(MessageHandlingWords.givingUp, wrap) { clinic in
                    MessageHandlingWords.givenUp(
                        try clinic.giveUpNotifications(viewer, alike.state, on: alike.channel))
                }
            ]
        case .goOn(let channel):
            return [
                request(MessageHandlingWords.goingOn, wrap) { clinic in
                    try clinic.resumeChannel(viewer, channel)
                    return MessageHandlingWords.wentOn(channel)
                }
            ]
        case .mayHaveArrived, .askRetryAll, .askGiveUp, .countedGiveUpAll, .askGoOn:
            return question(step, subject, hour: hour, wrap).map { [.ask($0)] } ?? []
        case .done(let words):
            return reload + [.toast(words, .good)]
        case .failed(let error):
            return reload + trouble(error)
        }
    }

    private static func retry<Action: Sendable>(
        _ viewer: Actor, _ id: Int64, knowing: Bool, _ wrap: @escaping Wrap<Action>
    ) -> Effect<Action, Workplace> {
        .request(MessageHandlingWords.retrying) { workplace in
            workplace.attempt(failed: { error in
                wrap(
                    error.saysItMayHaveArrived
                        ? .mayHaveArrived(id, error.sentence) : .failed(error))
            }) { clinic in
                let line = try clinic.retryNotification(
                    viewer, id, knowingItMayHaveArrived: knowing)
                return wrap(.done(MessageHandlingWords.retried(line)))
            }
        }
    }

    /// Counts before it asks: a person must know how many they end.
    private static func count<Action: Sendable>(
        _ alike: Alike, _ viewer: Actor, _ wrap: @escaping Wrap<Action>
    ) -> Effect<Action, Workplace> {
        .request(MessageHandlingWords.counting) { workplace in
            workplace.attempt(failed: { wrap(.failed($0)) }) { clinic in
                wrap(
                    .countedGiveUpAll(
                        alike,
                        try clinic.countNotifications(viewer, alike.state, on: alike.channel)))
            }
        }
    }

    private static func request<Action: Sendable>(
        _ title: String, _ wrap: @escaping Wrap<Action>,
        _ work: @escaping @Sendable (Clinic) throws -> String
    ) -> Effect<Action, Workplace> {
        .request(title) { workplace in
            workplace.attempt(failed: { wrap(.failed($0)) }) { wrap(.done(try work($0))) }
        }
    }

    private static func question<Action: Sendable>(
        _ step: Step, _ subject: Subject, hour: Instant, _ wrap: Wrap<Action>
    ) -> Dialog<Action>? {
        switch step {
        case .mayHaveArrived(let id, let sentence):
            return dialog(
                MessageHandlingWords.again, [sentence], MessageHandlingWords.yesAgain,
                wrap(.retryKnowing(id)))
        case .askRetryAll:
            return subject.line.map { line in
                dialog(
                    MessageHandlingWords.again, [MessageHandlingWords.askAll(line)],
                    MessageHandlingWords.yesAgain, wrap(.retryAll(line.state, line.channel)))
            }
        case .askGiveUp:
            return subject.line.map { line in
                dialog(
                    MessageHandlingWords.giveUp(line), MessageHandlingWords.askGiveUp(line),
                    MessageHandlingWords.yesGiveUp, wrap(.giveUp(line.id)))
            }
        case .countedGiveUpAll(let alike, let count):
            return dialog(
                MessageHandlingWords.giveUpAll,
                [
                    MessageHandlingWords.alike(alike, count),
                    MessageHandlingWords.endsForGood,
                ], MessageHandlingWords.yesGiveUp, wrap(.giveUpAll(alike)))
        case .askGoOn:
            return subject.breaker.map { breaker in
                dialog(
                    MessageHandlingWords.goOn(breaker.channel),
                    MessageHandlingWords.askGoOn(breaker, subject.zone, now: hour),
                    MessageHandlingWords.yesGoOn, wrap(.goOn(breaker.channel)))
            }
        default: return nil
        }
    }

    private static func dialog<Action>(
        _ title: String, _ lines: [String], _ yes: String, _ action: Action
    ) -> Dialog<Action> {
        Dialog(
            title: title, lines: lines,
            choices: [.init(key: .character("y"), title: yes, action: action)], danger: true)
    }
}
