import TerminalKit

extension BookingScreen {
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "booking.take", keys: [.function(2)], title: BookingWords.take,
            help: BookingWords.takeHelp, action: .take,
            availability: { state in
                guard state.isLoaded else { return .because(BookingWords.stillOpening) }
                return state.stage == .finding ? .available : .hidden
            }),
        ActionRow(
            "booking.book", keys: [.function(2)], title: BookingWords.book,
            help: BookingWords.bookHelp, action: .book,
            availability: { $0.stage == .booking ? .available : .hidden }),
        ActionRow(
            "booking.choose", keys: [.enter], title: BookingWords.choose,
            help: BookingWords.chooseHelp, action: .choose,
            availability: { state in
                guard state.isLoaded else { return .hidden }
                switch state.stage {
                case .choosing: return .available
                case .booking: return .hidden
                case .finding:
                    let isList = state.seeksPatient || state.form.focus == "caregiver"
                    return isList ? .available : .hidden
                }
            }),
        ActionRow(
            "booking.takeTime", keys: [.function(2)], title: BookingWords.take,
            help: BookingWords.takeTimeHelp, footer: false, action: .choose,
            availability: { $0.stage == .choosing ? .available : .hidden }),
        ActionRow(
            "booking.relax", keys: [.function(5)], title: BookingWords.relax,
            help: BookingWords.relaxHelp, action: .askRelax,
            availability: {
                $0.stage == .finding && !$0.easier.isEmpty && !$0.seeksPatient
                    ? .available : .hidden
            }),
        ActionRow(
            "booking.leaveOut", keys: [.function(5)], title: BookingWords.leaveOut,
            help: BookingWords.leaveOutHelp, action: .leaveOut,
            availability: {
                $0.stage == .booking && !$0.clashes.isEmpty
                    && $0.clashes.count < BookingScreen.days($0).count ? .available : .hidden
            }),
        ActionRow(
            "booking.times", keys: [.function(3)], title: BookingWords.times,
            help: BookingWords.timesHelp, action: .listTimes,
            availability: { state in
                guard state.isLoaded, state.stage == .finding else { return .hidden }
                return state.match == nil || state.patient == nil
                    ? .because(BookingWords.nobodyChosen) : .available
            }),
        ActionRow(
            "booking.more", keys: [.function(4)], title: BookingWords.more,
            help: BookingWords.moreHelp, action: .more,
            availability: {
                $0.isLoaded && $0.stage == .finding ? .available : .hidden
            }),
        ActionRow(
            "booking.override", keys: [.function(4)], title: BookingWords.override,
            help: BookingWords.overrideHelp, action: .askOverride,
            availability: {
                $0.stage == .choosing && $0.times?.mayOverride == true ? .available : .hidden
            }),
        ActionRow(
            "booking.longer", keys: [.function(7)], title: BookingWords.longer,
            help: BookingWords.longerHelp, action: .longer,
            availability: { $0.stage == .booking ? .available : .hidden }),
        ActionRow(
            "booking.discard", keys: [.function(10)], title: BookingWords.discard,
            help: BookingWords.discardHelp, danger: true, action: .askDiscard,
            availability: { $0.isLoaded ? .available : .hidden }),
    ]
}
