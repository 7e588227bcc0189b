import Foundation
import TerminalHarness

/// The path of a file in Support, which is run from where it stands in the sources.
func supportFile(_ name: String) -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return folder.appending(path: "Support/\(name)").path
}

extension MailServer {
    /// Starts the server of Support.
    static func start(port: Int = 0, delay: Duration = .seconds(2)) throws -> MailServer {
        try MailServer(script: supportFile("smtp_server.py"), port: port, delay: delay)
    }
}
