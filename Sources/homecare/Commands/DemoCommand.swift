import ArgumentParser
import Foundation
import HomeCareScreens
import HomeCareServices
import HomeCareStore
import TerminalCurses

/// `homecare demo`: a believable clinic to try everything on, thrown away at the end.
///
/// A second one of the same user joins the first, so that people can be played against each other.
struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Try everything on a clinic that is thrown away afterwards.")

    @Flag(help: "Keep the clinic's folder at the end and say where it is.")
    var keep = false
    @Option(help: "Add so many generated caregivers, to see the clinic large.")
    var caregivers = 0
    @Option(help: "Add so many generated patients; as many as caregivers without it.")
    var patients: Int?
    @Option(help: "Give generated caregivers a booking a week over so many years.")
    var years = 1
    @OptionGroup var manner: LinearOption

    func validate() throws {
        guard (0...2_000_000).contains(caregivers), (0...2_000_000).contains(patients ?? 0),
            (1...20).contains(years)
        else {
            throw ValidationError(
                CommandWords.demoSize)
        }
    }

    func run() throws {
        try answering(json: false) {
            guard manner.linear == true || (isatty(0) == 1 && isatty(1) == 1) else {
                throw Refusal(.unavailable, FileWords.demoTerminal)
            }
            CursesTerminal.blockSignals()
            let folder = try DemoFolder.enter(founding: found)
            defer { Self.tell(folder.leave(keep: keep)) }
            let places = Self.places(folder.path)
            let settings = try Settings.load(places.settings)
            let worker = try DemoWorker.start(database: places.database)
            defer { worker.stop() }
            try OpenScreens.open(
                places, settings, demonstration: DemoAccounts.all, linear: manner.linear)
        }
    }

    private static func places(_ folder: String) -> Places {
        Places(database: "\(folder)/homecare.db", settings: nil)
    }

    private func found(_ folder: String) throws {
        let places = Self.places(folder)
        try Self.settings(folder).write(
            toFile: places.settings.path, atomically: true, encoding: .utf8)
        _ = try Clinic.found(
            database: places.database, keyFile: places.auditKey, seed: try Self.seed(),
            settings: try Settings.load(places.settings).clinic)
        let crowd = CrowdSize(
            caregivers: caregivers, patients: patients ?? caregivers, years: years)
        if crowd.caregivers + crowd.patients > 0 { try Self.add(crowd, to: places) }
    }

    private static func add(_ crowd: CrowdSize, to places: Places) throws {
        let settings = try Settings.load(places.settings)
        let clinic = try Desk.openClinic(places, settings)
        defer { clinic.store.close() }
        try Crowd.add(
            crowd, to: clinic.store, now: clinic.now(), zone: settings.clinic.zone,
            tell: Output.say)
    }

    private static func tell(_ kept: String?) {
        guard let kept else { return }
        print("The demonstration's clinic is in \(kept) until the next demonstration is begun.")
    }

    private static func seed() throws -> String {
        guard let path = Places.shared("seed.sql") else {
            throw Refusal(
                .unavailable,
                FileWords.demoSeed)
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
        sms:
          folder: \(folder)/sms
        """
    }
}
