import Ordeals
import TerminalHarness
import Testing

@Suite("Two hundred kills of writing processes")
struct KillTests {
    @Test("lose nothing that was acknowledged, and leave the files and the audit whole")
    func kills() throws {
        let clinic = try OrdealClinic(program: try locateProgram("homecare"), share: Clinic.share)
        let result = try KillCampaign(clinic: clinic, seed: 3, kills: 200).run(parallel: 4)
        #expect(result.faults.isEmpty, "\(result): \(result.faults.joined(separator: "\n"))")
        // What was never acknowledged could not be lost.
        #expect(result.reports > 10 && result.byTerminal > 0 && result.drafts > 0, "\(result)")
        #expect(result.messages > 0, "\(result)")
    }
}
