import Foundation

/// The file that everybody in a demonstration holds shared, and its founder and its last alone.
struct DemoLock {
    static let name = "demo.lock"
    private static let mark = Array("founded\n".utf8)
    private let path: String
    private let descriptor: Int32

    /// Opens the lock of a folder; nil when the folder has just been removed.
    init?(folder: String) throws {
        path = "\(folder)/\(Self.name)"
        // A worker that inherited it would hold it for a demonstration that was killed.
        descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw Self.unusable(path)
        }
    }

    /// Takes the lock, or changes how it is held, if that can be done at once.
    ///
    /// A change that fails may leave it held by nobody.
    func take(_ kind: Int32) throws -> Bool {
        if flock(descriptor, kind | LOCK_NB) == 0 { return true }
        guard errno == EWOULDBLOCK || errno == EINTR else { throw Self.unusable(path) }
        return false
    }

    func release() {
        close(descriptor)
    }

    /// Whether the path still leads here: the last to leave may have removed it before we held it.
    var isInPlace: Bool {
        var named = stat()
        return lstat(path, &named) == 0 && named.st_ino == facts.st_ino
            && named.st_dev == facts.st_dev
    }

    /// Whether the clinic beside it was founded to its end.
    var isFounded: Bool { facts.st_size > 0 }

    func markFounded(_ founded: Bool) throws {
        let done =
            founded
            ? pwrite(descriptor, Self.mark, Self.mark.count, 0) == Self.mark.count
            : ftruncate(descriptor, 0) == 0
        guard done else { throw Self.unusable(path) }
    }

    private var facts: stat {
        var facts = stat()
        fstat(descriptor, &facts)
        return facts
    }

    private static func unusable(_ path: String) -> Refusal {
        Refusal(.unavailable, FileWords.unusable(path, String(cString: strerror(errno))))
    }
}
