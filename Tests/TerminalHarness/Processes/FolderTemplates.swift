import Foundation
import Synchronization

/// Folders that are made once and copied for each test, as making one costs more than a test.
public enum FolderTemplates {
    private static let made = Mutex<[String: String]>([:])

    /// Copies the folder of a key to a path that is still free; `make` makes it at first.
    public static func copy(
        of key: String, to path: String, make: (_ folder: String) throws -> Void
    ) throws {
        let template = try made.withLock { made in
            if let folder = made[key] { return folder }
            if made.isEmpty { atexit { FolderTemplates.removeAll() } }
            let folder = try TemporaryFolder("homecare-template")
            try make(folder.path)
            // The folder itself goes with this scope; what was made in it stays under another name.
            let kept = folder.path + ".made"
            try FileManager.default.moveItem(atPath: folder.path, toPath: kept)
            made[key] = kept
            return kept
        }
        try FileManager.default.copyItem(atPath: template, toPath: path)
    }

    private static func removeAll() {
        for folder in made.withLock(\.values) {
            try? FileManager.default.removeItem(atPath: folder)
        }
    }
}
