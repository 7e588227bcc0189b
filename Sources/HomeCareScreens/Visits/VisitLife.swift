import HomeCareDomain
import HomeCareServices
import TerminalKit

/// A step in a visit's life as a key on its screen.
struct VisitStep: Sendable {
    let step: AppointmentStep
    let key: Character
    let title: @Sendable () -> String
    let help: @Sendable () -> String
    let isDanger: Bool

    private init(
        _ step: AppointmentStep, _ key: Character, danger: Bool = false,
        _ title: @escaping @Sendable () -> String, _ help: @escaping @Sendable () -> String
    ) {
        self.step = step
        self.key = key
        self.title = title
        self.help = help
        isDanger = danger
    }

    /// In the order of the footer. Check-in and check-out have keys of their own.
    static let all: [VisitStep] = [
        VisitStep(.accept, "a", { VisitLifeWords.accept }, { VisitLifeWords.acceptHelp }),
        VisitStep(
            .decline, "d", danger: true, { VisitLifeWords.decline },
            { VisitLifeWords.declineHelp }),
        VisitStep(.move, "m", { VisitLifeWords.move }, { VisitLifeWords.moveHelp }),
        VisitStep(.keep, "k", { VisitLifeWords.keepIt }, { VisitLifeWords.keepItHelp }),
        VisitStep(
            .cancel, "x", danger: true, { VisitLifeWords.cancel }, { VisitLifeWords.cancelHelp }),
        VisitStep(
            .markNoShow, "w", danger: true, { VisitLifeWords.noShow },
            { VisitLifeWords.noShowHelp }),
        VisitStep(.revive, "v", { VisitLifeWords.revive }, { VisitLifeWords.reviveHelp }),
    ]

    /// Whether it can be taken, why not, or whether it is not for this person at all. Of what can
    /// never follow only the reason that helps is shown.
    func availability(_ card: VisitCard?) -> Availability {
        guard let card else { return .because(VisitWords.stillOpening) }
        if card.steps.contains(step) { return .available }
        if step == .keep { return .hidden }
        switch card.hindrances[step] {
        case nil, .side: return .hidden
        case .state(let state):
            let isOther = step == .accept || step == .decline || step == .revive
            return isOther ? .hidden : .because(VisitWords.isNow(state))
        case .notYet: return .because(VisitLifeWords.notYet)
        case .tooLate: return .because(VisitLifeWords.tooLate)
        }
    }

    /// Takes the step.
    func take(
        _ clinic: Clinic, _ viewer: Actor, _ visit: Visit, text: String
    ) throws(ServiceError) {
        let seen = visit.terms?.sequence
        switch step {
        case .accept:
            _ = try clinic.acceptRequest(viewer, visit.id, overrideReason: text, seen: seen)
        case .decline:
            _ = try clinic.declineRequest(viewer, visit.id, reason: text, seen: seen)
        case .cancel:
            _ = try clinic.cancelAppointment(viewer, visit.id, reason: text, seen: seen)
        case .markNoShow: _ = try clinic.markNoShow(viewer, visit.id, seen: seen)
        case .revive:
            _ = try clinic.reviveAppointment(
                viewer, visit.id, overrideReason: text, seen: seen)
        case .keep:
            _ = try clinic.keepAppointment(viewer, visit.id, reason: text, seen: seen)
        case .move, .checkIn, .checkOut: break
        }
    }
}

extension VisitScreen {
    static let lifeTable: [ActionRow<State, Action>] = VisitStep.all.map { row in
        ActionRow(
            "visit.\(row.step.rawValue)", keys: [.character(row.key)], title: row.title(),
            help: row.help(), danger: row.isDanger, staysInFooter: false, action: .ask(row.step),
            availability: { row.availability($0.card) })
    }

    /// What a step asks before it is taken: a reason where somebody must give one.
    static func ask(_ step: AppointmentStep, _ state: State) -> [Effect<Action, Workplace>] {
        guard let visit = state.visit else { return [] }
        switch step {
        case .accept where state.card?.together[step] != nil:
            return [.ask(asksHowMany(step, visit, state))]
        case .accept, .revive, .keep:
            return [take(step, state, text: "")]
        case .move:
            return [
                .open(
                    AnyScreen(
                        RescheduleScreen.self,
                        RescheduleScreen.State(viewer: state.viewer, appointment: visit.id)))
            ]
        case .decline, .cancel:
            return [.ask(asksReason(step, visit, state))]
        case .markNoShow:
            return [
                .ask(
                    Dialog(
                        title: VisitLifeWords.askNoShow, lines: [facts(visit, state)],
                        choices: [
                            .init(
                                key: .character("y"), title: VisitLifeWords.yesNoShow,
                                action: .take(step, ""))
                        ], danger: true, escape: VisitLifeWords.keep))
            ]
        case .checkIn, .checkOut: return []
        }
    }

    private static func facts(_ visit: Visit, _ state: State) -> String {
        "\(visit.patientName), \(state.hours), \(visit.caregiverName)"
    }

