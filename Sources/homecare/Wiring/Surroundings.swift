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
        if let trouble = desk.settings.trouble {
            return Finding(SurroundingsWords.settings, .bad, trouble)
        }
        return Finding(
            SurroundingsWords.settings, .good,
            desk.settings.path.isEmpty ? SurroundingsWords.noFile : desk.settings.path)
    }

    /// A channel whose settings could not be read is not one that nobody wanted.
    private static func unset(
        _ subject: String, _ channel: NotificationChannel, _ words: String, _ desk: Desk
    ) -> Finding {
        desk.settings.channels.contains(channel)
            ? Finding(subject, .bad, SurroundingsWords.wrongSettings)
            : Finding(
                subject, .notice,
                SurroundingsWords.notConfigured(words, desk.places.settings.path))
    }

    private static func mail(_ desk: Desk) -> Finding {
        switch desk.settings.mail {
        case .none:
            return unset(
                SurroundingsWords.mail, .email, SurroundingsWords.allOf("email.host", "email.from"),
                desk)
        case .folder(let folder):
            return Finding(SurroundingsWords.mail, .notice, SurroundingsWords.toFiles(folder))
        case .smtp(let settings):
            return Finding(
                SurroundingsWords.mail, .good,
                SurroundingsWords.by("\(settings.host):\(settings.port)"))
        }
    }

    private static func sms(_ desk: Desk) -> Finding {
        switch desk.settings.sms {
        case .none:
            return unset(
                SurroundingsWords.sms, .sms,
                SurroundingsWords.allOf("sms.partnerID, sms.shortcode", "sms.apiKey"), desk)
        case .folder(let folder):
            return Finding(SurroundingsWords.sms, .notice, SurroundingsWords.toFiles(folder))
        case .service(let settings):
            guard settings.key != nil else {
                return Finding(
                    SurroundingsWords.sms, .notice,
                    SurroundingsWords.noKey(
                        settings.service.machine, desk.places.settings.path))
            }
            return Finding(
                SurroundingsWords.sms, .good, SurroundingsWords.by(settings.service.machine))
        }
    }

    /// What can only be learned from others, so it is asked on request alone.
    static func ask(_ settings: Settings) -> [Finding] {
        guard case .service(let sms) = settings.sms else { return [] }
        switch TextSMSTransport(settings: sms).balance() {
        case .credit(let credit): return [Finding(SurroundingsWords.credit, .good, credit)]
        case .refused(let words): return [Finding(SurroundingsWords.credit, .bad, words)]
        case .notKnown(let words):
            return [Finding(SurroundingsWords.credit, .notice, SurroundingsWords.notKnown(words))]
        }
    }

    private static func phone(_ desk: Desk) -> Finding {
        let phone = desk.settings.clinic.phone
        return phone.isEmpty
            ? Finding(
                SurroundingsWords.phone, .notice,
                SurroundingsWords.noPhone(desk.places.settings.path))
            : Finding(SurroundingsWords.phone, .good, phone)
    }

    private static func bell(_ desk: Desk) -> Finding {
        desk.clinic.store.bell.fileDescriptor != nil
            ? Finding(SurroundingsWords.bell, .good, SurroundingsWords.atOnce)
            : Finding(SurroundingsWords.bell, .notice, SurroundingsWords.noInotify)
    }

    private static func theme(_ settings: Settings) -> Finding {
        let choice = ThemeFiles.load(ThemeFiles.usual(settings))
        return choice.trouble.map { Finding(SurroundingsWords.theme, .notice, $0) }
            ?? Finding(SurroundingsWords.theme, .good, choice.theme.name)
    }

    /// Less than this, in bytes, is a day's warning: nothing can be saved on a full disk, not even
    /// a removal.
    private static let littleRoom: UInt64 = 256 << 20

    private static func room(_ folder: String) -> Finding {
        var facts = statvfs()
        guard statvfs(folder, &facts) == 0 else {
            return Finding(
                SurroundingsWords.disk, .notice, SurroundingsWords.roomUnknown(folder))
        }
        let free = UInt64(facts.f_bavail) * UInt64(facts.f_frsize)
        let words = SurroundingsWords.room(free >> 20, folder)
        return free >= littleRoom
            ? Finding(SurroundingsWords.disk, .good, words)
            : Finding(
                SurroundingsWords.disk, .notice, SurroundingsWords.makeRoom(words))
    }

    private static func privacy(_ path: String) -> Finding {
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        let mode = (attributes?[.posixPermissions] as? NSNumber)?.intValue ?? 0
        return mode & 0o077 == 0
            ? Finding(SurroundingsWords.privacy, .good, SurroundingsWords.isPrivate(path))
            : Finding(SurroundingsWords.privacy, .bad, SurroundingsWords.isOpen(path))
    }
}
