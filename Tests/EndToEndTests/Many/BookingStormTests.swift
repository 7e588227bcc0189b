import Ordeals
import TerminalHarness
import Testing

@Suite("Many processes that book", .serialized)
struct BookingStormTests {
    private func campaign(seed: UInt64, commands: Int) throws -> BookingCampaign {
        BookingCampaign(
            clinic: try OrdealClinic(program: try locateProgram("homecare"), share: Clinic.share),
            seed: seed, commands: commands)
    }

    @Test("Sixty-four want one time: one has it, the others are told what is free")
    func oneSlot() throws {
        let faults = try campaign(seed: 1, commands: 0).oneSlot(processes: 64)
        #expect(faults.isEmpty, "\(faults.joined(separator: "\n"))")
    }

    @Test("A storm of changes leaves no overlap, and everybody was told the truth")
    func storm() throws {
        let result = try campaign(seed: 11, commands: 240).run(parallel: 8)
        #expect(result.faults.isEmpty, "\(result): \(result.faults.joined(separator: "\n"))")
        // A storm in which nothing was done, or nothing was in the way, proves nothing.
        for what in ["create", "move", "cancel", "confirm"] {
            #expect((result.done[what] ?? 0) > 0, "\(result)")
        }
        #expect((result.refused["slotTaken"] ?? 0) > 5, "\(result)")
    }
}
