import ArgumentParser
import Foundation
import HomeCareScreens
import HomeCareServices
import TerminalCurses

/// `homecare demo`: a believable clinic to try everything on, thrown away at the end.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Try everything on a clinic that is thrown away afterwards.")

    @Flag(help: "Keep the clinic's folder at the end and say where it is.")
    var keep = false

    func run() throws {
        try answering(json: false) {
            guard isatty(0) == 1, isatty(1) == 1 else {
                throw Refusal(.unavailable, "The demonstration needs a terminal.")
            }
            CursesTerminal.blockSignals()
            let folder = try Self.folder()
            defer { if !keep { try? FileManager.default.removeItem(atPath: folder) } }
            let places = Places(database: "\(folder)/homecare.db", settings: nil)
            try Self.settings(folder).write(
                toFile: places.settings.path, atomically: true, encoding: .utf8)
            let settings = try Settings.load(places.settings)
            _ = try Clinic.found(
                database: places.database, keyFile: places.auditKey, seed: try Self.seed(),
                settings: settings.clinic)
            let worker = try DemoWorker.start(database: places.database)
            defer { worker.stop() }
            try OpenScreens.open(places, settings, demonstration: DemoAccounts.all)
            if keep { print("The demonstration's clinic is in \(folder).") }
        }
    }

    private static func folder() throws -> String {
        let name = "\(NSTemporaryDirectory())homecare-demo-\(UUID().uuidString.prefix(8))"
        try FileManager.default.createDirectory(
            atPath: name, withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700])
        return name
    }

    private static func seed() throws -> String {
        guard let path = Places.shared("seed.sql") else {
            throw Refusal(
                .unavailable,
                "seed.sql was not found: set HOMECARE_SHARE to the folder that holds it.")
        }
        return try InitCommand.seedText(path)
    }

    private static func settings(_ folder: String) -> String {
        """
        clinic:
          name: HomeCare · Nairobi West
          phone: "+254 700 000 000"
          zone: Africa/Nairobi
        email:
          folder: \(folder)/mail
        """
    }
}
