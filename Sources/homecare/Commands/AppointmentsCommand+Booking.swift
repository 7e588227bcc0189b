import ArgumentParser
import HomeCareDomain
import HomeCareServices

/// The kind of a visit as it is written on the command line.
enum ModeWord: String, ExpressibleByArgument, CaseIterable {
    case inPerson = "in-person"
    case virtual

    init(_ mode: AppointmentMode) { self = mode == .inPerson ? .inPerson : .virtual }

    var mode: AppointmentMode { self == .inPerson ? .inPerson : .virtual }
}

/// The state of an appointment as it is written on the command line.
enum StateWord: String, ExpressibleByArgument, CaseIterable {
    case requested, confirmed
    case inProgress = "in-progress"
    case completed, cancelled
    case noShow = "no-show"

    var state: AppointmentState {
        switch self {
        case .requested: .requested
        case .confirmed: .confirmed
        case .inProgress: .inProgress
        case .completed: .completed
        case .cancelled: .cancelled
        case .noShow: .noShow
        }
    }
}

extension AppointmentsCommand {
    /// `homecare appointments create`: books a visit, or one every week.
    struct Create: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Book a visit, or one every week.",
            discussion: """
                A patient's own booking is a request until it is accepted. A refusal names what is \
                in the way and the nearest free times; of a series, every date that cannot be \
                booked: leave those out with --without, or none of it is booked.
                """)
        @OptionGroup var common: CommonOptions
        @Option(help: "The patient's reference, such as P-0123.") var patient: String
        @Option(help: "The caregiver's reference, such as C-0007.") var caregiver: String
        @Option(help: "When it begins, such as 2026-11-24T10:00, in the clinic's zone.")
        var start: String
        @Option(help: "How long it lasts, 5 to 1440.") var minutes: Int
        @Option(help: "in-person or virtual.") var mode: ModeWord
        @Option(help: "What for; else as before, or what is likely: the answer says it.")
        var specialty: String?
        @Option(help: "Where; else the patient's address.") var address: String?
        @Option(help: "What the caregiver is to know.") var notes = ""
        @Option(help: "Why it is booked outside the caregiver's availability; the desk's alone.")
        var override: String?
        @Option(
            help: "The token of the hold that this booking uses up; the answer says if it lapsed.")
        var hold: String?
        @Flag(help: "Book one every week, with --count or --until.") var weekly = false
        @Option(help: "With --weekly: every so many weeks.") var every = 1
        @Option(help: "With --weekly: how many visits.") var count: Int?
        @Option(help: "With --weekly: the last day on which one may be.") var until: String?
        @Option(help: "With --weekly: a day to leave out; may be given again.")
        var without: [String] = []
        @OptionGroup var operation: OperationOption

        func validate() throws {
            if weekly, (count == nil) == (until == nil) {
                throw ValidationError(CommandWords.weekly)
            }
            if !weekly, count != nil || until != nil || !without.isEmpty || every != 1 {
                throw ValidationError(CommandWords.needsWeekly)
            }
        }

        func run(_ desk: Desk) throws {
            let zone = desk.clinic.settings.zone
            let patient = try number(patient, of: .patient, called: "patient")
            let caregiver = try number(caregiver, of: .caregiver, called: "caregiver")
            let booked = try desk.clinic.book(
                desk.actor,
                BookingInput(
                    patient: patient, caregiver: caregiver,
                    specialty: try desk.specialty(specialty, patient, caregiver), mode: mode.mode,
                    start: try moment(start, in: zone), minutes: minutes, address: address,
                    notes: notes, overrideReason: override, hold: hold),
                repeating: try repeating(), operation: operation.name)
            var rows = booked.visits.map { VisitRow($0, zone: zone) }
            guard !rows.isEmpty else { return }
            rows[0].warnings = booked.warnings.isEmpty ? nil : booked.warnings
            let words = AppointmentsCommand.told(rows)
            guard weekly else { return try desk.output.answer(rows[0]) { words } }
            try desk.output.answer(rows) { words }
        }

        private func repeating() throws -> Recurrence? {
            guard weekly else { return nil }
            let end: Recurrence.End =
                try until.map { .until(try day($0, field: "until")) } ?? .count(count ?? 0)
            return Recurrence(
                everyWeeks: every, end: end,
                leavingOut: Set(try without.map { try day($0, field: "without") }))
        }

        static func words(_ row: VisitRow) -> String {
            "\(row.reference) \(row.start) – \(row.end), \(row.patientName) with "
                + "\(row.caregiverName), \(row.specialty), \(row.mode): \(row.state), \(row.cost)."
        }
    }

    /// `homecare appointments status`: the next step in an appointment's life.
    struct Status: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Confirm a request, cancel, mark a no-show, revive, begin or end a visit.",
            discussion: """
                A caregiver who cancels or declines says why with --reason; the desk and the \
                patient may. A reason stands in the e-mail to those who hear of it and on the visit.
                A visit that lies outside its caregiver's availability by now is kept as it is by \
                confirming it with a --reason.
                """)
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as A-1042.") var appointment: String
        @Argument(help: "confirmed, cancelled, no-show, in-progress or completed.")
        var state: StateWord
        @Option(
            help: "Why, where it is cancelled, or confirmed or revived outside the availability.")
        var reason = ""
        @Flag(help: "Confirm or cancel the later visits of its series too, all or none.")
        var series = false
        @OptionGroup var operation: OperationOption

        var outside: String { "--reason" }

        func validate() throws {
            if series, state != .confirmed, state != .cancelled {
                throw ValidationError(CommandWords.series)
            }
        }

        func run(_ desk: Desk) throws {
            let id = try number(appointment, of: .appointment, called: "appointment")
            guard !series else {
                let zone = desk.clinic.settings.zone
                var rows = try desk.clinic.setSeriesState(
                    desk.actor, from: id, state.state, reason: reason, operation: operation.name
                ).map { VisitRow($0, zone: zone) }
                if !rows.isEmpty { rows[0].warnings = warnings(desk, id) }
                return try desk.output.answer(rows) { AppointmentsCommand.told(rows) }
            }
            let visit = try desk.clinic.setState(
                desk.actor, id, state.state, reason: reason, operation: operation.name)
            var row = VisitRow(visit, zone: desk.clinic.settings.zone)
            row.warnings = warnings(desk, id)
            try desk.output.answer(row) { AppointmentsCommand.told([row]) }
        }

        /// Of a visit that has begun or was made nobody is told.
        private func warnings(_ desk: Desk, _ id: Int64) -> [FieldError]? {
            state == .confirmed || state == .cancelled
                ? AppointmentsCommand.nobodyTold(desk, about: id) : nil
        }
    }

    /// What was changed, and below it what is to be known of it.
    static func told(_ rows: [VisitRow]) -> String {
        (rows.map(Create.words) + rows.flatMap { $0.warnings ?? [] }.map(\.message))
            .joined(separator: "\n")
    }

    /// Why nobody on the patient's side is told; what was changed is changed, whether or not that
    /// can be read.
    static func nobodyTold(_ desk: Desk, about id: Int64) -> [FieldError]? {
        let warning = try? desk.clinic.nobodyTold(desk.actor, about: id)
        return warning.map { [$0] }
    }

    /// `homecare appointments reschedule`: another time, caregiver, kind or place.
    struct Reschedule: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give an appointment another time, length, caregiver, kind or place.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as A-1042.") var appointment: String
        @Option(help: "When it begins, such as 2026-11-24T10:00.") var start: String?
        @Option(help: "How long it lasts, 5 to 1440.") var minutes: Int?
        @Option(help: "Another caregiver, such as C-0007.") var caregiver: String?
        @Option(help: "in-person or virtual.") var mode: ModeWord?
        @Option(help: "What for.") var specialty: String?
        @Option(help: "Where.") var address: String?
        @Option(help: "What the caregiver is to know.") var notes: String?
        @Option(help: "Why it is booked outside the caregiver's availability; the desk's alone.")
        var override: String?
        @OptionGroup var operation: OperationOption

        /// Whether more changes than what only the caregiver reads.
        private var isHeardOf: Bool {
            start != nil || minutes != nil || caregiver != nil || mode != nil || address != nil
        }

        func run(_ desk: Desk) throws {
            let id = try number(appointment, of: .appointment, called: "appointment")
            let zone = desk.clinic.settings.zone
            let visit = try desk.clinic.reschedule(
                desk.actor, id,
                BookingMove(
                    caregiver: try caregiver.map {
                        try number($0, of: .caregiver, called: "caregiver")
                    },
                    specialty: try specialty.map { try desk.specialty($0) }, mode: mode?.mode,
                    start: try start.map { try moment($0, in: zone) }, minutes: minutes,
                    address: address, notes: notes, overrideReason: override),
                operation: operation.name)
            var row = VisitRow(visit, zone: zone)
            row.warnings = isHeardOf ? AppointmentsCommand.nobodyTold(desk, about: id) : nil
            try desk.output.answer(row) { AppointmentsCommand.told([row]) }
        }
    }
}

/// A moment written as `2026-11-24T10:00`; one that the clocks skip is a refusal of its own.
func moment(_ text: String, in zone: ClinicZone) throws -> Instant {
    if let moment = zone.parse(text) { return moment }
    guard let skipped = ClinicZone.nairobi.parse(text) else {
        throw Refusal(
            .usage, CommandWords.noTime(text), field: "start")
    }
    let clock = ClinicZone.nairobi
    throw Refusal(
        .refused,
        CommandWords.skipped(clock.day(skipped), clock.face(skipped)), code: "skippedTime",
        field: "start")
}

/// A day written as `2026-11-24`.
func day(_ text: String, field: String = "day") throws -> CivilDate {
    guard let day = CivilDate(text) else {
        throw Refusal(.usage, CommandWords.noDate(text), field: field)
    }
    return day
}
