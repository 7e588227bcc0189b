import Foundation

/// A compiled description of a terminal, made to cost fewer bytes.
///
/// With the string that sets all attributes at once, curses writes nine bytes where three do, and
/// it resets a character set that nothing here changes; without it, it changes attributes one by
/// one. The string that resets the palette would undo what the person has set.
struct TerminalDescription: Equatable {
    private enum Capability {
        static let exitAttributes = 39
        static let setAttributes = 131
        static let resetPalette = 298
    }

    private static let magics: [Int: Int] = [0x011A: 2, 0x021E: 4]
    private static let headerSize = 12
    private static let absent = 0xFFFF
    private static let resetCharacterSet = Array("\u{1B}(B\u{1B}[".utf8)

    private(set) var bytes: [UInt8]
    private let offsets: Int
    private let count: Int

    /// The description as a file holds it; nil where it is of a kind not known here.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= TerminalDescription.headerSize else { return nil }
        let header = (0..<6).map { Int(bytes[2 * $0]) | Int(bytes[2 * $0 + 1]) << 8 }
        guard let numberSize = TerminalDescription.magics[header[0]] else { return nil }
        let flagsEnd = TerminalDescription.headerSize + header[1] + header[2]
        offsets = flagsEnd + flagsEnd % 2 + header[3] * numberSize
        count = header[4]
        guard offsets + 2 * count + header[5] <= bytes.count else { return nil }
        self.bytes = bytes
    }

    /// Leaves out what costs bytes for nothing.
    mutating func shorten() {
        guard count > Capability.setAttributes else { return }
        setOffset(TerminalDescription.absent, of: Capability.setAttributes)
        if count > Capability.resetPalette {
            setOffset(TerminalDescription.absent, of: Capability.resetPalette)
        }
        let exit = offset(of: Capability.exitAttributes)
        guard exit < 0x8000 else { return }
        let text = bytes.dropFirst(offsets + 2 * count + exit)
        if text.starts(with: TerminalDescription.resetCharacterSet) {
            setOffset(exit + 3, of: Capability.exitAttributes)
        }
    }

    /// The description as curses takes it from the environment.
    var environmentValue: String {
        let digits = Array("0123456789ABCDEF".utf8)
        let hex = bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
        return "hex:" + String(decoding: hex, as: UTF8.self)
    }

    /// The description of that name, as curses would find it.
    static func find(_ name: String, environment: [String: String]) -> TerminalDescription? {
        guard let first = name.utf8.first, !name.contains("/") else { return nil }
        let home = environment["HOME"].map { ["\($0)/.terminfo"] } ?? []
        let listed = environment["TERMINFO_DIRS"]?.split(separator: ":").map(String.init) ?? []
        let given = environment["TERMINFO"].map { [$0] } ?? []
        let folders =
            given + home + listed + ["/etc/terminfo", "/lib/terminfo", "/usr/share/terminfo"]
        let letter = String(decoding: [first], as: UTF8.self)
        for folder in folders {
            guard let file = fopen("\(folder)/\(letter)/\(name)", "re") else { continue }
            defer { fclose(file) }
            let largest = 32_768
            let bytes = [UInt8](unsafeUninitializedCapacity: largest) { buffer, count in
                count = fread(buffer.baseAddress, 1, largest, file)
            }
            return TerminalDescription(bytes)
        }
        return nil
    }

    private func offset(of capability: Int) -> Int {
        let place = offsets + 2 * capability
        return Int(bytes[place]) | Int(bytes[place + 1]) << 8
    }

    private mutating func setOffset(_ offset: Int, of capability: Int) {
        let place = offsets + 2 * capability
        bytes[place] = UInt8(offset & 0xFF)
        bytes[place + 1] = UInt8(offset >> 8)
    }
}
