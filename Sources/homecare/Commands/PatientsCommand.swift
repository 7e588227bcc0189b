import ArgumentParser
import HomeCareDomain
import HomeCareServices

/// `homecare patients`: the patients one may see.
struct PatientsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "patients", abstract: "The patients one may see.",
        subcommands: [
            List.self, Show.self, Register.self, Change.self, Contacts.self, Consents.self,
            Merge.self, HandoverSheetCommand.self, Order.self, Orders.self, EndCare.self,
            ReverseDeath.self,
            WaitingDecisions.self,
        ])

    struct List: DeskCommand {
        static let configuration = CommandConfiguration(abstract: "List patients.")
        @OptionGroup var common: CommonOptions
        @Option(
            name: [.long, .customLong("search")],
            help: """
                The beginnings of names, a date of birth, both together, a phone number, or a \
                reference.
                """)
        var matching = ""
        @Flag(help: "The worst condition first.") var worstFirst = false
        @Option(help: "At most so many.") var limit = 200

        func validate() throws {
            guard limit > 0 else { throw ValidationError(CommandWords.noLimit) }
        }

        func run(_ desk: Desk) throws {
            let zone = desk.clinic.settings.zone
            try desk.output.list(
                try desk.clinic.patients(
                    desk.actor, matching: matching, worstFirst: worstFirst,
                    limit: min(limit, 100_000)
                ).map { PatientRow($0, zone: zone) },
                empty: TableWords.noPatients,
                heads: [
                    TableWords.patient, TableWords.name, TableWords.born, TableWords.phone,
                    TableWords.physician, TableWords.status,
                ]
            ) {
                [
                    $0.reference, $0.name, $0.born, $0.phone ?? "–", $0.physician ?? "–",
                    $0.status ?? "",
                ]
            }
        }
    }

    struct Show: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show one patient: whom to call and what is booked.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The reference, such as P-0123.") var patient: String

        func run(_ desk: Desk) throws {
            let id = try number(patient, of: .patient, called: "patient")
            let zone = desk.clinic.settings.zone
            let card = try desk.clinic.patientCard(desk.actor, id)
            try desk.output.answer(PatientCardRow(card, zone: zone)) {
                words(card, zone, desk.clinic.now())
            }
        }

        private func words(_ card: PatientCard, _ zone: ClinicZone, _ now: Instant) -> String {
            let patient = card.line.patient
            var rows = [
                ["\(patient.reference)", patient.name],
                ["Born", "\(patient.born.iso), \(patient.sex.rawValue)"],
                ["Phone", patient.phone ?? "–"],
                ["Place", "\(patient.place) (county \(patient.countyCode))"],
                ["Physician", patient.physicianName ?? "–"],
            ]
            if let condition = card.line.condition {
                rows.append([
                    "Status",
                    "\(condition.status.title) since \(zone.dayAndClock(condition.since, now: now))",
                ])
            }
            if let asked = card.askedFor {
                rows.insert(
                    [RecordKind.patient.reference(asked), "merged into \(patient.reference)"], at: 0
                )
            }
            rows += card.contacts.map {
                let guardian = $0.guardian ? ", guardian" : ""
                return [
                    "Contact \($0.position)",
                    "\($0.name), \($0.relationship), \($0.phone ?? "–")\(guardian)",
                ]
            }
            rows += card.consents.filter { $0.withdrawnAt == nil }.map {
                ["Consent", "\($0.purpose.title), \($0.way.title), \($0.givenBy)"]
            }
            rows += card.merges.map {
                [
                    "Merged",
                    "\(RecordKind.patient.reference($0.mergedID)) \($0.mergedName): \($0.reason)",
                ]
            }
            rows += card.visits.map {
                [
                    $0.reference,
                    "\(zone.dayAndClock($0.startsAt, now: now)) \($0.caregiverName), "
                        + $0.state.title,
                ]
            }
            return Output.table(rows)
        }
    }
}
