import Foundation

/// The folder that all demonstrations of one user share while any of them lives.
///
/// Who finds nobody in it clears it and founds the clinic, so that nothing of a killed
/// demonstration stays for ever; who leaves it last removes it.
struct DemoFolder {
    let path: String
    private let lock: DemoLock

    private static let keepMark = "keep"
    private static let patience = Duration.seconds(60)

    /// Where this user's demonstrations are.
    static var place: String { "\(NSTemporaryDirectory())homecare-demo-\(geteuid())" }

    /// Joins the living demonstration, or founds one.
    static func enter(founding: (_ folder: String) throws -> Void) throws -> DemoFolder {
        let end = ContinuousClock.now + patience
        repeat {
            if let folder = try attempt(founding) { return folder }
            // Not flock's own waiting, as a founder that fails leaves its place to be taken.
            usleep(20_000)
        } while .now < end
        throw Refusal(.busy, FileWords.demoStarting(place))
    }

    private static func attempt(_ founding: (String) throws -> Void) throws -> DemoFolder? {
        let path = place
        try ensure(path)
        guard let lock = try DemoLock(folder: path) else { return nil }
        let folder = DemoFolder(path: path, lock: lock)
        var entered = false
        defer { if !entered { lock.release() } }
        if try lock.take(LOCK_EX), lock.isInPlace { try folder.found(founding) }
        // Between the two locks another may have founded anew: then that is what we join.
        entered = try lock.take(LOCK_SH) && lock.isInPlace && lock.isFounded
        return entered ? folder : nil
    }

    /// A folder that only this user can have made and can look into.
    private static func ensure(_ path: String) throws {
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw Refusal(
                .unavailable, FileWords.notMade(path, String(cString: strerror(errno))))
        }
        var facts = stat()
        // Removed in between by the last to leave: opening the lock will find out.
        guard lstat(path, &facts) == 0 else { return }
        guard facts.st_mode & S_IFMT == S_IFDIR, facts.st_uid == geteuid(),
            facts.st_mode & 0o777 == 0o700
        else {
            throw Refusal(
                .unavailable,
                FileWords.inTheWay(path))
        }
    }

    private func found(_ founding: (String) throws -> Void) throws {
        do {
            try lock.markFounded(false)
            try clear()
            try founding(path)
            try lock.markFounded(true)
        } catch {
            remove()
            throw error
        }
    }

    /// Leaves; gives where the clinic is when it is to be kept.
    ///
    /// Who stays behind keeps it for whoever has asked.
    func leave(keep: Bool) -> String? {
        defer { lock.release() }
        let mark = "\(path)/\(Self.keepMark)"
        if keep { close(open(mark, O_WRONLY | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)) }
        let isLast = (try? lock.take(LOCK_EX)) == true
        if isLast, access(mark, F_OK) != 0 { remove() }
        return keep ? path : nil
    }

    private func clear() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: path)
        where name != DemoLock.name {
            let item = "\(path)/\(name)"
            do {
                try FileManager.default.removeItem(atPath: item)
            } catch {
                // The worker of a killed demonstration tidies up, too.
                if access(item, F_OK) == 0 { throw error }
            }
        }
    }

    /// Only while the lock is held by nobody else; it goes last, as it guards the rest.
    private func remove() {
        try? clear()
        unlink("\(path)/\(DemoLock.name)")
        // Fails when the next one has already begun here, which is as it should be.
        rmdir(path)
    }
}
