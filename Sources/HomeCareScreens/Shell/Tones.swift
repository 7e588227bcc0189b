import HomeCareDomain
import TerminalKit

extension PatientStatus {
    var tone: Tone {
        switch self {
        case .stable: return .text
        case .improving: return .good
        case .deteriorating: return .high
        case .critical: return .critical
        case .recovered: return .recovered
        case .deceased: return .deceased
        }
    }

    /// Glyph and word: a status is never told by colour alone.
    func span(ascii: Bool) -> Span {
        Span("\(ascii ? asciiGlyph : glyph) \(title)", tone)
    }
}

extension AlertSeverity {
    var tone: Tone {
        self == .critical ? .critical : .high
    }

    /// Glyph and word.
    func span(ascii: Bool) -> Span {
        Span("\(ascii ? "!" : "▲") \(title)", tone)
    }
}

extension AppointmentState {
    var tone: Tone {
        switch self {
        case .requested: return .notice
        case .confirmed: return .text
        case .inProgress: return .good
        case .completed, .cancelled: return .dim
        case .noShow: return .high
        }
    }
}

extension NotificationState {
    var tone: Tone {
        switch self {
        case .queued, .sending, .notConfigured: return .notice
        case .sent, .delivered: return .good
        case .failed: return .error
        case .unknown: return .high
        case .cancelled: return .dim
        }
    }
}

extension News2Band {
    var tone: Tone {
        switch self {
        case .low: return .good
        case .lowMedium: return .notice
        case .medium: return .high
        case .high: return .critical
        }
    }
}
