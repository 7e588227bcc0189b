import Foundation
import Glibc
import Ordeals
import TerminalHarness

/// Runs the long versions of the ordeals that the tests hold in short.
@main
enum Ordeal {
    static let usage = """
        ordeal keys  [--keys 1000000] [--seed N] [--user NAME] [--parallel 2] [--minutes N]
        ordeal kills [--kills 10000] [--seed N] [--parallel 4] [--minutes N]
        ordeal bookings [--commands 20000] [--caregivers 3] [--seed N] [--parallel 16]
                        [--minutes N]

        The program is HOMECARE_PROGRAM, or homecare beside this one.
        """

    static func main() {
        do {
            let words = CommandLine.arguments.dropFirst()
            let arguments = try Arguments(Array(words.dropFirst()))
            switch words.first {
            case "keys": if try !keys(arguments) { exit(1) }
            case "kills": if try !kills(arguments) { exit(1) }
            case "bookings": if try !bookings(arguments) { exit(1) }
            default:
                print(usage)
                exit(64)
            }
        } catch {
            print("\(error)\nFAILED")
            exit(1)
        }
    }

    private static func seed(_ arguments: Arguments) throws -> UInt64 {
        UInt64(try arguments.number("seed", Int(time(nil) % 1_000_000)))
    }

    private static func deadline(_ arguments: Arguments) throws -> ContinuousClock.Instant {
        .now + .seconds(60 * (try arguments.number("minutes", 600)))
    }

    /// The folder that holds seed.sql: the working directory, as for the program itself.
    private static func clinic() throws -> OrdealClinic {
        try OrdealClinic(
            program: try locateProgram("homecare"), share: FileManager.default.currentDirectoryPath)
    }

    private static func keys(_ arguments: Arguments) throws -> Bool {
        let seed = try seed(arguments)
        let campaign = KeyCampaign(
            clinic: try clinic(), seed: seed,
            users: arguments.text("user").map { [$0] } ?? KeyCampaign.everyRole,
            keys: try arguments.number("keys", 1_000_000),
            keysEach: try arguments.number("each", 4000), deadline: try deadline(arguments))
        let result = campaign.run(parallel: try arguments.number("parallel", 2))
        for failure in result.failures { print("\(failure)\n") }
        print(
            """
            \(result.keys) keys in \(result.sessions) sessions, \(result.comparisons) screens \
            compared, \(result.seconds) s, seed \(seed): \
            \(result.failures.isEmpty ? "PASSED" : "FAILED (\(result.failures.count))")
            """)
        return result.failures.isEmpty
    }

    private static func kills(_ arguments: Arguments) throws -> Bool {
        let seed = try seed(arguments)
        let campaign = try KillCampaign(
            clinic: try clinic(), seed: seed, kills: try arguments.number("kills", 10_000),
            deadline: try deadline(arguments))
        let result = try campaign.run(parallel: try arguments.number("parallel", 4))
        for fault in result.faults { print(fault) }
        print("\(result), seed \(seed): \(result.faults.isEmpty ? "PASSED" : "FAILED")")
        return result.faults.isEmpty
    }

    private static func bookings(_ arguments: Arguments) throws -> Bool {
        let seed = try seed(arguments)
        let campaign = BookingCampaign(
            clinic: try clinic(), seed: seed,
            commands: try arguments.number("commands", 20_000),
            caregivers: try arguments.number("caregivers", 3), deadline: try deadline(arguments))
        let result = try campaign.run(parallel: try arguments.number("parallel", 16))
        for fault in result.faults { print(fault) }
        print("\(result), seed \(seed): \(result.faults.isEmpty ? "PASSED" : "FAILED")")
        return result.faults.isEmpty
    }
}
