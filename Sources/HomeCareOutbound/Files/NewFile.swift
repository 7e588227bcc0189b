import Glibc

/// Why a file could not be written, by the C library's number.
struct FileFault: Error, Equatable {
    let number: Int32

    init(_ number: Int32 = errno) {
        self.number = number
    }

    /// Whether it may work later without anybody changing anything.
    var mayPass: Bool { [ENOSPC, EDQUOT, EIO, EMFILE, ENFILE, ENOMEM, EAGAIN].contains(number) }

    /// The C library's sentence.
    var words: String {
        var buffer = [CChar](repeating: 0, count: 256)
        let known = strerror_r(number, &buffer, buffer.count) == 0
        return known
            ? String(
                decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
            : "error \(number)"
    }
}

/// Files that appear whole or not at all, and never in the place of another.
enum NewFile {
    /// Writes a file that only its owner may read; false when there is one of that name already.
    static func write(_ text: String, name: String, folder: String) throws(FileFault) -> Bool {
        try makeFolder(folder)
        let temporary = "\(folder)/.\(getpid())-\(name)"
        let path = "\(folder)/\(name)"
        guard access(path, F_OK) != 0 else { return false }
        defer { unlink(temporary) }
        try fill(temporary, with: text)
        // Unlike rename, link refuses to take the place of a file that another process wrote.
        guard link(temporary, path) == 0 else {
            let fault = FileFault()
            if fault.number == EEXIST { return false }
            throw fault
        }
        try synchronise(folder)
        return true
    }

    private static func makeFolder(_ folder: String) throws(FileFault) {
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw FileFault() }
    }

    private static func fill(_ path: String, with text: String) throws(FileFault) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard file >= 0 else { throw FileFault() }
        defer { close(file) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
            if count < 0, errno != EINTR { throw FileFault() }
            rest = rest.dropFirst(max(0, count))
        }
        guard fchmod(file, 0o600) == 0, fsync(file) == 0 else { throw FileFault() }
    }

    /// A new name lives in its folder: without this a power cut could take it away again.
    private static func synchronise(_ folder: String) throws(FileFault) {
        let directory = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { throw FileFault() }
        defer { close(directory) }
        guard fsync(directory) == 0 else { throw FileFault() }
    }
}