    /// A caregiver says why; the desk and the patient may.
    private static func asksReason(
        _ step: AppointmentStep, _ visit: Visit, _ state: State
    ) -> Dialog<Action> {
        let mustSay = state.viewer.role == .caregiver
        let title = step == .cancel ? VisitLifeWords.askCancel : VisitLifeWords.askDecline
        guard mustSay else {
            return Dialog(
                title: title, lines: [facts(visit, state)],
                choices: [
                    .init(
                        key: .character("y"),
                        title: step == .cancel
                            ? VisitLifeWords.yesCancel : VisitLifeWords.yesDecline,
                        action: .take(step, ""))
                ]
                    + wholeChoice(step, state) {
                        .takeAll(step, "")
                    } + [
                        .init(
                            key: .character("r"), title: VisitLifeWords.withReason,
                            action: .askReason(step, whole: false))
                    ], danger: true, escape: VisitLifeWords.keep)
        }
        guard state.card?.together[step] == nil else {
            return asksHowMany(step, visit, state)
        }
        return reasonPrompt(step, visit, state, whole: false)
    }

    /// Only this visit, or the later ones of its series too: asked before anything else is.
    private static func asksHowMany(
        _ step: AppointmentStep, _ visit: Visit, _ state: State
    ) -> Dialog<Action> {
        let isEnd = step != .accept
        return Dialog(
            title: VisitLifeWords.howMany(step), lines: [facts(visit, state)],
            choices: [
                .init(
                    key: .character("y"), title: VisitLifeWords.onlyThis,
                    action: isEnd ? .askReason(step, whole: false) : .take(step, ""))
            ]
                + wholeChoice(step, state) {
                    isEnd ? .askReason(step, whole: true) : .takeAll(step, "")
                }, danger: isEnd)
    }

    /// The key that takes a step with the later visits too, where there are any.
    private static func wholeChoice(
        _ step: AppointmentStep, _ state: State, _ action: () -> Action
    ) -> [Dialog<Action>.Choice] {
        guard let count = state.card?.together[step] else { return [] }
        return [
            .init(
                key: .character("s"), title: VisitLifeWords.allFromHere(count), action: action())
        ]
    }

    static func reasonPrompt(
        _ step: AppointmentStep, _ visit: Visit, _ state: State, whole: Bool
    ) -> Dialog<Action> {
        let count = whole ? state.card?.together[step] : nil
        return Dialog(
            title: step == .cancel ? VisitLifeWords.askCancel : VisitLifeWords.askDecline,
            lines: [facts(visit, state)] + (count.map { [VisitLifeWords.allFromHere($0)] } ?? []),
            prompt: Dialog.Prompt(
                label: VisitLifeWords.endReason(byPatient: state.viewer.role == .patient),
                check: { $0.allSatisfy(\.isWhitespace) ? VisitLifeWords.noReason : nil },
                action: { whole ? .takeAll(step, $0) : .take(step, $0) }),
            danger: true, escape: VisitLifeWords.keep)
    }

    /// Takes the step with the later visits of the series too.
    static func takeAll(
        _ step: AppointmentStep, _ state: State, text: String
    ) -> Effect<Action, Workplace> {
        let (viewer, visit) = (state.viewer, state.visit)
        return .request(VisitLifeWords.saving) { workplace in
            workplace.attempt(failed: { .refused($0, step, whole: true) }) { clinic in
                guard let visit else { return .nothing }
                let changed = try clinic.stepSeries(
                    viewer, step, from: visit.id, reason: text, seen: visit.terms?.sequence)
                let card = try clinic.visitCard(viewer, visit.id)
                return .checked(
                    Shown(card, clinic),
                    ChangeAnswer(
                        VisitLifeWords.doneAll(changed.count, card.visit.state), clinic, viewer,
                        about: visit.id))
            }
        }
    }

    /// Of a visit that is kept as it was nobody has to hear.
    private static func answer(
        _ step: AppointmentStep, _ visit: Visit, _ clinic: Clinic, _ viewer: Actor
    ) -> ChangeAnswer {
        step == .keep
            ? ChangeAnswer(VisitLifeWords.kept(visit.reference))
            : ChangeAnswer(
                VisitLifeWords.done(visit.reference, visit.state), clinic, viewer, about: visit.id)
    }

    static func take(
        _ step: AppointmentStep, _ state: State, text: String
    ) -> Effect<Action, Workplace> {
        let (viewer, visit) = (state.viewer, state.visit)
        return .request(VisitLifeWords.saving) { workplace in
            workplace.attempt(failed: { .refused($0, step, whole: false) }) { clinic in
                guard let visit, let row = VisitStep.all.first(where: { $0.step == step }) else {
                    return .nothing
                }
                try row.take(clinic, viewer, visit, text: text)
                let card = try clinic.visitCard(viewer, visit.id)
                return .checked(Shown(card, clinic), answer(step, card.visit, clinic, viewer))
            }
        }
    }
}
