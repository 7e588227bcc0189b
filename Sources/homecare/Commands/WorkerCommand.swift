import ArgumentParser
import Foundation
import HomeCareDomain
import HomeCareOutbound
import HomeCareServices

/// `homecare worker`: delivers what waits in the outbox.
struct WorkerCommand: DeskCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: "Deliver what waits in the outbox, until told to stop.",
        discussion: "A second worker is harmless: each message is taken by one of them.")

    @OptionGroup var common: NobodysOptions

    @Flag(help: "Do what is due now and end.")
    var once = false

    @Flag(help: .hidden)
    var endsWithInput = false

    @Option(help: .hidden)
    var leaseSeconds = Clinic.leaseSeconds

    func run(_ desk: Desk) throws {
        try desk.settings.require(Self.neededParts)
        let worker = Worker(
            clinic: desk.clinic, transports: try Transports.all(desk.settings),
            name: WorkerName.own,
            log: WorkerLog(path: desk.places.workerLog),
            lease: min(max(1, leaseSeconds), Clinic.leaseSeconds))
        try desk.clinic.noteSettings(desk.actor, desk.settings.byChannel)
        guard once else {
            return try WorkerLoop(worker: worker, endsWithInput: endsWithInput).run()
        }
        let tried = try worker.workOff()
        try desk.output.answer(["tried": tried]) { "\(tried) messages tried." }
    }

    /// What it needs to be right; the file as a whole, too, where the fault has no place.
    private static let neededParts: Set<String> = [
        "", "clinic", "email", "sms", "alerts", "reminders", "video",
    ]
}

/// The transports that the settings ask for; a channel without one is not configured.
enum Transports {
    static func all(_ settings: Settings) throws -> [NotificationChannel: any MessageTransport] {
        var transports: [NotificationChannel: any MessageTransport] = [:]
        transports[.email] = try email(settings.mail)
        transports[.sms] = sms(settings.sms)
        return transports
    }

    private static func email(_ mail: Settings.MailSettings) throws -> (any MessageTransport)? {
        switch mail {
        case .none: return nil
        case .folder(let folder): return FileTransport(folder: folder)
        case .smtp(let smtp):
            if let fault = smtp.fault {
                throw Refusal(
                    .unavailable,
                    FileWords.noMail("\(fault)"))
            }
            return SMTPTransport(settings: smtp)
        }
    }

    private static func sms(_ sms: Settings.SMSSettings) -> (any MessageTransport)? {
        switch sms {
        case .none: return nil
        case .folder(let folder): return FileTransport(folder: folder)
        // Without a key it stands still and says so, and e-mail goes on.
        case .service(let service): return TextSMSTransport(settings: service)
        }
    }
}
