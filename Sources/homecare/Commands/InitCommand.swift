import ArgumentParser
import Foundation
import HomeCareServices

/// `homecare init`: makes the database, or brings an existing one up to date.
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init",
        abstract: "Make the database, or bring an existing one up to date.")

    @OptionGroup var common: NobodysOptions

    @Option(help: "SQL to fill a new database with, such as seed.sql.")
    var seed: String?

    func run() throws {
        try answering(json: common.json) {
            let places = Places(common)
            let settings = try Settings.loadSayingFaults(places)
            try FileManager.default.createDirectory(
                atPath: places.folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
            // Before the database: what fails here has made nothing that cannot be made again.
            if common.settings == nil {
                try SettingsTemplate.writeUnlessThere(places.settings.path)
            }
            let created = try Clinic.found(
                database: places.database, keyFile: places.auditKey,
                seed: try seed.map(Self.seedText), settings: settings.clinic)
            try Output(json: common.json).answer(
                Answer(database: places.database, created: created, seeded: seed != nil)
            ) {
                created
                    ? "The database \(places.database) is ready."
                    : "The database \(places.database) was there already; it is up to date."
            }
        }
    }

    /// The text of a file to fill a new database with.
    static func seedText(_ path: String) throws -> String {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Refusal(.notFound, FileWords.noSeed(path))
        }
        guard let text = String(data: data, encoding: .utf8) else {
            throw Refusal(.refused, FileWords.notText(path))
        }
        return text
    }
}

private struct Answer: Encodable {
    let ok = true
    let database: String
    let created: Bool
    let seeded: Bool
}
