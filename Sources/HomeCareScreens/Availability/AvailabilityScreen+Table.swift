import HomeCareDomain
import TerminalKit

extension AvailabilityScreen {
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "availability.toggle", keys: [.character(" ")], title: AvailabilityWords.toggle,
            help: AvailabilityWords.toggleHelp, action: .toggle, availability: inWeek),
        ActionRow(
            "availability.earlier", keys: [.character("[")], title: AvailabilityWords.earlier,
            help: AvailabilityWords.earlierHelp, footer: false, action: .extend(-1),
            availability: onWindow),
        ActionRow(
            "availability.later", keys: [.character("]")], title: AvailabilityWords.later,
            help: AvailabilityWords.laterHelp, action: .extend(1), availability: onWindow),
        ActionRow(
            "availability.mode", keys: [.character("m")], title: AvailabilityWords.mode,
            help: AvailabilityWords.modeHelp, action: .mode, availability: onWindow),
        ActionRow(
            "availability.copy", keys: [.character("w")], title: AvailabilityWords.copy,
            help: AvailabilityWords.copyHelp, action: .copy, availability: inWeek),
        ActionRow(
            "availability.undo", keys: [.character("u")], title: AvailabilityWords.undo,
            help: AvailabilityWords.undoHelp, action: .undo,
            availability: {
                $0.before.isEmpty ? .because(AvailabilityWords.nothingChanged) : .available
            }),
        ActionRow(
            "availability.save", keys: [.function(2)], title: AvailabilityWords.save,
            help: AvailabilityWords.saveHelp, action: .askSave, availability: isEdited),
        ActionRow(
            "availability.revert", keys: [.character("r")], title: AvailabilityWords.revert,
            help: AvailabilityWords.revertHelp, footer: false, action: .revert,
            availability: isEdited),
        ActionRow(
            "availability.list", keys: [.tab, .backTab], title: AvailabilityWords.list,
            help: AvailabilityWords.listHelp, action: .list, availability: isOpen),
        ActionRow(
            "availability.change", keys: [.enter], title: AvailabilityWords.change,
            help: AvailabilityWords.changeHelp, action: .change,
            availability: { $0.inList ? .available : .because(AvailabilityWords.inWeek) }),
        ActionRow(
            "availability.remove", keys: [.character("x"), .delete],
            title: AvailabilityWords.remove, help: AvailabilityWords.removeHelp,
            action: .remove,
            availability: { state in
                guard state.inList else { return .because(AvailabilityWords.inWeek) }
                let row = AvailabilityLine.all(state).first { $0.id == state.list.selected }
                return row?.isRemovable == true
                    ? .available : .because(AvailabilityWords.notRemovable)
            }),
        ActionRow(
            "availability.off", keys: [.character("o")], title: AvailabilityWords.addOff,
            help: AvailabilityWords.addOffHelp, action: .timeOff, availability: isOpen),
        ActionRow(
            "availability.extra", keys: [.character("e")], title: AvailabilityWords.addExtra,
            help: AvailabilityWords.addExtraHelp, action: .extraTime, availability: isOpen),
        ActionRow(
            "availability.previous", keys: [.character("<"), .character(",")],
            title: AvailabilityWords.previous, help: AvailabilityWords.previousHelp,
            action: .week(-1), availability: isOpen),
        ActionRow(
            "availability.next", keys: [.character(">"), .character(".")],
            title: AvailabilityWords.next, help: AvailabilityWords.nextHelp, action: .week(1),
            availability: isOpen),
    ]

    private static func isOpen(_ state: State) -> Availability {
        state.kept == nil ? .because(AvailabilityWords.stillOpening) : .available
    }

    private static func inWeek(_ state: State) -> Availability {
        guard state.kept != nil else { return .because(AvailabilityWords.stillOpening) }
        return state.inList ? .because(AvailabilityWords.inList) : .available
    }

    private static func onWindow(_ state: State) -> Availability {
        guard state.kept != nil, !state.inList else { return inWeek(state) }
        return WeekPlan.isOpen(state.weekly, state.weekday, state.cell)
            ? .available : .because(AvailabilityWords.nothingOpen)
    }

    private static func isEdited(_ state: State) -> Availability {
        state.isEdited ? .available : .because(AvailabilityWords.nothingChanged)
    }
}
