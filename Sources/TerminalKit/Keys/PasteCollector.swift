import Foundation

/// Collects a bracketed paste up to its end mark, in time linear to its length.
struct PasteCollector: Sendable {
    private static let endMark = Array("\u{1B}[201~".utf8)

    private let limit: Int
    private var bytes: [UInt8] = []
    /// How much of the end mark has been seen.
    private var matched = 0
    private(set) var isCut = false
    private(set) var isComplete = false

    init(limit: Int) {
        self.limit = limit
    }

    /// Takes bytes up to the end mark or all of them.
    /// - Returns: how many were taken.
    mutating func take(_ input: UnsafeBufferPointer<UInt8>) -> Int {
        var index = 0
        while index < input.count, !isComplete {
            if matched == 0 {
                let rest = UnsafeBufferPointer(rebasing: input[index...])
                let plain = PasteCollector.distance(to: PasteCollector.endMark[0], in: rest)
                keep(UnsafeBufferPointer(rebasing: rest[..<plain]))
                index += plain
                guard index < input.count else { break }
            }
            index += match(input[index])
        }
        return index
    }

    /// The text collected, with every kind of line end as one newline; empties the collector.
    mutating func finish() -> String {
        keepMatched()
        let text = PasteCollector.text(of: PasteCollector.withPlainNewlines(bytes))
        self = PasteCollector(limit: limit)
        return text
    }

    /// - Returns: 1 when the byte was used, 0 when it must be looked at again as text.
    private mutating func match(_ byte: UInt8) -> Int {
        guard byte == PasteCollector.endMark[matched] else {
            keepMatched()
            return 0
        }
        matched += 1
        if matched == PasteCollector.endMark.count {
            isComplete = true
            matched = 0
        }
        return 1
    }

    private mutating func keepMatched() {
        let count = matched
        matched = 0
        PasteCollector.endMark.withUnsafeBufferPointer {
            keep(UnsafeBufferPointer(rebasing: $0[..<count]))
        }
    }

    private mutating func keep(_ more: UnsafeBufferPointer<UInt8>) {
        let room = limit - bytes.count
        if more.count > room { isCut = true }
        bytes.append(contentsOf: more.prefix(max(0, room)))
    }

    private static func distance(to byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        guard let base = bytes.baseAddress,
            let found = memchr(base, Int32(byte), bytes.count)
        else { return bytes.count }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    private static func withPlainNewlines(_ bytes: [UInt8]) -> [UInt8] {
        let carriageReturn: UInt8 = 0x0D
        guard bytes.contains(carriageReturn) else { return bytes }
        return [UInt8](unsafeUninitializedCapacity: bytes.count) { buffer, count in
            var previous: UInt8 = 0
            for byte in bytes {
                defer { previous = byte }
                if byte == 0x0A, previous == carriageReturn { continue }
                buffer[count] = byte == carriageReturn ? 0x0A : byte
                count += 1
            }
        }
    }

    private static func text(of bytes: [UInt8]) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var assembler = UTF8Assembler()
        var scalars = String.UnicodeScalarView()
        for byte in bytes {
            switch assembler.take(byte) {
            case .scalar(let scalar): scalars.append(scalar)
            case .incomplete: break
            case .notText: scalars.append(Unicode.Scalar(byte))
            }
        }
        return String(scalars)
    }
}
