import Foundation

/// A file that holds one secret key of 32 bytes and that only its owner can read.
public enum KeyFile {
    /// The size of a key.
    public static let size = 32

    /// The key of a file, made first if there is none; any number of processes at once agree.
    public static func loadOrCreate(_ path: String) throws(SecurityError) -> [UInt8] {
        if let key = try load(path) { return key }
        try create(path)
        guard let key = try load(path) else {
            throw .keyFile(path: path, .system("it vanished while it was being made"))
        }
        return key
    }

    /// The key of a file; nil when there is no such file.
    public static func load(_ path: String) throws(SecurityError) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw .keyFile(path: path, errno == ELOOP ? .notAFile : lastProblem())
        }
        defer { close(file) }
        if let problem = problem(withFile: file) { throw .keyFile(path: path, problem) }
        var key = [UInt8](repeating: 0, count: size)
        let count = read(file, &key, size)
        guard count == size else {
            throw .keyFile(path: path, count < 0 ? lastProblem() : .wrongSize(bytes: count))
        }
        return key
    }

    private static func problem(withFile file: Int32) -> KeyFileProblem? {
        var facts = stat()
        guard fstat(file, &facts) == 0 else { return lastProblem() }
        if facts.st_mode & S_IFMT != S_IFREG { return .notAFile }
        if facts.st_uid != geteuid() { return .anotherOwner }
        if facts.st_mode & 0o077 != 0 { return .othersCanRead }
        return facts.st_size == size ? nil : .wrongSize(bytes: Int(facts.st_size))
    }

    /// The file appears under its name whole or not at all, and the first to come wins.
    private static func create(_ path: String) throws(SecurityError) {
        let draft = "\(path).\(try SecureRandom.hex(8)).new"
        let file = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw .keyFile(path: path, lastProblem()) }
        defer { unlink(draft) }
        let key = try SecureRandom.bytes(size)
        // Without fchmod a strange umask could leave the owner without access.
        let isWritten =
            fchmod(file, 0o600) == 0 && write(file, key, size) == size && fsync(file) == 0
        let problem = isWritten ? nil : lastProblem()
        close(file)
        if let problem { throw .keyFile(path: path, problem) }
        if link(draft, path) != 0, errno != EEXIST { throw .keyFile(path: path, lastProblem()) }
        try syncFolder(of: path)
    }

    private static func syncFolder(of path: String) throws(SecurityError) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        let folder = parts.isEmpty ? "." : parts.joined(separator: "/") + "/"
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { throw .keyFile(path: path, lastProblem()) }
        defer { close(directory) }
        guard fsync(directory) == 0 else { throw .keyFile(path: path, lastProblem()) }
    }

    private static func lastProblem() -> KeyFileProblem {
        .system(String(cString: strerror(errno)))
    }
}
