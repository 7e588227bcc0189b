import Foundation
import TerminalHarness

/// A storm of processes that create, hold, move, reassign, cancel, revive and confirm over few
/// caregivers. Afterwards there is no overlap, and what each was told is what the file says.
public struct BookingCampaign: Sendable {
    /// What became of it.
    public struct Result: Sendable, CustomStringConvertible {
        public var done: [String: Int] = [:]
        public var refused: [String: Int] = [:]
        public var standing = 0
        public var seconds: Int64 = 0
        public var faults: [String] = []

        public var description: String {
            func words(_ counts: [String: Int]) -> String {
                counts.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
                    .joined(separator: ", ")
            }
            return """
                done: \(words(done)); refused: \(words(refused)); \(standing) visits stand; \
                \(seconds) s
                """
        }
    }

    private let clinic: OrdealClinic
    private let seed: UInt64
    private let commands: Int
    private let caregivers: Int
    private let deadline: ContinuousClock.Instant

    public init(
        clinic: OrdealClinic, seed: UInt64, commands: Int, caregivers: Int = 3,
        deadline: ContinuousClock.Instant = .now + .seconds(36_000)
    ) {
        self.clinic = clinic
        self.seed = seed
        self.commands = commands
        self.caregivers = caregivers
        self.deadline = deadline
    }

    public func run(parallel: Int) throws -> Result {
        let began = ContinuousClock.now
        let stock = try BookingStock(
            clinic, caregivers: caregivers, days: 2 + commands / 1000)
        let ledger = BookingLedger()
        let counter = Counter()
        atOnce(parallel) { [clinic, seed, commands, deadline] place in
            var booker = Booker(
                clinic: clinic, stock: stock, ledger: ledger,
                dice: Dice(seed: seed &+ UInt64(place) &* 7919))
            while counter.next() < commands, .now < deadline, ledger.now.faults.count < 20 {
                do {
                    try booker.act()
                } catch {
                    ledger.note { $0.faults.append("\(error)") }
                }
            }
        }
        let entries = ledger.now
        var result = Result()
        result.done = entries.done
        result.refused = entries.refused
        let reckoning = try BookingReckoning(clinic: clinic, told: entries.told)
        result.standing = reckoning.standing
        result.faults = try entries.faults + reckoning.faults() + clinic.faults()
        result.seconds = (ContinuousClock.now - began).components.seconds
        return result
    }

    /// So many processes at once that all want one time: one gets it, and all others are told
    /// whose time is taken and what is free. Gives what was wrong.
    public func oneSlot(processes: Int) throws -> [String] {
        let stock = try BookingStock(clinic, caregivers: 1, days: 1)
        let programs = try (0..<processes).map { number in
            try clinic.start([
                "appointments", "create", "--json", "--patient",
                "\(stock.patients[number % stock.patients.count])", "--caregiver",
                "\(stock.caregivers[0])", "--start", "\(stock.days[0])T10:00", "--minutes", "60",
                "--mode", number % 2 == 0 ? "in-person" : "virtual",
            ])
        }
        let runs = try programs.map { try $0.finish(timeout: .seconds(300)) }
        var faults: [String] = []
        let winners = runs.filter { $0.status == .success }
        if winners.count != 1 { faults.append("\(winners.count) were told they have it") }
        for run in runs where run.status != .success {
            let answer = BookingAnswer(run.output)
            let isTold = answer?.codes == ["slotTaken"] && (answer?.alternatives ?? 0) > 0
            if run.status != .exited(65) || !isTold {
                faults.append("\(run.status): \(run.output)\(run.errors)")
            }
        }
        let there = try clinic.sql(
            "SELECT id FROM appointments WHERE caregiver_id = \(stock.caregivers[0])")
        let told = winners.compactMap { BookingAnswer($0.output)?.appointment.map { "\($0)" } }
        if there != told { faults.append("told \(told), there is \(there)") }
        return try faults + clinic.faults()
    }
}
