import ArgumentParser
import HomeCareDomain
import HomeCareServices

extension CaregiversCommand {
    /// `homecare caregivers slots`: when a caregiver could make a visit.
    struct Slots: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "List when a caregiver is free: exactly the starts that can be booked.")
        @OptionGroup var common: CommonOptions
        @Option(help: "The caregiver's reference, such as C-0007.") var caregiver: String
        @Option(help: "The first day; today without it.") var from: String?
        @Option(help: "How many days, at most 92.") var days = 7
        @Option(help: "How long the visit lasts, 5 to 1440.") var minutes = 60
        @Option(help: "in-person or virtual.") var mode: ModeWord = .inPerson
        @Option(help: "Free for this patient too, such as P-0123.") var patient: String?
        @Option(help: "On the clock's whole so many minutes.") var step = 15

        func run(_ desk: Desk) throws {
            let zone = desk.clinic.settings.zone
            let first =
                try from.map { try day($0, field: "from") } ?? zone.date(of: desk.clinic.now())
            let slots = try desk.clinic.freeTimes(
                desk.actor,
                FreeTimeQuery(
                    caregiver: try number(caregiver, of: .caregiver, called: "caregiver"),
                    patient: try patient.map { try number($0, of: .patient, called: "patient") },
                    mode: mode.mode, from: first, days: days, minutes: minutes, step: step))
            try desk.output.list(
                slots.map { SlotRow($0, zone: zone) }, empty: TableWords.noSlots,
                heads: [TableWords.start, TableWords.end]
            ) { [$0.start, $0.end] }
        }
    }
}
