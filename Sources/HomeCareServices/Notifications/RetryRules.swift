import HomeCareDomain
import HomeCareStore

/// Whether a person may let a message go again; the first rule that objects decides.
enum RetryRules {
    /// What a retry is held against.
    struct Wish {
        let message: MessageStanding
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
        ) { "\($0.reference) is \($0.state.title): there is nothing to try again." },
        Rule(code: "resolved", objects: { $0.message.alert?.state == .resolved }) {
            "\($0.alertReference) is resolved: nobody needs \($0.reference) any more. "
                + "Please give it up."
        },
        Rule(code: "newRound", objects: \.isOfAnOlderRound) {
            "\($0.alertReference) has been told anew since: \($0.reference) is old. "
                + "Please give it up."
        },
        Rule(code: "owned", objects: { $0.isCallForHelp && $0.message.alert?.isOwned == true }) {
            "\($0.message.alert?.ownerName ?? "Somebody") has \($0.alertReference): nobody else "
                + "is to be called by \($0.reference). Please give it up."
        },
        Rule(code: "deceased", objects: \.isOverTakenByDeath) {
            "The patient has died: \($0.reference) must not go out any more. Please give it up."
        },
        Rule(code: "inactive", objects: { $0.message.recipientIsActive == false }) {
            "\($0.message.recipient) does not work with this clinic any more: "
                + "\($0.reference) must not go there. Please give it up."
        },
        Rule(code: "notConfigured", objects: { !$0.channelIsConfigured }) {
            "\($0.message.channel.titleFirst) has no settings: write them into homecare.yaml and "
                + "start the worker anew, then try \($0.reference) again."
        },
        Rule(
            code: mayHaveArrived, objects: { $0.mayHaveArrived && !$0.knowsItMayHaveArrived }
        ) { "\($0.reference) may have arrived. Send it again?" },
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

    fileprivate var alertReference: String {
        message.alertID.map(RecordKind.alert.reference) ?? "The alert"
    }

    fileprivate var mayHaveArrived: Bool { state == .unknown || message.isDoubtful }

    /// Calls staff to an alert. A contact is asked to call whoever has the alert.
    fileprivate var isCallForHelp: Bool { message.purpose == "alert" }

    fileprivate var isOfAnOlderRound: Bool {
        guard let round = message.alertRound, let alert = message.alert else { return false }
        return round < alert.round
    }

    /// A death ends what was to be said about the living; its own alert goes on.
    fileprivate var isOverTakenByDeath: Bool {
        message.patientIsDead && message.alert?.tellsOfDeath != true
    }
}

extension ServiceError {
    /// Whether a retry was refused only because the message may have arrived already.
    public var saysItMayHaveArrived: Bool {
        guard case .refused(let errors) = self else { return false }
        return errors.contains { $0.code == RetryRules.mayHaveArrived }
    }
}
