import Foundation
import TerminalKit
import Testing

/// Frames as they were looked at and approved, in files beside the tests: the text, then the map
/// of tones. `HOMECARE_RECORD=1` writes them anew; a file that is not there fails.
enum Golden {
    /// The sizes every screen is kept in.
    static let sizes = [
        Size(columns: 80, rows: 24), Size(columns: 200, rows: 50), Size(columns: 40, rows: 12),
    ]

    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("Golden")

    private static var isRecording: Bool {
        ProcessInfo.processInfo.environment["HOMECARE_RECORD"] == "1"
    }

    /// Compares a frame with the file of a name.
    static func expect(
        _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let file = folder.appendingPathComponent(
            "\(name).\(frame.size.columns)x\(frame.size.rows).txt")
        let picture = "\(frame.text)\n\n\(frame.toneMap)\n"
        if isRecording { try Data(picture.utf8).write(to: file) }
        guard let kept = try? String(contentsOf: file, encoding: .utf8) else {
            Issue.record(
                "\(file.lastPathComponent) is missing: record it with HOMECARE_RECORD=1",
                sourceLocation: sourceLocation)
            return
        }
        guard kept != picture else { return }
        Issue.record(
            "\(file.lastPathComponent) differs:\n\(difference(kept, picture))",
            sourceLocation: sourceLocation)
    }

    private static func difference(_ kept: String, _ now: String) -> String {
        let old = kept.split(separator: "\n", omittingEmptySubsequences: false)
        let new = now.split(separator: "\n", omittingEmptySubsequences: false)
        return (0..<max(old.count, new.count)).compactMap { line in
            let (was, is_) = (
                line < old.count ? old[line] : "", line < new.count ? new[line] : ""
            )
            return was == is_ ? nil : "\(line + 1) - \(was)\n\(line + 1) + \(is_)"
        }.prefix(12).joined(separator: "\n")
    }
}
