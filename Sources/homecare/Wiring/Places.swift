import Foundation

/// Where the program's files are.
struct Places {
    /// The database file.
    let database: String
    private let settingsFile: String?

    init(_ options: some CommandOptions) {
        self.init(database: options.database, settings: options.settings)
    }

    init(
        database: String?, settings: String?,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        settingsFile = settings
        if let named = database ?? environment["HOMECARE_DATABASE"], !named.isEmpty {
            self.database = named
            return
        }
        let home = environment["HOME"] ?? "."
        let data = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 }
        self.database = "\(data ?? "\(home)/.local/share")/homecare/homecare.db"
    }

    /// The folder of the database.
    var folder: String {
        let parent = (database as NSString).deletingLastPathComponent
        return parent.isEmpty ? "." : parent
    }

    /// The settings file, and whether it was named on the command line.
    var settings: (path: String, required: Bool) {
        settingsFile.map { ($0, true) } ?? ("\(folder)/homecare.yaml", false)
    }

    /// The key of the audit chain.
    var auditKey: String { "\(database).key" }

    /// What was typed and not yet saved.
    var drafts: String { "\(database).drafts" }

    /// The worker's own log.
    var workerLog: String { "\(folder)/worker.log" }

    /// A file of the share folder (`Themes/…`, `seed.sql`), wherever that folder is.
    static func shared(
        _ name: String, environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> String? {
        shareFolders(environment).lazy.map { "\($0)/\(name)" }
            .first { FileManager.default.fileExists(atPath: $0) }
    }

    private static func shareFolders(_ environment: [String: String]) -> [String] {
        if let named = environment["HOMECARE_SHARE"], !named.isEmpty { return [named] }
        let program = (programPath as NSString).deletingLastPathComponent
        return [program, "\(program)/../share/homecare", FileManager.default.currentDirectoryPath]
    }

    /// The path of the running program.
    static var programPath: String {
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? CommandLine.arguments.first ?? "homecare"
    }
}
