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
            abstract: "List appointments: of today, a day or a patient.")
        @OptionGroup var common: CommonOptions
        @Option(help: "The day, such as 2026-11-24; today without it.") var day: String?
        @Option(help: "Only this patient's, of any day.") var patient: String?
        @Option(help: "Only those in this state, such as requested; of any day to come.")
        var state: StateWord?
        @Option(help: "At most so many.") var limit = 500

        func run(_ desk: Desk) throws {
            let zone = desk.clinic.settings.zone
            let visits = try desk.clinic.appointments(desk.actor, try filter(desk))
            try desk.output.list(
                visits.map { VisitRow($0, zone: zone) }, empty: "No appointments.",
                heads: [
                    "", "Start", "Patient", "Caregiver", "Specialty", "State", "Cost", "Report",
                ]
            ) {
                [
                    $0.reference, $0.start, $0.patientName, $0.caregiverName, $0.specialty,
                    $0.state, $0.cost, $0.report ?? "–",
                ]
            }
        }

        private func filter(_ desk: Desk) throws -> VisitFilter {
            let limit = min(max(1, limit), 100_000)
            if let patient {
                return VisitFilter(
                    patient: try number(patient, of: .patient, called: "patient"),
                    state: state?.state, limit: limit)
            }
            let zone = desk.clinic.settings.zone
            if let state, day == nil {
                let today = zone.startOfDay(zone.date(of: desk.clinic.now()))
                return VisitFilter(from: today, state: state.state, limit: limit)
            }
            var date = zone.date(of: desk.clinic.now())
            if let day {
                guard let named = CivilDate(day) else {
                    throw Refusal(.usage, "“\(day)” is no date; write it as 2026-11-24.")
                }
                date = named
            }
            return VisitFilter(
                from: zone.startOfDay(date), until: zone.startOfDay(date.adding(days: 1)),
                runningOn: true, state: state?.state, limit: limit)
        }
    }

    struct Show: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "Show one appointment.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as A-1042.") var appointment: String

        func run(_ desk: Desk) throws {
            let id = try number(appointment, of: .appointment, called: "appointment")
            let zone = desk.clinic.settings.zone
            let row = VisitRow(try desk.clinic.appointment(desk.actor, id), zone: zone)
            try desk.output.answer(row) {
                Output.table([
                    [row.reference, "\(row.start) – \(row.end), \(row.mode), \(row.state)"],
                    ["Patient", "\(row.patient) \(row.patientName)"],
                    ["Caregiver", "\(row.caregiver) \(row.caregiverName)"],
                    ["Specialty", row.specialty], ["Address", row.address],
                    ["Notes", row.notes], ["Cost", row.cost],
                    ["Cancelled", row.cancelReason ?? "–"],
                    ["Checked in", row.checkedIn ?? "–"],
                    ["Checked out", row.checkedOut ?? "–"], ["Report", row.report ?? "–"],
                ])
            }
        }
    }
}
