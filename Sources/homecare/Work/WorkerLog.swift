import Foundation
import HomeCareDomain

/// The worker's own log: JSON lines beside the database, with no health data in them.
struct WorkerLog {
    private let file: FileHandle?

    init(path: String) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
        file = descriptor < 0 ? nil : FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    /// Writes one line; a full disk costs the line, never the work.
    func write(_ event: String, _ facts: [String: String] = [:]) {
        var members: [JSON.Member] = [
            JSON.Member("at", .number(Double(Instant.now().milliseconds))),
            JSON.Member("event", .text(event)),
        ]
        members += facts.sorted { $0.key < $1.key }.map { JSON.Member($0.key, .text($0.value)) }
        try? file?.write(contentsOf: Data("\(JSON.object(members).serialised)\n".utf8))
    }
}
