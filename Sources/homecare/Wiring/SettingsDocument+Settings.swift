import HomeCareDomain
import HomeCareOutbound
import HomeCareScreens
import HomeCareServices

extension SettingsDocument {
    /// The settings, with secrets from the environment where it has them; where a value makes no
    /// sense, the usual one and a fault.
    func settings(_ environment: [String: String]) -> Settings {
        var settings = Settings()
        var faults = Faults(found: faults)
        settings.clinic = clinicSettings(&faults)
        settings.mail = faults.take("email") { try mailSettings(environment) } ?? .none
        settings.sms = faults.take("sms") { try smsSettings(environment) } ?? .none
        settings.theme = text("screen.theme") ?? settings.theme
        settings.ascii = faults.take("screen") { try flag("screen.ascii") } ?? settings.ascii
        settings.linear = faults.take("screen") { try flag("screen.linear") } ?? settings.linear
        let idle = settings.idle
        settings.idle = IdlePolicy(
            blankMinutes: faults.take("screen") { try idleMinutes("screen.blankMinutes") }
                ?? idle.blankMinutes,
            lockMinutes: faults.take("screen") { try idleMinutes("screen.lockMinutes") }
                ?? idle.lockMinutes)
        settings.words = environment["HOMECARE_WORDS"] ?? text("screen.words")
        settings.faults = faults.found
        settings.unread = unread.union(faults.found.map(\.part))
        settings.clinic.channels = settings.channels
        return settings
    }

    private func clinicSettings(_ faults: inout Faults) -> ClinicSettings {
        var result = ClinicSettings()
        result.name = faults.take("clinic") { try line("clinic.name") } ?? result.name
        result.phone = faults.take("clinic") { try line("clinic.phone") } ?? result.phone
        if let identifier = text("clinic.zone") {
            if let zone = ClinicZone(identifier: identifier) {
                result.zone = zone
            } else {
                faults.found.append(
                    SettingsFault(
                        "clinic.zone “\(identifier)” is no time zone.", part: "clinic",
                        isEssential: true))
            }
        }
        result.sessionMinutes =
            faults.take("signIn") { try minutes("signIn.minutes") } ?? result.sessionMinutes
        result.alerts = alertTimes(&faults)
        if let domain = text("email.from")?.split(separator: "@").last {
            result.mailDomain = String(domain)
        }
        result.mailAddress = faults.take("email") { try line("email.from") } ?? ""
        result.reminders = faults.take("reminders") { try reminders() } ?? result.reminders
        result.video = faults.take("video") { try video() }
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

    private func alertTimes(_ faults: inout Faults) -> AlertTimes {
        let usual = AlertTimes()
        func time(_ word: String, _ usual: Int) -> Int {
            faults.take("alerts") { try minutes("alerts.\(word)") } ?? usual
        }
        let times = AlertTimes(
            tier2Minutes: time("tier2Minutes", usual.tier2Minutes),
            tier3Minutes: time("tier3Minutes", usual.tier3Minutes),
            repeatMinutes: time("repeatMinutes", usual.repeatMinutes),
            ownershipMinutes: time("ownershipMinutes", usual.ownershipMinutes))
        guard times.tier2Minutes <= times.tier3Minutes else {
            faults.found.append(
                SettingsFault(
                    "alerts.tier3Minutes must not be less than alerts.tier2Minutes.",
                    part: "alerts"))
            return usual
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

/// Collects what is wrong while the settings are read.
private struct Faults {
    var found: [SettingsFault]

    /// What is read, or nil and one fault more.
    mutating func take<Value>(_ part: String, _ read: () throws -> Value?) -> Value? {
        do {
            return try read()
        } catch {
            found.append(SettingsFault(SettingsDocument.sentence(error), part: part))
            return nil
        }
    }
}
