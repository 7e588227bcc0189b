import ArgumentParser
import HomeCareDomain
import HomeCareServices

/// `homecare admin`: what admins look after.
struct AdminCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "admin", abstract: "What admins look after: caregivers' papers.",
        subcommands: [Verify.self])

    /// `homecare admin verify`: a caregiver's papers were looked at.
    struct Verify: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write down that a caregiver's papers were checked, or reject them.")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The caregiver's reference, such as C-0007.") var caregiver: String
        @Option(help: "Who registers them, such as the Nursing Council of Kenya.")
        var regulator: String?
        @Option(help: "The number, as given.") var number: String?
        @Option(help: "The last day on which they are valid, such as 2027-12-31.")
        var expires: String?
        @Option(help: "What was seen.") var evidence = ""
        @Option(help: "What else is to be known.") var note = ""
        @Option(help: "Reject the papers, and why.") var reject: String?

        func validate() throws {
            let given = [regulator, number, expires].filter { $0 != nil }.count
            guard reject == nil ? given == 3 : given == 0 else {
                throw ValidationError(
                    CommandWords.verify)
            }
        }

        func run(_ desk: Desk) throws {
            let id = try homecare.number(caregiver, of: .caregiver, called: "caregiver")
            let kept: KeptAvailability
            if let reject {
                kept = try desk.clinic.rejectCredentials(
                    desk.actor, caregiver: id, reason: reject)
            } else {
                kept = try desk.clinic.recordCredential(
                    desk.actor,
                    CredentialInput(
                        caregiver: id, regulator: regulator ?? "", number: number ?? "",
                        expires: try day(expires ?? "", field: "expires"), evidence: evidence,
                        note: note))
            }
            let row = AvailabilityRow(kept, zone: desk.clinic.settings.zone)
            try desk.output.answer(row) {
                row.bookableUntil.map { "\(row.caregiver) \(row.name) is verified until \($0)." }
                    ?? "\(row.caregiver) \(row.name) is not verified."
            }
            if let left = try desk.clinic.strandedVisits(desk.actor, caregiver: id) {
                Output.say(left.words)
            }
        }
    }
}
