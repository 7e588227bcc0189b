import Glibc

/// The whole of a file that the kernel writes while it is read, such as /proc/locks.
///
/// Foundation takes the first short read for the end, which is a page's worth of such a file.
public func kernelFile(_ path: String) -> String {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return "" }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
        let count = read(descriptor, &part, part.count)
        if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
        bytes += part[..<count]
    }
}
