import Foundation
import TerminalKit

/// Writes every frame as text into a file, so that a test can hold the terminal against it.
///
/// What somebody sees is thereby written down, so nobody but who starts the process may ask for
/// it: sshd takes no such variable from a client and a forced command sets none. It never makes a
/// file and follows no link; the file must be there, writable by the account, already.
final class FrameMirror {
    private let descriptor: Int32
    private var count = 0

    init?(environment: [String: String] = ProcessInfo.processInfo.environment) {
        guard let path = environment["HOMECARE_FRAME_FILE"], !path.isEmpty else { return nil }
        descriptor = open(path, O_WRONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
    }

    deinit { close(descriptor) }

    /// One write before the frame is painted; its number stands at both ends, so that a reader
    /// knows half a one.
    func show(_ frame: Frame) {
        count += 1
        let cursor = frame.cursor.map { "\($0.row) \($0.column)" } ?? "hidden"
        let head = "\(count)\n\(frame.size.columns) \(frame.size.rows)\n\(cursor)\n"
        let text = Array("\(head)\(frame.text)\n\(count)\n".utf8)
        let written = text.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
        if written == text.count { ftruncate(descriptor, off_t(written)) }
    }
}
