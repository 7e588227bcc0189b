import ArgumentParser
import Foundation
import HomeCareDomain
import HomeCareServices
import HomeCareStore

/// An open clinic, with who is acting and how answers are given.
struct Desk {
    let places: Places
    let settings: Settings
    let clinic: Clinic
    let actor: Actor
    let output: Output

    /// Opens the clinic that the options name.
    init(_ options: some CommandOptions) throws {
        places = Places(options)
        settings = try Settings.loadSayingFaults(places)
        output = Output(json: options.json)
        if !options.json, let trouble = LanguageFile.speak(settings.words) { Output.say(trouble) }
        let clinic = try Desk.openClinic(places, settings)
        self.clinic = clinic
        actor = try options.user.map { try clinic.actor(named: $0) } ?? Clinic.localOperator()
    }

    /// Opens the database and its key.
    static func openClinic(_ places: Places, _ settings: Settings) throws -> Clinic {
        try Clinic.open(
            database: places.database, keyFile: places.auditKey, settings: settings.clinic)
    }
}

/// A command that works on an open clinic and answers as the contract says.
protocol DeskCommand: ParsableCommand {
    associatedtype Options: CommandOptions
    var common: Options { get }
    /// By which option somebody says why it is done outside a caregiver's availability.
    var outside: String { get }
    func run(_ desk: Desk) throws
}

extension DeskCommand {
    var outside: String { "--override" }

    func run() throws {
        try answering(json: common.json) {
            let desk = try Desk(common)
            defer { desk.clinic.store.close() }
            do {
                try run(desk)
            } catch let ServiceError.booking(refusal) {
                // Its times are told in the clinic's zone.
                desk.output.refuse(
                    refusal, desk.clinic.settings.zone, now: desk.clinic.now(),
                    outside: outside)
                throw ExitCode(ExitStatus.refused.rawValue)
            }
        }
    }
}

/// Runs a command's body and turns its errors into the contract's sentences and statuses.
func answering(json: Bool, _ body: () throws -> Void) throws {
    do {
        try body()
    } catch let exit as ExitCode {
        throw exit
    } catch let wrong as ValidationError {
        throw wrong
    } catch {
        let refusal = Refusal(error)
        Output(json: json).refuse(refusal)
        throw ExitCode(refusal.status.rawValue)
    }
}

/// The number behind a reference, or a refusal that says how one looks.
func number(_ text: String, of kind: RecordKind, called noun: String) throws -> Int64 {
    guard let id = kind.id(from: text) else {
        throw Refusal(
            .usage, CommandWords.noReference(text, kind.reference(42)),
            field: noun)
    }
    return id
}
