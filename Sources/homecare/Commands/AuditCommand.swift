import ArgumentParser
import HomeCareServices

/// `homecare audit`: whether the audit is whole.
struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit", abstract: "Whether the audit is whole.", subcommands: [Verify.self])

    struct Verify: DeskCommand {
        static let configuration = CommandConfiguration(
            abstract: "Follow the audit's chain and find the first broken link.")
        @OptionGroup var common: CommonOptions

        func run(_ desk: Desk) throws {
            let verdict = try desk.clinic.verifyAudit(desk.actor)
            guard let broken = verdict.brokenAt else {
                return try desk.output.answer(
                    Answer(entries: verdict.entries, head: verdict.head)
                ) {
                    "\(verdict.entries) entries, chain unbroken; head \(verdict.head)"
                }
            }
            throw Refusal(
                .refused,
                CommandWords.auditBroken("\(broken)", "\(verdict.entries)"), code: "broken",
                field: "audit")
        }
    }
}

private struct Answer: Encodable {
    let ok = true
    let entries: Int
    let head: String
}
