import Foundation
import TerminalHarness

/// Writing processes killed at random moments, many at once, on one clinic; then everything that
/// was acknowledged is looked for.
public struct KillCampaign: Sendable {
    /// What became of it.
    public struct Result: Sendable, CustomStringConvertible {
        public var kills = 0
        public var lives = 0
        public var reports = 0
        public var byTerminal = 0
        public var alerts = 0
        public var drafts = 0
        public var messages = 0
        public var seconds: Int64 = 0
        public var faults: [String] = []

        public var description: String {
            """
            \(kills) kills of \(lives) lives in \(seconds) s; acknowledged and there: \(reports) \
            reports (\(byTerminal) at terminals), \(alerts) alerts taken, \(drafts) drafts, \
            \(messages) messages
            """
        }
    }

    private let clinic: OrdealClinic
    private let seed: UInt64
    private let kills: Int
    private let deadline: ContinuousClock.Instant

    public init(
        clinic: OrdealClinic, seed: UInt64, kills: Int,
        deadline: ContinuousClock.Instant = .now + .seconds(36_000)
    ) throws {
        self.clinic = clinic
        self.seed = seed
        self.kills = kills
        self.deadline = deadline
    }

    /// Nobody's list of today shows hundreds of visits: those at terminals take turns.
    private static let killsPerCaregiver = 2_000

    /// One of the places is a worker's, one a terminal's; the others write by the command line.
    public func run(parallel: Int) throws -> Result {
        let began = ContinuousClock.now
        let places = max(3, parallel)
        let stock = try Stock(
            clinic, visits: kills * 2 + 400, caregivers: 1 + kills / Self.killsPerCaregiver)
        let ledger = Ledger()
        let nextVisit = Counter()
        atOnce(places) { [clinic, seed, kills, deadline] place in
            var victim = Victim(
                clinic: clinic, ledger: ledger, dice: Dice(seed: seed &+ UInt64(place)))
            var turn = 0
            while ledger.now.kills < kills, .now < deadline {
                turn += 1
                do {
                    switch place {
                    case 0: try victim.worker()
                    case 1: try victim.session(of: stock.caregivers[turn % stock.caregivers.count])
                    default:
                        let number = nextVisit.next()
                        guard number < stock.commandLine.count else { return }
                        try victim.command(stock.commandLine[number])
                    }
                } catch {
                    ledger.note { $0.odd.append("\(error)") }
                    if ledger.now.odd.count > 20 { return }
                }
            }
        }
        // One worker that is left alone finds an outbox it can work with.
        let last = try clinic.run(["worker", "--once"])
        if last.status != .success {
            ledger.note { $0.odd.append("the last worker: \(last.status) \(last.errors)") }
        }
        var result = try Reckoning(clinic: clinic, ledger: ledger.now).result()
        result.seconds = (ContinuousClock.now - began).components.seconds
        if result.kills < kills, .now < deadline {
            result.faults.append("only \(result.kills) of \(kills) kills were done")
        }
        return result
    }
}
