import ArgumentParser
import HomeCareDomain
import HomeCareServices
import HomeCareStore

/// `homecare appointments`: what is booked and what became of it.
struct AppointmentsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appointments", abstract: "What is booked and what became of it.",
        subcommands: [
            List.self, Show.self, Hold.self, Release.self, Create.self, Status.self,
            Reschedule.self, Decide.self, Rate.self,
        ])

    struct List: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "List appointments: of today, a day, a patient or a caregiver.")
        @OptionGroup var common: CommonOptions
        @Option(help: "The day, such as 2026-11-24; today where nothing else is asked for.")
        var day: String?
        @Option(help: "Only this patient's; of any day.") var patient: String?
        @Option(help: "Only this caregiver's; of any day to come.") var caregiver: String?
        @Option(help: "Only those in this state, such as requested; of any day to come.")
        var state: StateWord?
        @Option(help: "At most so many; of a patient's the newest.") var limit = 500

        func validate() throws {
            guard limit > 0 else { throw ValidationError(CommandWords.noLimit) }
        }

        func run(_ desk: Desk) throws {
            let zone = desk.clinic.settings.zone
            let filter = try filter(desk)
            let found = try desk.clinic.appointments(desk.actor, filter)
            let visits = filter.newestFirst ? Array(found.reversed()) : found
            try desk.output.list(
                visits.map { VisitRow($0, zone: zone) }, empty: TableWords.noAppointments,
                heads: [
                    "", TableWords.start, TableWords.patient, TableWords.caregiver,
                    TableWords.specialty, TableWords.state, TableWords.cost, TableWords.report,
                ]
            ) {
                [
                    $0.reference, $0.start, $0.patientName, $0.caregiverName, $0.specialty,
                    $0.state, $0.cost, $0.report ?? "–",
                ]
            }
        }

        private func filter(_ desk: Desk) throws -> VisitFilter {
            let zone = desk.clinic.settings.zone
            let today = zone.date(of: desk.clinic.now())
            var filter = VisitFilter(state: state?.state, limit: min(limit, 100_000))
            filter.patient = try patient.map { try number($0, of: .patient, called: "patient") }
            filter.caregiverUser = try caregiver.map {
                let id = try number($0, of: .caregiver, called: "caregiver")
                return try desk.clinic.caregiver(id, as: desk.actor).userID
            }
            if day != nil || (patient == nil && caregiver == nil && state == nil) {
                let date = try day.map { try homecare.day($0) } ?? today
                filter.from = zone.startOfDay(date)
                filter.until = zone.startOfDay(date.adding(days: 1))
                filter.runningOn = true
            } else if patient == nil {
                filter.from = zone.startOfDay(today)
            } else {
                filter.newestFirst = true
            }
            return filter
        }
    }

    struct Show: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "Show one appointment.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as A-1042.") var appointment: String

        func run(_ desk: Desk) throws {
            let id = try number(appointment, of: .appointment, called: "appointment")
            let zone = desk.clinic.settings.zone
            let card = try desk.clinic.visitCard(desk.actor, id)
            var row = VisitRow(card.visit, zone: zone)
            row.joinAddress = card.joining?.address
            let join = card.joining.map { [["Join", $0.words(to: desk.actor.role)]] } ?? []
            try desk.output.answer(row) {
                Output.table(
                    [
                        [row.reference, "\(row.start) – \(row.end), \(row.mode), \(row.state)"],
                        ["Patient", "\(row.patient) \(row.patientName)"],
                        ["Caregiver", "\(row.caregiver) \(row.caregiverName)"],
                        ["Specialty", row.specialty], ["Address", row.address],
                    ] + join + [
                        ["Notes", row.notes], ["Cost", row.cost],
                        ["Cancelled", row.cancelReason ?? "–"],
                        ["Checked in", row.checkedIn ?? "–"],
                        ["Checked out", row.checkedOut ?? "–"], ["Report", row.report ?? "–"],
                    ])
            }
        }
    }
}
