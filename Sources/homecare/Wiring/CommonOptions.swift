import ArgumentParser

/// The options every command has.
struct CommonOptions: ParsableArguments {
    @Option(help: "The database file (or HOMECARE_DATABASE).")
    var database: String?

    @Option(help: "The settings file; otherwise homecare.yaml beside the database.")
    var settings: String?

    @Flag(help: "Answer in JSON on standard output.")
    var json = false

    @Option(name: .customLong("as"), help: "Act with the permissions of this user.")
    var user: String?
}
