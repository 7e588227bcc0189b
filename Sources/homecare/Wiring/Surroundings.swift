import Foundation
import HomeCareDomain
import HomeCareOutbound
import HomeCareServices
import HomeCareStore
import TerminalKit

/// What the doctor finds outside the database.
enum Surroundings {
    static func examine(_ desk: Desk) -> [Finding] {
        [
            file(desk), phone(desk), mail(desk), sms(desk), bell(desk), theme(desk.settings),
            room(desk.places.folder), privacy(desk.places.database), privacy(desk.places.auditKey),
        ]
    }

    private static func file(_ desk: Desk) -> Finding {
        if let trouble = desk.settings.trouble { return Finding("settings", .bad, trouble) }
        return Finding(
            "settings", .good,
            desk.settings.path.isEmpty ? "the usual ones: there is no file" : desk.settings.path)
    }

    /// A channel whose settings could not be read is not one that nobody wanted.
    private static func unset(
        _ subject: String, _ channel: NotificationChannel, _ words: String, _ desk: Desk
    ) -> Finding {
        desk.settings.channels.contains(channel)
            ? Finding(subject, .bad, "its settings are not right: messages wait")
            : Finding(
                subject, .notice,
                "not configured: set \(words) in \(desk.places.settings.path)")
    }

    private static func mail(_ desk: Desk) -> Finding {
        switch desk.settings.mail {
        case .none:
            return unset("e-mail", .email, "email.host and email.from", desk)
        case .folder(let folder):
            return Finding("e-mail", .notice, "written to files in \(folder), not sent")
        case .smtp(let settings):
            return Finding("e-mail", .good, "by \(settings.host):\(settings.port)")
        }
    }

    private static func sms(_ desk: Desk) -> Finding {
        switch desk.settings.sms {
        case .none:
            return unset("SMS", .sms, "sms.partnerID, sms.shortcode and sms.apiKey", desk)
        case .folder(let folder):
            return Finding("SMS", .notice, "written to files in \(folder), not sent")
        case .service(let settings):
            guard settings.key != nil else {
                return Finding(
                    "SMS", .notice,
                    "by \(settings.service.machine), without a key here: set sms.apiKey in "
                        + "\(desk.places.settings.path), or HOMECARE_SMS_API_KEY for the worker")
            }
            return Finding("SMS", .good, "by \(settings.service.machine)")
        }
    }

    /// What can only be learned from others, so it is asked on request alone.
    static func ask(_ settings: Settings) -> [Finding] {
        guard case .service(let sms) = settings.sms else { return [] }
        switch TextSMSTransport(settings: sms).balance() {
        case .credit(let credit): return [Finding("SMS credit", .good, credit)]
        case .refused(let words): return [Finding("SMS credit", .bad, words)]
        case .notKnown(let words): return [Finding("SMS credit", .notice, "not known: \(words)")]
        }
    }

    private static func phone(_ desk: Desk) -> Finding {
        let phone = desk.settings.clinic.phone
        return phone.isEmpty
            ? Finding(
                "phone", .notice,
                """
                not set: contacts are asked to call without being told where; set clinic.phone in \
                \(desk.places.settings.path)
                """)
            : Finding("phone", .good, phone)
    }

    private static func bell(_ desk: Desk) -> Finding {
        desk.clinic.store.bell.fileDescriptor != nil
            ? Finding("bell", .good, "other sessions' changes are seen at once")
            : Finding(
                "bell", .notice,
                """
                inotify was refused, so other sessions' changes are seen within a second; \
                as root: sysctl fs.inotify.max_user_instances=1024
                """)
    }

    private static func theme(_ settings: Settings) -> Finding {
        let choice = ThemeFiles.load(ThemeFiles.usual(settings))
        return choice.trouble.map { Finding("theme", .notice, $0) }
            ?? Finding("theme", .good, choice.theme.name)
    }

    /// Less than this, in bytes, is a day's warning: nothing can be saved on a full disk, not even
    /// a removal.
    private static let littleRoom: UInt64 = 256 << 20

    private static func room(_ folder: String) -> Finding {
        var facts = statvfs()
        guard statvfs(folder, &facts) == 0 else {
            return Finding("disk", .notice, "how much room \(folder) has could not be found out")
        }
        let free = UInt64(facts.f_bavail) * UInt64(facts.f_frsize)
        let words = "\(free >> 20) MiB free in \(folder)"
        return free >= littleRoom
            ? Finding("disk", .good, words)
            : Finding(
                "disk", .notice, "\(words): make room, for nothing is saved on a full disk")
    }

    private static func privacy(_ path: String) -> Finding {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
        return mode & 0o077 == 0
            ? Finding("privacy", .good, "only its owner can read \(path)")
            : Finding("privacy", .bad, "others can read it: chmod 600 \(path)")
    }
}
