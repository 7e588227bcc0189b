import Glibc

/// The base address of a service on the web: HTTPS, or HTTP on this machine alone.
public struct ServiceAddress: Hashable, Sendable {
    /// With a slash at its end.
    public let url: String
    /// The machine, with its port where one is given.
    public let machine: String
    let isEncrypted: Bool

    /// Takes `https://host[:port]/path`; nil for anything else, so that no key can go out in the
    /// clear or to an address with a name or a query in it.
    public init?(_ text: String) {
        guard let end = text.firstRange(of: "://") else { return nil }
        let scheme = text[..<end.lowerBound].lowercased()
        let rest = text[end.upperBound...]
        let slash = rest.firstIndex(of: "/") ?? rest.endIndex
        machine = String(rest[..<slash])
        let path = rest[slash...]
        guard ["http", "https"].contains(scheme), let host = Self.host(machine),
            path.utf8.allSatisfy(Self.isPlain), scheme == "https" || Self.isLoopback(host)
        else { return nil }
        isEncrypted = scheme == "https"
        url = "\(scheme)://\(machine)\(path)" + (path.hasSuffix("/") ? "" : "/")
    }

    /// The machine without its port; nil when it is none.
    private static func host(_ machine: String) -> String? {
        var host = machine
        var port: String?
        if machine.hasPrefix("["), let end = machine.firstIndex(of: "]") {
            host = String(machine[machine.index(after: machine.startIndex)..<end])
            let rest = machine[machine.index(after: end)...]
            guard host.contains(":"), rest.isEmpty || rest.hasPrefix(":") else { return nil }
            port = rest.isEmpty ? nil : String(rest.dropFirst())
        } else if let colon = machine.firstIndex(of: ":") {
            host = String(machine[..<colon])
            port = String(machine[machine.index(after: colon)...])
        }
        if let port, !(UInt16(port).map { $0 > 0 } ?? false) { return nil }
        return isHostName(host) ? host : nil
    }

    /// `localhost`, `127.0.0.0/8` or `::1`, and no name that only looks so.
    private static func isLoopback(_ host: String) -> Bool {
        if host.lowercased() == "localhost" || host == "::1" { return true }
        var address = in_addr()
        return inet_pton(AF_INET, host, &address) == 1
            && UInt32(bigEndian: address.s_addr) >> 24 == 127
    }

    /// Letters, digits and the marks of a path that mean nothing else in a URL.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch UnicodeScalar(byte) {
        case "a"..."z", "A"..."Z", "0"..."9", "/", "-", "_", ".", "~": true
        default: false
        }
    }
}
