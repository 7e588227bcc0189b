import Foundation
import HomeCareOutbound
import HomeCareServices
import HomeCareStore
import TerminalKit

/// What the doctor finds outside the database.
enum Surroundings {
    static func examine(_ desk: Desk) -> [Finding] {
        [
            phone(desk.settings), mail(desk.settings.mail), sms(desk.settings.sms), bell(desk),
            theme(desk.settings), room(desk.places.folder),
            privacy(desk.places.database), privacy(desk.places.auditKey),
        ]
    }

    private static func mail(_ mail: Settings.MailSettings) -> Finding {
        switch mail {
        case .none:
            return Finding("e-mail", .notice, "not configured: set email.host in homecare.yaml")
        case .folder(let folder):
            return Finding("e-mail", .notice, "written to files in \(folder), not sent")
        case .smtp(let settings):
            return Finding("e-mail", .good, "by \(settings.host):\(settings.port)")
        }
    }

    private static func sms(_ sms: Settings.SMSSettings) -> Finding {
        switch sms {
        case .none:
            return Finding("SMS", .notice, "not configured: set sms.partnerID in homecare.yaml")
        case .folder(let folder):
            return Finding("SMS", .notice, "written to files in \(folder), not sent")
        case .service(let settings):
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

    private static func phone(_ settings: Settings) -> Finding {
        settings.clinic.phone.isEmpty
            ? Finding(
                "phone", .notice,
                "not set: contacts are asked to call without being told where; set clinic.phone")
            : Finding("phone", .good, settings.clinic.phone)
    }

    private static func bell(_ desk: Desk) -> Finding {
        desk.clinic.store.bell.fileDescriptor != nil
            ? Finding("bell", .good, "other sessions' changes are seen at once")
            : Finding(
                "bell", .notice,
                """
                inotify was refused, so other sessions' changes are seen within a second; raise \
                fs.inotify.max_user_instances
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
            : Finding("privacy", .bad, "others can read \(path): chmod 600 it")
    }
}
