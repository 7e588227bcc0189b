import HomeCareDomain
import HomeCareStore
import Words

/// Whether a person may let a message go again; the first rule that objects decides.
enum RetryRules {
    /// What a retry is held against.
    struct Wish {
        let message: MessageStanding
        /// Why its alert has no use for it any more; nil while it has.
        let whyUnwanted: String?
        /// Whether the last worker had settings for the message's channel.
        let channelIsConfigured: Bool
        /// Whether the person knows that the message may have arrived already.
        let knowsItMayHaveArrived: Bool
    }

    /// The code of the one refusal that a person may overrule.
    static let mayHaveArrived = "mayHaveArrived"

    struct Rule {
        let code: String
        let objects: @Sendable (Wish) -> Bool
        let sentence: @Sendable (Wish) -> String
    }

    static let table: [Rule] = [
        Rule(
            code: "notEnded", objects: { ![.failed, .unknown, .notConfigured].contains($0.state) }
        ) {
            say(
                "refusal.message.notEnded",
                "\($0.reference) is \($0.state.title): there is nothing to try again.")
        },
        Rule(code: "unwanted", objects: { $0.whyUnwanted != nil }) {
            say(
                "refusal.message.unwanted",
                "\($0.reference) is no longer needed: \($0.whyUnwanted ?? ""). Please give it up.")
        },
        Rule(code: "deceased", objects: \.isOverTakenByDeath) {
            say(
                "refusal.message.deceased",
                """
                The patient has died: \($0.reference) must not go out any more. Please give it \
                up.
                """)
        },
        Rule(code: "inactive", objects: { $0.message.recipientIsActive == false }) {
            say(
                "refusal.message.inactive",
                """
                \($0.message.recipient) does not work with this clinic any more: \($0.reference) \
                must not go there. Please give it up.
                """)
        },
        Rule(code: "notConfigured", objects: { !$0.channelIsConfigured }) {
            say(
                "refusal.message.notConfigured",
                """
                \($0.message.channel.titleFirst) has no settings: write them into homecare.yaml \
                and start the worker again, then try \($0.reference) again.
                """)
        },
        Rule(
            code: mayHaveArrived, objects: { $0.mayHaveArrived && !$0.knowsItMayHaveArrived }
        ) {
            say(
                "refusal.message.mayHaveArrived",
                "\($0.reference) may have arrived. Send it again?")
        },
    ]

    /// Why not; nil where it may go again.
    static func refusal(_ wish: Wish) -> ServiceError? {
        table.first { $0.objects(wish) }.map { rule in
            .refused("notification", rule.code, rule.sentence(wish))
        }
    }
}

extension RetryRules.Wish {
    fileprivate var state: NotificationState { message.state }

    fileprivate var reference: String { RecordKind.notification.reference(message.id) }

    fileprivate var mayHaveArrived: Bool { state == .unknown || message.isDoubtful }

    /// A death ends what was to be said about the living; its own alert goes on.
    fileprivate var isOverTakenByDeath: Bool {
        message.patientIsDead && !message.alertTellsOfDeath
    }
}

extension ServiceError {
    /// Whether a retry was refused only because the message may have arrived already.
    public var saysItMayHaveArrived: Bool {
        guard case .refused(let errors) = self else { return false }
        return errors.contains { $0.code == RetryRules.mayHaveArrived }
    }
}
