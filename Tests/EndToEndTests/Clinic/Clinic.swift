import Foundation
import TerminalHarness

/// A clinic in a folder of its own, used through the real program and through nothing else.
final class Clinic: Sendable {
    /// Everybody's password in the seed.
    static let password = "karibu nyumbani"
    /// The folder that holds seed.sql and Themes.
    static let share = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../..").standardizedFileURL.path

    let folder: TemporaryFolder
    let database: String
    let program: String
    /// What the program is given; tests add to it.
    let environment: [String: String]

    /// A folder without a clinic.
    init(environment: [String: String] = [:]) throws {
        folder = try TemporaryFolder("clinic")
        database = folder.file("homecare.db")
        program = try locateProgram("homecare")
        let own = [
            "HOMECARE_DATABASE": database, "HOMECARE_SHARE": Self.share, "HOME": folder.path,
        ]
        self.environment = plainEnvironment.merging(own) { $1 }.merging(environment) { $1 }
    }

    /// A clinic with the people, visits and reports of seed.sql, and these settings.
    static func seeded(
        settings: String = "", environment: [String: String] = [:]
    ) throws -> Clinic {
        let clinic = try Clinic(environment: environment)
        let original = try seed.get()
        for name in ["homecare.db", "homecare.db.key"] {
            try FileManager.default.copyItem(
                atPath: original.folder.file(name), toPath: clinic.folder.file(name))
        }
        try clinic.folder.write(settings, to: "homecare.yaml")
        return clinic
    }

    /// The clinic that the others are copies of: founded once, never used.
    private static let seed: Result<Clinic, any Error> = Result {
        let clinic = try Clinic()
        try clinic.require("init", "--seed", "\(share)/seed.sql")
        // What is kept for the whole run is let go of by nobody.
        atexit { try? FileManager.default.removeItem(atPath: Clinic.seed.get().folder.path) }
        return clinic
    }
}
