import Glibc
import Synchronization

/// Tells a session that another one saved something.
///
/// It watches the gate's lock file: writers touch it after a commit, and locking does not.
public final class Bell: Sendable {
    private let path: String
    private let watcher: Int32
    private let watch: Mutex<Int32>

    init(path: String) {
        self.path = path
        let watcher = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        let watch = watcher < 0 ? -1 : Self.add(path, to: watcher)
        if watcher >= 0, watch < 0 { close(watcher) }
        self.watcher = watch < 0 ? -1 : watcher
        self.watch = Mutex(watch)
    }

    deinit {
        if watcher >= 0 { close(watcher) }
    }

    /// What to wait on, or nil where the system refuses to watch: ask `dataVersion` now and then.
    public var fileDescriptor: Int32? { watcher < 0 ? nil : watcher }

    /// Empties the bell and tells whether it rang.
    @discardableResult
    public func drain() -> Bool {
        guard watcher >= 0 else { return false }
        var rang = false
        var events = [UInt8](repeating: 0, count: 4096)
        while events.withUnsafeMutableBytes({ read(watcher, $0.baseAddress, $0.count) }) > 0 {
            rang = true
        }
        if rang { watchAgainIfReplaced() }
        return rang
    }

    /// Touching the file's successor is not heard, so a removed file is watched anew.
    private func watchAgainIfReplaced() {
        watch.withLock { watch in
            // The next writer would make the file, and nobody would hear it.
            let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
            if file >= 0 { close(file) }
            // Adding a watch to the same file gives the same number.
            let now = Self.add(path, to: watcher)
            guard now >= 0, now != watch else { return }
            inotify_rm_watch(watcher, watch)
            watch = now
        }
    }

    private static func add(_ path: String, to watcher: Int32) -> Int32 {
        inotify_add_watch(watcher, path, UInt32(IN_ATTRIB))
    }
}
