import ArgumentParser
import Foundation

/// Where a command works and how it answers.
struct PlaceOptions: ParsableArguments {
    @Option(help: "The database file (or HOMECARE_DATABASE).")
    var database: String?

    @Option(help: "The settings file; otherwise homecare.yaml beside the database.")
    var settings: String?

    @Flag(help: "Answer in JSON on standard output.")
    var json = false
}

/// The options of a command, whoever it acts for.
protocol CommandOptions: ParsableArguments {
    var place: PlaceOptions { get }
    /// The user to act as; nil for the local operator.
    var user: String? { get }
}

extension CommandOptions {
    var database: String? { place.database }
    var settings: String? { place.settings }
    var json: Bool { place.json }
}

/// The options of a command that somebody's permissions decide about.
struct CommonOptions: CommandOptions {
    @OptionGroup var place: PlaceOptions

    @Option(name: .customLong("as"), help: "Act with the permissions of this user.")
    var user: String?
}

/// The options of a command that acts for nobody: there `--as` would promise what is not kept.
struct NobodysOptions: CommandOptions {
    @OptionGroup var place: PlaceOptions

    @Option(name: .customLong("as"), help: .hidden)
    var user: String?

    func validate() throws {
        guard user == nil else {
            throw ValidationError(CommandWords.forNobody)
        }
    }
}

/// The name of a change, by which it is done only once.
struct OperationOption: ParsableArguments {
    @Option(help: "A name of your own for this: under the same name it is done only once.")
    var operation: String?

    /// The longest name, in characters.
    private static let longest = 200

    func validate() throws {
        guard let operation else { return }
        guard !operation.isEmpty, operation.count <= Self.longest else {
            throw ValidationError(CommandWords.operationName(Self.longest))
        }
    }

    /// The name that was given, or one that nobody else has.
    var name: String { operation ?? UUID().uuidString }
}
