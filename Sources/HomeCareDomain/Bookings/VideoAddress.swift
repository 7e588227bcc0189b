/// Where the clinic's video visits take place.
public struct VideoAddress: Hashable, Sendable {
    /// The address without a slash at its end, such as `https://meet.example.org`.
    public let base: String

    /// Takes `https://host`, with a port and a path where they are needed; nil for anything else.
    public init?(_ text: String) {
        let start = "https://"
        var text = text
        while text.hasSuffix("/") { text.removeLast() }
        let host = text.dropFirst(start.count).prefix { $0 != "/" && $0 != ":" }
        guard text.hasPrefix(start), !host.isEmpty, text.utf8.count <= 120,
            !host.hasPrefix("-"), !host.hasPrefix("."),
            text.dropFirst(start.count).utf8.allSatisfy(Self.isPlain)
        else { return nil }
        base = text
    }

    /// The address of a room; nil for a room whose name could lead elsewhere.
    public func join(_ room: String) -> String? {
        guard !room.isEmpty, room.utf8.allSatisfy({ Self.isPlain($0) && $0 != UInt8(ascii: "/") }),
            room.utf8.contains(where: { $0 != UInt8(ascii: ".") })
        else { return nil }
        return "\(base)/\(room)"
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch UnicodeScalar(byte) {
        case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "/", ":": true
        default: false
        }
    }
}
