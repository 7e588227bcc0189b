import HomeCareDomain
import HomeCareServices
import TerminalKit

extension AvailabilityScreen {
    /// What asks something first, or saves.
    static func ask(_ state: State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .askSave:
            var change = AvailabilityChange()
            change.weekly = state.weekly
            return [lookOutside(state, change) { .leftOutside($0, $1) }]
        case .leftOutside(let lines, let count): return [.ask(askSave(state, lines, count))]
        case .save:
            var change = AvailabilityChange()
            change.weekly = state.weekly
            change.seenWeekly = state.seen
            return [save(state, change, AvailabilityWords.savedWeek, isWeek: true)]
        case .set(let change, let said): return [save(state, change, said)]
        case .change: return changeLine(state)
        case .remove:
            let line = AvailabilityLine.all(state).first { $0.id == state.list.selected }
            guard let line, let removal = line.removal else { return [] }
            let said = AvailabilityWords.takenBack(line.label, line.text)
            return removal.removeExtra.isEmpty
                ? [save(state, removal, said)]
                : [lookOutside(state, removal) { .removalLeaves($0, $1, removal, said) }]
        case .removalLeaves(let lines, let count, let removal, let said):
            return count == 0
                ? [save(state, removal, said)]
                : [.ask(askTakeBack(lines, count, .set(removal, said)))]
        case .timeOff: return open(TimeOffScreen.self, state)
        case .extraTime: return open(ExtraTimeScreen.self, state)
        default: return []
        }
    }

    private static func open<Form: EntryScreen>(
        _ form: Form.Type, _ state: State
    ) -> [Effect<Action, Workplace>] {
        guard let caregiver = state.caregiver else { return [] }
        return [.open(AnyScreen(form, Form.State(viewer: state.viewer, record: caregiver)))]
    }

    private static func save(
        _ state: State, _ change: AvailabilityChange, _ said: String, isWeek: Bool = false
    ) -> Effect<Action, Workplace> {
        let (viewer, caregiver) = (state.viewer, state.caregiver ?? 0)
        return .request(AvailabilityWords.saving) { workplace in
            workplace.attempt(failed: Action.refused) {
                .saved(
                    try $0.setAvailability(viewer, caregiver: caregiver, change), said,
                    week: isWeek)
            }
        }
    }

    /// How many visits are named before a change.
    private static let named = 5

    private static func lines(
        _ visits: [Visit], _ zone: ClinicZone, now: Instant
    ) -> [String] {
        visits.prefix(named).map {
            "\($0.reference) \(zone.dayAndClock($0.startsAt, now: now)) \($0.patientName)"
        }
    }

    /// Visits that a change leaves outside are named before it is saved.
    private static func lookOutside(
        _ state: State, _ change: AvailabilityChange,
        _ found: @escaping @Sendable ([String], Int) -> Action
    ) -> Effect<Action, Workplace> {
        let (viewer, caregiver, zone) = (state.viewer, state.caregiver ?? 0, state.zone)
        return .request(AvailabilityWords.opening) { workplace in
            workplace.attempt(failed: Action.refused) { clinic in
                let visits = try clinic.visitsLeftOutside(viewer, caregiver: caregiver, change)
                return found(lines(visits, zone, now: clinic.now()), visits.count)
            }
        }
    }

    private static func askTakeBack(
        _ outside: [String], _ count: Int, _ action: Action
    ) -> Dialog<Action> {
        Dialog(
            title: AvailabilityWords.askTakeBack,
            lines: told(outside, count) + [AvailabilityWords.staysBooked],
            choices: [
                .init(key: .character("y"), title: AvailabilityWords.yesTakeBack, action: action)
            ])
    }

    /// The days that change, as they were and as they will be.
    private static func askSave(
        _ state: State, _ outside: [String], _ count: Int
    ) -> Dialog<Action> {
        let days = (1...7).compactMap { weekday -> String? in
            let old = AvailabilityGrid.words(state.seen, weekday)
            let new = AvailabilityGrid.words(state.weekly, weekday)
            guard old != new else { return nil }
            return AvailabilityWords.day(AvailabilityGrid.dayName(weekday), old, new)
        }
        return Dialog(
            title: AvailabilityWords.askSave,
            lines: days + told(outside, count) + [AvailabilityWords.staysBooked],
            choices: [
                .init(key: .character("y"), title: AvailabilityWords.yesSave, action: .save)
            ])
    }

    private static func told(_ outside: [String], _ count: Int) -> [String] {
        guard count > 0 else { return [] }
        let more = count > outside.count ? [AvailabilityWords.more(count - outside.count)] : []
        return [AvailabilityWords.leftOutside(count)] + outside + more
    }

    private static func changeLine(_ state: State) -> [Effect<Action, Workplace>] {
        guard let line = AvailabilityLine.all(state).first(where: { $0.id == state.list.selected }),
            line.removal == nil, line.id != "papers"
        else { return [] }
        let (field, offered) = (line.id, state.offered)
        return [
            .ask(
                Dialog(
                    title: line.label,
                    lines: [AvailabilityWords.help(field)] + choices(field, state),
                    prompt: Dialog.Prompt(
                        label: line.label, initial: line.typed, givesWay: line.isReplaced,
                        check: { text in
                            guard
                                case .failure(let fault) = AvailabilityLine.change(
                                    field, text, offered)
                            else { return nil }
                            return fault.words
                        },
                        action: { text in
                            let change = AvailabilityLine.change(field, text, offered)
                            return .set(
                                (try? change.get()) ?? AvailabilityChange(),
                                AvailabilityWords.savedLine(line.label))
                        })))
        ]
    }

    /// What can be written where only certain words are known.
    private static func choices(_ field: String, _ state: State) -> [String] {
        switch field {
        case "specialties": [state.offered.map(\.name).joined(separator: ", ")]
        case "languages": [SpokenLanguage.allCases.map(\.title).joined(separator: ", ")]
        default: []
        }
    }
}
