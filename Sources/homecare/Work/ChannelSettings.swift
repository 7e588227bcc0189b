import Foundation
import HomeCareDomain
import HomeCareOutbound

extension Settings {
    /// All that decides whether a channel can work, as a text that changes when any of it does.
    /// It holds secrets: only a mark of it may be kept.
    var byChannel: [NotificationChannel: String] {
        var texts: [NotificationChannel: String] = [:]
        switch mail {
        case .none: break
        case .folder(let folder): texts[.email] = "folder \(folder)"
        case .smtp(let smtp):
            texts[.email] = "\(smtp) \(Self.facts(of: smtp.certificateFile))"
        }
        switch sms {
        case .none: break
        case .folder(let folder): texts[.sms] = "folder \(folder)"
        case .service(let service):
            let key = service.key?.revealed ?? ""
            texts[.sms] = "\(service) \(key) \(Self.facts(of: service.certificateFile))"
        }
        return texts
    }

    /// A file may be put right without its name changing.
    private static func facts(of file: String?) -> String {
        var facts = stat()
        guard let file, stat(file, &facts) == 0 else { return "" }
        return "\(facts.st_size) \(facts.st_mtim.tv_sec) \(facts.st_mtim.tv_nsec)"
    }
}
