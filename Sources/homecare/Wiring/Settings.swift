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

    /// The channels that have settings.
    var channels: Set<NotificationChannel> { Set(byChannel.keys) }

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
        do {
            return try SettingsDocument(reading: text).settings(environment)
        } catch {
            throw Refusal(
                .unavailable,
                "The settings file \(file.path) is not right: \(SettingsDocument.sentence(error))")
        }
    }
}
