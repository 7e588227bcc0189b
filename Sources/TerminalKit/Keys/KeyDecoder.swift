/// Turns the bytes of a terminal into keys and pastes. Pure: it reads nothing and knows no clock.
///
/// Bytes may be cut anywhere between two calls. What is not understood is swallowed whole and
/// never becomes text.
public struct KeyDecoder: Sendable {
    enum State: Sendable {
        case ground
        /// After ESC.
        case escape
        /// After ESC [ or ESC O.
        case control, single
        /// After ESC [ [ of the Linux console.
        case console
        /// In an old mouse report with so many bytes to come.
        case mouse(Int)
        /// In a string the terminal answers with, and after an ESC in it.
        case string, stringEscape
        case paste
    }

    /// Whether the last paste was longer than the limit and so lost its end.
    public private(set) var lastPasteWasCut = false

    var state = State.ground
    /// What came after ESC, up to a length no key needs.
    var sequence: [UInt8] = []
    var sequenceIsOverlong = false
    /// Whether the character being put together came after ESC.
    var isAlt = false
    var assembler = UTF8Assembler()
    private var paste: PasteCollector
    private let extra: [[UInt8]: Key]

    /// - Parameters:
    ///   - extra: more sequences that begin with ESC, as the terminal's description has them.
    ///   - pasteLimit: how many bytes of a paste are kept.
    public init(extra: [[UInt8]: Key] = [:], pasteLimit: Int = 16 << 20) {
        var known: [[UInt8]: Key] = [:]
        for (bytes, key) in extra where bytes.count > 1 && bytes[0] == 0x1B {
            known[Array(bytes.dropFirst())] = key
        }
        self.extra = known
        paste = PasteCollector(limit: pasteLimit)
    }

    /// How many milliseconds of silence may pass before `flush()` must be called; nil when
    /// nothing waits.
    public var patience: Int? {
        switch state {
        case .ground: isAlt ? Patience.sequence : nil
        case .escape: Patience.escape
        case .paste: Patience.paste
        default: Patience.sequence
        }
    }

    /// The inputs that these bytes complete.
    public mutating func feed(_ bytes: [UInt8]) -> [Input] {
        bytes.withUnsafeBufferPointer { feed($0) }
    }

    /// The inputs that these bytes complete.
    public mutating func feed(_ bytes: UnsafeBufferPointer<UInt8>) -> [Input] {
        var inputs: [Input] = []
        var index = 0
        while index < bytes.count {
            if case .paste = state {
                index += paste.take(UnsafeBufferPointer(rebasing: bytes[index...]))
                if paste.isComplete { endPaste(&inputs) }
            } else {
                take(bytes[index], &inputs)
                index += 1
            }
        }
        return inputs
    }

    /// What silence completes: a lone ESC is the escape key, a paste without an end is ended,
    /// half a sequence is dropped.
    public mutating func flush() -> [Input] {
        var inputs: [Input] = []
        switch state {
        case .ground:
            if isAlt { inputs.append(.key(.escape)) }
            isAlt = false
            assembler = UTF8Assembler()
        case .escape: inputs.append(.key(.escape))
        case .control, .single, .string:
            if sequence.count == 1 { appendAlt(sequence[0], &inputs) }
        case .paste: endPaste(&inputs)
        case .console, .mouse, .stringEscape: break
        }
        state = .ground
        return inputs
    }

    private mutating func endPaste(_ inputs: inout [Input]) {
        lastPasteWasCut = paste.isCut
        inputs.append(.paste(paste.finish()))
        state = .ground
    }

    /// Ends the sequence: it is a key, the start of a paste, or nothing.
    mutating func endSequence(_ inputs: inout [Input]) {
        state = .ground
        guard !sequenceIsOverlong else { return }
        if sequence == KeySequences.pasteStart {
            state = .paste
        } else if let key = extra[sequence] ?? KeySequences.key(for: sequence) {
            inputs.append(.key(key))
        } else if let mouse = MouseReport.mouse(for: sequence) {
            inputs.append(.mouse(mouse))
        }
    }

    /// Whether the terminal's own description says that this is a key.
    func isExtraKey(_ sequence: [UInt8]) -> Bool { extra[sequence] != nil }

    func appendAlt(_ byte: UInt8, _ inputs: inout [Input]) {
        inputs.append(.key(.alt(Character(Unicode.Scalar(byte)))))
    }

    private enum Patience {
        static let escape = 25
        static let sequence = 500
        static let paste = 2000
    }
}
