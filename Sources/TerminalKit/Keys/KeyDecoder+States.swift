extension KeyDecoder {
    private static let escapeByte: UInt8 = 0x1B
    private static let longestSequence = 32

    mutating func take(_ byte: UInt8, _ inputs: inout [Input]) {
        switch state {
        case .ground, .paste: takeGround(byte, &inputs)
        case .escape: takeEscape(byte, &inputs)
        case .control: takeControl(byte, &inputs)
        case .single, .console: takeLast(byte, &inputs)
        case .mouse(let left): state = left > 1 ? .mouse(left - 1) : .ground
        case .string: takeString(byte)
        case .stringEscape: takeStringEscape(byte, &inputs)
        }
    }

    private mutating func takeGround(_ byte: UInt8, _ inputs: inout [Input]) {
        switch assembler.take(byte) {
        case .scalar(let scalar):
            appendCharacter(scalar, &inputs)
        case .incomplete:
            break
        case .notText:
            if isAlt { inputs.append(.key(.escape)) }
            isAlt = false
            if byte == KeyDecoder.escapeByte {
                state = .escape
            } else if let key = KeySequences.control(byte) {
                inputs.append(.key(key))
            }
        }
    }

    private mutating func appendCharacter(_ scalar: Unicode.Scalar, _ inputs: inout [Input]) {
        let isC1 = (0x80..<0xA0).contains(scalar.value)
        if isAlt {
            inputs.append(.key(isC1 ? .escape : .alt(Character(scalar))))
        } else if !isC1 {
            inputs.append(.key(.character(Character(scalar))))
        }
        isAlt = false
    }

    private mutating func takeEscape(_ byte: UInt8, _ inputs: inout [Input]) {
        sequence = [byte]
        sequenceIsOverlong = false
        switch byte {
        case UInt8(ascii: "["): state = .control
        case UInt8(ascii: "O"): state = .single
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"),
            UInt8(ascii: "_"):
            state = .string
        case KeyDecoder.escapeByte:
            // Two presses typed ahead of a slow answer, not one key of any terminal of today.
            inputs.append(.key(.escape))
        case 0x20...0x7F:
            state = .ground
            if isExtraKey(sequence) { endSequence(&inputs) } else { appendAlt(byte, &inputs) }
        case 0x80...:
            state = .ground
            isAlt = true
            takeGround(byte, &inputs)
        default:
            state = .ground
            inputs.append(.key(.escape))
            takeGround(byte, &inputs)
        }
    }

    private mutating func takeControl(_ byte: UInt8, _ inputs: inout [Input]) {
        guard (0x20..<0x7F).contains(byte) else { return abandon(at: byte, &inputs) }
        let isFirst = sequence.count == 1
        remember(byte)
        if byte == UInt8(ascii: "["), isFirst {
            state = .console
        } else if byte == UInt8(ascii: "M"), isFirst, !isExtraKey(sequence) {
            state = .mouse(3)
        } else if byte >= 0x40 || KeySequences.isShiftedOfRxvt(sequence) {
            endSequence(&inputs)
        }
    }

    private mutating func takeLast(_ byte: UInt8, _ inputs: inout [Input]) {
        guard (0x20..<0x7F).contains(byte) else { return abandon(at: byte, &inputs) }
        remember(byte)
        // Modifiers stand between: ESC O 5 P of some terminals.
        if byte >= 0x40 { endSequence(&inputs) }
    }

    /// A sequence broken off by a control or a character of another language.
    private mutating func abandon(at byte: UInt8, _ inputs: inout [Input]) {
        state = .ground
        takeGround(byte, &inputs)
    }

    private mutating func takeString(_ byte: UInt8) {
        remember(byte)
        switch byte {
        case KeyDecoder.escapeByte: state = .stringEscape
        case 0x07, 0x18, 0x1A: state = .ground
        default: break
        }
    }

    private mutating func takeStringEscape(_ byte: UInt8, _ inputs: inout [Input]) {
        state = .ground
        if byte != UInt8(ascii: "\\") {
            state = .escape
            takeEscape(byte, &inputs)
        }
    }

    private mutating func remember(_ byte: UInt8) {
        guard sequence.count < KeyDecoder.longestSequence else {
            sequenceIsOverlong = true
            return
        }
        sequence.append(byte)
    }
}
