import Glibc

/// Which process a worker is, said so that the others on its machine see at once when it has
/// ended without a word.
public enum WorkerName {
    /// A name for this process that no other worker has: machine, process, the system and the
    /// namespace in which that number means something, when it began, and a number by chance.
    public static var own: String {
        let process = getpid()
        let began = look(process).map { String($0.began) } ?? "?"
        let chance = UInt32.random(in: 0...UInt32.max)
        return "\(machine) \(process) \(place) \(began) \(chance)"
    }

    /// Whether a worker of this machine has ended; a name of another machine, or of before a
    /// restart, tells nothing, and its lease is waited for.
    public static func hasEnded(_ name: String) -> Bool {
        let parts = name.split(separator: " ")
        guard parts.count == 5, parts[0] == machine, parts[2] == place,
            let process = pid_t(parts[1]), process > 0
        else { return false }
        if kill(process, 0) != 0, errno == ESRCH { return true }
        // A system may hide the processes of others; this one may be another with an old number.
        guard let seen = look(process), let began = UInt64(parts[3]) else { return false }
        return seen.isOver || seen.began != began
    }

    private static var machine: String {
        var letters = [CChar](repeating: 0, count: 256)
        guard gethostname(&letters, letters.count - 1) == 0 else { return "?" }
        let name = String(
            decoding: letters.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
        return name.isEmpty || name.contains(" ") ? "?" : name
    }

    /// The running system and the namespace of its process numbers: two containers may share a
    /// name and a file.
    private static var place: String {
        var facts = stat()
        let space = stat("/proc/self/ns/pid", &facts) == 0 ? "\(facts.st_ino)" : "?"
        let boot = text(of: "/proc/sys/kernel/random/boot_id").prefix(8)
        return "\(boot.isEmpty ? "?" : String(boot)).\(space)"
    }

    /// When a process began, in ticks since the system did, and whether it only waits to be
    /// buried; nil where it cannot be seen.
    private static func look(_ process: pid_t) -> (began: UInt64, isOver: Bool)? {
        // The name in brackets is the program's own choice: what counts comes after it.
        let line = text(of: "/proc/\(process)/stat")
        guard let end = line.lastIndex(of: ")") else { return nil }
        let parts = line[line.index(after: end)...].split(separator: " ")
        guard parts.count > 19, let began = UInt64(parts[19]) else { return nil }
        return (began, ["Z", "X"].contains(parts[0]))
    }

    private static func text(of path: String) -> String {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return "" }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 1024)
        let count = bytes.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : ""
    }
}
