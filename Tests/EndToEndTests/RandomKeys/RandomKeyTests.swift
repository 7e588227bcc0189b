import Ordeals
import TerminalHarness
import Testing

@Suite("Random keys, pastes, sizes and bytes")
struct RandomKeyTests {
    @Test(
        "crash nothing, hang nothing and leave no garbage, for each role",
        arguments: KeyCampaign.everyRole)
    func keys(user: String) throws {
        let clinic = try OrdealClinic(program: try locateProgram("homecare"), share: Clinic.share)
        let result = KeyCampaign(
            clinic: clinic, seed: 11, users: [user], keys: 800, keysEach: 800
        ).run(parallel: 1)
        #expect(result.failures.isEmpty, "\(result.failures.joined(separator: "\n"))")
        #expect(result.keys >= 800 && result.comparisons > 20)
    }
}
