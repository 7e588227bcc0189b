import Glibc

/// What the file system knows about a path, asked without opening it.
///
/// Closing any descriptor of a database file would drop the locks of the whole process on it.
struct FileFacts: Equatable {
    let exists: Bool
    let isDirectory: Bool
    let isRegular: Bool
    let size: Int64
    let device: UInt
    let inode: UInt

    init(_ path: String) {
        var facts = stat()
        self.init(facts, exists: stat(path, &facts) == 0, read: facts)
    }

    /// The file behind an open descriptor.
    init(descriptor: Int32) {
        var facts = stat()
        self.init(facts, exists: fstat(descriptor, &facts) == 0, read: facts)
    }

    private init(_ empty: stat, exists: Bool, read facts: stat) {
        let kind = facts.st_mode & S_IFMT
        self.exists = exists
        isDirectory = exists && kind == S_IFDIR
        isRegular = exists && kind == S_IFREG
        size = exists ? Int64(facts.st_size) : 0
        device = exists ? UInt(facts.st_dev) : 0
        inode = exists ? UInt(facts.st_ino) : 0
    }

    /// The one path that all names of a file lead to, so that every process finds the same lock.
    static func canonical(_ path: String) -> String {
        if let whole = resolved(path) { return whole }
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        guard let name = parts.last else { return path }
        let folder = path.dropLast(name.count)
        guard let whole = resolved(folder.isEmpty ? "." : String(folder)) else { return path }
        return whole == "/" ? "/\(name)" : "\(whole)/\(name)"
    }

    private static func resolved(_ path: String) -> String? {
        guard let whole = realpath(path, nil) else { return nil }
        defer { free(whole) }
        return String(cString: whole)
    }
}
