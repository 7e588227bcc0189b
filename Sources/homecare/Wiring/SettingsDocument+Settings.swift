import HomeCareDomain
import HomeCareOutbound
import HomeCareServices

extension SettingsDocument {
    /// The settings, with secrets from the environment where it has them.
    func settings(_ environment: [String: String]) throws -> Settings {
        var settings = Settings()
        settings.clinic = try clinicSettings()
        settings.mail = try mailSettings(environment)
        settings.theme = screen?.theme ?? settings.theme
        settings.ascii = screen?.ascii ?? settings.ascii
        return settings
    }

    private func clinicSettings() throws -> ClinicSettings {
        var result = ClinicSettings()
        result.name = try line(clinic?.name, "clinic.name") ?? result.name
        result.phone = try line(clinic?.phone, "clinic.phone") ?? result.phone
        if let identifier = clinic?.zone {
            guard let zone = ClinicZone(identifier: identifier) else {
                throw SettingsFault("clinic.zone “\(identifier)” is no time zone.")
            }
            result.zone = zone
        }
        result.sessionMinutes = try minutes(signIn?.minutes, "signIn.minutes") ?? result.sessionMinutes
        result.ownershipMinutes =
            try minutes(alerts?.ownershipMinutes, "alerts.ownershipMinutes")
            ?? result.ownershipMinutes
        if let domain = email?.from?.split(separator: "@").last { result.mailDomain = String(domain) }
        return result
    }

    private func line(_ text: String?, _ name: String) throws -> String? {
        guard let text else { return nil }
        guard SafeText.headerSafe(text) else { throw SettingsFault("\(name) must be one line.") }
        return text
    }

    private func minutes(_ value: Int?, _ name: String) throws -> Int? {
        guard let value else { return nil }
        guard (1...7 * 24 * 60).contains(value) else {
            throw SettingsFault("\(name) must be 1 to 10080 minutes.")
        }
        return value
    }

    private func mailSettings(_ environment: [String: String]) throws -> Settings.MailSettings {
        guard let email else { return .none }
        if let folder = email.folder { return .folder(folder) }
        guard let host = email.host else { return .none }
        guard let from = email.from else {
            throw SettingsFault("email.from is missing: who sends the clinic's e-mail?")
        }
        let security = email.security ?? "startTLS"
        guard let kind = MailSecurity(rawValue: security.lowercased()) else {
            throw SettingsFault("email.security must be startTLS, tls or none.")
        }
        let port = email.port ?? (kind == .tls ? 465 : 587)
        guard (1...65535).contains(port) else {
            throw SettingsFault("email.port must be 1 to 65535.")
        }
        let smtp = SMTPSettings(
            host: host, port: port, security: kind, username: email.username,
            password: environment["HOMECARE_EMAIL_PASSWORD"] ?? email.password,
            from: MailSender(name: email.fromName ?? clinic?.name ?? "HomeCare", address: from),
            certificateFile: email.caFile)
        // Only the worker needs the password, so sessions may be started without it.
        var complete = smtp
        if complete.username != nil { complete.password = smtp.password ?? "" }
        if let fault = complete.fault { throw SettingsFault("email: \(fault).") }
        return .smtp(smtp)
    }
}
