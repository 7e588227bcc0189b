import Foundation
import HomeCareDomain
import HomeCareOutbound
import HomeCareScreens
import HomeCareServices

/// What `homecare.yaml` says, checked; secrets may come from the environment instead.
struct Settings: Sendable {
    var clinic = ClinicSettings()
    var mail: MailSettings = .none
    var sms: SMSSettings = .none
    var theme = "dark"
    var ascii = false
    /// Whether sessions speak in lines unless told otherwise.
    var linear = false
    var idle = IdlePolicy()
    /// A file with the words of another language.
    var words: String?

    /// What is wrong with the file, and the parts of which something could not be read.
    var faults: [SettingsFault] = []
    var unread: Set<String> = []
    /// The file they come from.
    var path = ""

    /// The channels that have settings, though perhaps wrong ones: their messages wait for a
    /// worker that can send them.
    var channels: Set<NotificationChannel> {
        Set(byChannel.keys).union(
            NotificationChannel.allCases.filter { unread.contains($0.rawValue) })
    }

    /// What is wrong with the file, for people; nil where nothing is.
    var trouble: String? {
        faults.isEmpty ? nil : Self.sentence(faults, path) + " The rest of it is used meanwhile."
    }

    /// Refuses what needs a setting that could not be read.
    /// - Parameter parts: what is needed beside the essential settings.
    func require(_ parts: Set<String> = []) throws {
        guard faults.contains(where: { $0.isEssential || parts.contains($0.part) }) else { return }
        throw Refusal(.unavailable, Self.sentence(faults, path))
    }

    private static func sentence(_ faults: [SettingsFault], _ path: String) -> String {
        let messages = faults.map(\.message).joined(separator: " ")
        return "The settings file \(path) is not right: \(messages)"
    }

    /// How e-mail leaves the clinic.
    enum MailSettings: Sendable {
        case none
        case folder(String)
        case smtp(SMTPSettings)
    }

    /// How text messages leave the clinic.
    enum SMSSettings: Sendable {
        case none
        case folder(String)
        case service(TextSMSSettings)
    }

    /// Reads a settings file; a missing one that nobody named gives the defaults.
    static func load(
        _ file: (path: String, required: Bool),
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) throws -> Settings {
        guard FileManager.default.fileExists(atPath: file.path) else {
            guard !file.required else {
                throw Refusal(.unavailable, "There is no settings file \(file.path).")
            }
            return Settings()
        }
        guard let data = FileManager.default.contents(atPath: file.path), data.count < 1 << 20,
            let text = String(data: data, encoding: .utf8)
        else {
            throw Refusal(.unavailable, "The settings file \(file.path) cannot be read as text.")
        }
        var settings = SettingsDocument(reading: text).settings(environment)
        settings.path = file.path
        return settings
    }

    /// The same at the command line, where what is wrong is said on standard error.
    static func loadSayingFaults(_ places: Places) throws -> Settings {
        let settings = try load(places.settings)
        try settings.require()
        if let trouble = settings.trouble { Output.say(trouble) }
        return settings
    }
}
