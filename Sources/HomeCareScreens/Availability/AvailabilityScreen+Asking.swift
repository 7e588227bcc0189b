import HomeCareDomain
import HomeCareServices
import TerminalKit

extension AvailabilityScreen {
    /// What asks something first, or saves.
    static func ask(_ state: State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .askSave: return [lookOutside(state)]
        case .leftOutside(let lines, let count): return [.ask(askSave(state, lines, count))]
        case .save:
            var change = AvailabilityChange()
            change.weekly = state.weekly
            change.seenWeekly = state.seen
            return [save(state, change, isWeek: true)]
        case .set(let change): return [save(state, change, isWeek: false)]
        case .change: return changeLine(state)
        case .remove:
            let line = AvailabilityLine.all(state).first { $0.id == state.list.selected }
            return line?.removal.map { [save(state, $0, isWeek: false)] } ?? []
        case .askOff: return [.ask(askOff(state))]
        case .askExtra: return [.ask(askExtra(state))]
        case .off(let time): return [lookBefore(time, state)]
        case .offOver(let time, let lines, let count):
            return [.ask(confirmOff(time, lines, count))]
        default: return []
        }
    }

    private static func save(
        _ state: State, _ change: AvailabilityChange, isWeek: Bool
    ) -> Effect<Action, Workplace> {
        let (viewer, caregiver) = (state.viewer, state.caregiver ?? 0)
        return .request(AvailabilityWords.saving) { workplace in
            workplace.attempt(failed: Action.refused) {
                .saved(
                    try $0.setAvailability(viewer, caregiver: caregiver, change), week: isWeek)
            }
        }
    }

    /// How many visits are named before a change.
    private static let named = 5

    private static func lines(_ visits: [Visit], _ zone: ClinicZone) -> [String] {
        visits.prefix(named).map {
            "\($0.reference) \(zone.dayAndClock($0.startsAt)) \($0.patientName)"
        }
    }

    /// Visits that the new week leaves outside are named before it is saved.
    private static func lookOutside(_ state: State) -> Effect<Action, Workplace> {
        let (viewer, caregiver, weekly) = (state.viewer, state.caregiver ?? 0, state.weekly)
        let zone = state.zone
        return .request(AvailabilityWords.opening) { workplace in
            workplace.attempt(failed: Action.refused) { clinic in
                let visits = try clinic.visitsLeftOutside(
                    viewer, caregiver: caregiver, weekly: weekly)
                return .leftOutside(lines(visits, zone), visits.count)
            }
        }
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
                        label: line.label, initial: line.typed,
                        check: { text in
                            guard
                                case .failure(let fault) = AvailabilityLine.change(
                                    field, text, offered)
                            else { return nil }
                            return fault.words
                        },
                        action: { text in
                            let change = AvailabilityLine.change(field, text, offered)
                            return .set((try? change.get()) ?? AvailabilityChange())
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

    private static func askOff(_ state: State) -> Dialog<Action> {
        let (zone, today) = (state.zone, state.today)
        let read: @Sendable (String) -> TimeOff? = {
            TimeOffText.read($0, zone: zone, today: today)
        }
        return Dialog(
            title: AvailabilityWords.addOff, lines: [AvailabilityWords.addOffPrompt],
            prompt: Dialog.Prompt(
                label: AvailabilityWords.off,
                check: { read($0) == nil ? AvailabilityWords.unreadable : nil },
                action: { text in read(text).map { .off($0) } ?? .set(AvailabilityChange()) }))
    }

    private static func askExtra(_ state: State) -> Dialog<Action> {
        let today = state.today
        return Dialog(
            title: AvailabilityWords.addExtra, lines: [AvailabilityWords.addExtraPrompt],
            prompt: Dialog.Prompt(
                label: AvailabilityWords.extra,
                check: {
                    (try? WeekText.extra($0, today: today)) == nil
                        ? AvailabilityWords.unreadable : nil
                },
                action: { text in
                    var change = AvailabilityChange()
                    change.addExtra = (try? WeekText.extra(text, today: today)) ?? []
                    return .set(change)
                }))
    }

    /// Time off over booked visits is taken only by somebody who has seen them named.
    private static func lookBefore(_ time: TimeOff, _ state: State) -> Effect<Action, Workplace> {
        let (viewer, caregiver, zone) = (state.viewer, state.caregiver ?? 0, state.zone)
        return .request(AvailabilityWords.saving) { workplace in
            workplace.attempt(failed: Action.refused) { clinic in
                let visits = try clinic.visitsDuring(
                    viewer, caregiver: caregiver, from: time.startsAt, until: time.endsAt)
                guard visits.isEmpty else {
                    return .offOver(time, lines(visits, zone), visits.count)
                }
                var change = AvailabilityChange()
                change.addTimeOff = [time]
                return .saved(
                    try clinic.setAvailability(viewer, caregiver: caregiver, change), week: false)
            }
        }
    }

    private static func confirmOff(
        _ time: TimeOff, _ lines: [String], _ count: Int
    ) -> Dialog<Action> {
        var change = AvailabilityChange()
        change.addTimeOff = [time]
        change.knownVisits = count
        let more = count > lines.count ? [AvailabilityWords.more(count - lines.count)] : []
        return Dialog(
            title: AvailabilityWords.askOff(count),
            lines: lines + more + [AvailabilityWords.offStays],
            choices: [
                .init(
                    key: .character("y"), title: AvailabilityWords.yesOff, action: .set(change))
            ], danger: true)
    }
}
