import HomeCareDomain
import HomeCareOutbound
import HomeCareScreens
import HomeCareServices

extension SettingsDocument {
    /// The settings, with secrets from the environment where it has them.
    func settings(_ environment: [String: String]) throws -> Settings {
        var settings = Settings()
        settings.clinic = try clinicSettings()
        settings.mail = try mailSettings(environment)
        settings.sms = try smsSettings(environment)
        settings.clinic.channels = settings.channels
        settings.theme = text("screen.theme") ?? settings.theme
        settings.ascii = try flag("screen.ascii") ?? settings.ascii
        settings.linear = try flag("screen.linear") ?? settings.linear
        settings.idle = IdlePolicy(
            blankMinutes: try idleMinutes("screen.blankMinutes") ?? settings.idle.blankMinutes,
            lockMinutes: try idleMinutes("screen.lockMinutes") ?? settings.idle.lockMinutes)
        settings.words = environment["HOMECARE_WORDS"] ?? text("screen.words")
        return settings
    }

    private func clinicSettings() throws -> ClinicSettings {
        var result = ClinicSettings()
        result.name = try line("clinic.name") ?? result.name
        result.phone = try line("clinic.phone") ?? result.phone
        if let identifier = text("clinic.zone") {
            guard let zone = ClinicZone(identifier: identifier) else {
                throw SettingsFault("clinic.zone “\(identifier)” is no time zone.")
            }
            result.zone = zone
        }
        result.sessionMinutes = try minutes("signIn.minutes") ?? result.sessionMinutes
        result.alerts = try alertTimes()
        if let domain = text("email.from")?.split(separator: "@").last {
            result.mailDomain = String(domain)
        }
        result.mailAddress = try line("email.from") ?? ""
        result.reminders = try reminders() ?? result.reminders
        result.video = try video()
        return result
    }

    private func reminders() throws -> [Int]? {
        guard let texts = list("reminders") else { return nil }
        let leads = try texts.map { text in
            guard let minutes = ReminderRules.minutes(text) else {
                throw SettingsFault(
                    "reminders: “\(text)” is no time before a visit; write 24h, 45m or 2d "
                        + "(5 minutes to 14 days).")
            }
            return minutes
        }
        guard leads.count <= ReminderRules.most, Set(leads).count == leads.count else {
            throw SettingsFault(
                "reminders: at most \(ReminderRules.most) different times before a visit.")
        }
        return leads.sorted(by: >)
    }

    private func video() throws -> VideoAddress? {
        guard let text = text("video.base_url") else { return nil }
        guard let address = VideoAddress(text) else {
            throw SettingsFault("video.base_url must be like https://meet.example.org.")
        }
        return address
    }

    private func alertTimes() throws -> AlertTimes {
        let usual = AlertTimes()
        let times = AlertTimes(
            tier2Minutes: try minutes("alerts.tier2Minutes") ?? usual.tier2Minutes,
            tier3Minutes: try minutes("alerts.tier3Minutes") ?? usual.tier3Minutes,
            repeatMinutes: try minutes("alerts.repeatMinutes") ?? usual.repeatMinutes,
            ownershipMinutes: try minutes("alerts.ownershipMinutes") ?? usual.ownershipMinutes)
        guard times.tier2Minutes <= times.tier3Minutes else {
            throw SettingsFault("alerts.tier3Minutes must not be less than alerts.tier2Minutes.")
        }
        return times
    }

    private func line(_ word: String) throws -> String? {
        guard let text = text(word) else { return nil }
        guard SafeText.headerSafe(text) else { throw SettingsFault("\(word) must be one line.") }
        return text
    }

    private func minutes(_ word: String) throws -> Int? {
        guard let value = try number(word) else { return nil }
        guard (1...7 * 24 * 60).contains(value) else {
            throw SettingsFault("\(word) must be 1 to 10080 minutes.")
        }
        return value
    }

    private func idleMinutes(_ word: String) throws -> Int? {
        guard let value = try number(word) else { return nil }
        guard (0...24 * 60).contains(value) else {
            throw SettingsFault("\(word) must be 0 (never) to 1440 minutes.")
        }
        return value
    }

    private func mailSettings(_ environment: [String: String]) throws -> Settings.MailSettings {
        if let folder = text("email.folder") { return .folder(folder) }
        guard let host = text("email.host") else { return .none }
        guard let from = text("email.from") else {
            throw SettingsFault("email.from is missing: who sends the clinic's e-mail?")
        }
        let security = text("email.security") ?? "startTLS"
        guard let kind = MailSecurity(rawValue: security.lowercased()) else {
            throw SettingsFault("email.security must be startTLS, tls or none.")
        }
        let port = try number("email.port") ?? (kind == .tls ? 465 : 587)
        guard (1...65535).contains(port) else {
            throw SettingsFault("email.port must be 1 to 65535.")
        }
        let sender = text("email.fromName") ?? text("clinic.name") ?? "HomeCare"
        let smtp = SMTPSettings(
            host: host, port: port, security: kind, username: text("email.username"),
            password: environment["HOMECARE_EMAIL_PASSWORD"] ?? text("email.password"),
            from: MailSender(name: sender, address: from),
            certificateFile: text("email.caFile"))
        // Only the worker needs the password, so sessions may be started without it.
        var complete = smtp
        if complete.username != nil { complete.password = smtp.password ?? "" }
        if let fault = complete.fault { throw SettingsFault("email: \(fault).") }
        return .smtp(smtp)
    }

    private func smsSettings(_ environment: [String: String]) throws -> Settings.SMSSettings {
        if let folder = text("sms.folder") { return .folder(folder) }
        guard let partner = text("sms.partnerID") else {
            let others = ["url", "shortcode", "apiKey", "caFile"]
            guard let word = others.first(where: { text("sms.\($0)") != nil }) else { return .none }
            throw SettingsFault("sms.\(word) is set but sms.partnerID is missing.")
        }
        guard let shortcode = text("sms.shortcode") else {
            throw SettingsFault("sms.shortcode is missing: who do people see as the sender?")
        }
        let address = text("sms.url") ?? TextSMSSettings.usualAddress
        guard let service = ServiceAddress(address) else {
            throw SettingsFault(
                "sms.url must be like \(TextSMSSettings.usualAddress); plain http:// would show the "
                    + "API key to others, so it is taken for this machine alone.")
        }
        // Only the worker needs the key, so sessions may be started without it.
        let key = environment["HOMECARE_SMS_API_KEY"] ?? text("sms.apiKey")
        return .service(
            TextSMSSettings(
                service: service, partnerID: partner, shortcode: shortcode,
                key: key.map(Secret.init),
                certificateFile: text("sms.caFile")))
    }
}
